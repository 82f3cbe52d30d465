/** The page of claims that the command line writes: for everyone, narrow and wide, and with nothing from elsewhere. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessibleAtWidths } from './support/axe';
import { finish, openPage, requestsOf, workbenchOfFile } from './support/browser';

const bench = workbenchOfFile();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kithwork-claims-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['the published arithmetic', ['--no-model']],
  ['one claim with the model’s answer', ['help_return', '--draws', '2']],
])('of %s has nothing to mend', async (_, options) => {
  const file = join(folder, 'claims.html');
  execFileSync('node', ['dist/kithwork.js', 'claims', ...options, '--html', file], { stdio: 'pipe' });
  const page = await openPage(bench.browser, `file://${file}`);
  expect(await page.locator('h1').count()).toBe(1);
  await expectAccessibleAtWidths(page, 'claims');
  expect(requestsOf(page)).toEqual([`file://${file}`]);
  await finish(page);
});
