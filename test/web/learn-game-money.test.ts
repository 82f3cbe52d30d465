/** Money in the team game, without a page: what proposals cost by round, and what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPROACHES } from '../../sim/programmes/registry';
import { costIn, moneyIn, refusalOf, spentIn, usualPosts } from '../../web/learn/game/money';
import { ROLE_IDS } from '../../web/learn/game/roles';
import { ROUNDS } from '../../web/learn/game/rounds';
import type { Proposal } from '../../web/learn/game/state';
import { begun, GRANTS, MONEY, planned, WORKER } from './support/game';

describe('money', () => {
  it('is counted by round, in proportion to the posts', () => {
    // Half of £80,000 a year: three years in the first round, two in the second.
    expect(ROUNDS.map((round) => costIn(WORKER, round))).toEqual([120_000, 80_000, 0]);
    expect(ROUNDS.map((round) => costIn({ ...WORKER, endedIn: 1 }, round))).toEqual([120_000, 0, 0]);
    // Two years at £30,000, and £3,000 to set it up.
    expect(costIn(GRANTS, ROUNDS[0])).toBe(63_000);
    const state = planned(begun(), WORKER, GRANTS);
    expect(ROLE_IDS.map((role) => spentIn(state.tables[0], role, 0))).toEqual([120_000, 63_000, 0, 0, 0]);
    expect(moneyIn(state, 'finance', 2)).toBe(4 * MONEY.finance);
  });

  it('that a role does not have is refused, and what is left is not', () => {
    const state = planned(begun(), WORKER);
    const more: Proposal = { ...WORKER, id: 3, months: 12, posts: 0.25 };
    expect(refusalOf(state, 0, more)).toEqual({
      why: 'money',
      role: 'finance',
      round: 0,
      needs: 140_000,
      has: 135_000,
    });
    expect(refusalOf(state, 0, { ...more, months: 9 })).toBeNull();
    expect(refusalOf(state, 0, { ...more, role: 'gp' })).toBeNull();
  });

  it('counts in rounds to come too', () => {
    const state = begun();
    const long: Proposal = { ...WORKER, role: 'gp', start: 30, months: 90 };
    expect(refusalOf(state, 0, long)).toMatchObject({ why: 'money', round: 1 });
  });

  it('refuses months and posts that are none', () => {
    const state = begun();
    for (const start of [-1, 36, 1.5, Number.NaN])
      expect(refusalOf(state, 0, { ...WORKER, start })).toEqual({ why: 'start', low: 0, high: 35 });
    for (const months of [0, 121, Number.NaN])
      expect(refusalOf(state, 0, { ...WORKER, months })).toMatchObject({ why: 'months', high: 120 });
    for (const posts of [0, 6, Number.NaN])
      expect(refusalOf(state, 0, { ...WORKER, posts })).toMatchObject({ why: 'posts' });
  });

  it('of a proposal adds up over the rounds to months times the cost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...APPROACHES),
        fc.integer({ min: 0, max: 119 }),
        fc.integer({ min: 1, max: 120 }),
        ({ id, cost }, start, length) => {
          const months = Math.min(length, 120 - start);
          const one = { ...WORKER, approach: id, start, months, posts: usualPosts(id) };
          const sum = ROUNDS.reduce((total, round) => total + costIn(one, round), 0);
          expect(sum).toBeCloseTo((cost.perYear.value * months) / 12 + cost.setUp.value, 4);
        },
      ),
    );
  });
});
