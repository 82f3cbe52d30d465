/** Shares that rise or fall along an axis, a line each, with their names at the end of the lines where there is room. */
import type { PlotOptions } from '@observablehq/plot';
import type { Plot } from './figure';
import { BASE, COLOURS, GREY, shortened } from './style';

export interface ShareLine {
  readonly name: string;
  /** Share, 0 to 1, at each value of the axis. */
  readonly shares: readonly number[];
}

export interface ShareAxes {
  readonly x: string;
  readonly y: string;
  /** Values of the axis across. */
  readonly values: readonly number[];
  /** Where a dashed line stands. */
  readonly mark: number;
}

/** Height of a line of the key, pixels. */
const KEY = 18;
/** From here on there is room for longer names beside the lines, pixels. */
const WIDE = 640;
/** Letters of a name that fit beside the lines in any case. */
const SHORT = 21;
/** How far apart names must be, in hundredths of the height. */
const APART = 7;
/** How each line looks, in letters. */
const MARKS = ['——', '– –', '· · ·', '— ·'] as const;
/** Names are in the colour of text: some of the palette is too pale to read. */
const INK = '#16191d';
const colour = (n: number) => COLOURS[n % COLOURS.length];
const DASHES = ['', '7 3', '2 3', '9 3 2 3'] as const;

export function sharesPlot(lines: readonly ShareLine[], { x, y, values, mark }: ShareAxes) {
  return (plot: Plot, width: number): PlotOptions => {
    const narrow = width < 480;
    const longNames = width >= WIDE && lines.some(({ name }) => name.length > SHORT);
    return {
      ...BASE,
      // On a narrow screen the names stand above, each beside a piece of its line.
      marginTop: narrow ? 46 + KEY * lines.length : BASE.marginTop,
      height: narrow ? 286 + KEY * lines.length : 300,
      marginLeft: 52,
      marginBottom: 46,
      marginRight: narrow ? 16 : longNames ? 270 : 210,
      x: { label: x, labelAnchor: 'center', labelArrow: 'none', ticks: narrow ? 4 : 7 },
      y: { label: y, domain: [0, 100], grid: true, labelArrow: 'none', ticks: 5 },
      marks: [
        plot.ruleX([mark], { stroke: GREY, strokeDasharray: '4 3' }),
        ...lines.map(({ shares }, n) =>
          plot.lineY(
            values.map((value, i) => ({ value, share: shares[i] * 100 })),
            {
              x: 'value',
              y: 'share',
              stroke: colour(n),
              strokeWidth: 2.5,
              strokeDasharray: DASHES[n % DASHES.length] || undefined,
            },
          ),
        ),
        ...(narrow ? key(plot, lines, width) : names(plot, lines, values, longNames ? 28 : SHORT)),
      ],
    };
  };
}

/** The names above the drawing, one a line. */
function key(plot: Plot, lines: readonly ShareLine[], width: number) {
  return lines.flatMap(({ name }, n) => {
    const place = {
      frameAnchor: 'top-left',
      textAnchor: 'start',
      dy: -16 - KEY * (lines.length - n),
    } as const;
    return [
      plot.text([MARKS[n % MARKS.length]], { ...place, dx: -44, fill: colour(n), fontWeight: 700 }),
      plot.text([shortened(name, Math.floor(width / 10))], { ...place, dx: 0, fill: INK }),
    ];
  });
}

/** Names at the ends of their lines; those that would lie on each other move apart. */
function names(plot: Plot, lines: readonly ShareLine[], values: readonly number[], most: number) {
  const ends = lines
    .map(({ name, shares }, n) => ({ name, share: shares[shares.length - 1] * 100, n }))
    .sort((a, b) => b.share - a.share || a.n - b.n);
  let above = Number.POSITIVE_INFINITY;
  const placed = ends.map((end) => {
    const at = Math.min(end.share, above - APART);
    above = at;
    return { ...end, at };
  });
  // The lowest must not fall below the axis.
  const lift = Math.max(0, -(placed.at(-1)?.at ?? 0));
  const rows = placed.map((end) => ({ ...end, at: end.at + lift }));
  type Row = (typeof rows)[number];
  const place = { x: () => values[values.length - 1], y: 'at', textAnchor: 'start' } as const;
  return [
    plot.text(rows, {
      ...place,
      text: ({ n }: Row) => MARKS[n % MARKS.length],
      dx: 6,
      fill: ({ n }: Row) => colour(n),
      fontWeight: 700,
    }),
    plot.text(rows, { ...place, text: ({ name }: Row) => shortened(name, most), dx: 40, fill: INK }),
  ];
}
