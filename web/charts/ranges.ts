/** Means as dots with their ranges as lines, one row each, about a line of no change. */
import type { PlotOptions } from '@observablehq/plot';
import type { Plot } from './figure';
import { BASE, COLOURS, GREY } from './style';

export interface RangeRow {
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export function rangesPlot(rows: readonly RangeRow[], axis: string) {
  return (plot: Plot, width: number): PlotOptions => {
    const narrow = width < 480;
    return {
      ...BASE,
      height: 62 + rows.length * 50,
      marginLeft: 12,
      marginBottom: 46,
      x: {
        label: axis,
        labelAnchor: 'center',
        labelArrow: 'none',
        grid: true,
        ticks: narrow ? 4 : 7,
        nice: true,
      },
      y: { domain: rows.map(({ label }) => label), label: null, axis: null },
      marks: [
        plot.ruleX([0], { stroke: GREY, strokeWidth: 1.5 }),
        plot.ruleY(rows, { y: 'label', x1: 'low', x2: 'high', stroke: COLOURS[0], strokeWidth: 4 }),
        plot.dot(rows, { y: 'label', x: 'mean', r: 6, fill: COLOURS[0], stroke: '#fff' }),
        // Above its line, where the longest name has room on any screen.
        plot.text(rows, {
          y: 'label',
          frameAnchor: 'left',
          text: 'label',
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
