import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealTickets } from '../../sim/model/encounters';
import { findKin, joinKin, LARGEST_CLIQUE, tieKin } from '../../sim/model/kin';
import { leaveClique, moveAway } from '../../sim/model/people';
import { PRESENT } from '../../sim/model/world';
import { CONTEXT, findTie, liveTieCount, NONE, tieTop } from '../../sim/network/tie-store';
import { addressCount } from '../../sim/population/geography';
import { handmade } from '../support/handmade';
import { problemsOf } from '../support/invariants';
import { advanceMonths, begin, presentAdults, scenario, startOf } from '../support/model';

const BONDS = { kinHoursLow: 80, kinHoursHigh: 250 };

describe('kin cliques', () => {
  test('found one, then join it: everyone is tied to everyone, with the bond of relatives', () => {
    const step = handmade([{}, {}, {}, {}], { values: BONDS });
    const { world, rules, lifelong } = step;
    for (const p of [1, 2, 3]) joinKin(world, rules, lifelong, p, p - 1);
    expect(liveTieCount(world)).toBe(6);
    expect(new Set(world.clique.subarray(0, 4)).size).toBe(1);
    expect(world.cliqueSize[world.clique[0]]).toBe(4);
    for (let t = 0; t < tieTop(world); t++) {
      expect([world.tieContext[t], world.tieAffinity[t], world.tieCommon[t]]).toEqual([CONTEXT.kin, 1, 2]);
      expect(world.tieHours[t]).toBeGreaterThanOrEqual(80);
      expect(world.tieHours[t]).toBeLessThanOrEqual(250);
    }
  });

  test('the bond belongs to the pair, whoever joins whom', () => {
    const one = handmade([{}, {}], { values: BONDS });
    const other = handmade([{}, {}], { values: BONDS });
    joinKin(one.world, one.rules, one.lifelong, 0, 1);
    joinKin(other.world, other.rules, other.lifelong, 1, 0);
    expect(one.world.tieHours[0]).toBe(other.world.tieHours[0]);
  });

  test('people of one household are no ties, and nobody is tied twice', () => {
    const { world, rules, lifelong } = handmade([{}, { with: 0 }, {}], { values: BONDS });
    tieKin(world, rules, lifelong, 0, 1);
    tieKin(world, rules, lifelong, 0, 0);
    tieKin(world, rules, lifelong, 0, 2);
    tieKin(world, rules, lifelong, 2, 0);
    expect(liveTieCount(world)).toBe(1);
    expect(findTie(world, 0, 2)).not.toBe(NONE);
  });

  test('never exceed five, whoever looks, leaves and looks again', () => {
    const person = fc.record({
      ethnicGroup: fc.nat(1),
      cell: fc.nat(30),
      years: fc.integer({ min: 10, max: 80 }),
    });
    const residents = fc.array(person, { minLength: 20, maxLength: 60 });
    const changes = fc.array(fc.tuple(fc.nat(59), fc.nat(3)), { maxLength: 120 });
    fc.assert(
      fc.property(residents, changes, (people, steps) => {
        const step = handmade(people, { values: BONDS });
        const { world, rules, lifelong } = step;
        const addresses = addressCount(step.geography);
        expect(people.every(({ cell }) => cell < addresses)).toBe(true);
        dealTickets(step);
        for (const [at, what] of steps) {
          const p = at % people.length;
          if (world.status[p] !== PRESENT) continue;
          if (what === 0) moveAway(world, p, 90);
          else if (what === 1) leaveClique(world, p);
          else if (world.clique[p] === NONE && people[p].years >= 16) {
            const kin = findKin(step, p);
            if (kin === NONE) continue;
            expect(world.ethnicGroup[kin]).toBe(world.ethnicGroup[p]);
            expect(kin).not.toBe(p);
            expect(world.status[kin]).toBe(PRESENT);
            expect(people[kin].years).toBeGreaterThanOrEqual(16);
            joinKin(world, rules, lifelong, p, kin);
          }
          expect(Math.max(...world.cliqueSize)).toBeLessThanOrEqual(LARGEST_CLIQUE);
        }
        expect(problemsOf(world)).toEqual([]);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('span households for about half of adults, from the start and ten years on', () => {
    const of = scenario({ place: { population: 800 }, parameters: { turnoverYears: 8 } });
    const share = (world: ReturnType<typeof begin>['world']) => {
      const adults = presentAdults(world);
      return (
        adults.filter((p) => world.clique[p] !== NONE && world.cliqueSize[world.clique[p]] > 1).length /
        adults.length
      );
    };
    for (const world of [startOf(of).world, advanceMonths(begin({ ...of, months: 120 }), 120).world]) {
      expect(share(world)).toBeGreaterThan(0.4);
      expect(share(world)).toBeLessThan(0.7);
    }
  });
});
