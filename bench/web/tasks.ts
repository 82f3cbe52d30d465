/**
 * Whether the page ever freezes: the longest tasks of its own thread and how soon it answers input, while pairs of
 * runs go on in the workers. With more workers than processors the clock also counts what others did in between,
 * so the processor’s time stands beside it.
 */
import type { Page } from 'playwright-core';
import { type Opened, openSite, untilDone } from './open';
import type { Part } from './part';
import { type Task, traced } from './trace';

const LONG = 50;
const TABS = ['Who pays, who gains', 'How sure', 'Fair?', 'What changes'];
const SCREENS = ['Place', 'Programme', 'Assumptions', 'Share and print', 'About', 'Watch', 'Answer'];

interface Input {
  /** From the press to the page taking it up, and to the next picture, milliseconds. */
  readonly delay: number;
  readonly shown: number;
}

const JOURNEYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'first visit': async (page) => {
    await go(page, 'Answer');
    await untilDone(page);
  },
  'changes and tabs while pairs run': async (page) => {
    for (const tab of TABS) {
      await go(page, 'Programme');
      await page.locator('button[aria-label^="More: Full-time posts"]').first().click();
      await go(page, 'Answer');
      await page.waitForTimeout(1_500);
      await page.getByRole('tab', { name: tab }).click();
      await page.waitForTimeout(1_500);
    }
    await untilDone(page);
  },
  'every screen while pairs run': async (page) => {
    await go(page, 'Programme');
    await page.locator('button[aria-label^="More: Full-time posts"]').first().click();
    for (const screen of SCREENS) {
      await go(page, screen);
      await page.waitForTimeout(700);
    }
    await untilDone(page);
  },
  'the network played': async (page) => {
    await page.getByRole('tab', { name: 'Watch the network' }).click();
    await page.locator('.kw-net-play').first().waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(6_000);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
  },
};

export const benchTasks: Part = async (_, say) => {
  const site = await openSite();
  const page = await site.page('about');
  await page.evaluate(watchInput);
  const lines: string[] = [];
  for (const [name, journey] of Object.entries(JOURNEYS)) {
    lines.push(...(await measured(site, page, name, journey)));
    say(name);
  }
  await site.close();
  return lines;
};

async function measured(
  site: Opened,
  page: Page,
  name: string,
  journey: (page: Page) => Promise<void>,
): Promise<string[]> {
  const tasks = await traced(site.browser, page, () => journey(page));
  const inputs = await page.evaluate(() => (window as unknown as { inputs: Input[] }).inputs.splice(0));
  const longest = (by: 'wall' | 'processor') =>
    tasks.reduce((most, task) => (task[by] > most[by] ? task : most));
  const over = (by: 'wall' | 'processor') => tasks.filter((task) => task[by] > LONG).length;
  const said = ({ wall, processor }: Task) =>
    `${wall.toFixed(0)} ms by the clock, ${processor.toFixed(0)} ms of the processor`;
  const slow = longest('wall');
  const most = (of: keyof Input) => Math.max(0, ...inputs.map((input) => input[of])).toFixed(0);
  return [
    `${name}: of ${tasks.length} tasks ${over('wall')} over ${LONG} ms by the clock, ${over('processor')} of the processor (asked: none); the longest ${said(slow)}${slow.wall > LONG && slow.inside ? ` (${slow.inside})` : ''}; most of the processor ${said(longest('processor'))}`,
    `${name}: ${inputs.length} presses, taken up within ${most('delay')} ms and shown within ${most('shown')} ms (asked: 100 ms)`,
  ];
}

function watchInput(): void {
  const inputs: Input[] = [];
  Object.assign(window, { inputs });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (!/^(click|keydown|pointerdown)$/.test(entry.name)) continue;
      inputs.push({ delay: entry.processingStart - entry.startTime, shown: entry.duration });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

const go = (page: Page, screen: string) =>
  page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
