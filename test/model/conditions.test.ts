import { describe, expect, test } from 'vitest';
import { defaultValues, PARAMETERS } from '../../sim/evidence/registry';
import { POPULATION } from '../../sim/evidence/tables';
import { CONDITIONS, conditionPrevalence } from '../../sim/model/condition-table';
import { conditionsOf } from '../../sim/model/conditions';
import { H, PRESENT, personTop } from '../../sim/model/world';
import { handmade } from '../support/handmade';
import { advanceMonths, begin, scenario } from '../support/model';

const v = defaultValues();

describe('prevalence of long-term conditions', () => {
  test('rises with age and never leaves its bounds', () => {
    for (let k = 0; k < CONDITIONS.length; k++) {
      for (const sex of [0, 1]) {
        for (const decile of [1, 5, 10]) {
          let before = 0;
          for (let years = 16; years < 111; years++) {
            const now = conditionPrevalence(v, k, years, sex, decile);
            expect(now).toBeGreaterThanOrEqual(before);
            expect(now).toBeLessThanOrEqual(0.95);
            before = now;
          }
        }
      }
    }
  });

  test('of diabetes, heart disease and stroke falls from the most to the least deprived by the ratio', () => {
    for (const k of [1, 2, 3]) {
      const ratio = conditionPrevalence(v, k, 70, 0, 1) / conditionPrevalence(v, k, 70, 0, 10);
      expect(ratio).toBeCloseTo(PARAMETERS.conditionDeprivation.value, 10);
    }
    const pressure = conditionPrevalence(v, 0, 70, 0, 1) / conditionPrevalence(v, 0, 70, 0, 10);
    expect(pressure).toBeCloseTo(PARAMETERS.hypertensionDeprivation.value, 10);
    expect(conditionPrevalence(v, 4, 70, 0, 1)).toBe(conditionPrevalence(v, 4, 70, 0, 10));
  });

  // Condition, sex (or both), ages from and below, published share.
  test.each([
    ['doctor-diagnosed diabetes, men (HSE 2019)', 1, 0, 16, 200, 0.09],
    ['doctor-diagnosed diabetes, women (HSE 2019)', 1, 1, 16, 200, 0.06],
    ['doctor-diagnosed diabetes from 75 (HSE 2021)', 1, null, 75, 200, 0.16],
    ['doctor-diagnosed diabetes under 35 (HSE 2021)', 1, null, 16, 35, 0.01],
    ['ischaemic heart disease, men (HSE 2017)', 2, 0, 16, 200, 0.06],
    ['ischaemic heart disease, women (HSE 2017)', 2, 1, 16, 200, 0.03],
    ['stroke, men (HSE 2017)', 3, 0, 16, 200, 0.03],
    ['stroke, women (HSE 2017)', 3, 1, 16, 200, 0.02],
    ['dementia from 65 (CFAS II)', 4, null, 65, 200, 0.065],
    ['diagnosed high blood pressure (HSE 2021 and ONS 2023)', 0, null, 16, 200, 0.21],
    ['diagnosed high blood pressure from 65 (HSE 2021 and ONS 2023)', 0, null, 65, 200, 0.48],
  ] as const)('over the people of England: %s', (_, k, sex, from, below, published) => {
    let [have, all] = [0, 0];
    for (const s of sex === null ? [0, 1] : [sex]) {
      POPULATION.persons[s].forEach((byAge, tenth) => {
        byAge.forEach((persons, age) => {
          if (age < from || age >= below) return;
          all += persons;
          have += persons * conditionPrevalence(v, k, age, s, tenth + 1);
        });
      });
    }
    // Published as whole per cents, except for dementia.
    expect(Math.abs(have / all - published)).toBeLessThan(Math.max(0.006, 0.12 * published));
  });
});

describe('residents', () => {
  test('have each condition as often as its prevalence says, and children none', () => {
    const people = Array.from({ length: 3000 }, (_, id) => ({ years: id % 2 === 0 ? 75 : 10, sex: 0 }));
    const { world, rules, lifelong } = handmade(people);
    for (let k = 0; k < CONDITIONS.length; k++) {
      let have = 0;
      for (let p = 0; p < people.length; p++) {
        const bits = conditionsOf(world, p, rules, lifelong);
        if (p % 2 === 1) expect(bits).toBe(0);
        else have += (bits >> k) & 1;
      }
      const expected = conditionPrevalence(rules.values, k, 75, 0, rules.decile);
      expect(Math.abs(have / 1500 - expected)).toBeLessThan(0.045);
    }
  });

  test('who have one keep it for life; new cases come with age', () => {
    const { world, rules, lifelong } = handmade(Array.from({ length: 400 }, () => ({ years: 40 })));
    let before = new Uint8Array(400);
    for (let years = 40; years <= 90; years += 5) {
      world.header[H.month] = (years - 40) * 12;
      const now = Uint8Array.from({ length: 400 }, (_, p) => conditionsOf(world, p, rules, lifelong));
      for (let p = 0; p < 400; p++) expect(now[p] & before[p]).toBe(before[p]);
      before = now;
    }
    expect(before.some((bits) => bits !== 0)).toBe(true);
  });

  test('are kept up to date in a running neighbourhood, whoever was born, came of age or moved in', () => {
    const step = begin(scenario());
    advanceMonths(step, 24);
    const { world, rules, lifelong } = step;
    for (let p = 0; p < personTop(world); p++) {
      if (world.status[p] === PRESENT) {
        const now = conditionsOf(world, p, rules, lifelong);
        // A birthday of this very month is counted in the next.
        if ((world.header[H.month] - world.birthMonth[p]) % 12 !== 0) expect(world.conditions[p]).toBe(now);
      }
    }
  });
});
