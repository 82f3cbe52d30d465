import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLuck, setMonth } from '../../sim/kernel/luck';
import { type ArrivalDemand, type ArrivalSchedule, scheduleArrivals } from '../../sim/model/arrivals';
import { childId } from '../../sim/model/processes/ageing-and-births';
import { H, personTop } from '../../sim/model/world';
import { advanceMonths, begin, open, plan, startOf, withArm } from '../support/model';

const start = startOf(withArm([]));

function schedule(changes: Partial<ArrivalDemand> = {}, replicate = 0): ArrivalSchedule {
  const luck = createLuck('arrivals', replicate);
  const demand = { weights: null, from: 0, months: 600, rate: 4.3, cells: 60, firstId: 1000, ...changes };
  return scheduleArrivals({ pool: start.pool, external: start.external, ...demand }, luck, (month) =>
    setMonth(luck, month),
  );
}

const counts = (s: ArrivalSchedule) => Array.from(s.start.subarray(1), (end, m) => end - s.start[m]);
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('the schedule of arrivals', () => {
  test.each([0.4, 4.3, 37.5])('brings %s households a month, Poisson', (rate) => {
    const monthly = counts(schedule({ rate }));
    const found = mean(monthly);
    const variance = mean(monthly.map((n) => (n - found) ** 2));
    expect(Math.abs(found - rate)).toBeLessThan(4 * Math.sqrt(rate / 600));
    // The variance of a Poisson sample’s variance is about (1/λ + 2) λ² / n.
    expect(Math.abs(variance / rate - 1)).toBeLessThan(4 * Math.sqrt((1 / rate + 2) / 600));
  });

  test('gives every member of every household an id of their own, after the residents’', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.nat(5000),
        fc.nat(99),
        (rate, firstId, replicate) => {
          const s = schedule({ rate, firstId, months: 60 }, replicate);
          let id = firstId;
          s.firstId.forEach((first, k) => {
            expect(first).toBe(id);
            id += s.pool.start[s.donor[k] + 1] - s.pool.start[s.donor[k]];
          });
          expect(s.nextId).toBe(id);
          expect([s.start[0], s.start[60], s.cell.length]).toEqual([0, s.donor.length, s.donor.length]);
          expect(s.cell.every((cell) => cell < 60)).toBe(true);
        },
      ),
      { numRuns: 50, seed: 3 },
    );
  });

  test('chooses addresses evenly and households by weight', () => {
    const homes = start.pool.tenure.length;
    const weights = Float64Array.from({ length: homes }, (_, h) => (h % 3 === 0 ? 0 : h % 3));
    const s = schedule({ rate: 10, weights });
    const byWeight = [0, 0, 0];
    for (const donor of s.donor) byWeight[donor % 3]++;
    const total = weights.reduce((sum, w) => sum + w, 0);
    expect(byWeight[0]).toBe(0);
    for (const kind of [1, 2]) {
      const expected = (s.donor.length * weights.filter((w) => w === kind).length * kind) / total;
      expect(Math.abs(byWeight[kind] - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
    const cells = new Float64Array(60);
    for (const cell of s.cell) cells[cell]++;
    const expected = s.cell.length / 60;
    const chi = cells.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(Math.abs(chi - 59) / Math.sqrt(118)).toBeLessThan(4);
  });

  test('a longer study begins with the same arrivals', () => {
    const [short, long] = [schedule({ months: 24 }), schedule({ months: 120 })];
    const n = short.donor.length;
    expect(long.donor.subarray(0, n)).toEqual(short.donor);
    expect(long.firstId.subarray(0, n)).toEqual(short.firstId);
  });
});

describe('arrivals of a study', () => {
  const of = withArm([plan('community-development-worker', { options: { posts: 3 } })], { months: 48 });

  test('are the same people in every arm, in the same month at the same address', () => {
    const newcomers = (arm: number) => {
      const step = advanceMonths(begin(of, arm), 48);
      const { world } = step;
      const list = new Map<number, number[]>();
      for (let p = 0; p < personTop(world); p++) {
        const id = world.personId[p];
        if (id < world.header[H.firstArrivalId] || id >= world.header[H.firstChildId]) continue;
        list.set(id, [world.arrivalMonth[p], world.birthMonth[p], world.sex[p], world.sociability[p]]);
      }
      return list;
    };
    const without = newcomers(0);
    expect(newcomers(1)).toEqual(without);
    const { arrivals } = open(of);
    expect(without.size).toBe(arrivals.nextId - arrivals.firstId[0]);
    arrivals.firstId.forEach((id, k) => {
      const month = without.get(id)![0];
      expect(arrivals.start[month] <= k && k < arrivals.start[month + 1]).toBe(true);
    });
  });

  test('are other people in another pair', () => {
    expect(open(of, 1).arrivals.donor).not.toEqual(open(of).arrivals.donor);
  });

  test('ids of residents, arrivals and children never meet, for every mother and child', () => {
    const { world, arrivals } = open(of);
    const first = world.header[H.firstChildId];
    expect(world.header[H.firstArrivalId]).toBe(personTop(world));
    expect(first).toBe(arrivals.nextId);
    const children = new Set<number>();
    for (let mother = 0; mother < first; mother++) {
      for (let ordinal = 0; ordinal < 16; ordinal++) {
        const id = childId(mother, ordinal, first);
        expect(id).toBeGreaterThanOrEqual(first);
        expect(id).toBeLessThan(2 ** 28);
        children.add(id);
      }
    }
    expect(children.size).toBe(16 * first);
  });
});
