/** Links and files from strangers do no harm: nothing in them runs, and a message says what is wrong. */
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { finish, untilDone, workbenchOfFile } from './support/browser';
import { fragmentOf, smallScenario } from './support/small';

const bench = workbenchOfFile();

const EVIL = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
const link = (text: string) => `#/answer?s=1.${deflateRawSync(text).toString('base64url')}`;
const harmed = (page: Page) => page.evaluate(() => (window as unknown as { harmed?: number }).harmed);

describe('a poisoned link', () => {
  it('shows markup in names as letters', async () => {
    const base = smallScenario({ name: EVIL, months: 12, draws: 1, description: EVIL });
    const arms = [base.arms[0], { ...base.arms[1], name: `${EVIL.slice(0, 70)}` }];
    const page = await bench.open(await fragmentOf({ ...base, arms }));
    await untilDone(page);
    expect(await page.locator('h1').textContent()).toBe(EVIL);
    for (const screen of ['Programme', 'Share and print']) {
      await page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
    }
    expect(await page.locator('img').count()).toBe(0);
    expect(await harmed(page)).toBeUndefined();
    await finish(page);
  });

  it('that is broken leaves the example and says why', async () => {
    for (const [fragment, message] of [
      ['#/answer?s=1.!!', 'the link could not be read'],
      [link('kithwork: 1\nname: [\n'), 'not valid YAML'],
      [
        link(
          `kithwork: 1\nname: x\nplace: { population: ${'9'.repeat(9)}, deprivationDecile: 1 }\narms: [{ name: status quo }]`,
        ),
        'place.population',
      ],
      [
        link(
          `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [${Array(60).fill('*b').join()}]`,
        ),
        'the link',
      ],
      [link('{ "__proto__": { "polluted": 1 }, "kithwork": 1 }'), 'name'],
    ]) {
      const page = await bench.open(fragment);
      await page.locator('.problems', { hasText: message }).waitFor({ timeout: 20_000 });
      expect(await page.evaluate(() => document.activeElement?.className), fragment).toBe('problems');
      expect(await page.locator('h1').textContent()).toBe('Small estate');
      expect(await page.evaluate(() => (({}) as { polluted?: number }).polluted)).toBeUndefined();
      await finish(page);
    }
  });

  it('never starts a study that would choke the browser', async () => {
    const base = smallScenario({ draws: 10_000, replicates: 1, months: 180 });
    const page = await bench.open(
      await fragmentOf({ ...base, place: { ...base.place, population: 1_000_000 } }),
    );
    await page.getByRole('button', { name: 'Run it anyway' }).waitFor();
    expect(await page.locator('progress').count()).toBe(0);
    await finish(page);
  });
});

describe('a hostile file', () => {
  it('is refused with its line, and nothing is lost', async () => {
    const page = await bench.open(await fragmentOf(smallScenario({ months: 12, draws: 1 }), 'share'));
    await untilDone(page);
    for (const [name, text, message] of [
      [
        `${EVIL}.yaml`,
        'kithwork: 1\nname: x\nplace: { population: 50 }\narms: []\n',
        'expected a whole number between 100 and 1,000,000',
      ],
      ['deep.yaml', '['.repeat(50_000), 'nested too deeply'],
      ['large.yaml', 'a'.repeat(5_000_000), 'longer than 1 MB'],
      ['picture.yaml', '\u0000\u0001\u0002PNG', 'picture.yaml'],
    ]) {
      await page
        .locator('#file')
        .setInputFiles({ name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
      const problems = page.locator('.problems');
      await problems
        .filter({ hasText: name === 'picture.yaml' ? 'x.yaml' : message })
        .waitFor({ timeout: 20_000 });
      expect(await harmed(page)).toBeUndefined();
    }
    expect(await page.locator('.foot').textContent()).toContain('small estate');
    await page.getByRole('navigation').getByRole('link', { name: 'Answer', exact: true }).click();
    expect(await page.locator('h1').textContent()).toBe('Small test');
    await finish(page);
  });
});
