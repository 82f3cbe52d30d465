/** Numbers that were once in code and are records now: each does what its sentence says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultValues } from '../../sim/evidence/registry';
import { createLuck } from '../../sim/kernel/luck';
import { CONDITIONS, conditionPrevalence } from '../../sim/model/condition-table';
import { foundGroup } from '../../sim/model/group-life';
import { NO_GROUP } from '../../sim/model/people';
import { inherited } from '../../sim/model/processes/ageing-and-births';
import { placeChildren } from '../../sim/population/families';
import { handmade } from '../support/handmade';

const LOW_HALF = Array.from({ length: 0x10000 }, (_, word) => word);

describe('qualificationKept', () => {
  test('is the share of children who hold what their mother does; the others go up and down alike', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (kept) => {
        const levels = LOW_HALF.map((word) => inherited(1, word, kept));
        const share = (level: number) => levels.filter((one) => one === level).length / levels.length;
        expect(share(1)).toBeCloseTo(kept, 3);
        expect(share(0)).toBeCloseTo(share(2), 3);
      }),
      { numRuns: 20 },
    );
  });

  test('the high half of the word, which decides the sex, has no say', () => {
    for (const word of [0, 1, 2, 3, 77, 0xffff])
      for (const high of [1, 0x8000, 0xffff])
        expect(inherited(1, ((high << 16) | word) >>> 0, 0.7)).toBe(inherited(1, word, 0.7));
  });
});

describe('conditionCeiling', () => {
  const values = { ...defaultValues(), hypertensionMost: 0.8, hypertensionDeprivation: 2 };

  test('bounds a curve that would pass it', () => {
    const at = (conditionCeiling: number) =>
      conditionPrevalence({ ...values, conditionCeiling }, 0, 100, 0, 1);
    expect(at(0.8)).toBe(0.8);
    expect(at(0.95)).toBeGreaterThan(0.8);
  });

  test('is reached by no curve at the values of the records', () => {
    const v = defaultValues();
    for (let k = 0; k < CONDITIONS.length; k++)
      for (const sex of [0, 1])
        expect(conditionPrevalence(v, k, 110, sex, 1)).toBeLessThan(v.conditionCeiling);
  });
});

test('birthsApart: children further apart are put into one family less often', () => {
  // Twenty mothers of 38, twenty children of 17 and twenty of 1: sixteen years between them.
  const ageMonths = Uint16Array.from({ length: 60 }, (_, i) => (i < 20 ? 38 : i < 40 ? 17 : 1) * 12);
  const children = Array.from({ length: 40 }, (_, i) => 20 + i);
  const heads = Array.from({ length: 20 }, (_, i) => i);
  const together = (years: number) => {
    const spacing = [10, 12 * years] as const;
    let families = 0;
    for (let seed = 0; seed < 20; seed++) {
      const home = placeChildren(
        children,
        { heads, ageMonths, lone: () => false, spacing },
        createLuck(`${seed}`, 0),
      );
      for (const head of heads) {
        const own = children.filter((child) => home[child] === head).map((child) => ageMonths[child]);
        if (new Set(own).size === 2) families++;
      }
    }
    return families;
  };
  expect(together(15)).toBeLessThan(together(20));
});

test('groupFounders: a group is founded by as many as it takes, or not at all', () => {
  const people = Array.from({ length: 3 }, () => ({ interests: 1, cell: 0 }));
  const founded = (groupFounders: number) => {
    const step = handmade(people);
    const rules = { ...step.rules, values: { ...step.rules.values, groupFounders } };
    const group = foundGroup({ ...step, rules }, 0, 0, 0);
    return group === NO_GROUP ? 0 : step.world.groupSize[group];
  };
  expect([2, 3, 4].map(founded)).toEqual([2, 3, 0]);
});
