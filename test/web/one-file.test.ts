/** The one-file page: opened from disk it answers with the same digests, and asks nobody for anything. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeScenario } from '../../sim/io/scenario-file';
import { chromiumPath, finish, ONE_FILE, openPage, requestsOf, SITE, untilDone } from './support/browser';
import { firefoxDigests, inFirefox } from './support/firefox';
import { fragmentOf, smallScenario } from './support/small';

const scenario = smallScenario({ months: 24, draws: 2, replicates: 1 });
let browser: Browser;
let expected: { worlds: string; inputs: string; ledger: string };
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const folder = mkdtempSync(join(tmpdir(), 'kithwork-one-'));
  const file = join(folder, 'small.yaml');
  writeFileSync(file, writeScenario(scenario));
  const document = JSON.parse(
    execFileSync('node', ['dist/kithwork.js', 'digest', file, '--json'], { encoding: 'utf8' }),
  );
  expected = document.digests;
  rmSync(folder, { recursive: true });
});
afterAll(() => browser.close());

describe('one file', () => {
  it('answers from disk in Chromium with no request to anywhere', async () => {
    const page = await openPage(browser, ONE_FILE + (await fragmentOf(scenario)));
    await untilDone(page);
    expect(await page.locator('#digest-worlds').textContent()).toBe(expected.worlds);
    expect(await page.locator('#digest-ledger').textContent()).toBe(expected.ledger);
    const outside = requestsOf(page).filter((url) => !/^(file|blob|data):/.test(url));
    expect(outside).toEqual([]);
    expect(requestsOf(page).filter((url) => url.startsWith('file:'))).toHaveLength(1);
    await finish(page);
  });

  it('shows the network from disk, month after month, with no request to anywhere', async () => {
    const page = await openPage(browser, ONE_FILE + (await fragmentOf(scenario, 'watch')));
    await page.locator('.kw-net-pictures canvas').first().waitFor({ timeout: 60_000 });
    const caption = page.locator('.kw-net-pictures figcaption').first();
    const first = await caption.textContent();
    expect(first).toContain('month 0');
    await page.getByRole('button', { name: 'On one month' }).click();
    await expect.poll(() => caption.textContent()).toContain('month 1');
    expect(requestsOf(page).filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    await finish(page);
  });

  it('is under 5 MB, and the site’s own code under 1 MB compressed', () => {
    expect(statSync(ONE_FILE.slice('file://'.length)).size).toBeLessThan(5_000_000);
    const code = execFileSync('sh', [
      '-c',
      `cat ${SITE}/index.html ${SITE}/assets/*.css ${SITE}/assets/[a-zA-Z]*.js | gzip -9 | wc -c`,
    ]);
    expect(Number(String(code).trim())).toBeLessThan(1_000_000);
  });

  it('has a policy that lets nothing out', () => {
    for (const file of [ONE_FILE.slice('file://'.length), join(SITE, 'index.html')]) {
      const policy =
        /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe');
    }
  });
});

describe('the same numbers everywhere', () => {
  it('in Firefox, from a server, as in Node', async () => {
    expect(await firefoxDigests(await fragmentOf(scenario))).toEqual(expected);
  });
});

describe('watching in Firefox', () => {
  /** Steps one month on once the pictures are there, and says what they then show. */
  const LOOK = `(document) => {
    const canvases = [...document.querySelectorAll('.kw-net-pictures canvas')];
    if (canvases.length < 2) return null;
    const captions = [...document.querySelectorAll('.kw-net-pictures figcaption')].map((c) => c.textContent);
    if (captions.some((text) => / month 0:/.test(text))) {
      [...document.querySelectorAll('.kw-net-controls button')].find((b) => b.textContent === 'On one month')?.click();
      return null;
    }
    const colours = canvases.map((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set();
      for (let i = 0; i < data.length; i += 4) seen.add(data[i] + ',' + data[i + 1] + ',' + data[i + 2]);
      return seen.size;
    });
    // The words are there before the next frame is painted.
    if (colours.some((count) => count < 2)) return null;
    return { captions, colours };
  }`;

  it('draws both villages and steps through the months', async () => {
    const found = await inFirefox<{ captions: string[]; colours: number[] }>(
      await fragmentOf(scenario, 'watch'),
      LOOK,
    );
    expect(found.captions).toHaveLength(2);
    for (const text of found.captions) expect(text).toMatch(/month 1: [\d,]+ people, [\d,]+ ties/);
    for (const colours of found.colours) expect(colours).toBeGreaterThan(5);
  });
});
