/** A place whose neighbourhoods differ, in the page: its areas, where a programme works, who gains by deprivation. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeOfAreas } from '../../sim/engine/areas';
import type { Area, Scenario } from '../../sim/engine/scenario';
import { writeScenario } from '../../sim/io/scenario-file';
import { expectAccessible } from './support/axe';
import { finish, openWorkbench, untilDone, type Workbench } from './support/browser';
import { fragmentOf, smallScenario } from './support/small';

let bench: Workbench;
let folder: string;
beforeAll(async () => {
  bench = await openWorkbench();
  folder = mkdtempSync(join(tmpdir(), 'kithwork-areas-'));
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

function council(): Scenario {
  const small = smallScenario({ months: 12, draws: 2, replicates: 1 });
  const { neighbourhoods: _, areas: __, ...make } = small.place;
  const area = (name: string, deprivationDecile: number, count: number): Area => {
    return { ...make, name, count, simulated: 1, population: 200, deprivationDecile };
  };
  const areas = [area('quay', 1, 3), area('hill', 9, 2)];
  const arms = small.arms.map((arm) => ({
    ...arm,
    programmes: arm.programmes.map((plan) => ({ ...plan, target: ['quay'] })),
  }));
  return { ...small, place: placeOfAreas(areas), arms, parameters: { turnoverYears: 20 } };
}

const go = (page: Page, screen: string) =>
  page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();

it('is shown, aimed at and answered by deprivation, with the digests of the command line', async () => {
  const scenario = council();
  const file = join(folder, 'council.yaml');
  writeFileSync(file, writeScenario(scenario));
  const found = JSON.parse(
    execFileSync('node', ['dist/kithwork.js', 'digest', file, '--json'], { encoding: 'utf8' }),
  );
  const page = await bench.open(await fragmentOf(scenario));
  await untilDone(page);
  expect(await page.locator('#digest-worlds').textContent()).toBe(found.digests.worlds);
  expect(await page.locator('#digest-ledger').textContent()).toBe(found.digests.ledger);
  await page.getByRole('tab', { name: 'Fair?' }).click();
  await page.getByRole('heading', { name: 'By deprivation' }).waitFor();
  expect(await page.locator('main').textContent()).toContain('The place is 5 neighbourhoods');
  await expectAccessible(page, 'by deprivation');
  await page.getByRole('tab', { name: 'Watch the network' }).click();
  await page.getByText('One neighbourhood of the place is shown: quay.').waitFor();
  await go(page, 'Place');
  expect(await page.getByRole('rowheader').allTextContents()).toEqual(['quay', 'hill']);
  await expectAccessible(page, 'areas');
  await go(page, 'Programme');
  const where = page.getByLabel('Where', { exact: true }).first();
  expect(await where.inputValue()).toBe('area quay');
  await where.selectOption('most deprived fifth of the place');
  expect(await where.inputValue()).toBe('most deprived fifth of the place');
  await expectAccessible(page, 'where');
  await untilDone(page);
  await finish(page);
});
