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
/** How far apart names must be, in hundredths of the height. */
const APART = 7;
/** How each line looks, in letters. */
const MARKS = ['———', '– – –', '· · · ·', '— · —'] as const;
const DASHES = ['', '7 3', '2 3', '9 3 2 3'] as const;

export function sharesPlot(lines: readonly ShareLine[], { x, y, values, mark }: ShareAxes) {
  return (plot: Plot, width: number): PlotOptions => {
    const narrow = width < 480;
    return {
      ...BASE,
      // On a narrow screen the names stand above, each beside a piece of its line.
      marginTop: narrow ? 30 + KEY * lines.length : BASE.marginTop,
      height: narrow ? 270 + KEY * lines.length : 300,
      marginLeft: 52,
      marginBottom: 46,
      marginRight: narrow ? 16 : 150,
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
              stroke: COLOURS[n % COLOURS.length],
              strokeWidth: 2.5,
              strokeDasharray: DASHES[n % DASHES.length] || undefined,
            },
          ),
        ),
        ...(narrow ? key(plot, lines, width) : [names(plot, lines, values)]),
      ],
    };
  };
}

/** The names above the drawing, one a line. */
function key(plot: Plot, lines: readonly ShareLine[], width: number) {
  return lines.map(({ name }, n) =>
    plot.text([`${MARKS[n % MARKS.length]}  ${shortened(name, Math.floor(width / 9))}`], {
      frameAnchor: 'top-left',
      dx: -44,
      dy: -16 - KEY * (lines.length - n),
      textAnchor: 'start',
      fill: COLOURS[n % COLOURS.length],
      fontWeight: 600,
    }),
  );
}

/** Names that would lie on each other move apart. */
function names(plot: Plot, lines: readonly ShareLine[], values: readonly number[]) {
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
  return plot.text(
    placed.map((end) => ({ ...end, at: end.at + lift })),
    {
      x: () => values[values.length - 1],
      y: 'at',
      text: ({ name }: { name: string }) => shortened(name, 20),
      textAnchor: 'start',
      dx: 6,
      fill: ({ n }: { n: number }) => COLOURS[n % COLOURS.length],
    },
  );
}
