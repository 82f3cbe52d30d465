/** The built site in the system’s Chromium, for measuring: nothing else of the tests is needed for it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Scenario } from '../../sim/engine/scenario';
import { type Served, serve } from '../../test/web/support/serve';
import { packState } from '../../web/state/share';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const SITE = resolve('dist/site');

export interface Opened {
  readonly browser: Browser;
  /** A page with no memory of others; a scenario comes as a link, none is the example. */
  page(screen?: string, scenario?: Scenario): Promise<Page>;
  close(): Promise<void>;
}

/** @param isolated lets the page measure its memory; the site needs no such headers */
export async function openSite(isolated = false): Promise<Opened> {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  if (!executablePath) throw new Error(`expected Chromium at ${CHROMIUM.join(' or ')}`);
  const served: Served = await serve(SITE, isolated);
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...(isolated ? ['--enable-blink-features=ForceEagerMeasureMemory'] : []),
    ],
  });
  return {
    browser,
    async page(screen = 'answer', scenario) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`the page says: ${error}`));
      const state = scenario ? `?s=${await packState(scenario)}` : '';
      await page.goto(`${served.address}#/${screen}${state}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

export async function untilDone(page: Page): Promise<void> {
  await page.locator('#stage-words', { hasText: 'Done:' }).waitFor({ timeout: 900_000 });
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** How many times what the reference workload takes for as many resident-months. */
export function times(milliseconds: number, residentMonths: number, reference: number): string {
  const ratio = (milliseconds * 1e6) / (residentMonths * reference);
  return `${ratio.toFixed(0)} × the reference workload of as many resident-months`;
}
