/** What a commissioner does, from the example to a shared study, by mouse and by keyboard alone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeScenario } from '../../sim/io/scenario-file';
import { finish, openWorkbench, untilAnswered, untilDone, type Workbench } from './support/browser';
import { fragmentOf, smallScenario } from './support/small';

let bench: Workbench;
let folder: string;
beforeAll(async () => {
  bench = await openWorkbench();
  folder = mkdtempSync(join(tmpdir(), 'kithwork-web-'));
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

const go = (page: Page, screen: string) =>
  page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();

/** What the command line says of a scenario file. */
function commandLineDigests(file: string): { worlds: string; inputs: string; ledger: string } {
  const out = execFileSync('node', ['dist/kithwork.js', 'digest', file, '--json'], { encoding: 'utf8' });
  return JSON.parse(out).digests ?? JSON.parse(out).result.digests;
}

const shownDigests = async (page: Page) => ({
  worlds: await page.locator('#digest-worlds').textContent(),
  inputs: await page.locator('#digest-inputs').textContent(),
  ledger: await page.locator('#digest-ledger').textContent(),
});

describe('a commissioner', () => {
  it('sees the example’s answer without typing', async () => {
    const page = await bench.open();
    await untilAnswered(page);
    expect(await page.locator('h1').textContent()).toBe('Small estate');
    expect(await page.locator('.facts').textContent()).toContain('Chance that it saves cash');
    expect(await page.title()).toBe('Answer – Kithwork');
    await page.locator('.kw-net-pictures canvas').first().waitFor({ timeout: 60_000 });
    await finish(page);
  });

  it('builds a study, saves it, and the command line finds the same digests', async () => {
    const page = await bench.open(await fragmentOf(smallScenario(), 'programme'));
    await untilDone(page);
    await page.getByRole('button', { name: 'Add this option' }).waitFor();
    await page.getByLabel('What kind of work').last().selectOption('community-development-worker');
    await page.getByRole('button', { name: 'Add this option' }).click();
    const card = page.getByRole('region', { name: /^Option: Community development worker/ });
    await card
      .getByLabel(/^Cost a year/)
      .first()
      .fill('45,000');
    await card.getByRole('button', { name: 'More: Starts in month' }).click();
    await card.getByText('What can go wrong (0)').click();
    await card.getByRole('button', { name: 'Add it' }).last().click();
    await go(page, 'Answer');
    await untilDone(page);
    expect(await page.getByText('The options side by side').count()).toBe(1);
    await go(page, 'Share and print');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the scenario file' }).click(),
    ]);
    const file = join(folder, saved.suggestedFilename());
    await saved.saveAs(file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('costPerYear: 45000');
    expect(text).toContain('start: 1');
    expect(text).toContain('kind: funding stops');
    expect(await shownDigests(page)).toEqual(commandLineDigests(file));
    await finish(page);
  });

  it('opens a file of the command line, shares it as a link and undoes it', async () => {
    const page = await bench.open('#/share');
    const file = join(folder, 'shared.yaml');
    const scenario = smallScenario({ name: 'From the command line', months: 12, draws: 1 });
    writeFileSync(file, writeScenario(scenario));
    await page.locator('#file').setInputFiles(file);
    await page.getByText('Opened shared.yaml: From the command line.').waitFor();
    await untilDone(page);
    expect(await shownDigests(page)).toEqual(commandLineDigests(file));
    await page.waitForFunction(() => location.hash.includes('?s='));
    const other = await bench.open(new URL(page.url()).hash);
    await untilDone(other);
    expect(await shownDigests(other)).toEqual(await shownDigests(page));
    await finish(other);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await go(page, 'Answer');
    expect(await page.locator('h1').textContent()).toBe('Small estate');
    await page.getByRole('button', { name: /^Redo/ }).click();
    expect(await page.locator('h1').textContent()).toBe('From the command line');
    await finish(page);
  });

  it('turns the dial to nothing, and every benefit to health vanishes', async () => {
    const page = await bench.open(await fragmentOf(smallScenario()));
    await untilDone(page);
    await page.getByRole('tab', { name: 'How sure' }).click();
    await page.getByLabel(/^None of it/).check();
    await page.locator('.stale').waitFor({ state: 'detached' });
    await untilDone(page);
    await page.getByRole('tab', { name: 'What changes' }).click();
    for (const outcome of [
      'Depressed adults',
      'Deaths',
      'GP consultations',
      'A&E attendances',
      'Quality-adjusted life years',
    ]) {
      const row = page.getByRole('row', { name: new RegExp(`^${outcome}`) }).last();
      expect(await row.locator('td').nth(2).textContent(), outcome).toBe('0');
    }
    await finish(page);
  });

  it('stores nothing and sets no cookie until Save is pressed', async () => {
    const page = await bench.open(await fragmentOf(smallScenario(), 'share'));
    await untilDone(page);
    const stored = () =>
      page.evaluate(() => [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)]);
    expect(await stored()).toEqual(['', [], []]);
    await page.getByRole('button', { name: 'Save in this browser' }).click();
    expect(await stored()).toEqual(['', ['kithwork-scenario'], []]);
    await page.getByRole('button', { name: 'Start anew from the example' }).click();
    await page.getByRole('button', { name: 'Open what was saved' }).click();
    await page.getByText('Opened: Small test.').waitFor();
    await page.getByRole('button', { name: 'Forget it' }).click();
    expect(await stored()).toEqual(['', [], []]);
    await finish(page);
  });
});

describe('by keyboard alone', () => {
  it('changes a programme, reads every tab and undoes the change', async () => {
    const page = await bench.open(await fragmentOf(smallScenario()));
    await untilDone(page);
    const focusOn = async (matches: string) => {
      for (let n = 0; n < 120; n++) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const outline = getComputedStyle(element);
          const label =
            element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
          return { name: `${element.tagName} ${label ?? element.textContent}`, ring: outline.outlineStyle };
        });
        if (now.name.startsWith(matches)) {
          expect(now.ring, `${matches} shows its focus`).toBe('solid');
          return;
        }
      }
      throw new Error(`expected to reach ${matches} with the Tab key`);
    };
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the main part');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await focusOn('BUTTON What changes');
    for (const tab of ['Who pays, who gains', 'How sure', 'Fair?', 'Watch the network', 'What changes']) {
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(tab);
      expect(await page.locator('[role=tab][aria-selected=true]').textContent()).toBe(tab);
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.evaluate(() => window.scrollTo(0, 0));
    await focusOn('A Programme');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await focusOn('INPUT Full-time posts');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('1.5');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => location.hash.includes('?s='));
    await page.locator('#stage-words', { hasText: /pairs of runs|Getting|First look/ }).waitFor();
    await untilDone(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('ControlOrMeta+Z');
    const posts = page.getByLabel(/^Full-time posts, full/).first();
    await expect.poll(() => posts.inputValue()).toBe('0.5');
    await finish(page);
  });
});
