/** Every screen and state, narrow and wide, for everyone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe';
import { finish, openWorkbench, untilDone, type Workbench } from './support/browser';
import { fragmentOf, smallScenario } from './support/small';

let bench: Workbench;
let fragment: string;
beforeAll(async () => {
  bench = await openWorkbench();
  // As many draws as it takes to see what decides the answer.
  const base = smallScenario({ draws: 8, replicates: 1, months: 12 });
  const [{ approach, ...programme }] = base.arms[1].programmes;
  const stopped = {
    approach,
    ...programme,
    troubles: [{ kind: 'funding stops', from: 6, months: null } as const],
  };
  fragment = await fragmentOf({
    ...base,
    arms: [...base.arms, { name: 'the money stops', programmes: [stopped] }],
  });
});
afterAll(() => bench.close());

const SCREENS = ['Place', 'Programme', 'Assumptions', 'Share and print', 'About'];
const TABS = ['What changes', 'Who pays, who gains', 'How sure', 'Fair?', 'Watch the network'];

async function everyScreen(page: Page, check: (where: string) => Promise<void>): Promise<void> {
  await untilDone(page);
  for (const tab of TABS) {
    await page.getByRole('tab', { name: tab }).click();
    if (tab === 'Watch the network') await page.locator('.kw-net-pictures').waitFor({ timeout: 60_000 });
    if (tab === 'How sure') await everyPartOfHowSure(page);
    for (const fold of await page.locator('main details > summary').all()) await fold.click();
    await check(tab);
  }
  for (const screen of SCREENS) {
    await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
    if (screen === 'Assumptions') await page.getByText(/^What services cost/).click();
    if (screen === 'Place') {
      await page.getByRole('button', { name: 'Tell ethnic groups apart' }).click();
      await page.getByRole('button', { name: 'Set the number of groups' }).click();
    }
    if (screen === 'Programme') {
      for (const fold of await page.getByText(/^How it works/).all()) await fold.click();
      for (const fold of await page.getByText(/^Add a programme to this option/).all()) await fold.click();
    }
    await expect.poll(() => page.title(), { timeout: 10_000 }).toBe(`${screen} – Kithwork`);
    expect(await page.locator('h1').count(), screen).toBe(1);
    await check(screen);
  }
}

/** What is worked out on demand: what decides the answer, and other assumptions. */
async function everyPartOfHowSure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Work out what decides it' }).click();
  await page.locator('figure', { hasText: '10th and 90th percentile' }).locator('svg').waitFor();
  await page.getByText('What is it worth to know more?').waitFor();
  await untilDone(page);
  await page.getByRole('button', { name: 'Work it out' }).click();
  await page.getByRole('row', { name: /every association is causal/ }).waitFor({ timeout: 60_000 });
  await untilDone(page);
}

describe('accessibility', () => {
  for (const width of [320, 1440]) {
    it(`has nothing to mend for axe at ${width} pixels`, async () => {
      const page = await bench.open(fragment, { viewport: { width, height: 900 } });
      await everyScreen(page, (where) => expectAccessible(page, `${where} at ${width}`));
      await finish(page);
    });
  }

  it('has nothing to mend while it works, when it is stopped, stale or wrong', async () => {
    const page = await bench.open(fragment);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expectAccessible(page, 'stopped');
    await page.getByRole('button', { name: 'Run again' }).click();
    await untilDone(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Place', exact: true }).click();
    await page.getByLabel('Residents', { exact: true }).fill('twelve');
    await page.getByLabel('Residents', { exact: true }).blur();
    expect(await page.locator('.problems').textContent()).toContain(
      'Residents: expected a whole number between 100 and 50,000',
    );
    await expectAccessible(page, 'with a problem');
    await page.locator('.problems a').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('1600');
    await page.keyboard.press('Tab');
    expect(await page.locator('.problems').count()).toBe(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Answer', exact: true }).click();
    expect(await page.locator('.stale').count()).toBe(1);
    await expectAccessible(page, 'stale');
    await finish(page);
  });

  it('keeps everything at 400 % zoom of a 1280 pixel window', async () => {
    // Four hundred per cent zoom leaves 320 CSS pixels by a quarter of the height.
    const page = await bench.open(fragment, { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 });
    await everyScreen(page, async (where) => {
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('main button, main input, main select, main a')]
          .filter((element) => !element.closest('.scroll, .hidden, details:not([open])'))
          .filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(cut, where).toEqual([]);
    });
    await finish(page);
  });

  it('moves nothing for those who asked for less movement', async () => {
    const page = await bench.open(fragment, { reducedMotion: 'reduce' });
    await untilDone(page);
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

  it('prints the business case alone, in the dark on white', async () => {
    const page = await bench.open(fragment.replace('#/answer', '#/share'));
    await untilDone(page);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').evaluate((body) => (body as HTMLElement).innerText);
    expect(text).toContain('28. Conflicts of interest');
    expect(text).toContain('seed “small estate”');
    expect(text).not.toContain('Copy the link');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(20_000);
    await finish(page);
  });

  it('has targets of 24 pixels and more', async () => {
    const page = await bench.open(fragment.replace('#/answer', '#/programme'));
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, summary, nav a')]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && !element.closest('.choice') && (height < 24 || width < 24);
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(small).toEqual([]);
    await finish(page);
  });
});
