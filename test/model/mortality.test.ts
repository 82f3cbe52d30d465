import { describe, expect, test } from 'vitest';
import { lifeExpectancy, observeHazards } from '../../sim/engine/status-quo/life-expectancy';
import { LIFE_EXPECTANCY, LIFE_TABLE, MORTALITY_RATIO } from '../../sim/evidence/tables';
import { draw } from '../../sim/kernel/luck';
import { STREAMS } from '../../sim/kernel/streams';
import { recordIsolation } from '../../sim/model/isolation';
import { linkPartners } from '../../sim/model/people';
import { exposureRatio } from '../../sim/model/processes/mortality';
import { HOURS, HOURS_WIDTH } from '../../sim/model/step';
import { DEAD, PRESENT } from '../../sim/model/world';
import { addTie, CONTEXT, liveTieCount, NONE } from '../../sim/network/tie-store';
import { handmade } from '../support/handmade';
import { processOf, scenario } from '../support/model';

const mortality = processOf('mortality');

/** Months of isolation, of the last twenty-four. */
function history(isolated: number): number {
  let bits = 0;
  for (let month = 0; month < 24; month++) bits = recordIsolation(bits, month < isolated ? 1 : 0);
  return bits;
}

describe('mortality without effects of exposure', () => {
  const ages = Array.from({ length: 111 }, (_, age) => age);

  test('twelve months at each age and sex make the year of the life table, times the area’s ratio', () => {
    for (const decile of [1, 6, 10]) {
      const { rules } = handmade([], {
        of: scenario({ place: { deprivationDecile: decile } }),
        effectSet: 'none',
      });
      for (const sex of [0, 1]) {
        for (const age of ages) {
          const published = LIFE_TABLE.annualProbability(sex, age) * MORTALITY_RATIO.at(sex, age, decile);
          const yearly = 1 - Math.exp(-12 * rules.mortality[sex * 111 + age]);
          expect(Math.abs(yearly / Math.min(0.999, published) - 1)).toBeLessThan(1e-9);
        }
      }
    }
  });

  test('the residents of a month die by exactly that hazard, whatever their isolation', () => {
    const people = ages.flatMap((age) =>
      Array.from({ length: 40 }, (_, k) => ({ years: age + 0.5, sex: k % 2 })),
    );
    const step = handmade(people, { effectSet: 'none', of: scenario({ place: { deprivationDecile: 1 } }) });
    step.world.isolationHistory.fill(history(24), 0, people.length);
    mortality(step);
    let [deaths, expected] = [0, 0];
    people.forEach(({ years, sex }, p) => {
      const published = LIFE_TABLE.annualProbability(sex, years) * MORTALITY_RATIO.at(sex, years, 1);
      const monthly = 1 - (1 - Math.min(0.999, published)) ** (1 / 12);
      const dead = draw(step.luck, STREAMS.mortality, p, 0) < monthly;
      expect([years, step.world.status[p]]).toEqual([years, dead ? DEAD : PRESENT]);
      if (dead) deaths++;
      expected += monthly;
    });
    expect(Math.abs(deaths - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(deaths).toBeGreaterThan(40);
  });

  test.each([1, 3, 5, 8, 10])('decile %s has its published life expectancy within half a year', (decile) => {
    const step = handmade([{}], {
      effectSet: 'none',
      of: scenario({ place: { deprivationDecile: decile } }),
    });
    const hazards = observeHazards();
    for (const sex of [0, 1]) {
      const years = lifeExpectancy(hazards, step, sex);
      expect(Math.abs(years - LIFE_EXPECTANCY.atBirth(sex, decile))).toBeLessThan(0.5);
    }
  });
});

describe('exposure', () => {
  test('isolation raises the hazard in proportion to its months of the last two years', () => {
    const step = handmade([{}, {}, {}], { effectSet: 'as published' });
    const ratio = step.rules.mortalityIsolated;
    expect(ratio).toBeCloseTo(1.33, 12);
    [0, 12, 24].forEach((months, p) => {
      step.world.isolationHistory[p] = history(months);
      expect(exposureRatio(step, p, 480)).toBeCloseTo(1 + ((ratio - 1) * months) / 24, 12);
    });
  });

  test('friends alone count in their own effect set, once, however many', () => {
    const step = handmade([{}, {}, {}], { effectSet: 'friends only', values: { friendsOnlyFraction: 1 } });
    step.world.isolationHistory.fill(history(24), 0, 3);
    step.scratch.friends[1] = 1;
    step.scratch.friends[2] = 9;
    expect([0, 1, 2].map((p) => exposureRatio(step, p, 480))).toEqual([1, 0.78, 0.78]);
  });

  test('a weak network counts in the Holt-Lunstad set: 1.41 times at a causal fraction of 1', () => {
    const step = handmade([{}, {}], { effectSet: 'Holt-Lunstad', values: { holtLunstadFraction: 1 } });
    step.scratch.friends[1] = 10;
    step.scratch.hours[HOURS_WIDTH + HOURS.kin] = 60;
    step.world.memberMonths[1] = 5;
    expect(exposureRatio(step, 0, 480)).toBeCloseTo(1.41, 2);
    expect(exposureRatio(step, 1, 480)).toBe(1);
  });
});

test('a death ends every tie and leaves a partner bereaved', () => {
  const people = [{ years: 109 }, { years: 70, with: 0, sex: 1 }, {}, {}];
  const step = handmade(people, { values: { lonelyBereavedMonths: 12 } });
  const { world } = step;
  linkPartners(world, 0, 1);
  addTie(world, 0, 2, 300, 1, CONTEXT.friend);
  addTie(world, 0, 3, 150, 1, CONTEXT.kin);
  addTie(world, 2, 3, 10, 1, CONTEXT.neighbour);
  step.rules.mortality.fill(0);
  step.rules.mortality[109] = 50;
  mortality(step);
  expect(Array.from(world.status.subarray(0, 4))).toEqual([DEAD, PRESENT, PRESENT, PRESENT]);
  expect([liveTieCount(world), world.degree[0], world.degree[2], world.degree[3]]).toEqual([1, 0, 1, 1]);
  expect([world.partner[0], world.partner[1], world.bereavedMonths[1]]).toEqual([NONE, NONE, 12]);
  expect([world.externalCount[2], world.externalCount[3]]).toEqual([0, 0]);
  expect(world.householdSize[world.household[1]]).toBe(1);
});
