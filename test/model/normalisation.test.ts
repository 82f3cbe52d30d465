import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EFFECT_SETS, type EffectSetId, resolveLinks } from '../../sim/evidence/effect-sets';
import { REFERENCE } from '../../sim/evidence/reference-exposure';
import { defaultValues, PARAMETER_IDS, PARAMETERS, type ParameterValues } from '../../sim/evidence/registry';
import { annualServiceRate, longTermCareShare, type ServiceId } from '../../sim/evidence/tables';
import { HEALTH_CELLS, healthCell } from '../../sim/model/bands';
import { depressionCourse } from '../../sim/model/depression-course';
import { AGES, type HealthRules, healthRules } from '../../sim/model/health-rules';
import { REFERENCE_COLUMNS, type ReferenceColumn, type ReferenceTable } from '../../sim/model/reference';

/** What the studies' exposures are for one adult; a share or a yes (1) and no (0). */
interface Adult {
  readonly isolation: number;
  readonly depressed: number;
  readonly lonely: number;
  readonly chronic: number;
  readonly prior: number;
  readonly joined: number;
  readonly months: number;
  readonly weak: number;
  readonly friends: number;
}

const RAMP = defaultValues().participationRampMonths;

/** The columns that the table tabulates, as its own comments define them: of whom, and what. */
const COLUMNS: Partial<Record<ReferenceColumn, [(a: Adult) => boolean, (a: Adult) => number]>> = {
  isolated: [() => true, (a) => a.isolation],
  depressed: [() => true, (a) => a.depressed],
  isolatedWell: [() => true, (a) => a.isolation * (1 - a.depressed)],
  lonelyWell: [() => true, (a) => a.lonely * (1 - a.depressed)],
  chronicWell: [() => true, (a) => a.chronic * (1 - a.depressed)],
  weak: [() => true, (a) => a.weak],
  befriended: [() => true, (a) => a.friends],
  prior: [well, (a) => a.prior],
  lonelyFirst: [first, (a) => a.lonely],
  memberFirst: [first, (a) => member(a)],
  rampFirst: [first, (a) => Math.min(a.months, RAMP) / RAMP],
  lonelyMemberFirst: [first, (a) => a.lonely * member(a)],
  lonelyRampFirst: [first, (a) => (a.lonely * Math.min(a.months, RAMP)) / RAMP],
  lonelyPrior: [again, (a) => a.lonely],
  joinedPrior: [again, (a) => a.joined],
  lonelyJoinedPrior: [again, (a) => a.lonely * a.joined],
};

function well(a: Adult): boolean {
  return a.depressed === 0;
}
function first(a: Adult): boolean {
  return well(a) && a.prior === 0;
}
function again(a: Adult): boolean {
  return well(a) && a.prior === 1;
}
function member(a: Adult): number {
  return a.months > 0 ? 1 : 0;
}
function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function tableOf(adults: readonly Adult[]): ReferenceTable {
  const row = REFERENCE_COLUMNS.map((column) => {
    const [of, what] = COLUMNS[column] ?? [() => true, () => 0];
    return mean(adults.filter(of).map(what));
  });
  const rows = Array.from({ length: 5 * HEALTH_CELLS }, () => row);
  return { source: 'made up', rows, medianStrength: Array(HEALTH_CELLS).fill(0.5) };
}

const bit = fc.constantFrom(0, 1);
const adult: fc.Arbitrary<Adult> = fc
  .record({
    isolation: fc.integer({ min: 0, max: 24 }).map((n) => n / 24),
    depressed: bit,
    lonely: bit,
    chronic: bit,
    prior: bit,
    joined: bit,
    months: fc.constantFrom(0, 0, 1, 5, 20, 36, 90),
    weak: bit,
    friends: bit,
  })
  .map((a) => ({ ...a, chronic: a.chronic * a.lonely }));
/** Twenty adults, two of them sure to be well, one of each history. */
const adults = fc
  .tuple(fc.array(adult, { minLength: 20, maxLength: 20 }), adult, adult)
  .map(([all, a, b]) => [...all, { ...a, depressed: 0, prior: 0 }, { ...b, depressed: 0, prior: 1 }]);

/** Ratios and causal fractions anywhere in their ranges. */
const values: fc.Arbitrary<ParameterValues> = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: PARAMETER_IDS.length,
    maxLength: PARAMETER_IDS.length,
  })
  .map((at) => {
    const drawn = defaultValues();
    PARAMETER_IDS.forEach((id, i) => {
      const { role, low, high } = PARAMETERS[id];
      if (role === 'causal fraction') drawn[id] = at[i];
      else if (id.endsWith('Ratio') && role === 'evidence') drawn[id] = low + (high - low) * at[i];
    });
    return drawn;
  });

const sets = fc.constantFrom(...(Object.keys(EFFECT_SETS) as EffectSetId[]));
const who = fc.record({
  sex: bit,
  age: fc.integer({ min: 16, max: 100 }),
  decile: fc.integer({ min: 1, max: 10 }),
});

/** The law in one place: rates at exposure, averaged over the very people tabulated, are the published rates. */
function law(
  check: (
    rules: HealthRules,
    people: readonly Adult[],
    at: number,
    decile: number,
    v: ParameterValues,
  ) => void,
) {
  fc.assert(
    fc.property(adults, values, sets, who, (people, v, set, { sex, age, decile }) => {
      const rules = healthRules(v, resolveLinks(v, EFFECT_SETS[set]), decile, tableOf(people));
      check(rules, people, sex * AGES + age, decile, v);
    }),
    { numRuns: 150, seed: 77 },
  );
}

function closeTo(found: number, wanted: number): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * wanted);
}

describe('rates divided by the expected ratio give back the published rates, whatever the fractions', () => {
  test('deaths', () => {
    law((rules, people, at) => {
      const ratio = (a: Adult) =>
        1 +
        (rules.mortalityIsolated - 1) * a.isolation +
        (rules.mortalityWeak - 1) * a.weak +
        (rules.mortalityFriends - 1) * a.friends;
      const diseases = rules.diseaseDeathMean[at];
      closeTo(rules.mortality[at] * mean(people.map(ratio)) * diseases, rules.areaMortality[at]);
    });
  });

  test('onset of depression among those who are well', () => {
    law((rules, people, at, decile, v) => {
      const ratio = (a: Adult) => {
        let r = a.lonely === 1 ? rules.depressionLonely : 1;
        if (a.prior === 1) r *= rules.recurrence * (a.joined === 1 ? rules.relapseJoined : 1);
        else if (a.months > 0)
          r *= rules.participationStart + rules.participationSlope * Math.min(a.months, RAMP);
        return r;
      };
      const { onset } = depressionCourse(v, at < AGES ? 0 : 1, Math.ceil(decile / 2));
      closeTo(rules.depressionOnset[at] * mean(people.filter(well).map(ratio)), onset[at % AGES]);
    });
  });

  test('use of services and social care', () => {
    law((rules, people, at, decile) => {
      const [sex, age] = [at < AGES ? 0 : 1, at % AGES];
      const monthly = (id: ServiceId) => annualServiceRate(id, sex, age, Math.ceil(decile / 2)) / 12;
      const use = (depressed: number, otherwise: (a: Adult) => number) =>
        mean(people.map((a) => (a.depressed === 1 ? depressed : otherwise(a))));
      const gp = use(rules.gpDepressed, (a) => (a.chronic === 1 ? rules.gpLonely : 1));
      const ae = use(rules.aeDepressed, (a) => (a.lonely === 1 ? rules.aeLonely : 1));
      const admitted = use(rules.admissionDepressed, (a) => 1 + (rules.admissionIsolated - 1) * a.isolation);
      closeTo(rules.gp[at] * gp, monthly('gpConsultations'));
      closeTo(rules.ae[at] * ae, monthly('aeAttendances'));
      closeTo(rules.admissions[at] * admitted, monthly('emergencyAdmissions'));
      closeTo(
        rules.mentalHealth[at] * use(rules.mentalHealthDepressed, () => 1),
        monthly('mentalHealthContacts'),
      );
      closeTo(rules.outpatients[at], monthly('outpatientAttendances'));
      const care = mean(people.map((a) => 1 + (rules.careIsolated - 1) * a.isolation));
      closeTo(rules.care[at] * care, longTermCareShare(age));
    });
  });

  test('children, to whom no exposure applies, use services at the published rates', () => {
    law((rules, _people, _at, decile) => {
      for (const sex of [0, 1]) {
        for (const age of [0, 5, 15]) {
          const at = sex * AGES + age;
          closeTo(rules.gp[at], annualServiceRate('gpConsultations', sex, age, Math.ceil(decile / 2)) / 12);
          expect([rules.mortality[at], rules.depressionOnset[at]]).toEqual([rules.areaMortality[at], 0]);
        }
      }
    });
  });
});

describe('the shipped reference table', () => {
  test('has a row for each cell and fifth, of shares that can be shares of the same people', () => {
    expect(REFERENCE.rows.length).toBe(5 * HEALTH_CELLS);
    const at = (row: readonly number[], column: ReferenceColumn) => row[REFERENCE_COLUMNS.indexOf(column)];
    for (const row of REFERENCE.rows) {
      expect(row.length).toBe(REFERENCE_COLUMNS.length);
      expect(row.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(at(row, 'isolatedWell')).toBeLessThanOrEqual(at(row, 'isolated'));
      expect(at(row, 'chronicWell')).toBeLessThanOrEqual(at(row, 'lonelyWell'));
      expect(at(row, 'rampFirst')).toBeLessThanOrEqual(at(row, 'memberFirst'));
      expect(at(row, 'lonelyMemberFirst')).toBeLessThanOrEqual(
        Math.min(at(row, 'lonelyFirst'), at(row, 'memberFirst')),
      );
      expect(at(row, 'lonelyRampFirst')).toBeLessThanOrEqual(at(row, 'lonelyMemberFirst'));
      expect(at(row, 'lonelyJoinedPrior')).toBeLessThanOrEqual(
        Math.min(at(row, 'lonelyPrior'), at(row, 'joinedPrior')),
      );
    }
    expect(REFERENCE.medianStrength.length).toBe(HEALTH_CELLS);
    expect(healthCell(85 * 12, 1)).toBe(HEALTH_CELLS - 1);
  });
});
