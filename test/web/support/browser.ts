/** Opens the system’s Chromium on the workbench, and holds every page to what is expected of all of them. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Served, serve } from './serve';

export const SITE = resolve('dist/site');
export const ONE_FILE = `file://${resolve('dist/kithwork.html')}`;

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function chromiumPath(): string {
  const found = CHROMIUM.find((path) => existsSync(path));
  if (!found) throw new Error(`expected Chromium at ${CHROMIUM.join(' or ')}: run test/setup-browsers.sh`);
  return found;
}

export interface Workbench {
  readonly browser: Browser;
  readonly served: Served;
  /** A fresh page with no memory of others. It must be closed with `finish`, which checks it. */
  open(fragment?: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const faults = new WeakMap<Page, string[]>();
const requests = new WeakMap<Page, string[]>();

/** The browser of one test file: opened before its first test, closed after its last. */
export function workbenchOfFile(): Workbench {
  let opened: Workbench | null = null;
  const own = (): Workbench => {
    if (opened === null) throw new Error('the browser is there only while tests run');
    return opened;
  };
  beforeAll(async () => {
    opened = await openWorkbench();
  });
  afterAll(() => own().close());
  return {
    get browser() {
      return own().browser;
    },
    get served() {
      return own().served;
    },
    open: (fragment, options) => own().open(fragment, options),
    close: () => own().close(),
  };
}

export async function openWorkbench(): Promise<Workbench> {
  const served = await serve(SITE);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  return {
    browser,
    served,
    open: (fragment = '', options = {}) => openPage(browser, served.address + fragment, options),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  faults.set(page, []);
  requests.set(page, []);
  page.on('pageerror', (error) => faults.get(page)?.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.get(page)?.push(message.text());
  });
  page.on('request', (request) => requests.get(page)?.push(request.url()));
  await page.goto(address);
  return page;
}

export function requestsOf(page: Page): readonly string[] {
  return requests.get(page) ?? [];
}

/** Closes the page; no error or warning may have come up on it. */
export async function finish(page: Page): Promise<void> {
  const found = faults.get(page) ?? [];
  await page.context().close();
  expect(found).toEqual([]);
}

/** Until a count above zero has stayed the same for a while: parts of a screen come one after the other. */
export async function untilStill(count: () => Promise<number>): Promise<void> {
  let last = 0;
  for (let same = 0; same < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await count();
    same = now > 0 && now === last ? same + 1 : 0;
    last = now;
  }
}

/** Waits until all pairs have run. */
export async function untilDone(page: Page, timeout = 110_000): Promise<void> {
  await page.locator('#stage-words', { hasText: 'Done:' }).waitFor({ timeout });
}

/** Waits until an answer is on the screen, whether all pairs have run or not. */
export async function untilAnswered(page: Page, timeout = 60_000): Promise<void> {
  await page.locator('.sentence', { hasText: 'costs £' }).waitFor({ timeout });
}
