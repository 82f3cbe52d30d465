/** Holds a page to the accessibility checks of axe, all of them, and to its own width. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(SOURCE);
  // Colours on their way from one to another have a contrast that nobody sees for long.
  await page.evaluate(async () => {
    const ends = document.getAnimations().map((moving) => moving.finished.catch(() => undefined));
    await Promise.race([Promise.all(ends), new Promise((done) => setTimeout(done, 1000))]);
  });
  const { violations, passes } = await page.evaluate(() =>
    (window as unknown as { axe: { run(d: Document): Promise<AxeResults> } }).axe.run(document),
  );
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found, where).toEqual([]);
  expect(passes.length, `${where}: axe looked`).toBeGreaterThan(15);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${where}: pixels wider than the screen`).toBeLessThanOrEqual(0);
}

/** The same at the narrowest and at a wide screen. */
export async function expectAccessibleAtWidths(page: Page, where: string): Promise<void> {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `${where} at ${width}`);
  }
}
