/** Households against the published tables, and margins at extreme mixes. Tolerances are sampling errors. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandIndex, HOUSEHOLDS } from '../../sim/evidence/tables';
import { createLuck } from '../../sim/kernel/luck';
import { qualificationShares } from '../../sim/population/attributes';
import { MOST_CHILDREN } from '../../sim/population/families';
import { type HouseholdTable, householdCount } from '../../sim/population/household-table';
import { type Demand, synthesise } from '../../sim/population/synthesise';

const ADULT = 192;
const USUAL = { ageShares: {}, tenure: null, ethnicShares: [1], qualifications: null };
/** Standard errors allowed: one in 30,000 checks of a right sample of independent draws would fail. */
const ERRORS = 4;

function make(population: number, decile: number, changes: Partial<Demand> = {}, number = 0): HouseholdTable {
  return synthesise({ ...USUAL, population, decile, ...changes }, createLuck(`households ${number}`, 0));
}

function homes(table: HouseholdTable): number[][] {
  return Array.from({ length: householdCount(table) }, (_, h) =>
    Array.from({ length: table.start[h + 1] - table.start[h] }, (_, k) => table.start[h] + k),
  );
}

/** A count of independent draws with these probabilities lies this far from its mean, and one for rounding. */
const tolerance = (variance: number) => ERRORS * Math.sqrt(variance) + 1;

function near(found: number, count: number, share: number, label: string): void {
  expect(Math.abs(found - count * share), label).toBeLessThanOrEqual(tolerance(count * share * (1 - share)));
}

const mix = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: count, maxLength: count })
    .filter((weights) => weights.some((w) => w > 0))
    .map((weights) => weights.map((w) => w / weights.reduce((sum, v) => sum + v, 0)));
const oneSided = (count: number) =>
  fc
    .record({ at: fc.nat(count - 1), most: fc.constantFrom(0.8, 0.9, 0.97) })
    .map(({ at, most }) =>
      Array.from({ length: count }, (_, k) => (k === at ? most : (1 - most) / (count - 1))),
    );
const shares = (count: number) => fc.oneof(mix(count), oneSided(count));
const size = fc.oneof(
  fc.constant(100),
  fc.integer({ min: 100, max: 600 }),
  fc.integer({ min: 600, max: 5000 }),
);

describe('an England of equal tenths', () => {
  const places = Array.from({ length: 10 }, (_, d) => make(6000, d + 1));
  const all = places.flatMap(homes);
  const people = places.reduce((sum, table) => sum + table.sex.length, 0);
  const share = (test: (rows: number[]) => boolean) => all.filter(test).length / all.length;

  test('has the published share of people alone and mean size, to the error of the published figures', () => {
    // The sources put one-person households at .30 to .307 (ONS 2021, 2022), the mean at 2.32 to 2.36.
    const alone = share((rows) => rows.length === 1);
    const sampling = ERRORS * Math.sqrt((0.302 * 0.698) / all.length);
    expect(alone).toBeGreaterThan(HOUSEHOLDS.onePersonHouseholds - sampling);
    expect(alone).toBeLessThan(0.307 + sampling);
    const sizes = all.map((rows) => rows.length);
    const mean = people / all.length;
    const spread = Math.sqrt(sizes.reduce((sum, n) => sum + (n - mean) ** 2, 0) / all.length / all.length);
    expect(mean).toBeGreaterThan(2.32 - ERRORS * spread);
    expect(mean).toBeLessThan(HOUSEHOLDS.meanSize + ERRORS * spread);
  });

  test('has people alone at the published ages, and of the published sex at each age', () => {
    const { ageFrom, share: published } = HOUSEHOLDS.livingAlone;
    const alone = new Float64Array(ageFrom.length);
    const present = new Float64Array(ageFrom.length);
    const women = [0, 0, 0];
    const both = [0, 0, 0];
    for (const table of places) {
      for (const rows of homes(table)) {
        for (const row of rows) {
          const age = table.ageMonths[row] / 12;
          present[bandIndex(ageFrom, age)]++;
          if (rows.length > 1) continue;
          alone[bandIndex(ageFrom, age)]++;
          both[bandIndex([0, 65, 75], age)]++;
          women[bandIndex([0, 65, 75], age)] += table.sex[row];
        }
      }
    }
    // Under 50 the newer census, 8.5 % of ages 16 to 49, takes the place of the panel’s 9.7 %.
    const newer = HOUSEHOLDS.livingAlone16to49 / 0.0971;
    ageFrom.forEach((from, k) => {
      if (from >= 20)
        near(alone[k], present[k], published[k] * (from < 50 ? newer : 1), `alone from ${from}`);
    });
    // ONS, Families and households 2015: under 65, 65 to 74, 75 and over.
    [0.42, 0.61, 0.72].forEach((share, k) => {
      near(women[k], both[k], share, `women among those alone, ${k}`);
    });
  });

  test('has homes of each size within six points of the published shares', () => {
    // Homes of two are some five points too few: their number is not asked for, it follows from families.
    HOUSEHOLDS.sizeShare.forEach((published, k) => {
      const found = share((rows) => Math.min(rows.length, 6) === k + 1);
      expect(Math.abs(found - published), `${k + 1} people`).toBeLessThan(0.06);
    });
  });

  test('has couples, families and generations near the published shares', () => {
    let [coupled, adults, apart, couples] = [0, 0, 0, 0];
    for (const table of places) {
      table.partner.forEach((partner, row) => {
        if (table.ageMonths[row] < ADULT) return;
        adults++;
        if (partner < 0) return;
        coupled++;
        if (table.sex[row] === 1) return;
        couples++;
        if (Math.abs(table.ageMonths[row] - table.ageMonths[partner]) >= 60) apart++;
      });
    }
    expect(Math.abs(coupled / adults - HOUSEHOLDS.adultsLivingInCouple)).toBeLessThan(0.01);
    expect(Math.abs(apart / couples - HOUSEHOLDS.couplesFiveYearsApart)).toBeLessThan(0.03);
    const ages = places.flatMap((table) =>
      homes(table).map((rows) => rows.map((row) => table.ageMonths[row] / 12)),
    );
    const three = ages.filter((years) =>
      years.some((a) => years.some((b) => b - a >= 16 && years.some((c) => c - b >= 16) && a < 18)),
    );
    expect(Math.abs(three.length / ages.length - HOUSEHOLDS.multiGenerationHouseholds)).toBeLessThan(0.01);
    const minors = ages.map((years) => years.filter((age) => age < 18).length).filter((n) => n > 0);
    HOUSEHOLDS.familiesByDependentChildren.forEach((published, k) => {
      const found = minors.filter((n) => Math.min(n, 3) === k + 1).length / minors.length;
      expect(Math.abs(found - published), `${k + 1} children`).toBeLessThan(0.05);
    });
  });
});

describe('any place', () => {
  const everywhere = fc.record({
    population: size,
    decile: fc.integer({ min: 1, max: 10 }),
    number: fc.nat(30),
  });

  test('has as many alone and in couples at each age and sex as the table', () => {
    fc.assert(
      fc.property(everywhere, ({ population, decile, number }) => {
        const table = make(population, decile, {}, number);
        const { ageFrom, alone, inCouple } = HOUSEHOLDS.arrangements;
        const found = new Float64Array(2 * 2 * 10);
        const expected = new Float64Array(found.length);
        const variance = new Float64Array(found.length);
        for (const members of homes(table)) {
          for (const row of members) {
            const [months, sex] = [table.ageMonths[row], table.sex[row]];
            const observed = [members.length === 1, table.partner[row] >= 0];
            [alone, inCouple].forEach((published, role) => {
              const share = months < 18 * 12 ? 0 : published[sex][bandIndex(ageFrom, months / 12)];
              const cell = role * 20 + sex * 10 + Math.min(9, Math.floor(months / 120));
              expected[cell] += share;
              variance[cell] += share * (1 - share);
              if (observed[role]) found[cell]++;
            });
          }
        }
        for (let k = 0; k < found.length; k++) {
          const gap = Math.abs(found[k] - expected[k]);
          expect(gap, `cell ${k}`).toBeLessThanOrEqual(tolerance(variance[k]));
        }
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  test('has no child without an adult and no home with more than eight children', () => {
    fc.assert(
      fc.property(everywhere, fc.double({ min: 0, max: 0.35, noNaN: true }), (place, young) => {
        const table = make(place.population, place.decile, { ageShares: { '0-15': young } }, place.number);
        for (const rows of homes(table)) {
          const minors = rows.filter((row) => table.ageMonths[row] < 18 * 12);
          expect(minors.length).toBeLessThan(rows.length);
          expect(minors.length).toBeLessThanOrEqual(MOST_CHILDREN);
          const adults = rows.filter((row) => table.ageMonths[row] >= 18 * 12);
          for (const row of minors) {
            const gaps = adults.map((adult) => (table.ageMonths[adult] - table.ageMonths[row]) / 12);
            expect(gaps.some((gap) => gap >= 16)).toBe(true);
          }
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test('has the tenures, qualifications and ethnic groups asked for, at any mix of all three', () => {
    const asked = fc.record({
      population: size,
      decile: fc.integer({ min: 1, max: 10 }),
      tenure: fc.option(shares(4)),
      ethnicShares: shares(3),
      qualifications: fc.option(shares(3).map((s): [number, number, number] => [s[0], s[1], s[2]])),
    });
    fc.assert(
      fc.property(asked, fc.nat(9), (demand, number) =>
        margins(make(demand.population, 5, demand, number), demand),
      ),
      { numRuns: 80, seed: 4 },
    );
  });

  test('has them in a place of 20,000, nine in ten social tenants, eight in ten of one minority', () => {
    const demand: Demand = {
      ...USUAL,
      population: 20_000,
      decile: 1,
      tenure: [0.04, 0.03, 0.9, 0.03],
      ethnicShares: [0.15, 0.8, 0.05],
      qualifications: [0.6, 0.35, 0.05],
    };
    margins(synthesise(demand, createLuck('large', 0)), demand);
  });
});

function margins(table: HouseholdTable, demand: Partial<Demand>): void {
  const count = (values: ArrayLike<number>, k: number) => Array.from(values).filter((v) => v === k).length;
  demand.tenure?.forEach((share, k) => {
    near(count(table.tenure, k), householdCount(table), share, `tenure ${k}`);
  });
  demand.ethnicShares?.forEach((share, k) => {
    near(count(table.ethnicGroup, k), table.sex.length, share, `ethnic group ${k}`);
  });
  const adults = Array.from(table.qualification).filter((_, row) => table.ageMonths[row] >= ADULT);
  (demand.qualifications ?? qualificationShares(demand.decile ?? 5)).forEach((share, k) => {
    near(count(adults, k), adults.length, share, `qualification ${k}`);
  });
}
