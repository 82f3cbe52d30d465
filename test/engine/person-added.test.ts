import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addHousehold, addPerson, isAdult } from '../../sim/model/people';
import { addressCount } from '../../sim/population/geography';
import { histories } from '../support/histories';
import { advanceMonths, begin, plan, presentPeople, scenario, withArm } from '../support/model';

interface Hermit {
  readonly years: number;
  readonly sex: number;
  readonly tenure: number;
  readonly at: number;
}

/** Far above the ids of residents, arrivals and their children, and below 2^28. */
const FIRST_ID = 0x0fffff00;

/** People who can meet nobody, each in a home of their own at an address of the place. */
function compareWith(hermits: readonly Hermit[], of = scenario(), arm = 0, months = 26): void {
  const without = begin(of, arm);
  const withThem = begin(of, arm);
  const { world } = withThem;
  hermits.forEach(({ years, sex, tenure, at }, k) => {
    const cell = Math.floor(at * addressCount(withThem.geography));
    const home = addHousehold(world, cell, tenure);
    const person = addPerson(world, FIRST_ID + k, home, -Math.round(years * 12));
    world.sex[person] = sex;
    world.qualification[person] = k % 3;
    world.interests[person] = 255;
    expect(world.sociability[person]).toBe(0);
  });
  for (let month = 0; month < months; month++) {
    advanceMonths(without, 1);
    advanceMonths(withThem, 1);
    const expected = histories(without.world);
    const found = histories(world);
    for (let k = 0; k < hermits.length; k++) found.delete(FIRST_ID + k);
    expect(found.size).toBe(expected.size);
    for (const [id, line] of expected) {
      if (found.get(id) !== line) expect({ month, id, line: found.get(id) }).toEqual({ month, id, line });
    }
  }
}

/** Any age, but nobody who could bear a child. */
const hermit: fc.Arbitrary<Hermit> = fc.record({
  years: fc.double({ min: 47, max: 95, noNaN: true }),
  sex: fc.constantFrom(0, 1),
  tenure: fc.nat(3),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
});
const man: fc.Arbitrary<Hermit> = fc.record({
  years: fc.double({ min: 0, max: 95, noNaN: true }),
  sex: fc.constant(0),
  tenure: fc.nat(3),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

describe('one more resident who can meet nobody changes nobody else’s history', () => {
  test('of any age, in any home, over twenty-six months', () => {
    const one = fc.oneof(hermit, man).map((h) => [h]);
    fc.assert(
      fc.property(one, (hermits) => compareWith(hermits)),
      { numRuns: 8, seed: 4 },
    );
  });

  test('nor do sixty of them, most at an age when others find a partner', () => {
    const hermits = Array.from({ length: 60 }, (_, k) => ({
      years: 18 + ((k * 7) % 45),
      sex: 0,
      tenure: k % 4,
      at: k / 60,
    }));
    compareWith(hermits);
  });

  test('nor does one whose home stands empty again at once', () => {
    compareWith([{ years: 3, sex: 0, tenure: 2, at: 0.5 }]);
  });

  test.each([
    ['meets residents and starts groups', [plan('community-development-worker', { options: { posts: 3 } })]],
    ['refers people to groups', [plan('social-prescribing', { options: { posts: 1 } })]],
    ['helps groups by kind to start', [plan('resident-groups', { options: { posts: 1 } })]],
    ['gives grants', [plan('small-grants', { costPerYear: 60_000 })]],
    ['is a partnership with money levers', [plan('resident-led-partnership'), plan('citizens-precept')]],
  ])('nor does one beside a programme that %s', (_, programmes) => {
    compareWith([{ years: 60, sex: 1, tenure: 2, at: 0.4 }], withArm(programmes), 1);
  });

  test('and there is something to compare: residents come, go, marry, die and meet', () => {
    const step = begin(scenario());
    const before = histories(step.world);
    const residents = presentPeople(step.world).length;
    advanceMonths(step, 26);
    const after = histories(step.world);
    let changed = 0;
    for (const [id, line] of before) if (after.get(id) !== line) changed++;
    expect(changed).toBeGreaterThan(0.8 * residents);
    expect(after.size).toBeGreaterThan(before.size + 20);
    expect(
      presentPeople(step.world).filter((p) => isAdult(step.world, p) && step.world.degree[p] > 2).length,
    ).toBeGreaterThan(100);
  });
});
