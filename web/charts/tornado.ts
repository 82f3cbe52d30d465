/** Bars from what an answer is at a low value of a number to what it is at a high one, the longest first. */
import type { PlotOptions } from '@observablehq/plot';
import type { Plot } from './figure';
import { BASE, COLOURS, GREY, shortened } from './style';

export interface TornadoRow {
  readonly label: string;
  readonly atLow: number;
  readonly atHigh: number;
  /** May be luck: drawn pale. */
  readonly mayBeChance: boolean;
}

export function tornadoPlot(rows: readonly TornadoRow[], axis: string) {
  return (plot: Plot, width: number): PlotOptions => {
    const ends = rows.flatMap(({ label, atLow, atHigh }) => [
      { label, value: atLow, end: 'low' },
      { label, value: atHigh, end: 'high' },
    ]);
    return {
      ...BASE,
      height: 62 + rows.length * 46,
      marginLeft: 12,
      marginBottom: 46,
      x: { label: axis, labelAnchor: 'center', labelArrow: 'none', grid: true, ticks: width < 480 ? 4 : 7 },
      y: { domain: rows.map(({ label }) => label), label: null, axis: null },
      marks: [
        plot.ruleX([0], { stroke: GREY, strokeWidth: 1.5 }),
        plot.ruleY(rows, {
          y: 'label',
          x1: (row: TornadoRow) => Math.min(row.atLow, row.atHigh),
          x2: (row: TornadoRow) => Math.max(row.atLow, row.atHigh),
          stroke: (row: TornadoRow) => (row.mayBeChance ? '#7C8894' : COLOURS[0]),
          strokeWidth: 10,
        }),
        // An open ring stands at the low value, a full dot at the high one.
        plot.dot(ends, {
          y: 'label',
          x: 'value',
          r: 5,
          stroke: COLOURS[2],
          strokeWidth: 2,
          fill: (row: (typeof ends)[number]) => (row.end === 'high' ? COLOURS[2] : '#fff'),
        }),
        plot.text(rows, {
          y: 'label',
          frameAnchor: 'left',
          text: (row: TornadoRow) => shortened(row.label, Math.floor(width / 8.2)),
          dy: -17,
          textAnchor: 'start',
          fontWeight: 600,
          stroke: '#fff',
          fill: '#16191d',
        }),
      ],
    };
  };
}
