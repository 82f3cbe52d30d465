/** The one-file page: opened from disk it answers with the same digests, and asks nobody for anything. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeScenario } from '../../sim/io/scenario-file';
import { chromiumPath, finish, ONE_FILE, openPage, requestsOf, SITE, untilDone } from './support/browser';
import { firefoxDigests } from './support/firefox';
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
