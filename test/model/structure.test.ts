import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../sim/engine/assemble';
import { closeGroup } from '../../sim/model/group-life';
import { die, LIVE, moveAway } from '../../sim/model/people';
import { copyWorld, H, reserve } from '../../sim/model/world';
import { liveTieCount } from '../../sim/network/tie-store';
import { addressCount } from '../../sim/population/geography';
import { problemsOf } from '../support/invariants';
import {
  advanceMonths,
  begin,
  digestOf,
  plan,
  presentPeople,
  scenario,
  startOf,
  withArm,
} from '../support/model';

describe('every list agrees with every column', () => {
  test('in a start, and after each half-year of a study with a strong programme', () => {
    const of = withArm([plan('resident-led-partnership', { months: 30, options: { posts: 3 } })], {
      months: 36,
    });
    expect(problemsOf(startOf(of).world)).toEqual([]);
    const step = begin(of, 1);
    expect(problemsOf(step.world)).toEqual([]);
    advanceMonths(step, 36, (month) => {
      if (month % 6 === 5) expect([month, problemsOf(step.world)]).toEqual([month, []]);
    });
  });

  test('whatever the place, the rules and the seed', () => {
    const cases = fc.record({
      seed: fc.string({ maxLength: 5 }),
      population: fc.integer({ min: 100, max: 500 }),
      decile: fc.integer({ min: 1, max: 10 }),
      kappa: fc.constantFrom(0, 0.5, 1),
      tieDecay: fc.constantFrom('embeddedness' as const, 'bond hours' as const),
      moves: fc.constantFrom(1, 3),
    });
    fc.assert(
      fc.property(cases, ({ seed, population, decile, kappa, tieDecay, moves }) => {
        const of = withArm([plan('community-development-worker', { options: { posts: 2 } })], {
          seed,
          place: { population, deprivationDecile: decile },
          settings: { kappa, tieDecay },
          parameters: { turnoverYears: 2, moveScale: moves, joinBase: -3, separationRate: 0.1 },
        });
        const step = advanceMonths(begin(of, 1), 18);
        expect(problemsOf(step.world)).toEqual([]);
      }),
      { numRuns: 8, seed: 31 },
    );
  });

  test('in a place of three neighbourhoods, where everyone keeps to addresses of the place', () => {
    const of = scenario({ place: { population: 600, neighbourhoods: 3 }, parameters: { turnoverYears: 2 } });
    const step = advanceMonths(begin(of), 24);
    expect(problemsOf(step.world)).toEqual([]);
    const size = addressCount(step.geography) / 3;
    const residents = [0, 0, 0];
    for (const p of presentPeople(step.world)) residents[Math.floor(step.world.cell[p] / size)]++;
    for (const count of residents) expect(count).toBeGreaterThan(120);
  });

  test('when all groups close and everyone dies or moves away', () => {
    const { world } = begin(scenario());
    for (let g = 0; g < world.header[H.groups]; g++) if (world.groupState[g] === LIVE) closeGroup(world, g);
    expect(problemsOf(world)).toEqual([]);
    presentPeople(world).forEach((p, k) => {
      if (k % 2 === 0) die(world, p, 12);
      else moveAway(world, p, 90);
      if (k % 50 === 0) expect(problemsOf(world)).toEqual([]);
    });
    expect(problemsOf(world)).toEqual([]);
    expect([liveTieCount(world), presentPeople(world).length]).toEqual([0, 0]);
  });
});

describe('a world moved to other rows', () => {
  test('keeps its state in a larger buffer, and goes on the same', () => {
    const step = advanceMonths(begin(scenario()), 6);
    const { capacity } = step.world;
    const larger = reserve(step.world, {
      ...capacity,
      people: capacity.people + 500,
      ties: capacity.ties + 900,
    });
    expect(digestOf(larger)).toBe(digestOf(step.world));
    const copy = copyWorld(step.world);
    copy.lonely.fill(9);
    expect(digestOf(larger)).toBe(digestOf(step.world));
    expect(problemsOf(larger)).toEqual([]);
  });

  test('assembled from parts, holds each part’s people, ties and groups once', () => {
    const parts = [0, 1].map((n) => startOf(scenario(), n).world);
    const cells = Math.max(...parts.map((part) => part.cellFirst.length));
    const capacity = {
      people: 1500,
      households: 900,
      ties: 12_000,
      pool: 40_000,
      groups: 200,
      cells: 2 * cells,
    };
    const world = assemble(parts, cells, capacity);
    expect(problemsOf(world)).toEqual([]);
    const live = (part: (typeof parts)[number]) => part.groupState.filter((state) => state === LIVE).length;
    expect(presentPeople(world).length).toBe(presentPeople(parts[0]).length + presentPeople(parts[1]).length);
    expect(liveTieCount(world)).toBe(liveTieCount(parts[0]) + liveTieCount(parts[1]));
    expect(live(world)).toBe(live(parts[0]) + live(parts[1]));
    expect(Array.from(world.personId.subarray(0, 5))).toEqual([0, 1, 2, 3, 4]);
  });
});
