/** The team game in the browser: a room of two tables goes through it, the second window shows what it is shown. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGame } from '../../web/learn/game/file';
import { expectAccessible } from './support/axe';
import { finish, ONE_FILE, openPage, openWorkbench, type Workbench } from './support/browser';
import { tabTo } from './support/learn';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.close());

async function narrowAndWide(page: Page, where: string): Promise<void> {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `${where} at ${width}`);
  }
}

const DIGEST = /^[0-9a-f]{64}$/;

async function digestOf(page: Page): Promise<string> {
  const digest = page.locator('#game-digest', { hasText: DIGEST });
  await digest.waitFor({ state: 'attached', timeout: 110_000 });
  return (await digest.textContent()) ?? '';
}

async function save(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync((await (await waiting).path()) as string, 'utf8');
}

const on = (page: Page) => page.locator('.game-on button.first').click();

describe('the team game', () => {
  it('refuses what is too dear, runs plans, shows parts one by one, and opens again from its file', async () => {
    const page = await openPage(bench.browser, `${ONE_FILE}#/learn/game`);
    await narrowAndWide(page, 'set-up');
    await page.getByLabel('How many people are in the room? (8 to 40)').fill('7');
    await page.getByRole('button', { name: 'Begin the game' }).click();
    await page.getByText('type a whole number from 8 to 40').first().waitFor();
    await expectAccessible(page, 'set-up with a problem');
    await page.getByLabel('How many people are in the room? (8 to 40)').fill('16');
    await page.getByLabel('Name of table 2').fill('The Harbour');
    await page.getByRole('button', { name: 'Begin the game' }).click();

    const what = page.getByLabel('What?', { exact: true });
    await what.selectOption('community-development-worker');
    await page.getByRole('button', { name: 'Agree to it' }).click();
    await page
      .getByText('Refused. In round 1 Care board, finance would pay £240,000 and has £135,000.')
      .waitFor();
    await page.getByLabel('How many full-time posts?').fill('0.5');
    await page.getByRole('button', { name: 'Agree to it' }).click();
    await page.getByText('Table 1 agrees: Community development worker').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    expect(await page.getByText('Nothing is agreed yet.').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Do it again' }).click();
    await narrowAndWide(page, 'plan');

    const opening = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Open the room’s window' }).click();
    const room = await opening;
    await room.getByRole('heading', { name: 'Round 1, years 1 to 3: Plan', level: 1 }).waitFor();
    await room.getByText('£15,000 of £135,000').waitFor();
    await page.getByRole('button', { name: 'Hide the screen' }).click();
    await room.getByText('One moment, please.').waitFor();
    await page.getByRole('button', { name: 'Show the screen' }).click();

    await on(page);
    await page.getByLabel('Residents, The Harbour: People who are lonely').selectOption('less');
    await narrowAndWide(page, 'guess');
    expect(await room.getByText('Lower · Too close to tell · Higher').count()).toBe(1);
    await on(page);
    await room.getByText('What do you think came of them?').waitFor({ timeout: 60_000 });
    const digest = await digestOf(page);
    for (const part of ['What the plans did', 'What changed for people', 'Who paid for the plans']) {
      expect(await room.getByRole('heading', { name: part }).count()).toBe(0);
      await page.getByRole('button', { name: 'Show the next part' }).click();
      await room.getByRole('heading', { name: part }).waitFor();
      await narrowAndWide(page, part);
    }
    await expectAccessible(room, 'room');
    expect(await room.getByRole('row', { name: /NHS, hospitals/ }).innerText()).toContain('£120,000');
    await page.getByRole('button', { name: 'Hide the last part' }).click();
    await room.getByText('The Harbour: not much happened that can be told from luck.').waitFor();
    for (let n = 0; n < 4; n++) await page.getByRole('button', { name: 'Show the next part' }).click();
    await page.getByText('Parts shown: 6 of 6').waitFor();
    // Identical to its twin, so too close to tell, and the guess was another.
    expect(await room.getByRole('row', { name: /^Residents/ }).innerText()).toMatch(
      /Said: Lower\s*Came: Too close to tell/,
    );

    // The command line makes the same runs of the round’s file.
    await page.getByText('Check it yourself').click();
    const folder = mkdtempSync(join(tmpdir(), 'kithwork-game-'));
    const scenario = join(folder, 'round.yaml');
    writeFileSync(scenario, await save(page, 'Save this round as a scenario file'));
    const printed = execFileSync('node', ['dist/kithwork.js', 'digest', scenario, '--json'], {
      encoding: 'utf8',
    });
    expect(JSON.parse(printed).digests.worlds).toBe(digest);

    await on(page);
    await page.getByRole('button', { name: 'Draw one by lot' }).click();
    await room
      .getByText(/The twin has no plans, so nothing changes in it|closes for the twin and for/)
      .waitFor();
    await narrowAndWide(page, 'shock');
    const saved = await save(page, 'Save the game (file)');
    expect(readGame(saved, 'saved').shocks).toHaveLength(1);
    await room.close();
    await finish(page);

    const again = await bench.open('#/learn/game');
    const files = { 'bad.json': saved.replace('"luck": 1', '"luck": 1000'), 'good.json': saved };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await again.getByLabel('Open a saved game').setInputFiles(join(folder, 'bad.json'));
    await again.getByText('luck: expected a whole number from 1 to 99 (bad.json)').waitFor();
    await expectAccessible(again, 'a file with a problem');
    await again.getByLabel('Open a saved game').setInputFiles(join(folder, 'good.json'));
    await again.getByRole('heading', { name: 'Round 1, years 1 to 3: A shock', level: 2 }).waitFor();
    expect(await digestOf(again)).toBe(digest);
    rmSync(folder, { recursive: true });
    await finish(again);
  }, 360_000);

  it('says when runs fail, makes them again when asked, and then shows results', async () => {
    const page = await bench.open('#/learn/game');
    // One worker breaks in the middle of its first pair, as when memory runs out; the next ones work.
    await page.evaluate(() => {
      const own = window as unknown as { broken: number };
      own.broken = 0;
      const post = Worker.prototype.postMessage as (...told: unknown[]) => void;
      Worker.prototype.postMessage = function (this: Worker, ...told: unknown[]) {
        const { path } = (told[0] ?? {}) as { path?: string[] };
        if (path?.[0] !== 'runArms' || own.broken > 0) return post.apply(this, told);
        own.broken++;
        this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
      } as Worker['postMessage'];
    });
    await page.getByLabel('How many people are in the room? (8 to 40)').fill('8');
    await page.getByRole('button', { name: 'Begin the game' }).click();
    await on(page);
    await on(page);
    await page.getByRole('alert').filter({ hasText: 'out of memory' }).waitFor({ timeout: 60_000 });
    await expectAccessible(page, 'runs that failed');
    expect(await page.locator('#game-digest', { hasText: DIGEST }).count()).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await digestOf(page);
    expect(await page.getByText('out of memory').count()).toBe(0);
    await page.getByRole('button', { name: 'Show the next part' }).click();
    await page.getByRole('heading', { name: 'What the plans did' }).waitFor();
    await finish(page);
  }, 240_000);

  it('can be played to the end with the keyboard alone', async () => {
    const page = await bench.open('#/learn/game');
    const press = async (words: string | RegExp) => {
      await tabTo(page, words, 200);
      await page.keyboard.press('Enter');
    };
    await tabTo(page, 'How many people are in the room? (8 to 40)');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('8');
    await press('Begin the game');
    await tabTo(page, 'What?');
    await page.keyboard.type('Public');
    await tabTo(page, 'For how many months?');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('90');
    await press('Agree to it');
    for (let round = 1; round <= 3; round++) {
      await press('Go on: Guess');
      await press('Go on: Results');
      await page.getByRole('heading', { name: new RegExp(`^Round ${round}.*Results$`), level: 2 }).waitFor();
      if (round === 3) break;
      await press('Go on: A shock');
      await press(`Go on to round ${round + 1}`);
    }
    await press('Go on: Talk it over');
    await tabTo(page, 'Show the next part');
    for (let n = 0; n < 9; n++) await page.keyboard.press('Enter');
    await page.getByText('Parts shown: 9 of 9').waitFor();
    await page.locator('.game-part').first().waitFor({ timeout: 110_000 });
    await page.getByText('All parts shown so far').click();
    await narrowAndWide(page, 'debrief');
    expect(await page.getByText('There is no winner.').count()).toBeGreaterThan(1);
    await finish(page);
  }, 360_000);
});

describe('what is printed for it', () => {
  it.each([
    ['roles', 6, 1],
    ['slips', 4, 1],
    ['proposals', 2, 1],
    ['prices', 0, 2],
    ['script', 0, 2],
  ])('fits its pages: %s', async (sheet, cards, pages) => {
    const page = await bench.open(`#/learn/sheet/${sheet}`);
    await page.locator('h1').waitFor();
    await narrowAndWide(page, sheet);
    expect(await page.locator('.game-card').count()).toBe(cards);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBe(pages);
    await finish(page);
  });
});
