/** Official files on the Place screen: brought, picked from, taken back; and files that do not fit. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bytesOf, census, csv, estimates, iod, iodHeader } from '../io/area-files';
import { expectAccessible } from './support/axe';
import { finish, requestsOf, untilDone, workbenchOfFile } from './support/browser';
import { fragmentOf, smallScenario } from './support/small';

const bench = workbenchOfFile();

const part = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(typeof content === 'string' ? bytesOf(content) : content),
});
const DEPRIVATION = part(
  'File_7_IoD2025.csv',
  iod(2025, [
    [2, 400],
    [3, 300],
    [1, 300],
    [9, 400],
  ]),
);
const TENURE = part(
  'census2021-ts054-lsoa.csv',
  census(
    'ts054',
    [0, 1, 2].map(() => [100, 30, 20, 10, 1, 1, 40, 40, 0, 29, 20, 9, 0]),
  ),
);

async function openPlace(width = 1280): Promise<Page> {
  const scenario = smallScenario({ months: 12, draws: 2, replicates: 1 });
  const page = await bench.open(await fragmentOf(scenario, 'place'), { viewport: { width, height: 900 } });
  await page.getByText('A real place: bring official files').click();
  return page;
}

const bring = (page: Page, ...files: ReturnType<typeof part>[]) =>
  page.getByLabel('Official files', { exact: true }).setInputFiles(files);

describe('official files', () => {
  it('make a place, picked by name, which can be undone', async () => {
    const page = await openPlace();
    await bring(page, DEPRIVATION, TENURE);
    await page.locator('.files li', { hasText: 'TS054' }).waitFor();
    await bring(page, part('ages.xlsx', estimates([(age) => (age < 50 ? 4 : 0), () => 2, () => 2, () => 3])));
    await page.locator('.files li', { hasText: 'mid-2024' }).waitFor();
    await page.getByLabel('Local authority').selectOption('Saltmouth');
    await page.getByLabel('Find by name or code').fill('001');
    await page.getByRole('button', { name: 'Tick all found (2)' }).click();
    expect(await page.locator('#ticked-count').textContent()).toBe('2 of 3 ticked.');
    await page.getByRole('button', { name: 'Take the place from these files' }).click();
    await page.getByText('The place is now Saltmouth 001A, Saltmouth 001B, with 764 residents.').waitFor();
    expect(await page.getByLabel('Residents', { exact: true }).inputValue()).toBe('764');
    expect(await page.getByLabel('Name of the study').inputValue()).toBe('Saltmouth 001A, Saltmouth 001B');
    expect(await page.locator('.sources').textContent()).toContain('file census2021-ts054-lsoa.csv');
    await untilDone(page);
    await page.getByRole('button', { name: /^Undo/ }).click();
    expect(await page.getByLabel('Residents', { exact: true }).inputValue()).toBe('1500');
    expect(await page.getByLabel('Name of the study').inputValue()).toBe('Small test');
    await page.getByRole('button', { name: /^Redo/ }).click();
    expect(await page.getByLabel('Residents', { exact: true }).inputValue()).toBe('764');
    expect(requestsOf(page).filter((url) => !url.startsWith(bench.served.address))).toEqual([]);
    await finish(page);
  });

  it('set every age, and one of them still moves: the others make room in proportion', async () => {
    const page = await openPlace();
    await bring(page, DEPRIVATION);
    await page.locator('.files li', { hasText: 'File_7' }).waitFor();
    await bring(page, part('ages.xlsx', estimates([(age) => (age < 50 ? 4 : 2)])));
    await page.locator('.files li', { hasText: 'mid-2024' }).waitFor();
    await page.getByLabel('Local authority').selectOption('Saltmouth');
    await page.getByRole('button', { name: 'Take the place from these files' }).click();
    await page.getByText(/^The place is now/).waitFor();
    const names = ['0 to 15', '16 to 34', '35 to 64', '65 to 79', '80 and over'];
    const shares = () =>
      Promise.all(
        names.map(async (n) =>
          Number(await page.getByLabel(`Aged ${n}, % of residents`, { exact: true }).inputValue()),
        ),
      );
    const before = await shares();
    await page.getByLabel('Aged 65 to 79, % of residents', { exact: true }).fill('40');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await shares())[3]).toBe(40);
    const after = await shares();
    expect(after.reduce((a, b) => a + b)).toBeCloseTo(100, 0);
    for (const n of [0, 1, 2, 4]) expect(after[n] / after[0]).toBeCloseTo(before[n] / before[0], 1);
    await finish(page);
  });

  it('that do not fit say so, and nothing is lost', async () => {
    const page = await openPlace();
    await bring(page, DEPRIVATION);
    await page.locator('.files li', { hasText: 'File_7_IoD2025.csv' }).waitFor();
    const header = iodHeader(2025);
    const wrong: [what: string, file: ReturnType<typeof part>, message: string][] = [
      ['another table', part('sales.csv', 'a,b\n1,2\n'), 'it is none of the files that can be read'],
      ['an old release', part('old.csv', 'LSOA code (2001),x\nE01,1\n'), 'this is an old release'],
      ['a missing column', part('cut.csv', csv([header.slice(0, -1)])), 'its column is missing'],
      ['the same table again', part('again.csv', DEPRIVATION.buffer), 'give it once'],
      ['30 MB of something else', part('large.csv', 'x,y\n'.repeat(7_500_000)), 'it is none of the files'],
      ['a picture', part('photo.csv', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])), 'not text in UTF-8'],
    ];
    for (const [what, file, message] of wrong) {
      await bring(page, file);
      const box = page.locator('.problems');
      await box.filter({ hasText: message }).waitFor();
      expect(await box.textContent(), what).toContain(file.name);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.className), { message: what })
        .toBe('problems');
      await expect.poll(() => page.locator('.files li').count(), { message: what }).toBe(1);
    }
    expect(await page.getByLabel('Residents', { exact: true }).inputValue()).toBe('1500');
    await expectAccessible(page, 'with a file that does not fit');
    await page.getByRole('button', { name: 'Remove File_7_IoD2025.csv' }).click();
    await page.locator('.files').waitFor({ state: 'detached' });
    await finish(page);
  });

  it('without deprivation make no place, in words without flags', async () => {
    const page = await openPlace();
    await bring(page, TENURE);
    await page.getByLabel('Local authority').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Take the place from these files' }).click();
    const box = page.locator('.problems');
    await box.filter({ hasText: 'a scenario needs deprivation' }).waitFor();
    expect(await box.textContent()).not.toContain('--');
    await finish(page);
  });

  for (const width of [320, 1440]) {
    it(`are accessible at ${width} pixels, dropped or chosen`, async () => {
      const page = await openPlace(width);
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dropped.csv'));
        const zone = document.querySelector('.drop') as HTMLElement;
        zone.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, DEPRIVATION.buffer.toString());
      await page.locator('.files li', { hasText: 'dropped.csv' }).waitFor();
      await page.getByLabel('Local authority').selectOption('Saltmouth');
      await page.getByLabel(/^Saltmouth 001A/).check();
      await expectAccessible(page, `official files at ${width}`);
      await finish(page);
    });
  }
});
