/** How soon a reader sees something: the first picture that moves, and the first estimate after a change. */
import type { Page } from 'playwright-core';
import { longTasks, type Opened, openSite, quantile, seconds, untilDone } from './open';

const VISITS = 3;
const CHANGES = 12;

/** From the call to navigate to the second month of the example on the screen. */
export async function benchFirstPicture(): Promise<string> {
  const site = await openSite();
  const times: number[] = [];
  const answers: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const before = performance.now();
    const page = await site.page();
    await page.locator('.sentence', { hasText: 'costs £' }).waitFor({ timeout: 120_000 });
    answers.push(performance.now() - before);
    await page.locator('.kw-net-pictures figcaption', { hasText: 'month 1' }).first().waitFor({
      timeout: 120_000,
    });
    times.push(performance.now() - before);
    await page.context().close();
  }
  await site.close();
  return `navigation to the example’s answer: ${seconds(quantile(answers, 0.5))}; to its picture moving: ${seconds(quantile(times, 0.5))} (median of ${VISITS} visits; asked: 10 s)`;
}

/** Changes of a programme of the example while it runs and after; each value is new, so that nothing is at hand. */
export async function benchFirstEstimate(): Promise<string[]> {
  const site = await openSite();
  const lines = [await changes(site, 'at rest'), await changes(site, 'while pairs are running')];
  await site.close();
  return lines;
}

async function changes(site: Opened, when: 'at rest' | 'while pairs are running'): Promise<string> {
  const page = await site.page();
  await untilDone(page);
  const times: number[] = [];
  const tasks: number[] = [];
  for (let change = 0; change < CHANGES; change++) {
    await page.getByRole('navigation').getByRole('link', { name: 'Programme', exact: true }).click();
    await longTasks(page);
    times.push(await changeAndWait(page, 'More: Full-time posts'));
    if (when === 'at rest') await untilDone(page);
    else await page.waitForTimeout(800);
    tasks.push(...(await longTasks(page)));
  }
  await page.context().close();
  return `first estimate after a change ${when}: ${seconds(quantile(times, 0.5))} (p50), ${seconds(quantile(times, 0.95))} (p95) of ${CHANGES} (asked: 2 s); tasks of the page over 50 ms: ${tasks.length}${tasks.length > 0 ? `, the longest ${Math.round(Math.max(...tasks))} ms` : ''} (asked: none)`;
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
