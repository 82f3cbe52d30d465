import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withDefaults } from '../../sim/programmes/approach';
import { APPROACHES, approachById } from '../../sim/programmes/registry';
import { actsOf, anyOptions, anyView, viewOf } from './views';

const movers = APPROACHES.filter(({ options }) => 'agencyLift' in options || 'shareGiven' in options);
const moved = (id: string, changes: Parameters<typeof viewOf>[0], more = {}) => {
  const approach = approachById(id);
  const options = withDefaults(approach, more);
  const [act] = actsOf(approach.effort(viewOf(changes), options), 'persuade');
  return { lift: act.lift, share: act.share };
};

test('an approach moves services by posts, by money or by voices, each with its measure', () => {
  expect(movers.length).toBeGreaterThan(9);
  for (const { id, options } of movers)
    expect('residentsPerPost' in options || 'moneyPerHead' in options, id).toBe(true);
});

describe('thin money cannot move services fully', () => {
  test.each(movers.map((approach) => [approach.id, approach] as const))('%s', (_, approach) => {
    const stages = approach.stages.length;
    fc.assert(
      fc.property(
        anyView(stages),
        anyOptions(approach),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (view, options, part) => {
          const less = { ...view, paidHours: view.paidHours * part, posts: view.posts * part };
          const [full] = actsOf(approach.effort(view, options), 'persuade');
          const [thin] = actsOf(approach.effort({ ...less, money: view.money * part }, options), 'persuade');
          // Unpaid, a partnership’s connectors move services; with little pay they may move them less than without.
          if (view.paidHours > 0 && part === 0) return;
          expect(thin.lift).toBeLessThanOrEqual(full.lift + 1e-12);
          if (full.share <= 0 && view.paidHours > 0)
            expect(thin.share).toBeGreaterThanOrEqual(full.share - 1e-12);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  test('a fifth of a post has a fifth of the effect, a second post in a small place no more than one', () => {
    const at = (posts: number) => moved('community-development-worker', { paidHours: 131 * posts }).lift;
    expect(at(0.2)).toBeCloseTo(at(1) / 5, 12);
    expect(at(2)).toBe(at(1));
  });

  test('one worker for twenty neighbourhoods of 6,000 has a twentieth, twenty have all of it', () => {
    const place = { residents: 120_000, adults: 96_000 };
    const one = moved('community-development-worker', { ...place, paidHours: 131 }).lift;
    const all = moved('community-development-worker', { ...place, paidHours: 20 * 131 }).lift;
    expect(all).toBe(moved('community-development-worker', { residents: 6000 }).lift);
    expect(one).toBeCloseTo(all / 20, 12);
    const state = { stage: 1, stageMonths: 1 };
    const thin = moved('resident-led-partnership', { ...place, paidHours: 131, state });
    const full = moved('resident-led-partnership', { residents: 6000, paidHours: 131, state });
    expect(thin.lift).toBeCloseTo(full.lift / 20, 12);
    expect(thin.share).toBeCloseTo(full.share / 20, 12);
  });

  test('a tenth of the usual money has a tenth of the effect', () => {
    const at = (money: number) => moved('pooled-budget', { residents: 6000, money: money / 12 }).lift;
    expect(at(4800)).toBeCloseTo(at(48_000) / 10, 12);
    expect(at(480_000)).toBe(at(48_000));
  });
});
