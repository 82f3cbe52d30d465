/** After years of births, partings and moves, households still look like those of the published tables. */
import { describe, expect, test } from 'vitest';
import { HOUSEHOLDS } from '../../sim/evidence/tables';
import { ageMonths, H, type World } from '../../sim/model/world';
import { NONE } from '../../sim/network/tie-store';
import { MOST_CHILDREN } from '../../sim/population/families';
import { ALONE, COUPLED, roleShares } from '../../sim/population/roles';
import { open, presentPeople, scenario } from '../support/model';

const ADULT = 192;
const GROWN = 18 * 12;

const worlds = [2, 5, 9].map(
  (deprivationDecile) =>
    open(scenario({ place: { population: 1500, deprivationDecile }, parameters: { turnoverYears: 20 } }))
      .world,
);

function homes(world: World): number[][] {
  const found = Array.from({ length: world.header[H.households] }, (): number[] => []);
  for (const p of presentPeople(world)) found[world.household[p]].push(p);
  return found.filter((people) => people.length > 0);
}

/**
 * A share of adults against what their ages and sexes give by the table. The allowance is four standard
 * errors of so many adults, taken as drawn apart, and `drift`, the most that decades may move the share.
 */
function stands(test: (world: World, person: number) => boolean, role: number, drift: number): void {
  let [found, expected, variance, adults] = [0, 0, 0, 0];
  for (const world of worlds) {
    for (const p of presentPeople(world)) {
      if (ageMonths(world, p) < ADULT) continue;
      const share = roleShares(world.sex[p], ageMonths(world, p))[role];
      adults++;
      expected += share;
      variance += share * (1 - share);
      if (test(world, p)) found++;
    }
  }
  expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(variance) + drift * adults);
}

describe('after twenty years', () => {
  test('as many adults live alone and in couples as the tables say', () => {
    stands((world, p) => world.householdSize[world.household[p]] === 1, ALONE, 0.015);
    stands((world, p) => world.partner[p] !== NONE, COUPLED, 0.015);
  });

  test('homes are of the published mean size, none with more than eight children', () => {
    const sizes: number[] = [];
    for (const world of worlds) {
      for (const people of homes(world)) {
        sizes.push(people.length);
        const minors = people.filter((p) => ageMonths(world, p) < GROWN);
        expect(minors.length).toBeLessThanOrEqual(MOST_CHILDREN);
        expect(people.some((p) => ageMonths(world, p) >= ADULT)).toBe(true);
      }
    }
    const mean = sizes.reduce((sum, n) => sum + n, 0) / sizes.length;
    expect(Math.abs(mean - HOUSEHOLDS.meanSize)).toBeLessThan(0.15);
  });

  test('men and women stay about as many', () => {
    const sexes = worlds.flatMap((world) => presentPeople(world).map((p) => world.sex[p]));
    const men = sexes.filter((sex) => sex === 0).length / sexes.length;
    expect(Math.abs(men - 0.495)).toBeLessThan(4 * Math.sqrt(0.25 / sexes.length));
  });
});
