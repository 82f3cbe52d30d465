/** How soon a reader sees something: the first picture that moves, and the first estimate after a change. */
import type { Page } from 'playwright-core';
import { simulatedResidents } from '../../sim/engine/areas';
import { FIRST_LOOK_PAIRS } from '../../web/session/run-study';
import { EXAMPLE } from '../../web/state/example';
import { type Opened, openSite, quantile, seconds, times, untilDone } from './open';
import type { Part } from './part';

const VISITS = 3;
const CHANGES = 12;

/** From the call to navigate to the second month of the example on the screen. */
export const benchFirstPicture: Part = async (_, say) => {
  const site = await openSite();
  const pictures: number[] = [];
  const answers: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const before = performance.now();
    const page = await site.page();
    await page.locator('.sentence', { hasText: 'costs £' }).waitFor({ timeout: 120_000 });
    answers.push(performance.now() - before);
    await page.locator('.kw-net-pictures figcaption', { hasText: 'month 1' }).first().waitFor({
      timeout: 120_000,
    });
    pictures.push(performance.now() - before);
    say(`visit ${visit + 1} of ${VISITS}`);
    await page.context().close();
  }
  await site.close();
  return [
    `navigation to the example’s answer: ${seconds(quantile(answers, 0.5))}; to its picture moving: ${seconds(quantile(pictures, 0.5))} (median of ${VISITS} visits; asked: 10 s)`,
  ];
};

/** Changes of a programme of the example while it runs and after; each value is new, so that nothing is at hand. */
export const benchFirstEstimate: Part = async (reference, say) => {
  const site = await openSite();
  const lines: string[] = [];
  for (const when of ['at rest', 'while pairs are running'] as const)
    lines.push(await changes(site, when, reference, (n) => say(`change ${n} of ${CHANGES} ${when}`)));
  await site.close();
  return lines;
};

async function changes(
  site: Opened,
  when: 'at rest' | 'while pairs are running',
  reference: number,
  say: (change: number) => void,
): Promise<string> {
  const page = await site.page();
  await untilDone(page);
  const waited: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    await page.getByRole('navigation').getByRole('link', { name: 'Programme', exact: true }).click();
    waited.push(await changeAndWait(page, 'More: Full-time posts'));
    if (when === 'at rest') await untilDone(page);
    else await page.waitForTimeout(800);
    say(change + 1);
  }
  await page.context().close();
  // Only the changed option runs; the other is at hand.
  const work = FIRST_LOOK_PAIRS * simulatedResidents(EXAMPLE.place) * EXAMPLE.months;
  const middle = quantile(waited, 0.5);
  return `first estimate after a change ${when}: ${seconds(middle)} (p50), ${seconds(quantile(waited, 0.95))} (p95) of ${CHANGES} (asked: 2 s); p50 is ${times(middle, work, reference)}`;
}

/** Presses a button, goes to the answer and waits until it is no longer the old one. */
function changeAndWait(page: Page, label: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const before = performance.now();
        document.querySelector<HTMLElement>(`button[aria-label^="${name}"]`)?.click();
        document.querySelector<HTMLElement>('nav.menu a[href="#/answer"]')?.click();
        let wasStale = false;
        const look = () => {
          const stale = document.querySelector('.stale') !== null;
          wasStale ||= stale;
          if (wasStale && !stale) resolve(performance.now() - before);
          else setTimeout(look, 10);
        };
        look();
      }),
    label,
  );
}
