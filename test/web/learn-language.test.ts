/** Learn in a language nobody speaks: a text that is not in the message files, or that gets cut off, shows. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish, openPage, openWorkbench, type Workbench } from './support/browser';
import { type Served, serve } from './support/serve';

let bench: Workbench;
let served: Served;
beforeAll(async () => {
  const vite = resolve('node_modules/vite/bin/vite.js');
  execFileSync('node', [vite, 'build', '--mode', 'pseudo', '--logLevel', 'error'], { stdio: 'inherit' });
  bench = await openWorkbench();
  served = await serve(resolve('dist/pseudo'));
});
afterAll(async () => {
  await served.close();
  await bench.close();
});

/** Words of three plain letters and more, on the page or in names that a screen reader says. */
function plainWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // Records of the evidence, commands and digests are quoted as they are.
      if (node.parentElement?.closest('[data-quoted], style') === null) found.push(node.nodeValue ?? '');
    }
    for (const element of main.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '');
    }
    return found.filter((text) => /[A-Za-z]{3,}/.test(text));
  });
}

/** Controls and cells whose words do not fit into them, and what reaches beyond the screen. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth > width ? ['the page is wider than the screen'] : [];
    const tight = [...document.querySelectorAll<HTMLElement>('main button, main a, main label, main legend')]
      .filter((element) => element.offsetWidth > 0 && element.closest('.scroll') === null)
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => element.outerHTML.slice(0, 100));
    return [...over, ...tight];
  });
}

async function check(page: Page, where: string): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
  });
  expect(await plainWords(page), where).toEqual([]);
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await cutOff(page), `${where} at ${width}`).toEqual([]);
  }
}

describe('no text of Learn is outside its message files, and none is cut off', () => {
  it.each([3, 6])('in chapter %i', async (number) => {
    const page = await openPage(bench.browser, `${served.address}#/learn/${number}/predict`);
    await page.locator('.kw-net-pictures canvas[data-month="0"]').first().waitFor({ timeout: 60_000 });
    await check(page, 'guess');
    await page.locator('.learn-on a.first').click();
    await page.locator('.kw-net-play').waitFor();
    await check(page, 'watch');
    await page.locator('.learn-on a.first').click();
    await page.locator('main .row button.first').click();
    await page
      .locator('#learn-digest-all', { hasText: /^[0-9a-f]{64}$/ })
      .waitFor({ timeout: 90_000, state: 'attached' });
    await page.locator('figure svg').first().waitFor();
    await check(page, 'why');
    await finish(page);
  });

  it.each([
    '',
    'questions',
    'summary',
    'pack',
    'sheet/worksheet',
    'sheet/debrief',
    'sheet/glossary',
    'sheet/limits',
    'sheet/roles',
    'sheet/prices',
    'sheet/proposals',
    'sheet/slips',
    'sheet/script',
    'game',
    'present/20',
    'room',
    'nowhere',
  ])('on the page “%s”', async (path) => {
    const page = await openPage(bench.browser, `${served.address}#/learn/${path}`);
    await page.locator('h1').waitFor();
    await check(page, path);
    await finish(page);
  });

  it('in the team game, from the plan to the talk', async () => {
    const page = await openPage(bench.browser, `${served.address}#/learn/game`);
    await page.locator('main form button.first').click();
    const on = page.locator('.game-on button.first');
    for (const step of ['plan', 'guess', 'results', 'shock', 'plan', 'guess', 'results', 'shock']) {
      await on.waitFor();
      await check(page, step);
      await on.click();
    }
    await on.click();
    await on.click();
    const next = page.locator('main .row button.first').first();
    for (let shown = 0; shown < 6; shown++) await next.click();
    await page.locator('.game-part').first().waitFor({ timeout: 110_000 });
    await check(page, 'all results');
    await on.click();
    for (let shown = 0; shown < 9; shown++) await next.click();
    await page.locator('.game-part').first().waitFor({ timeout: 110_000 });
    await check(page, 'talk');
    await finish(page);
  }, 360_000);

  it('in the life of a person', async () => {
    const page = await openPage(bench.browser, `${served.address}#/learn/person`);
    await page.locator('.learn-life').first().waitFor({ timeout: 60_000 });
    await check(page, 'person');
    await finish(page);
  });

  it('in the sandbox, whatever is to be done', async () => {
    const page = await openPage(bench.browser, `${served.address}#/learn/sandbox`, {
      reducedMotion: 'reduce',
    });
    const kinds = page.locator('.sandbox-form select').first();
    await kinds.waitFor({ timeout: 60_000 });
    for (let kind = 0; kind < (await kinds.locator('option').count()); kind++) {
      await kinds.selectOption({ index: kind });
      await page.locator('.sandbox-form button').click();
      await page.locator('.sandbox-told', { hasText: /./ }).waitFor();
      await page.locator('.sandbox-time[aria-busy="false"]').waitFor();
      await check(page, `kind ${kind}`);
    }
    await finish(page);
  });
});
