/**
 * Every kind of chart from fixed numbers, kept as drawings in test/web/charts: a gallery to look at, and a test
 * that fails when a drawing changes. `npx vitest run test/web/charts.test.ts -u` draws them anew.
 */
import * as plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { rangesPlot } from '../../web/charts/ranges';
import { sharesPlot } from '../../web/charts/shares';
import { tornadoPlot } from '../../web/charts/tornado';

type Drawn = (library: typeof plot, width: number) => plot.PlotOptions;

const THRESHOLDS = [0, 25, 50, 75, 100, 125];
const CHARTS: Readonly<Record<string, Drawn>> = {
  ranges: rangesPlot(
    [
      { label: 'Lonely adults', mean: -2, low: -5, high: 1 },
      { label: 'Isolated adults', mean: -4, low: -6, high: -2 },
      { label: 'In a group', mean: 8, low: 3, high: 14 },
    ],
    'change per 1,000 adults',
  ),
  tornado: tornadoPlot(
    [
      {
        label: 'Share of the isolation–death link that is causal',
        atLow: -60,
        atHigh: 40,
        mayBeChance: false,
      },
      { label: 'A&E attendance', atLow: 5, atHigh: -35, mayBeChance: true },
    ],
    'net benefit, £ thousand',
  ),
  shares: sharesPlot(
    [
      { name: 'Cash of all payers', shares: [0, 0, 0.05, 0.1, 0.1, 0.15] },
      { name: 'NHS and social care', shares: [0, 0.1, 0.4, 0.6, 0.7, 0.75] },
      { name: 'Everyone', shares: [0, 0.12, 0.45, 0.62, 0.7, 0.77] },
    ],
    { x: '£ thousand per QALY', y: 'chance of good value, %', values: THRESHOLDS, mark: 30 },
  ),
};

function drawing(draw: Drawn, width: number): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot.plot({ ...draw(plot, width), width, document: document as unknown as Document });
  // One element a line, so that a change can be read.
  return `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;
}

describe('the gallery of charts', () => {
  for (const [name, draw] of Object.entries(CHARTS)) {
    for (const width of [300, 700]) {
      it(`${name} at ${width} pixels`, async () => {
        const svg = drawing(draw, width);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        await expect(svg).toMatchFileSnapshot(`charts/${name}-${width}.svg`);
      });
    }
  }
});
