import { describe, expect, test } from 'vitest';
import { OUTCOME_INDEX, type OutcomeId } from '../../sim/engine/outcomes';
import { REFERENCE } from '../../sim/evidence/reference-exposure';
import { PARAMETERS } from '../../sim/evidence/registry';
import {
  annualServiceRate,
  CRIME,
  EQ5D,
  LONELINESS,
  longTermCareShare,
  type ServiceId,
} from '../../sim/evidence/tables';
import { recordIsolation } from '../../sim/model/isolation';
import { type ReferenceColumn, referenceColumn } from '../../sim/model/reference';
import { DEAD } from '../../sim/model/world';
import { addTie, CONTEXT } from '../../sim/network/tie-store';
import { handmade } from '../support/handmade';
import { processOf, scenario } from '../support/model';

/** A boy of 9, a depressed and lonely woman of 45, and a lonely widow of 82 alone for 18 of 24 months. */
const people = [
  { years: 9, sex: 0 },
  { years: 45, sex: 1, with: 0 },
  { years: 82, sex: 1 },
];
const fifth = 2; // decile 3
const value = (id: keyof typeof PARAMETERS) => PARAMETERS[id].value;

function household(effectSet: 'default' | 'none' = 'default') {
  const step = handmade(people, { effectSet });
  const { world } = step;
  world.depressed[1] = 2;
  world.lonely[1] = 1;
  world.lonelyMonths[1] = 30;
  world.lonely[2] = 1;
  world.lonelyMonths[2] = 12;
  for (let month = 0; month < 24; month++) {
    for (const p of [1, 2])
      world.isolationHistory[p] = recordIsolation(world.isolationHistory[p], month < 18 ? 1 : 0);
  }
  processOf('service use')(step);
  const out = (id: OutcomeId) => step.tally.month[OUTCOME_INDEX[id]];
  return { step, out };
}

/** Share of a column of the reference table: women of 35–49 are cell 5, women of 75–84 cell 11. */
function reference(cell: number, column: ReferenceColumn): number {
  return REFERENCE.rows[(fifth - 1) * 14 + cell][referenceColumn(column)];
}
const monthly = (id: ServiceId, sex: number, age: number) => annualServiceRate(id, sex, age, fifth) / 12;
/** A ratio reduced to its causal part. */
const causal = (ratio: number, fraction: number) => ratio ** fraction;

describe('service use of three people, by hand', () => {
  const { out } = household();
  const depressed = (id: 'gp' | 'ae' | 'admission' | 'mentalHealth') =>
    causal(value(`${id}DepressedRatio`), value('depressedUseFraction'));

  test('GP: the boy at his rate, the woman by depression, the widow by a year of loneliness', () => {
    const lonely = causal(value('gpLonelyRatio'), value('gpLonelyFraction'));
    const mean = (cell: number) =>
      1 +
      (depressed('gp') - 1) * reference(cell, 'depressed') +
      (lonely - 1) * reference(cell, 'chronicWell');
    const expected =
      monthly('gpConsultations', 0, 9) +
      (monthly('gpConsultations', 1, 45) * depressed('gp')) / mean(5) +
      (monthly('gpConsultations', 1, 82) * lonely) / mean(11);
    expect(out('gpConsultations')).toBeCloseTo(expected, 12);
  });

  test('A&E: loneliness counts at once, but not on top of depression', () => {
    const lonely = causal(value('aeLonelyRatio'), value('aeLonelyFraction'));
    const mean = (cell: number) =>
      1 + (depressed('ae') - 1) * reference(cell, 'depressed') + (lonely - 1) * reference(cell, 'lonelyWell');
    const expected =
      monthly('aeAttendances', 0, 9) +
      (monthly('aeAttendances', 1, 45) * depressed('ae')) / mean(5) +
      (monthly('aeAttendances', 1, 82) * lonely) / mean(11);
    expect(out('aeAttendances')).toBeCloseTo(expected, 12);
  });

  test('admissions: three quarters of the effect of isolation, for the widow alone', () => {
    const isolated = causal(value('inpatientIsolatedRatio'), value('inpatientIsolatedFraction'));
    const mean = (cell: number) =>
      1 +
      (depressed('admission') - 1) * reference(cell, 'depressed') +
      (isolated - 1) * reference(cell, 'isolatedWell');
    const expected =
      monthly('emergencyAdmissions', 0, 9) +
      (monthly('emergencyAdmissions', 1, 45) * depressed('admission')) / mean(5) +
      (monthly('emergencyAdmissions', 1, 82) * (1 + (isolated - 1) * 0.75)) / mean(11);
    expect(out('emergencyAdmissions')).toBeCloseTo(expected, 12);
  });

  test('mental health care and outpatients', () => {
    const mean = (cell: number) => 1 + (depressed('mentalHealth') - 1) * reference(cell, 'depressed');
    const expected =
      monthly('mentalHealthContacts', 0, 9) +
      (monthly('mentalHealthContacts', 1, 45) * depressed('mentalHealth')) / mean(5) +
      monthly('mentalHealthContacts', 1, 82) / mean(11);
    expect(out('mentalHealthContacts')).toBeCloseTo(expected, 12);
    const outpatients = [monthly('outpatientAttendances', 0, 9), monthly('outpatientAttendances', 1, 45)];
    expect(out('outpatientAttendances')).toBeCloseTo(
      outpatients[0] + outpatients[1] + monthly('outpatientAttendances', 1, 82),
      12,
    );
  });

  test('social care, also for the depressed, and work lost to depression under pension age', () => {
    const isolated = causal(value('careIsolatedRatio'), value('careIsolatedFraction'));
    const care = (age: number, cell: number) =>
      (longTermCareShare(age) * (1 + (isolated - 1) * 0.75)) /
      (1 + (isolated - 1) * reference(cell, 'isolated'));
    expect(out('carePackageMonths')).toBeCloseTo(care(45, 5) + care(82, 11), 12);
    expect(out('workMonthsLost')).toBeCloseTo(value('workLossShare') * value('workRegainedFraction'), 12);
  });

  test('QALYs: norms less decrements, and the mean decrement given back to all', () => {
    const given = (age: number, cell: number) =>
      EQ5D.utility(1, age) +
      value('utilityDepressionDecrement') * reference(cell, 'depressed') +
      value('utilityLonelyDecrement') * LONELINESS.prevalence(age, fifth);
    const lost = value('utilityDepressionDecrement') + 2 * value('utilityLonelyDecrement');
    const expected = (EQ5D.utility(0, 9) + given(45, 5) + given(82, 11) - lost) / 12;
    expect(out('qalys')).toBeCloseTo(expected, 12);
    expect(out('lifeYears')).toBe(3 / 12);
    expect([out('residents'), out('adults')]).toEqual([3, 2]);
  });

  test('WELLBYs: of adults, less depression and loneliness', () => {
    const decrements = [value('lifeSatisfactionDepression'), value('lifeSatisfactionLonely')];
    const given = (cell: number, age: number) =>
      value('lifeSatisfactionMean') +
      decrements[0] * reference(cell, 'depressed') +
      decrements[1] * LONELINESS.prevalence(age, fifth);
    const expected = (given(5, 42) + given(11, 80) - decrements[0] - 2 * decrements[1]) / 12;
    expect(out('wellbys')).toBeCloseTo(expected, 12);
  });

  test('without effects everyone uses services at the published rates of their age and sex', () => {
    const none = household('none').out;
    for (const [id, service] of [
      ['gpConsultations', 'gpConsultations'],
      ['aeAttendances', 'aeAttendances'],
      ['emergencyAdmissions', 'emergencyAdmissions'],
      ['mentalHealthContacts', 'mentalHealthContacts'],
    ] as const) {
      const expected = monthly(service, 0, 9) + monthly(service, 1, 45) + monthly(service, 1, 82);
      expect(none(id)).toBeCloseTo(expected, 12);
    }
    expect(none('workMonthsLost')).toBe(0);
  });

  test('the dead use nothing', () => {
    const { step } = household();
    step.world.status.fill(DEAD, 0, 3);
    processOf('service use')(step);
    expect([...step.tally.month].every((amount) => amount === 0)).toBe(true);
  });
});

describe('crime', () => {
  const place = scenario({ place: { deprivationDecile: 2 } });
  const crimes = (elasticity: number, ties: number) => {
    const step = handmade(
      Array.from({ length: 20 }, () => ({})),
      {
        of: place,
        values: { crimeTieElasticity: elasticity },
        rules: { referenceDegree: 1 },
      },
    );
    for (let k = 0; k < ties; k++)
      addTie(step.world, k % 20, (k + 1 + Math.floor(k / 20)) % 20, 0, 1, CONTEXT.friend);
    processOf('service use')(step);
    processOf('crime')(step);
    const out = (id: OutcomeId) => step.tally.month[OUTCOME_INDEX[id]];
    return [out('crimes'), out('antisocialBehaviour')];
  };
  const published = [(20 * CRIME.recordedPerPerson(2)) / 12, (20 * CRIME.antisocialPerPerson(2)) / 12];

  test('stands at the area’s rates while there are as many ties as at the start: one each, ten ties', () => {
    for (const elasticity of [0, 0.1, 0.5]) {
      const counts = crimes(elasticity, 10);
      for (const i of [0, 1]) expect(counts[i]).toBeCloseTo(published[i], 12);
    }
  });

  test('falls by the elasticity: a tenth of the logarithm of twice the ties', () => {
    const [twice, half] = [crimes(0.1, 20), crimes(0.1, 5)];
    for (const i of [0, 1]) {
      expect(twice[i] / published[i]).toBeCloseTo(2 ** -0.1, 12);
      expect(half[i] / published[i]).toBeCloseTo(2 ** 0.1, 12);
    }
  });

  test('does not depend on ties at all at an elasticity of zero', () => {
    expect(crimes(0, 3)).toEqual(crimes(0, 20));
  });
});
