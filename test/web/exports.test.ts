/** What is taken away from a chart says what its table says: the drawing, the picture and the numbers. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { finish, untilDone, workbenchOfFile } from './support/browser';
import { fragmentOf, smallScenario } from './support/small';

const bench = workbenchOfFile();

async function taken(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await (download as Download).path());
}

const numbers = (csv: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').slice(-3).map(Number));

describe('a chart', () => {
  it('is taken away as the drawing, the picture and the numbers of its table', async () => {
    const page = await bench.open(await fragmentOf(smallScenario()));
    await untilDone(page);
    const figure = page.locator('figure', { hasText: 'per 1,000 adults at any time' });
    await figure.locator('svg').waitFor();
    await figure.getByText('The same as a table').click();
    const labels = await figure.locator('tbody th').allTextContents();
    expect(labels).toHaveLength(4);

    const csv = (await taken(page, figure.getByRole('button', { name: /^Save this table/ }))).toString();
    const rows = numbers(csv);
    expect(rows).toHaveLength(labels.length);
    for (const [n, [change]] of rows.entries()) {
      const shown = await figure.locator('tbody tr').nth(n).locator('td').first().textContent();
      const read = Number(shown?.replace('−', '-').replaceAll(',', ''));
      const decimals = shown?.split('.')[1]?.length ?? 0;
      expect(Math.abs(read - change), labels[n]).toBeLessThanOrEqual(0.51 * 10 ** -decimals);
    }

    const svg = (
      await taken(page, figure.getByRole('button', { name: /^Save the chart \(SVG\)/ }))
    ).toString();
    expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const label of labels) expect(svg).toContain(`>${label}</text>`);
    // Dots and ranges stand where the table says: one straight scale carries every number to its place.
    const drawn = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const of = (name: string, attribute: string) =>
        [...document.querySelectorAll(name)].map((element) => Number(element.getAttribute(attribute)));
      return {
        error: document.querySelector('parsererror') !== null,
        dots: of('circle', 'cx'),
        from: of('line[stroke-width="4"], g[stroke-width="4"] line', 'x1'),
        to: of('line[stroke-width="4"], g[stroke-width="4"] line', 'x2'),
        outside: document.querySelectorAll('script, foreignObject, image, [href^="http"]').length,
      };
    }, svg);
    expect(drawn.error).toBe(false);
    expect(drawn.outside).toBe(0);
    const points = rows.flatMap(([change, low, high], n) => [
      [change, drawn.dots[n]],
      [low, drawn.from[n]],
      [high, drawn.to[n]],
    ]);
    const [least, most] = [...points]
      .sort((a, b) => a[0] - b[0])
      .filter((_, n, all) => n % (all.length - 1) === 0);
    const scale = (most[1] - least[1]) / (most[0] - least[0]);
    expect(scale).toBeGreaterThan(0);
    for (const [value, at] of points) expect(at).toBeCloseTo(least[1] + scale * (value - least[0]), 1);

    const png = await taken(page, figure.getByRole('button', { name: /^Save the chart \(PNG\)/ }));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [, width, height] = /viewBox="0 0 (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)"/.exec(svg) ?? [];
    expect(png.readUInt32BE(16)).toBe(Math.floor(2 * Number(width)));
    expect(png.readUInt32BE(20)).toBe(Math.floor(2 * Number(height)));
    const inked = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let blue = 0;
      // The blue of the palette, in which the ranges are drawn.
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === 0x12 && data[i + 1] === 0x43 && data[i + 2] === 0x6d) blue++;
      return blue;
    }, png.toString('base64'));
    expect(inked).toBeGreaterThan(200);
    await finish(page);
  });

  it('of what decides the answer is there on demand, and can be stopped', async () => {
    const page = await bench.open(await fragmentOf(smallScenario({ months: 12, draws: 8, replicates: 1 })));
    await untilDone(page);
    await page.getByRole('tab', { name: 'How sure' }).click();
    await page.getByLabel('Draws of the evidence').selectOption('200');
    await page.getByRole('button', { name: 'Work out what decides it' }).click();
    await page.getByRole('button', { name: 'Stop working this out' }).click();
    // The answer itself is whole all the same.
    await untilDone(page);
    await page.getByLabel('Draws of the evidence').selectOption('8');
    await page.getByRole('button', { name: 'Work out what decides it' }).click();
    const figure = page.locator('figure', { hasText: '10th and 90th percentile' });
    await figure.locator('svg').waitFor();
    await figure.getByText('The same as a table').click();
    await expect.poll(() => figure.locator('tbody tr').count()).toBe(8);
    await expect.poll(() => figure.locator('svg circle').count()).toBe(2 * 8);
    await page.getByText('What is it worth to know more?').waitFor();
    await finish(page);
  });
});
