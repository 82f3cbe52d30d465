/**
 * The words of the workbench, read from the page as its readers meet them: for people who plan and pay for health,
 * who are adults in a hurry. Their target is a reading age of thirteen at most on every screen (Learn has its own,
 * lower one). What is quoted from records – sources, labels and sentences of the evidence – is not ours to simplify
 * here and is left out.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { gradeOf, sentencesIn } from '../support/reading';
import { finish, untilDone, workbenchOfFile } from './support/browser';
import { fragmentOf, smallScenario } from './support/small';

/** Grade of an American school at which a reader is thirteen. */
const HIGHEST_GRADE = 8;
const MOST_WORDS = 36;

const bench = workbenchOfFile();

/** Paragraphs, hints, items and summaries of the screen, each a text of its own. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const quoted = '.sources, .list, table, .sentence, [data-quoted], .small';
    return [...document.querySelectorAll<HTMLElement>('main p, main li, main dd, main .hint, #stage-words')]
      .filter((element) => element.closest(quoted) === null)
      .map((element) => element.innerText.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
  });
}

const SCREENS = ['Answer', 'Place', 'Programme', 'Assumptions', 'Share and print', 'About'];
const TABS = ['What changes', 'Who pays, who gains', 'How sure', 'Fair?'];

describe('the workbench', () => {
  it('is written for readers of thirteen on every screen, in sentences that are not long', async () => {
    const page = await bench.open(await fragmentOf(smallScenario({ months: 12 })));
    await untilDone(page);
    const found: Record<string, string[]> = {};
    for (const screen of SCREENS) {
      await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
      await expect.poll(() => page.title()).toBe(`${screen} – Kithwork`);
      await page.waitForTimeout(300);
      if (screen !== 'Answer') found[screen] = await textsOn(page);
      else
        for (const tab of TABS) {
          await page.getByRole('tab', { name: tab }).click();
          await page.waitForTimeout(300);
          found[tab] = await textsOn(page);
        }
    }
    for (const [where, texts] of Object.entries(found)) {
      const sentences = [...new Set(sentencesIn(texts))];
      expect(sentences.length, where).toBeGreaterThan(5);
      const long = sentences.filter((sentence) => sentence.split(' ').length > MOST_WORDS);
      expect(long, where).toEqual([]);
      expect(gradeOf(sentences), `${where}: ${sentences.join('\n')}`).toBeLessThan(HIGHEST_GRADE);
    }
    await finish(page);
  });
});
