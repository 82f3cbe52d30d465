/** Learn for a room: two windows, slides, sheets, questions and counts; and one person’s ten years. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectAccessibleAtWidths } from './support/axe';
import { finish, ONE_FILE, openPage, workbenchOfFile } from './support/browser';
import { tabTo } from './support/learn';

const bench = workbenchOfFile();

/** Whether all of the screen can be seen on projectors with few lines. */
async function lowEnough(room: Page, where: string): Promise<void> {
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
    [1366, 768],
  ]) {
    await room.setViewportSize({ width, height });
    await room.waitForTimeout(300);
    const needs = await room.evaluate(() => document.documentElement.scrollHeight);
    expect(needs, `${where} at ${width} × ${height}`).toBeLessThanOrEqual(height);
  }
}

async function openRoom(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open the room’s window' }).click();
  const room = await opening;
  await page.getByText('The room’s window is open and follows you.').waitFor();
  return room;
}

describe('two windows', () => {
  it('follow each other from a file: slides, hidden, locked, guess, months and the answer', async () => {
    const page = await openPage(bench.browser, `${ONE_FILE}#/learn/present/20`);
    const room = await openRoom(page);
    await room.getByRole('heading', { name: 'How do ties grow?' }).waitFor();
    expect(await room.locator('.menu').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Hide the screen' }).click();
    await room.getByText('One moment, please.').waitFor();
    await page.getByRole('button', { name: 'Show the screen' }).click();

    await page.getByRole('button', { name: 'Next slide' }).focus();
    await page.keyboard.press('PageDown');
    await room.getByRole('heading', { name: 'Chapter 3: A worker arrives: Guess' }).waitFor();
    await page.getByLabel('Your guess, 0 to 100').fill('70');
    await page.getByLabel('Your guess, 0 to 100').blur();
    await page.getByRole('button', { name: 'Next slide' }).click();
    await room.getByText('Your guess: 70').waitFor();
    await room.locator('.kw-net-pictures canvas[data-month="0"]').first().waitFor({ timeout: 60_000 });
    // Hidden on the projector, so read from the element and not from the screen.
    await room.waitForFunction(
      () => !document.querySelector('.kw-net')?.textContent?.includes('ready to month'),
      null,
      { timeout: 60_000 },
    );
    await page.getByLabel('Go to month').fill('24');
    await page.getByLabel('Go to month').blur();
    await room
      .getByText(/month 24:/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'To the start' }).click();
    await room
      .getByText(/month 0:/)
      .first()
      .waitFor();
    expect(await room.locator('.learn-slide').getAttribute('inert')).toBeNull();
    await page.getByRole('button', { name: 'Lock the screen' }).click();
    await room.locator('.learn-slide[inert]').waitFor();
    await page.getByRole('button', { name: 'Unlock the screen' }).click();

    // Whom the presenter follows beside the notes is followed in the room, and let go there.
    await page.getByLabel('Show the slide in this window too').check();
    const preview = page.locator('.learn-preview');
    await preview.getByText('Follow one person', { exact: true }).click({ timeout: 60_000 });
    await preview.getByRole('button', { name: 'Follow somebody who begins isolated' }).click();
    const name = await preview.getByRole('heading', { name: /^Following/ }).innerText();
    // On the projector the story is left out; the picture shows the person.
    const told = room.locator('.kw-net h2', { hasText: name });
    await told.first().waitFor({ state: 'attached' });
    await preview.getByRole('button', { name: 'Stop following' }).click();
    await told.first().waitFor({ state: 'detached' });
    await page.getByLabel('Show the slide in this window too').uncheck();

    await page.getByRole('button', { name: 'Next slide' }).click();
    await room.getByRole('button', { name: 'Show what happened' }).waitFor();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await room.getByText('In the run you watched it was').waitFor({ timeout: 60_000 });
    expect(await room.locator('.learn-answer').innerText()).toContain('You said 70.');
    await page.getByRole('button', { name: 'Hide the answer' }).click();
    await room.getByRole('button', { name: 'Show what happened' }).waitFor();
    await expectAccessibleAtWidths(room, 'room');
    await room.close();
    await page.getByText('The room’s window is not open.').waitFor();
    await finish(page);
  });

  it('fit a low projector, and obey what was asked before the picture was there', async () => {
    const page = await openPage(bench.browser, `${ONE_FILE}#/learn/present/20`);
    const room = await openRoom(page);
    await page.getByRole('button', { name: 'Next slide' }).click();
    await room.locator('.kw-net-pictures canvas[data-month="0"]').first().waitFor({ timeout: 60_000 });
    await lowEnough(room, 'guess');
    // Another room knows no picture yet.
    await room.close();
    await page.getByText('The room’s window is not open.').waitFor();
    await page.getByRole('button', { name: 'Next slide' }).click();
    const other = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Open the room’s window' }).click();
    await page.getByLabel('Go to month').fill('24');
    await page.getByLabel('Go to month').blur();
    const late = await other;
    await late
      .getByText(/month 24:/)
      .first()
      .waitFor({ timeout: 60_000 });
    await lowEnough(late, 'watch');
    await late.close();
    await finish(page);
  });

  it('heed nobody but the window that opened them, and nothing that is no state', async () => {
    const page = await bench.open('#/learn/present/60');
    const room = await openRoom(page);
    await room.getByRole('heading', { name: 'How do ties grow?' }).waitFor();
    const state = { plan: 60, slide: 1 };
    await room.evaluate(
      (said) => window.postMessage({ kind: 'kithwork-room-state', state: said }, '*'),
      state,
    );
    const others = [{ plan: 60, slide: 999 }, { plan: 7, slide: 0 }, null, { plan: 60, slide: '1' }];
    for (const bad of others) {
      await page.evaluate((said) => {
        const open = window.open('', 'kithwork-room') as Window;
        open.postMessage({ kind: 'kithwork-room-state', state: said }, '*');
      }, bad);
    }
    await room.waitForTimeout(300);
    expect(await room.getByRole('heading', { level: 1 }).innerText()).toBe('How do ties grow?');
    await room.close();
    await finish(page);
  });

  it('need no second window: the slide can be shown beside the notes', async () => {
    const page = await bench.open('#/learn/present/20');
    await page.getByLabel('Show the slide in this window too').check();
    await page.getByRole('heading', { name: 'How do ties grow?' }).waitFor();
    await expectAccessibleAtWidths(page, 'presenter');
    await page.getByRole('button', { name: 'Start the timer' }).click();
    await page.getByText('0:01 gone').waitFor();
    await page.getByRole('button', { name: 'Stop the timer' }).click();
    await page.getByRole('button', { name: 'Set the timer to zero' }).click();
    await page.getByText('0:00 gone').waitFor();
    await finish(page);
  });
});

describe('pages for a facilitator', () => {
  it.each([
    '',
    'pack',
    'sheet/worksheet',
    'sheet/sixQuestions',
    'sheet/debrief',
    'sheet/glossary',
    'sheet/limits',
    'summary',
    'questions',
    'room',
    'nowhere',
  ])('have nothing to mend: “%s”', async (path) => {
    const page = await bench.open(`#/learn/${path}`);
    await page.locator('h1').waitFor();
    expect(await page.locator('h1').count()).toBe(1);
    await expectAccessibleAtWidths(page, path);
    await finish(page);
  });

  it('print a worksheet with room to write, and nothing else', async () => {
    const page = await bench.open('#/learn/sheet/worksheet');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.menu').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(false);
    expect(await page.locator('.learn-task').count()).toBe(6);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await finish(page);
  });
});

describe('did they learn?', () => {
  it('scores six answers by keyboard, keeps nothing by itself, and saves a file when asked', async () => {
    const page = await bench.open('#/learn/questions');
    await tabTo(page, /Show how I did/);
    await page.keyboard.press('Enter');
    await page.getByText('You have not answered question 1, 2, 3, 4, 5, 6 yet.').waitFor();
    const right = [
      /every week/,
      /share friends/,
      /few become close/,
      /who run it$/,
      /cut off/,
      /what is cause/,
    ];
    for (const [n, words] of right.entries()) {
      const options = page.locator('fieldset.learn-ask').nth(n);
      await options.getByLabel(n === 5 ? 'I do not know' : words).check();
    }
    await page.getByRole('button', { name: 'Show how I did' }).click();
    await page.getByText('Before: 5 of 6 right').waitFor();
    await expectAccessible(page, 'scores');
    await page.getByLabel('After', { exact: true }).check();
    expect(await page.getByText('Before: 5 of 6 right').count()).toBe(0);
    for (const [n, words] of right.entries())
      await page.locator('fieldset.learn-ask').nth(n).getByLabel(words).check();
    await page.getByRole('button', { name: 'Show how I did' }).click();
    await page.getByText('After: 6 of 6 right').waitFor();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save my answers (file)' }).click();
    const saved = readFileSync((await (await waiting).path()) as string, 'utf8');
    await page.goto(`${bench.served.address}#/learn/summary`);
    const folder = mkdtempSync(join(tmpdir(), 'kithwork-learn-'));
    const files = { 'one.json': saved, 'two.json': saved, 'other.json': '{"a": 1}' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await page
      .getByLabel('Open saved files')
      .setInputFiles(Object.keys(files).map((name) => join(folder, name)));
    await page.getByText('Of 12 answers, 10 were right before and 12 after.').waitFor();
    await page.getByText('other.json: expected a file saved by “Save my answers”').waitFor();
    await expectAccessible(page, 'summary with a problem');
    await page.getByLabel('Question 1, right after').fill('3');
    await page.getByLabel('Question 1, right after').blur();
    await page.getByText('Question 1: more people right than there are in the room.').waitFor();
    rmSync(folder, { recursive: true });
    await finish(page);
  });
});

describe('one person', () => {
  it('lives ten years twice, as a picture and as a story that name the same months', async () => {
    const page = await bench.open('#/learn/person');
    await page.locator('.learn-life').nth(1).waitFor({ timeout: 60_000 });
    await expectAccessibleAtWidths(page, 'person');
    const pictures = page.locator('.learn-life');
    for (const label of await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
      expect(label).toMatch(/Ties at the start: \d+\..*In a group: \d+ months\./);
    expect(await page.locator('.learn-story').first().locator('> li').count()).toBe(11);
    const parting = await page.getByText(/^The two stories are the same/).innerText();
    const month = Number(/month (\d+)/.exec(parting)?.[1]);
    const lines = (arm: number) =>
      page.locator('.learn-story').nth(arm).locator('p:not(.quiet)').allInnerTexts();
    const [without, withWorker] = [await lines(0), await lines(1)];
    const upTo = (told: string[]) =>
      told.filter((line) => Number(/^Month (\d+)/.exec(line)?.[1] ?? 0) <= month);
    expect(upTo(withWorker)).toEqual(upTo(without));
    expect(withWorker).not.toEqual(without);
    await tabTo(page, /^Anybody else/);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('h2').first().innerText()).toMatch(/years old at the start/);
    await finish(page);
  });
});
