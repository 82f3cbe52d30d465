/** A place that does not come with the page: when its reader first sees how long it takes, and the first estimate. */
import { EXAMPLE } from '../../web/state/example';
import { openSite, seconds } from './open';
import type { Part } from './part';

const PLACES = [
  { population: 1_700, deprivationDecile: 3, neighbourhoods: 1 },
  { population: 6_000, deprivationDecile: 2, neighbourhoods: 1 },
  { population: 10_000, deprivationDecile: 2, neighbourhoods: 6 },
];

export const benchNewPlace: Part = async (_, say) => {
  const site = await openSite();
  const lines: string[] = [];
  for (const place of PLACES) {
    const before = performance.now();
    const page = await site.page('answer', { ...EXAMPLE, place: { ...EXAMPLE.place, ...place } });
    await page.locator('#stage-words', { hasText: /\d+ % done/ }).waitFor({ timeout: 120_000 });
    const told = performance.now() - before;
    await page.locator('.sentence', { hasText: 'costs £' }).waitFor({ timeout: 600_000 });
    const residents = place.population.toLocaleString('en-GB');
    lines.push(
      `a new place of ${residents} residents: share done shown after ${seconds(told)}, first estimate after ${seconds(performance.now() - before)} (asked: 2 s where the place comes with the page)`,
    );
    say(lines.at(-1) ?? '');
    await page.context().close();
  }
  await site.close();
  return lines;
};
