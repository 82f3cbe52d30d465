import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Distribution, ParameterRecord, Role } from '../../sim/evidence/parameter';
import { drawParameters } from '../../sim/evidence/parameter-draws';

function record(role: Role, distribution: Distribution, value = 1): ParameterRecord {
  return {
    label: 'A parameter',
    value,
    unit: '1',
    low: 0,
    high: 10,
    distribution,
    role,
    grade: 'J',
    source: 'made up for the test',
    sentence: 'A parameter of a test.',
  };
}

const unit: Distribution = { kind: 'uniform', low: 0, high: 1 };
const table = {
  hazard: record('evidence', { kind: 'lognormal', median: 1.33, low95: 1.26, high95: 1.41 }),
  rate: record('evidence', unit),
  causalDeath: record('causal fraction', unit),
  causalMood: record('causal fraction', unit),
  causalCare: record('causal fraction', { kind: 'spike-beta', spike: 0.25, alpha: 2, beta: 3 }),
  displaced: record('structure', unit, 0.5),
  discount: record('setting', { kind: 'fixed' }, 0.035),
};
const count = fc.integer({ min: 1, max: 300 });
const seed = fc.string({ maxLength: 20 });

/** Collisions of 32-bit FNV-1a: from its usual start, and from the second start that the draws use. */
const PAIRS = [
  ['costarring', 'liquid'],
  ['tiePaidWeakBase', 'moodNearAgeCost'],
];

function ranks(values: number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const result: number[] = [];
  order.forEach((i, rank) => {
    result[i] = rank;
  });
  return result;
}

function rankCorrelation(a: number[], b: number[]): number {
  const [ra, rb] = [ranks(a), ranks(b)];
  const n = a.length;
  const squares = ra.reduce((sum, rank, i) => sum + (rank - rb[i]) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe('laws', () => {
  test('each varying parameter visits each slice exactly once, causal fractions too', () => {
    fc.assert(
      fc.property(seed, count, (text, n) => {
        const draws = drawParameters(table, text, n);
        expect(draws).toHaveLength(n);
        for (const id of ['rate', 'causalDeath', 'causalMood'] as const) {
          expect(ranks(draws.map((set) => set[id]))).toEqual(draws.map((set) => Math.floor(set[id] * n)));
        }
      }),
    );
  });
  test('the same seed and count give the same draws; another seed others', () => {
    fc.assert(
      fc.property(seed, seed, count, (text, other, n) => {
        const draws = drawParameters(table, text, n);
        expect(drawParameters(table, text, n)).toEqual(draws);
        if (other !== text) expect(drawParameters(table, other, n)).not.toEqual(draws);
      }),
      { numRuns: 30 },
    );
  });
  test('adding, removing and reordering parameters changes no other draw', () => {
    const ids = Object.keys(table) as (keyof typeof table)[];
    fc.assert(
      fc.property(seed, count, fc.shuffledSubarray(ids), fc.string(), (text, n, chosen, extra) => {
        fc.pre(!(extra in table) && extra !== '__proto__');
        const part = Object.fromEntries(chosen.map((id) => [id, table[id]]));
        const some = drawParameters({ [extra]: record('causal fraction', unit), ...part }, text, n);
        const all = drawParameters(table, text, n);
        for (const id of chosen) expect(some.map((set) => set[id])).toEqual(all.map((set) => set[id]));
      }),
      { numRuns: 30 },
    );
  });
  test('ids that share one half of their hash still draw apart', () => {
    for (const [first, second] of PAIRS) {
      const draws = drawParameters({ [first]: table.rate, [second]: table.rate }, 'town', 20);
      expect(draws.map((set) => set[first])).not.toEqual(draws.map((set) => set[second]));
    }
  });
  test('what does not vary keeps its value', () => {
    for (const set of drawParameters(table, 'town', 50)) {
      expect([set.displaced, set.discount]).toEqual([0.5, 0.035]);
    }
  });
});

describe('rank correlation', () => {
  const column = (draws: Record<string, number>[], id: string) => draws.map((set) => set[id]);
  test.each([0, 0.25, 0.5, 0.9, 1])('of causal fractions is about %d', (causalCorrelation) => {
    const draws = drawParameters(table, 'town', 4000, { causalCorrelation });
    const found = rankCorrelation(column(draws, 'causalDeath'), column(draws, 'causalMood'));
    expect(Math.abs(found - causalCorrelation)).toBeLessThan(0.04);
  });
  test('is a half unless asked, and none with or among other evidence', () => {
    const draws = drawParameters(table, 'town', 4000);
    expect(rankCorrelation(column(draws, 'causalDeath'), column(draws, 'causalMood'))).toBeCloseTo(0.5, 1);
    expect(Math.abs(rankCorrelation(column(draws, 'rate'), column(draws, 'causalMood')))).toBeLessThan(0.06);
    expect(Math.abs(rankCorrelation(column(draws, 'rate'), column(draws, 'hazard')))).toBeLessThan(0.06);
  });
});

test('values follow the distribution', () => {
  const draws = drawParameters(table, 'town', 1000);
  const zeros = draws.filter((set) => set.causalCare === 0).length;
  expect(zeros).toBe(250);
  const hazards = draws.map((set) => set.hazard).sort((a, b) => a - b);
  expect(hazards[500]).toBeCloseTo(1.33, 3);
  expect(hazards.filter((ratio) => ratio > 1.26 && ratio < 1.41).length).toBeGreaterThan(940);
});

test('refuses what it cannot do', () => {
  expect(() => drawParameters(table, 'town', 0)).toThrow(
    'drawCount: expected a whole number of 1 or more, got 0',
  );
  expect(() => drawParameters(table, 'town', 2.5)).toThrow('drawCount');
  expect(() => drawParameters(table, 'town', 5, { causalCorrelation: 1.5 })).toThrow(
    'causalCorrelation: expected a number between 0 and 1, got 1.5',
  );
});
