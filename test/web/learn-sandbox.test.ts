/** The sandbox in the browser: every change by keyboard, time and undoing, and passing it on by link and file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe';
import { finish, ONE_FILE, openPage, requestsOf, workbenchOfFile } from './support/browser';
import { tabTo } from './support/learn';

const bench = workbenchOfFile();

const told = (page: Page) => page.locator('.sandbox-told');

async function ready(page: Page, month: number): Promise<void> {
  await page.locator('figcaption', { hasText: `Your place, month ${month}:` }).waitFor({ timeout: 60_000 });
  await page.getByText(`Month ${month} of 120`).waitFor();
}

async function digest(page: Page): Promise<string> {
  return await page.locator('.sandbox-digest code').innerText();
}

/** Chooses the kind of change by the keyboard alone and leaves the focus in its list. */
async function choose(page: Page, kind: string): Promise<void> {
  await tabTo(page, 'What do you want to do?');
  const kinds = await page.locator('.sandbox-form select').first().locator('option').allInnerTexts();
  await page.keyboard.press('Home');
  for (let n = 0; n < kinds.indexOf(kind); n++) await page.keyboard.press('ArrowDown');
  await page.waitForFunction((wanted) => {
    const list = document.querySelector<HTMLSelectElement>('.sandbox-form select');
    return list?.selectedOptions[0]?.text === wanted;
  }, kind);
}

async function doIt(page: Page, kind: string, says: string | RegExp): Promise<void> {
  await choose(page, kind);
  await tabTo(page, 'Do it');
  await page.keyboard.press('Enter');
  await told(page).filter({ hasText: says }).waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

describe('the sandbox', () => {
  it('is changed, aged and undone by keyboard alone, and held against its twin', async () => {
    const page = await bench.open('#/learn/sandbox', { reducedMotion: 'reduce' });
    await ready(page, 0);
    const start = await digest(page);
    await page.getByText('The two places are the same in all that is shown here.').waitFor();

    await doIt(page, 'Tie two people', 'are tied.');
    await doIt(page, 'Bridge two streets', 'are bridged. New ties: 3.');
    await doIt(page, 'Cut a tie', 'is cut.');
    await doIt(page, 'Open a group', /opens|cannot be done/);
    await doIt(page, 'Bring somebody into a group', /joins|cannot be done/);
    await choose(page, 'Move all who live together to another house');
    const houses = page.getByLabel('To which house?');
    const house = await houses.locator('option').nth(1).getAttribute('value');
    await houses.selectOption({ index: 1 });
    expect(await houses.inputValue()).toBe(house);
    await doIt(page, 'Move all who live together to another house', / move to .+\./);
    await doIt(page, 'Let one person move out alone', / moves to .+ alone\.|live alone|without an adult/);
    await doIt(page, 'Close a group', 'A group closes.');
    await doIt(page, 'Pay a worker', 'A worker is paid from now on.');
    await doIt(page, 'Pay a worker', 'This cannot be done: a worker is here.');
    const changed = await digest(page);
    expect(changed).not.toBe(start);

    await press(page, 'One month on');
    await ready(page, 1);
    await press(page, 'One year on');
    await ready(page, 13);
    await told(page).filter({ hasText: 'Month 13. Your place has' }).waitFor();
    await doIt(page, 'Stop the worker', 'The worker is paid no more.');
    await page.getByText('The worker has cost £17,333 up to now.').waitFor();
    const done = await page.locator('.sandbox-diary li').count();
    expect(done).toBeGreaterThanOrEqual(5);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page, `sandbox at ${width}`);
    }

    const last = await digest(page);
    for (let n = 0; n < done + 2; n++) {
      await press(page, 'Undo the last step');
      await told(page).filter({ hasText: 'Undone.' }).waitFor();
      await page.locator('.sandbox-time[aria-busy="false"]').waitFor();
    }
    await ready(page, 0);
    expect(await digest(page)).toBe(start);
    expect(await page.getByText('You have done nothing yet.').isVisible()).toBe(true);
    for (let n = 0; n < done + 2; n++) {
      await press(page, 'Do that step again');
      await told(page).filter({ hasText: 'Done again.' }).waitFor();
      await page.locator('.sandbox-time[aria-busy="false"]').waitFor();
    }
    await ready(page, 13);
    expect(await digest(page)).toBe(last);
    expect(
      requestsOf(page).every((url) => url.startsWith(bench.served.address) || url.startsWith('blob:')),
    ).toBe(true);
    await finish(page);
  });

  it('goes by link and by file to somebody else, who sees the same world and can undo it', async () => {
    const page = await bench.open('#/learn/sandbox', { reducedMotion: 'reduce' });
    await ready(page, 0);
    await doIt(page, 'Bridge two streets', 'are bridged.');
    await press(page, 'One year on');
    await ready(page, 12);
    const wanted = await digest(page);
    const address = await page.getByLabel('Link to this sandbox').inputValue();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const saved = readFileSync((await (await waiting).path()) as string, 'utf8');
    await finish(page);

    const other = await openPage(bench.browser, address, { reducedMotion: 'reduce' });
    await ready(other, 12);
    expect(await digest(other)).toBe(wanted);
    await press(other, 'Undo the last step');
    await ready(other, 0);
    await other.getByText('are bridged.').first().waitFor();
    const folder = mkdtempSync(join(tmpdir(), 'kithwork-sandbox-'));
    writeFileSync(join(folder, 'good.json'), saved);
    writeFileSync(join(folder, 'bad.json'), saved.replace('"people":100', '"people":100000'));
    await other.getByLabel('Open a saved file').setInputFiles(join(folder, 'bad.json'));
    await other.getByText('people: expected a whole number from 50 to 300 (bad.json)').waitFor();
    await expectAccessible(other, 'sandbox with a problem');
    await other.getByLabel('Open a saved file').setInputFiles(join(folder, 'good.json'));
    await ready(other, 12);
    expect(await digest(other)).toBe(wanted);
    expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    rmSync(folder, { recursive: true });
    await finish(other);

    const broken = await openPage(bench.browser, `${address.slice(0, -9)}`, { reducedMotion: 'reduce' });
    await broken.getByText('the link could not be read: part of it is missing or changed').waitFor();
    await ready(broken, 0);
    await finish(broken);
  });

  it('works from the one file, with the picture, in motion, with 300 people', async () => {
    const page = await openPage(bench.browser, `${ONE_FILE}#/learn/sandbox`);
    await ready(page, 0);
    await page.getByText('The place', { exact: true }).click();
    await page.getByLabel(/How many people/).fill('300');
    await page.getByLabel(/Which luck/).fill('2');
    await page.getByRole('button', { name: 'Begin with this place' }).click();
    await page
      .locator('figcaption', { hasText: /month 0: people [23]\d\d,/ })
      .first()
      .waitFor({ timeout: 60_000 });
    // A click on the picture chooses a person, as the form does.
    const canvas = page.locator('.sandbox-picture canvas').first();
    const box = await canvas.boundingBox();
    const pair = async () => [
      await page.getByLabel('Who?').inputValue(),
      await page.getByLabel('And who else?').inputValue(),
    ];
    const before = await pair();
    for (const share of [0.3, 0.5, 0.7])
      await canvas.click({ position: { x: (box?.width ?? 0) * share, y: (box?.height ?? 0) * 0.5 } });
    expect(await pair()).not.toEqual(before);
    await page.evaluate(() => {
      const times: number[] = [];
      (window as unknown as { times: number[] }).times = times;
      const next = (now: number) => {
        times.push(now);
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    await page.getByRole('button', { name: 'One year on' }).click();
    await told(page).filter({ hasText: 'Month 12.' }).waitFor({ timeout: 60_000 });
    const frames = await page.evaluate(() => (window as unknown as { times: number[] }).times.length);
    expect(frames).toBeGreaterThan(12);
    await finish(page);
  });
});
