import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EFFECT_SETS, resolveLinks } from '../../sim/evidence/effect-sets';
import { REFERENCE } from '../../sim/evidence/reference-exposure';
import { defaultValues, PARAMETER_IDS, PARAMETERS } from '../../sim/evidence/registry';
import { CONDITIONS, DISEASES } from '../../sim/model/condition-table';
import { conditionsAfter } from '../../sim/model/conditions';
import { AGES, healthRules } from '../../sim/model/health-rules';
import { recordIsolation } from '../../sim/model/isolation';
import { exposureRatio } from '../../sim/model/processes/mortality';
import { H } from '../../sim/model/world';
import { handmade } from '../support/handmade';
import { monthly, plan, runArms, sum, withArm } from '../support/model';

const FRACTIONS = PARAMETER_IDS.filter((id) => PARAMETERS[id].role === 'causal fraction');
const fractionsAt = (value: number) => Object.fromEntries(FRACTIONS.map((id) => [id, value]));

function history(isolated: boolean): number {
  let bits = 0;
  for (let month = 0; month < 24; month++) bits = recordIsolation(bits, isolated ? 1 : 0);
  return bits;
}

describe('diseases in place of isolation', () => {
  const of = fc.record({
    fraction: fc.double({ min: 0.05, max: 1, noNaN: true }),
    decile: fc.integer({ min: 1, max: 10 }),
    sex: fc.constantFrom(0, 1),
  });
  const rulesAt = (fraction: number, decile: number) => {
    const values = { ...defaultValues(), ...fractionsAt(fraction) };
    return healthRules(values, resolveLinks(values, EFFECT_SETS.diseases), decile, REFERENCE);
  };

  test('a cohort of mean exposure keeps published prevalence and deaths at every age', () => {
    fc.assert(
      fc.property(of, ({ fraction, decile, sex }) => {
        const rules = rulesAt(fraction, decile);
        for (const k of DISEASES) {
          const ratio = rules.diseaseDeath[1 << k];
          let share = rules.conditionShare[(2 * k + sex) * AGES + 16];
          for (let age = 17; age < 105; age++) {
            const year = 12 * rules.areaMortality[sex * AGES + age - 1];
            const well = year / (1 + (ratio - 1) * share);
            const sick = share * Math.exp(-well * ratio);
            const before = sick / (sick + (1 - share) * Math.exp(-well));
            const at = (2 * k + sex) * AGES + age;
            const exposure =
              1 + (rules.diseaseIsolated[k] - 1) * isolatedShare(rules.healthCell(age * 12, sex), decile);
            share = before + (1 - before) * rules.diseaseOnset[at] * exposure;
            const published = rules.conditionShare[at];
            // Where more die of it than could fall ill, nobody does.
            if (rules.diseaseOnset[at] > 0) expect(Math.abs(share - published)).toBeLessThan(1e-9);
            share = published;
          }
        }
      }),
      { numRuns: 40, seed: 31 },
    );
  });

  test('the mean hazard of death over all combinations is that of the area', () => {
    fc.assert(
      fc.property(of, ({ fraction, decile, sex }) => {
        const rules = rulesAt(fraction, decile);
        for (let age = 20; age < 100; age += 8) {
          let mean = 0;
          for (let bits = 0; bits < 1 << CONDITIONS.length; bits++) {
            let chance = 1;
            for (let k = 0; k < CONDITIONS.length; k++) {
              const share = rules.conditionShare[(2 * k + sex) * AGES + age];
              chance *= (bits & (1 << k)) !== 0 ? share : 1 - share;
            }
            mean += chance * rules.diseaseDeath[bits];
          }
          const hazard = mean * rules.mortality[sex * AGES + age];
          expect(hazard / rules.areaMortality[sex * AGES + age]).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 40, seed: 32 },
    );
  });

  test('isolation brings them on at its ratio, to a superset of the same people, and they stay', () => {
    const people = Array.from({ length: 4000 }, () => ({ years: 84, sex: 1 }));
    const { world, rules, lifelong } = handmade(people, {
      effectSet: 'diseases',
      values: fractionsAt(1),
    });
    const onsets = [false, true].map((isolated) => {
      world.conditions.fill(0);
      world.isolationHistory.fill(history(isolated));
      return people.map((_, p) => conditionsAfter(world, p, rules, lifelong));
    });
    for (const k of DISEASES) {
      const [apart, together] = [onsets[1], onsets[0]].map((bits) => bits.filter((b) => b & (1 << k)).length);
      people.forEach((_, p) => {
        expect(onsets[1][p] & onsets[0][p] & (1 << k)).toBe(onsets[0][p] & (1 << k));
      });
      const at = (2 * k + 1) * AGES + 84;
      const spread = 4 * Math.sqrt(4000 * rules.diseaseOnset[at] * rules.diseaseIsolated[k]);
      expect(apart).toBeGreaterThan(together);
      expect(Math.abs(apart - together * rules.diseaseIsolated[k])).toBeLessThan(2 * spread);
    }
    for (let p = 0; p < people.length; p++) world.conditions[p] = onsets[1][p];
    world.header[H.month] = 12;
    people.forEach((_, p) => {
      const sick = onsets[1][p] & 28;
      expect(conditionsAfter(world, p, rules, lifelong) & sick).toBe(sick);
    });
  });

  test('a death is counted once: isolation itself no longer acts on it, the diseases do', () => {
    const step = handmade([{ years: 80 }, { years: 80 }], { effectSet: 'diseases' });
    step.world.isolationHistory[0] = history(true);
    step.world.conditions[1] = 8;
    expect(exposureRatio(step, 0, 960)).toBe(1);
    expect(exposureRatio(step, 1, 960)).toBeCloseTo(2.1 ** PARAMETERS.diseaseDeathFraction.value, 12);
    const usual = handmade([{ years: 80 }], {});
    usual.world.conditions[0] = 8;
    expect(exposureRatio(usual, 0, 960)).toBe(1);
  });
});

describe('a programme', () => {
  const study = (fraction: number) =>
    runArms(
      withArm([plan('community-development-worker', { options: { posts: 4, uptake: 1 } })], {
        settings: { effectSet: 'diseases' },
        parameters: { ...fractionsAt(fraction), crimeTieElasticity: 0, utilityLonelyDecrement: 0 },
        months: 36,
      }),
      0,
    );

  test('changes no disease and no death where no part of the links is causal', () => {
    const [without, withIt] = study(0);
    expect(sum(monthly(without, 'isolated'))).not.toBe(sum(monthly(withIt, 'isolated')));
    for (const id of ['diseaseOnsets', 'deaths', 'emergencyAdmissions', 'qalys'] as const) {
      expect(monthly(withIt, id)).toEqual(monthly(without, id));
    }
    expect(sum(monthly(without, 'diseaseOnsets'))).toBeGreaterThan(0);
  });
});

function isolatedShare(cell: number, decile: number): number {
  return REFERENCE.rows[(Math.ceil(decile / 2) - 1) * 14 + cell][0];
}
