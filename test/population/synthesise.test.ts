import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLuck } from '../../sim/kernel/luck';
import { AGE_BANDS, ageSexShares } from '../../sim/population/age-sex';
import { type HouseholdTable, householdCount, memberCount, pick } from '../../sim/population/household-table';
import { type Demand, synthesise } from '../../sim/population/synthesise';

const ADULT = 192;
const USUAL = { ageShares: {}, tenure: null, ethnicShares: [1], qualifications: null };

function make(population: number, decile: number, changes: Partial<Demand> = {}, number = 0): HouseholdTable {
  return synthesise({ ...USUAL, population, decile, ...changes }, createLuck(`households ${number}`, 0));
}

function members(table: HouseholdTable, household: number): number[] {
  const rows: number[] = [];
  for (let row = table.start[household]; row < table.start[household + 1]; row++) rows.push(row);
  return rows;
}

function households(table: HouseholdTable): number[][] {
  return Array.from({ length: householdCount(table) }, (_, h) => members(table, h));
}

const shares = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 20 }), { minLength: count, maxLength: count }).map((weights) => {
    const total = weights.reduce((sum, w) => sum + w, 0);
    return weights.map((w) => w / total);
  });
/** Any place: each age band fixed or left as published, any tenure mix, any ethnic groups. */
const demand: fc.Arbitrary<Demand> = fc.record({
  population: fc.oneof(fc.integer({ min: 100, max: 1000 }), fc.integer({ min: 1000, max: 8000 })),
  decile: fc.integer({ min: 1, max: 10 }),
  ageShares: fc.record(
    {
      '0-15': fc.double({ min: 0, max: 0.3, noNaN: true }),
      '65-79': fc.double({ min: 0, max: 0.3, noNaN: true }),
      '80+': fc.double({ min: 0, max: 0.2, noNaN: true }),
    },
    { requiredKeys: [] },
  ),
  tenure: fc.option(shares(4)),
  ethnicShares: shares(3),
  qualifications: fc.option(shares(3).map((s): [number, number, number] => [s[0], s[1], s[2]])),
});

describe('households of any place', () => {
  const property = (check: (table: HouseholdTable, asked: Demand) => void, numRuns = 40) =>
    fc.assert(
      fc.property(demand, fc.nat(9), (asked, number) => {
        check(synthesise(asked, createLuck(`households ${number}`, 0)), asked);
      }),
      { numRuns, seed: 62 },
    );

  test('hold everyone exactly once, with partners at home with each other', () => {
    property((table, { population }) => {
      expect(memberCount(table)).toBe(population);
      expect([table.start[0], table.start[householdCount(table)]]).toEqual([0, population]);
      households(table).forEach((rows) => {
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          const partner = table.partner[row];
          if (partner < 0) continue;
          expect(rows).toContain(partner);
          expect(table.partner[partner]).toBe(row);
          expect(table.sex[partner]).toBe(1 - table.sex[row]);
          expect(table.ageMonths[row]).toBeGreaterThanOrEqual(ADULT);
        }
      });
    });
  });

  test('have the ages and sexes of the tables to within one person in every band', () => {
    property((table, { population, decile, ageShares }) => {
      const expected = ageSexShares(decile, ageShares);
      const from = [0, 16, 35, 65, 80, 91];
      const found = new Float64Array(182);
      table.ageMonths.forEach((months, row) => {
        found[table.sex[row] * 91 + Math.min(90, Math.floor(months / 12))]++;
      });
      AGE_BANDS.forEach((band, b) => {
        let asked = 0;
        for (const sex of [0, 1]) {
          const part = (all: Float64Array) =>
            all.subarray(sex * 91 + from[b], sex * 91 + from[b + 1]).reduce((sum, n) => sum + n, 0);
          expect(Math.abs(part(found) - population * part(expected))).toBeLessThan(1 + 1e-6);
          asked += part(expected);
        }
        if (ageShares[band] !== undefined) expect(asked).toBeCloseTo(ageShares[band], 9);
      });
      expect(expected.reduce((sum, n) => sum + n, 0)).toBeCloseTo(1, 9);
    });
  });

  test('hardly ever leave children on their own', () => {
    let alone = 0;
    let all = 0;
    property((table) => {
      all += householdCount(table);
      alone += households(table).filter((rows) => rows.every((row) => table.ageMonths[row] < ADULT)).length;
    });
    expect(alone / all).toBeLessThan(0.002);
  });

  test('are the same for the same luck and others for other luck', () => {
    expect(make(500, 4)).toEqual(make(500, 4));
    expect(make(500, 4, {}, 1)).not.toEqual(make(500, 4));
  });
});

describe('households of published places look like households', () => {
  const places = Array.from({ length: 10 }, (_, d) => make(8000, d + 1));
  const share = (table: HouseholdTable, test: (rows: number[]) => boolean) =>
    households(table).filter(test).length / householdCount(table);

  test('as many households have children in a small place as in a large one', () => {
    const some = (table: HouseholdTable) =>
      share(table, (rows) => rows.some((row) => table.ageMonths[row] < ADULT));
    const small = Array.from({ length: 20 }, (_, n) => some(make(400, 5, {}, n)));
    const mean = small.reduce((sum, s) => sum + s, 0) / small.length;
    expect(Math.abs(mean - some(make(8000, 5)))).toBeLessThan(0.04);
  });

  test('every child lives with someone 16 to 48 years older', () => {
    for (const table of places) {
      for (const rows of households(table)) {
        for (const child of rows.filter((row) => table.ageMonths[row] < ADULT)) {
          const gaps = rows.map((row) => (table.ageMonths[row] - table.ageMonths[child]) / 12);
          expect(gaps.some((gap) => gap >= 16 && gap <= 48)).toBe(true);
        }
      }
    }
  });

  test('men are a little older than the women they live with, seldom by fifteen years', () => {
    const gaps: number[] = [];
    for (const table of places) {
      table.partner.forEach((partner, row) => {
        if (partner >= 0 && table.sex[row] === 0)
          gaps.push((table.ageMonths[row] - table.ageMonths[partner]) / 12);
      });
    }
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    expect(mean).toBeGreaterThan(0);
    expect(mean).toBeLessThan(4);
    expect(gaps.filter((gap) => Math.abs(gap) > 15).length / gaps.length).toBeLessThan(0.02);
  });

  test('older people own outright, the young rent', () => {
    const outright = (from: number, to: number) => {
      let [own, all] = [0, 0];
      for (const table of places) {
        households(table).forEach((rows, h) => {
          const oldest = Math.max(...rows.map((row) => table.ageMonths[row])) / 12;
          if (oldest < from || oldest >= to) return;
          all++;
          if (table.tenure[h] === 0) own++;
        });
      }
      return own / all;
    };
    expect(outright(65, 120)).toBeGreaterThan(2 * outright(35, 55));
    expect(outright(16, 35)).toBeLessThan(0.1);
  });
});

test('households picked from a table keep their members and partners, as often as they are picked', () => {
  const table = make(300, 5);
  const order = [7, 3, 7, 0, householdCount(table) - 1];
  const some = pick(table, order);
  expect(householdCount(some)).toBe(5);
  order.forEach((h, n) => {
    const [was, is] = [members(table, h), members(some, n)];
    expect(some.tenure[n]).toBe(table.tenure[h]);
    for (const name of ['ageMonths', 'sex', 'qualification', 'ethnicGroup'] as const) {
      expect(is.map((row) => some[name][row])).toEqual(was.map((row) => table[name][row]));
    }
    is.forEach((row, k) => {
      const partner = table.partner[was[k]];
      expect(some.partner[row]).toBe(partner < 0 ? -1 : partner - was[0] + is[0]);
    });
  });
});
