/** The notebooks: built here, opened from disk with no network, every figure with its finding and its table. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, finish, openPage, requestsOf } from '../web/support/browser';

const NOTEBOOKS = [
  'why-ties',
  'status-quo',
  'one-programme',
  'what-decides',
  'claims',
  'equity',
  'read-a-batch',
];

let browser: Browser;
beforeAll(async () => {
  execFileSync('node', ['notebooks/build.js'], { stdio: 'pipe' });
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-quic'],
  });
});
afterAll(() => browser.close());

it('are the seven that are listed', () => {
  const files = readdirSync('notebooks').filter((file) => file.endsWith('.html') && file !== 'template.html');
  expect(files.sort()).toEqual(NOTEBOOKS.map((name) => `${name}.html`).sort());
});

describe.each(NOTEBOOKS)('%s', (name) => {
  it('opens from disk, asks nobody, and shows figures with finding, caption, name and table', async () => {
    const page = await openPage(browser, `file://${resolve(`dist/notebooks/${name}.html`)}`);
    const cells = [
      ...readFileSync(`notebooks/${name}.html`, 'utf8').matchAll(/display\((?:[^(]*\? [^:]*: )?figure\(/g),
    ];
    await page
      .locator('figcaption h3')
      .nth(cells.length - 1)
      .waitFor();
    const figures = page.locator('figure:has(> figcaption)');
    expect(await figures.count()).toBe(cells.length);
    expect(cells.length).toBeGreaterThanOrEqual(2);
    for (const figure of await figures.all()) {
      const finding = (await figure.locator('figcaption h3').textContent()) ?? '';
      expect(finding).toMatch(/^.{15,}$/);
      expect(finding).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(((await figure.locator('figcaption p').textContent()) ?? '').length).toBeGreaterThan(30);
      expect(await figure.locator('svg[role=img][aria-label]').count()).toBe(1);
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0);
      expect(await figure.locator('table').textContent()).not.toMatch(/NaN|undefined/);
    }
    expect(await page.locator('.observablehq--error').allTextContents()).toEqual([]);
    expect(requestsOf(page).filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(requestsOf(page).filter((url) => url.startsWith('file:'))).toHaveLength(1);
    await finish(page);
  });
});
