import { describe, expect, test } from 'vitest';
import {
  annualServiceRate,
  bandIndex,
  CRIME,
  DEFLATOR,
  DEPRESSION,
  EQ5D,
  FEMALE,
  FERTILITY,
  fifthOf,
  HOUSEHOLDS,
  LIFE_EXPECTANCY,
  LIFE_TABLE,
  LONELINESS,
  longTermCareShare,
  MALE,
  MOBILITY,
  MORTALITY_RATIO,
  POPULATION,
  SERVICE_USE,
  type ServiceId,
  TENURE,
} from '../../sim/evidence/tables';

const SEXES = [MALE, FEMALE];
const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Mean of a rate over the people of England, mid-2019, from an age on. */
function englandMean(rate: (sex: number, age: number, fifth: number) => number, fromAge = 0): number {
  let people = 0;
  let total = 0;
  for (const sex of SEXES) {
    for (const decile of DECILES) {
      POPULATION.ages(sex, decile).forEach((count, age) => {
        if (age < fromAge) return;
        people += count;
        total += count * rate(sex, age, fifthOf(decile));
      });
    }
  }
  return total / people;
}

/** Life expectancy at birth; deaths fall half way through a year, a tenth of the way through the first. */
function lifeExpectancy(probability: (age: number) => number): number {
  let alive = 1;
  let years = 0;
  for (let age = 0; age <= 110; age++) {
    const dying = alive * probability(age);
    years += alive - dying * (age === 0 ? 0.9 : 0.5);
    alive -= dying;
  }
  return years + alive;
}

test('bands start at their lower limit', () => {
  expect([0, 15.9, 16, 44, 45, 120].map((age) => bandIndex([0, 16, 45], age))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(bandIndex([16, 20], 3)).toBe(0);
  expect(DECILES.map(fifthOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

describe('mortality', () => {
  test('the national table gives the published life expectancy', () => {
    for (const sex of SEXES) {
      const years = lifeExpectancy((age) => LIFE_TABLE.annualProbability(sex, age));
      expect(years).toBeCloseTo(LIFE_EXPECTANCY.england[sex], 1);
    }
  });

  test('times the ratio of a decile it gives that decile’s life expectancy within a fifth of a year', () => {
    for (const sex of SEXES) {
      for (const decile of DECILES) {
        const years = lifeExpectancy(
          (age) => LIFE_TABLE.annualProbability(sex, age) * MORTALITY_RATIO.at(sex, age, decile),
        );
        expect(Math.abs(years - LIFE_EXPECTANCY.atBirth(sex, decile))).toBeLessThan(0.2);
      }
    }
  });

  test('the extension past 100 keeps rising and stays a probability', () => {
    for (const sex of SEXES) {
      for (let age = 101; age <= 110; age++) {
        const q = LIFE_TABLE.annualProbability(sex, age);
        expect(q).toBeGreaterThan(LIFE_TABLE.annualProbability(sex, age - 1));
        expect(q * MORTALITY_RATIO.at(sex, age, 1)).toBeLessThan(1);
      }
      expect(LIFE_TABLE.annualProbability(sex, 130)).toBe(LIFE_TABLE.annualProbability(sex, 110));
    }
  });
});

test('the population is that of England in mid-2019', () => {
  expect(sum(SEXES.flatMap((s) => DECILES.flatMap((d) => [...POPULATION.ages(s, d)])))).toBe(56_286_961);
  expect(sum(POPULATION.england2023.flat())).toBe(57_690_323);
});

test('tenure shares sum to 1 and owning rises as deprivation falls', () => {
  for (const decile of DECILES) expect(sum(TENURE.shares(decile))).toBeCloseTo(1, 3);
  expect(TENURE.shares(10)[0]).toBeGreaterThan(2 * TENURE.shares(1)[0]);
  expect(sum(HOUSEHOLDS.sizeShare)).toBeCloseTo(1, 10);
});

test('moves by tenure, weighted to England, give one person in nine a year', () => {
  const rate = sum(TENURE.england.map((share, tenure) => share * MOBILITY.annualRate(tenure, 40)));
  expect(rate).toBeCloseTo(MOBILITY.personRate, 3);
});

test('births sum to the total fertility rate of 2019', () => {
  let total = 0;
  for (let age = 0; age < 120; age++) total += FERTILITY.annualRate(age);
  expect(total).toBeGreaterThan(1.6);
  expect(total).toBeLessThan(1.7);
  expect(FERTILITY.annualRate(13)).toBe(0);
});

test('depression averages to its level and rises 1.65 times with deprivation', () => {
  expect(englandMean(DEPRESSION.prevalence, 16)).toBeCloseTo(0.097, 4);
  expect(DEPRESSION.fifthRelative[0] / DEPRESSION.fifthRelative[4]).toBeCloseTo(1.65, 3);
  expect(DEPRESSION.prevalence(FEMALE, 30, 1)).toBeGreaterThan(DEPRESSION.prevalence(MALE, 30, 1));
  expect(DEPRESSION.prevalence(MALE, 15, 1)).toBe(0);
});

test('loneliness averages to about its published level and rises by half with deprivation', () => {
  const mean = englandMean((_, age, fifth) => LONELINESS.prevalence(age, fifth), 16);
  expect(mean).toBeGreaterThan(0.06);
  expect(mean).toBeLessThan(0.071);
  expect(LONELINESS.fifthRelative[0] / LONELINESS.fifthRelative[4]).toBeCloseTo(1.5, 3);
});

test('service use averages to its published levels', () => {
  const mean = (service: ServiceId, from = 0) =>
    englandMean((sex, age, fifth) => annualServiceRate(service, sex, age, fifth), from);
  expect(mean('gpConsultations')).toBeCloseTo(3.21, 2);
  expect(mean('aeAttendances')).toBeCloseTo(0.402, 3);
  expect(mean('emergencyAdmissions')).toBeCloseTo(0.102, 3);
  expect(mean('outpatientAttendances')).toBeCloseTo(1.376, 2);
  // 5,080,160 contacts over the 47.0 million adults of mid-2023
  expect(mean('mentalHealthContacts', 16)).toBeCloseTo(0.108, 3);
  expect(annualServiceRate('mentalHealthContacts', MALE, 10, 1)).toBe(0);
});

test('council care adds up to the clients of 2023-24', () => {
  let clients = 0;
  for (const sex of SEXES) {
    POPULATION.england2023[sex].forEach((count, age) => {
      clients += count * longTermCareShare(age);
    });
  }
  expect(clients / 858_720).toBeCloseTo(1, 2);
});

test('crime falls from decile to decile and its kinds add up', () => {
  for (const decile of DECILES.slice(1)) {
    expect(CRIME.recordedPerPerson(decile)).toBeLessThan(CRIME.recordedPerPerson(decile - 1));
    expect(CRIME.antisocialPerPerson(decile)).toBeLessThan(CRIME.antisocialPerPerson(decile - 1));
  }
  expect(sum(CRIME.perThousand.map((kind) => kind[0]))).toBeCloseTo(CRIME.recordedCrime[0], 1);
});

test('utility norms cover every age', () => {
  expect(EQ5D.utility(FEMALE, 0)).toBe(EQ5D.utility(FEMALE, 16));
  expect(EQ5D.utility(MALE, 92)).toBe(0.656);
  expect(EQ5D.utility(MALE, 104)).toBe(0.656);
  expect(EQ5D.norm.map((row) => row.length)).toEqual([101, 101]);
});

test('prices rise over every ten years', () => {
  expect(DEFLATOR.index['2022']).toBe(100);
  expect(DEFLATOR.index['2025']).toBeGreaterThan(DEFLATOR.index['2015']);
});

test('tables cannot be changed', () => {
  expect(Object.isFrozen(SERVICE_USE.gpConsultations.rate[0][0])).toBe(true);
  expect(Object.isFrozen(LIFE_TABLE.qx)).toBe(true);
  expect(Object.isFrozen(POPULATION.persons[0][0])).toBe(true);
});
