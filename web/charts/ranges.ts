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
      height: 62 + rows.length * (narrow ? 56 : 42),
      marginLeft: narrow ? 12 : 190,
      marginBottom: 46,
      x: {
        label: axis,
        labelAnchor: 'center',
        labelArrow: 'none',
        grid: true,
        ticks: narrow ? 4 : 7,
        nice: true,
      },
      y: { domain: rows.map(({ label }) => label), label: null, axis: narrow ? null : 'left', tickSize: 0 },
      marks: [
        plot.ruleX([0], { stroke: GREY, strokeWidth: 1.5 }),
        plot.ruleY(rows, { y: 'label', x1: 'low', x2: 'high', stroke: COLOURS[0], strokeWidth: 4 }),
        plot.dot(rows, { y: 'label', x: 'mean', r: 6, fill: COLOURS[0], stroke: '#fff' }),
        ...(narrow
          ? [
              plot.text(rows, {
                y: 'label',
                frameAnchor: 'left',
                text: 'label',
                dy: -18,
                textAnchor: 'start',
                fontWeight: 600,
              }),
            ]
          : []),
      ],
    };
  };
}
