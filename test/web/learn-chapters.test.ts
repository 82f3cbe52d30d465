/** Every chapter of Learn: by keyboard from the question to the reason, for everyone, with the command line’s digests. */
import { describe, expect, it } from 'vitest';
import { expectAccessibleAtWidths } from './support/axe';
import { finish, workbenchOfFile } from './support/browser';
import { commandLine, openFolds, tableCells, tabTo, untilRan } from './support/learn';

const bench = workbenchOfFile();

/** What the other table of chapter 6 counts, with the link switched off and on. */
const CHANGE = 'change';

const CHAPTERS = [
  { number: 1, guess: 'In a group, such as a choir', answer: 'In the run you watched the answer was:' },
  { number: 2, guess: 60, answer: 'In the run you watched it was' },
  { number: 3, guess: 60, answer: 'In the run you watched it was' },
  { number: 4, guess: 60, answer: 'In the run you watched it was' },
  { number: 5, guess: 60, answer: 'In the run you watched it was' },
  { number: 6, guess: 'No, just as often', answer: 'In the run you watched the answer was:' },
] as const;

describe.each(CHAPTERS)('chapter $number', ({ number, guess, answer }) => {
  it('goes from guess to reason by keyboard, with nothing to mend, and says what the run says', async () => {
    const page = await bench.open(`#/learn/${number}/predict`, { viewport: { width: 1440, height: 900 } });
    await page.locator('.kw-net-pictures canvas[data-month="0"]').first().waitFor({ timeout: 60_000 });
    expect(await page.title()).toMatch(new RegExp(`^Chapter ${number}: .+ – Learn – Kithwork$`));
    expect(await page.locator('h1').count()).toBe(1);
    if (typeof guess === 'number') {
      await tabTo(page, 'How many in 100?');
      for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowRight');
      expect(await page.getByLabel('Your guess, 0 to 100').inputValue()).toBe(String(guess));
    } else {
      await tabTo(page, /Through a friend they share|Yes, more often/);
      await page.keyboard.press('ArrowDown');
      expect(await page.getByLabel(guess).isChecked()).toBe(true);
    }
    await expectAccessibleAtWidths(page, 'guess');

    await tabTo(page, 'Next: Watch');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.getByText(`Your guess: ${guess}`).waitFor();
    await tabTo(page, 'Play');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.body.innerText.includes('month 2:'), null, { timeout: 30_000 });
    await page.keyboard.press('Enter');
    await untilRan(page);
    await openFolds(page);
    await expectAccessibleAtWidths(page, 'watch');

    await tabTo(page, 'Next: Why');
    await page.keyboard.press('Enter');
    expect(await page.locator('.learn-answer').count()).toBe(0);
    await expectAccessibleAtWidths(page, 'hidden');
    await tabTo(page, 'Show what happened');
    await page.keyboard.press('Enter');
    await page.getByText(answer).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'learn-answer');
    expect(await page.locator('.learn-answer').innerText()).toContain(`You said`);
    await page.locator('figure svg').first().waitFor();
    await untilRan(page);
    await openFolds(page);
    await expectAccessibleAtWidths(page, 'why');

    const printed = commandLine((await page.locator('.learn-command').textContent()) as string);
    expect(await page.locator('#learn-digest-run').textContent()).toBe(printed.run);
    expect(await page.locator('#learn-digest-all').textContent()).toBe(printed.all);
    const [own, under] = printed.counts;
    // The runs under the other assumption come after those of the chapter.
    if (number === 6)
      await page.getByText('All 20 runs are done.').nth(1).waitFor({ state: 'attached', timeout: 90_000 });
    await openFolds(page);
    if (number === 6) await page.locator('main figure').nth(1).locator('tbody tr').nth(1).waitFor();
    expect(own.worlds).toBe(printed.all);
    const [table, other] = await tableCells(page);
    const { [CHANGE]: change, ...rows } = own.rows;
    expect(table).toEqual(Object.values(rows));
    if (number === 6) {
      const [off, on] = other;
      expect(off.slice(2)).toEqual(change.slice(2));
      expect(on.slice(2)).toEqual(under.rows[CHANGE].slice(2));
    }
    await tabTo(page, number < 6 ? /^Next: / : 'Back: Watch');
    await finish(page);
  });
});

describe('a chapter', () => {
  it('shows the start again to whoever guesses again, and keeps their guess', async () => {
    const page = await bench.open('#/learn/2/watch');
    await page.locator('.kw-net-play').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'On one month' }).click();
    await page.getByRole('link', { name: 'Guess', exact: true }).click();
    await page.locator('.kw-net-pictures canvas[data-month="0"]').waitFor();
    expect(await page.locator('.kw-net-controls').isVisible()).toBe(false);
    await page.getByLabel('Your guess, 0 to 100').fill('23');
    await page.getByRole('link', { name: 'Next: Watch' }).click();
    await page.getByText('Your guess: 23').waitFor();
    await page.goBack();
    expect(await page.getByLabel('Your guess, 0 to 100').inputValue()).toBe('23');
    await finish(page);
  });

  it('says captions to a screen reader no more often than every five seconds', async () => {
    const page = await bench.open('#/learn/3/watch');
    await page.locator('.kw-net-play').waitFor({ timeout: 60_000 });
    await page.evaluate(() => {
      const told: number[] = [];
      Object.assign(window, { told });
      const live = document.querySelector('.kw-net [role="status"].kw-net-hidden') as Element;
      const note = () => told.push(performance.now());
      new MutationObserver(note).observe(live, { childList: true, characterData: true, subtree: true });
    });
    await page.getByRole('combobox', { name: 'Speed' }).selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(() => document.body.innerText.includes('month 24:'), null, {
      timeout: 60_000,
    });
    const told = await page.evaluate(() => (window as unknown as { told: number[] }).told);
    expect(told.length).toBeGreaterThan(1);
    // The first is said when the page opens, at rest; from then on they keep their pace.
    const gaps = told.slice(1).map((at, n) => at - told[n]);
    for (const gap of gaps.slice(1)) expect(gap).toBeGreaterThan(4_900);
    await finish(page);
  });

  it('shows stills, and moves nothing, to those who ask for less movement', async () => {
    const page = await bench.open('#/learn/3/watch', { reducedMotion: 'reduce' });
    await page.getByText('shown as stills').waitFor({ timeout: 60_000 });
    const moving = await page.evaluate(
      () =>
        document.getAnimations().length +
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return Number.parseFloat(transitionDuration) > 0 || Number.parseFloat(animationDuration) > 0;
        }).length,
    );
    expect(moving).toBe(0);
    await finish(page);
  });

  it('prints its filmstrip alone', async () => {
    const page = await bench.open('#/learn/3/watch');
    await page.locator('.kw-net-play').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'On one month' }).click();
    await page.evaluate(() => {
      Object.assign(window, {
        print: () => Object.assign(window, { printed: document.body.className }),
      });
    });
    await page.getByRole('button', { name: /^Print the filmstrip/ }).click();
    await page.waitForFunction(() => (window as unknown as { printed?: string }).printed !== undefined);
    expect(await page.evaluate(() => (window as unknown as { printed: string }).printed)).toContain(
      'print-filmstrip',
    );
    await page.evaluate(() => document.body.classList.add('print-filmstrip'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.kw-net-strip canvas').first().isVisible()).toBe(true);
    expect(await page.locator('.kw-net-pictures canvas').first().isVisible()).toBe(false);
    expect(await page.getByText('Look for this').isVisible()).toBe(false);
    await finish(page);
  });
});
