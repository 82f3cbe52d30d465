/** Runs as dots, one row a reading: every run small, the watched one large, the guess a dashed line. */
import type { PlotOptions } from '@observablehq/plot';
import type { Spread } from '../../../sim/host/learn/spread';
import type { Plot } from '../../charts/figure';
import { BASE, COLOURS, GREY } from '../../charts/style';

export interface RunsRow {
  readonly label: string;
  readonly spread: Spread;
  readonly guess: number | null;
}

/** @param domain limits of the axis, or null to fit the runs and zero */
export function runsPlot(rows: readonly RunsRow[], axis: string, domain: readonly [number, number] | null) {
  return (plot: Plot, width: number): PlotOptions => {
    const dots = rows.flatMap(({ label, spread }) => spread.values.map((value) => ({ label, value })));
    const watched = rows.flatMap(({ label, spread }) =>
      spread.watched === null ? [] : [{ label, value: spread.watched }],
    );
    const guessed = rows.flatMap(({ label, guess }) => (guess === null ? [] : [{ label, value: guess }]));
    const ranges = rows.map(({ label, spread }) => ({ label, low: spread.low, high: spread.high }));
    return {
      ...BASE,
      // A narrow label takes two lines above its dots.
      height: 70 + rows.length * (width < 480 ? 76 : 56),
      marginLeft: 12,
      marginTop: 30,
      marginBottom: 46,
      x: {
        label: axis,
        labelAnchor: 'center',
        labelArrow: 'none',
        grid: true,
        ticks: width < 480 ? 4 : 8,
        ...(domain === null ? { nice: true } : { domain: [...domain] }),
      },
      y: { domain: rows.map(({ label }) => label), label: null, axis: null },
      marks: [
        plot.ruleX([0], { stroke: GREY, strokeWidth: 1.5 }),
        plot.ruleY(ranges, { y: 'label', x1: 'low', x2: 'high', stroke: COLOURS[0], strokeWidth: 1.5 }),
        plot.dot(dots, { y: 'label', x: 'value', r: 3.5, fill: COLOURS[0], fillOpacity: 0.35 }),
        plot.dot(watched, {
          y: 'label',
          x: 'value',
          r: 8,
          fill: COLOURS[0],
          stroke: '#fff',
          strokeWidth: 1.5,
        }),
        plot.tickX(guessed, {
          y: 'label',
          x: 'value',
          stroke: COLOURS[2],
          strokeWidth: 3,
          strokeDasharray: '4,3',
        }),
        plot.text(rows, {
          y: 'label',
          frameAnchor: 'left',
          text: 'label',
          dy: -19,
          textAnchor: 'start',
          fontWeight: 600,
          lineWidth: Math.max(12, (width - 30) / 15),
          lineAnchor: 'bottom',
          stroke: '#fff',
          fill: '#16191d',
        }),
      ],
    };
  };
}
