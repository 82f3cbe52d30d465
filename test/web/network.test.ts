/** Watching the network in a browser: pictures, playback, captions, list, files, calm and large views. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './support/axe';
import { finish, workbenchOfFile } from './support/browser';

const bench = workbenchOfFile();

async function watch(options = {}): Promise<Page> {
  const page = await bench.open('#/watch', options);
  // The study of the other screens would take the processors from these tests.
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.locator('.kw-net-play').waitFor({ timeout: 60_000 });
  return page;
}

/** Waits until a month can be shown, and shows it. */
async function showMonth(page: Page, month: number): Promise<void> {
  const forward = page.getByRole('spinbutton', { name: 'Month' });
  await page.waitForFunction(
    (wanted) => {
      const ready = /ready to month (\d+)/.exec(document.body.innerText);
      return ready === null || Number(ready[1]) >= wanted;
    },
    month,
    { timeout: 60_000 },
  );
  await forward.fill(String(month));
  await forward.press('Tab');
  await page.getByText(`month ${month}:`).first().waitFor();
}

/** Pixels of a picture that are not white, and their sum, so that two pictures can be told apart. */
function ink(page: Page, arm: number): Promise<string> {
  return page.evaluate((n) => {
    const canvas = document.querySelectorAll<HTMLCanvasElement>('.kw-net-pictures canvas')[n];
    // Read from a copy: a canvas that is often read is drawn in another way.
    const copy = Object.assign(document.createElement('canvas'), {
      width: canvas.width,
      height: canvas.height,
    }).getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let marks = 0;
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] === 255 && data[i + 1] === 255 && data[i + 2] === 255) continue;
      marks++;
      sum = (sum * 31 + data[i] + data[i + 1] * 7 + i) % 1_000_003;
    }
    return `${marks} ${sum}`;
  }, arm);
}

/** Waits until both pictures show a whole month. */
async function settled(page: Page, month: number): Promise<void> {
  await page.locator(`.kw-net-pictures canvas[data-month="${month}"]`).nth(1).waitFor();
}

describe('watching the network', () => {
  test('shows both places at rest, the same at the start, and nothing moves until asked', async () => {
    const page = await watch();
    await settled(page, 0);
    const first = await ink(page, 0);
    expect(Number(first.split(' ')[0])).toBeGreaterThan(5_000);
    expect(await ink(page, 1)).toBe(first);
    await page.waitForTimeout(600);
    expect(await ink(page, 0)).toBe(first);
    await expectAccessible(page, 'watch');
    await finish(page);
  });

  test('plays, pauses, steps, scrubs and jumps to events', async () => {
    const page = await watch();
    const month = page.getByRole('slider', { name: 'Month' });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(() => document.body.innerText.includes('month 2:'), null, { timeout: 20_000 });
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const rest = Number(await month.inputValue());
    await page.waitForTimeout(1200);
    expect(Number(await month.inputValue())).toBe(rest);
    await page.getByRole('button', { name: 'On one month' }).click();
    expect(Number(await month.inputValue())).toBe(rest + 1);
    await page.getByRole('button', { name: 'Back one month' }).click();
    expect(Number(await month.inputValue())).toBe(rest);
    await month.focus();
    await page.keyboard.press('ArrowRight');
    expect(Number(await month.inputValue())).toBe(rest + 1);
    await showMonth(page, 0);
    await page.getByRole('button', { name: 'Next event' }).click();
    expect(Number(await month.inputValue())).toBe(1);
    expect(await page.locator('.kw-net-captions').innerText()).toContain('The programme begins.');
    await finish(page);
  });

  test('shows the two places apart once the programme has worked, and tells it in a transcript', async () => {
    const page = await watch();
    await showMonth(page, 36);
    await settled(page, 36);
    expect(await ink(page, 0)).not.toBe(await ink(page, 1));
    expect(await page.locator('.kw-net-captions').innerText()).toContain('After three years');
    await page.getByText('Transcript', { exact: true }).click();
    const transcript = page.locator('details[open] ol li');
    await expect.poll(() => transcript.count(), { timeout: 10_000 }).toBeGreaterThan(10);
    const lines = await transcript.allInnerTexts();
    expect(lines.some((line) => line.includes('The money stops.'))).toBe(true);
    await expectAccessible(page, 'watch');
    await finish(page);
  });

  test('answers by keyboard alone who is isolated, who their ties are and what changed', async () => {
    const page = await watch();
    await showMonth(page, 6);
    await page.getByText('The network as a list').focus();
    await page.keyboard.press('Enter');
    const heading = page.locator('.kw-net-answer h2');
    expect(await heading.innerText()).toMatch(/^\d+ adults are isolated this month\.$/);
    const claimed = Number((await heading.innerText()).split(' ')[0]);
    const told = await page.locator('.kw-net-pictures figcaption').nth(1).innerText();
    expect(told).toContain(`${claimed} adults isolated`);
    const more = page.locator('.kw-net-answer').getByRole('button', { name: /^Show more/ });
    while ((await more.count()) > 0) {
      await more.focus();
      await page.keyboard.press('Enter');
    }
    await expect
      .poll(() => page.locator('.kw-net-answer > div > ul > li').count(), { timeout: 10_000 })
      .toBe(claimed);
    await page.locator('.kw-net-answer li button').first().focus();
    const name = await page.locator('.kw-net-answer li button').first().innerText();
    await page.keyboard.press('Enter');
    expect(await heading.innerText()).toContain(name);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await page.locator('.kw-net-answer').innerText()).toContain(`Ties of ${name}`);
    await page.getByRole('button', { name: `Follow ${name}` }).press('Enter');
    await page.getByRole('heading', { name: `Following ${name}` }).waitFor({ timeout: 10_000 });
    await page.locator('.kw-net-answer').getByRole('button', { name: 'Back' }).press('Enter');
    const question = page.getByRole('combobox', { name: 'Question' });
    for (const asked of ['What changed this month?', 'Which groups are there?', 'Who lives here?']) {
      await question.selectOption({ label: asked });
      expect((await page.locator('.kw-net-answer').innerText()).length).toBeGreaterThan(50);
      await expectAccessible(page, 'watch');
    }
    const everybody = await heading.innerText();
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('searchbox').press('Enter');
    await expect.poll(() => heading.innerText(), { timeout: 10_000 }).not.toBe(everybody);
    // Somebody’s number may begin with the number looked for, so others may be found besides.
    expect(await heading.innerText()).toMatch(/^(One person|\d people)\.$/);
    expect(await page.locator('.kw-net-answer').innerText()).toContain(`${name} `);
    await finish(page);
  });

  test('gives stills to those who ask for less movement', async () => {
    const page = await watch({ reducedMotion: 'reduce' });
    expect(await page.getByText('shown as stills').count()).toBe(1);
    await showMonth(page, 3);
    await settled(page, 3);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(() => document.body.innerText.includes('month 4:'), null, { timeout: 20_000 });
    const still = await ink(page, 0);
    await page.waitForTimeout(500);
    expect(await ink(page, 0)).toBe(still);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await finish(page);
  });

  test('draws filmstrip, difference and figures', async () => {
    const page = await watch();
    await showMonth(page, 24);
    await page.getByText('Before and after', { exact: true }).click();
    const strip = page.locator('.kw-net-strip canvas');
    await expect.poll(() => strip.count(), { timeout: 10_000 }).toBe(12);
    const row = page.getByRole('row', { name: /^Adults isolated/ });
    const cells = await row.getByRole('cell').allInnerTexts();
    const captions = await page.locator('.kw-net-pictures figcaption').allInnerTexts();
    expect(captions[0]).toContain(`${cells[1]} adults isolated`);
    expect(captions[1]).toContain(`${cells[2]} adults isolated`);
    await page.getByText(/ties only in “resident-led partnership” \(solid\)/).waitFor();
    await expectAccessible(page, 'watch');
    await finish(page);
  });

  test('saves picture, drawing, transcript, network over time and a clip, without asking anybody', async () => {
    const page = await watch();
    await page.waitForFunction(() => !document.body.innerText.includes('ready to month'), null, {
      timeout: 60_000,
    });
    await showMonth(page, 118);
    await page.getByText('Take away', { exact: true }).click();
    const file = async (name: RegExp) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name }).first().click();
      const download = await waiting;
      return { name: download.suggestedFilename(), bytes: readFileSync((await download.path()) as string) };
    };
    const png = await file(/^Picture/);
    expect(png.name).toBe('network-month-118.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    const svg = (await file(/^Drawing/)).bytes.toString();
    expect(svg).toContain('<title>Status quo, month 118</title>');
    expect(svg).toMatch(/<\/svg>\n$/);
    expect((await file(/^Transcript/)).bytes.toString().split('\n').length).toBeGreaterThan(50);
    const gexf = (await file(/^Network over time/)).bytes.toString();
    expect(gexf).toContain('mode="dynamic"');
    expect(gexf).toContain('<spell start="0" end="120"/>');
    const clip = page.waitForEvent('download', { timeout: 30_000 });
    await page.getByRole('button', { name: /^Record a clip/ }).click();
    await page.waitForTimeout(1500);
    await page.getByRole('button', { name: 'Stop recording' }).click();
    const webm = readFileSync((await (await clip).path()) as string);
    expect([...webm.subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
    expect(webm.length).toBeGreaterThan(5_000);
    await finish(page);
  });

  test('fits a phone and a room', async () => {
    const page = await watch({ viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page, 'watch');
    await page.getByRole('button', { name: 'Large view for a room' }).click();
    const size = await page
      .locator('.kw-net-captions')
      .evaluate((element) => getComputedStyle(element).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(22);
    expect(await page.getByText('The network as a list').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Leave large view' }).click();
    expect(await page.getByText('The network as a list').isVisible()).toBe(true);
    await finish(page);
  });
});
