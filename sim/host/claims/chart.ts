/** Charts of the claims page, drawn by Observable Plot on a small DOM: SVG text with a name and no script. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { MeasureAnswer } from '../../analysis/claims/claim-types';

/** The part of an element in use; the DOM is not among the types of this project. */
interface Drawn {
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  querySelectorAll(selector: string): Iterable<Drawn>;
}

const COLOURS = { claim: '#801650', model: '#12436D', grey: '#3D3D3D' } as const;
const WIDTH = 640;

interface Mark {
  readonly row: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly who: 'claim' | 'model';
}

/** The claimed figure and the model’s mean with its range at each causal fraction. */
export function answerChart(answer: MeasureAnswer, says: string): string {
  const marks: Mark[] = [
    {
      row: 'claimed',
      value: answer.claimed,
      low: answer.claimed,
      high: answer.claimed,
      who: 'claim',
    },
    ...answer.fractions.map(({ label, estimate }): Mark => {
      const { mean, low95, high95 } = estimate;
      return { row: `model, ${label}`, value: mean, low: low95, high: high95, who: 'model' };
    }),
  ];
  return svgOf(
    {
      height: 200,
      marginLeft: 180,
      marginBottom: 45,
      x: { label: answer.unit, grid: true, nice: true, tickFormat: tick },
      y: { label: null, domain: marks.map(({ row }) => row) },
      marks: [
        Plot.ruleX([0], { stroke: COLOURS.grey }),
        Plot.ruleY(marks, {
          y: 'row',
          x1: 'low',
          x2: 'high',
          stroke: (mark: Mark) => COLOURS[mark.who],
          strokeWidth: 3,
        }),
        Plot.dot(marks, {
          y: 'row',
          x: 'value',
          r: 5,
          // Shape as well as colour tells claim from model.
          symbol: (mark: Mark) => (mark.who === 'claim' ? 'diamond' : 'circle'),
          fill: (mark: Mark) => COLOURS[mark.who],
        }),
      ],
      symbol: { range: ['diamond', 'circle'], domain: ['diamond', 'circle'] },
    },
    says,
  );
}

export interface MultipleRow {
  readonly label: string;
  /** Times as much as the model gives. */
  readonly multiple: number;
}

/** How many times the model’s effect each claim needs, on a scale of tenfolds. */
export function multiplesChart(rows: readonly MultipleRow[], says: string): string {
  return svgOf(
    {
      height: 70 + 26 * rows.length,
      marginBottom: 45,
      marginLeft: 310,
      x: {
        type: 'log',
        label: 'times the favourable end of the model’s range',
        grid: true,
        tickFormat: tick,
      },
      y: { label: null, domain: rows.map(({ label }) => label) },
      marks: [
        Plot.ruleX([1], { stroke: COLOURS.grey, strokeWidth: 2 }),
        Plot.ruleY(rows, { y: 'label', x1: 1, x2: 'multiple', stroke: COLOURS.model }),
        Plot.dot(rows, { y: 'label', x: 'multiple', r: 5, symbol: 'diamond', fill: COLOURS.claim }),
      ],
    },
    says,
  );
}

function tick(value: number): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}

function svgOf(options: Plot.PlotOptions, says: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const figure = Plot.plot({ width: WIDTH, style: { fontSize: '13px' }, ...options, document });
  const svg = figure as unknown as Drawn;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // Plot names its groups, which without a role is an error for assistive technology.
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', says);
  return String(svg);
}
