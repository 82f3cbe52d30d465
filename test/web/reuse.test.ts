/** Runs taken from an earlier study are those that would be made anew: the laws of the shelf of runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStart, startDemand, startsOfPair } from '../../sim/engine/demand';
import { drawsOf, pairCount } from '../../sim/engine/plan';
import type { RunResult } from '../../sim/engine/results';
import { runPair } from '../../sim/engine/run-pair';
import type { Scenario } from '../../sim/engine/scenario';
import { startCount } from '../../sim/engine/study';
import { nodeSha256 } from '../../sim/host/node-hasher';
import { armKey, createRunShelf } from '../../web/session/reuse';
import { smallScenario } from './support/small';

const base = smallScenario({
  months: 12,
  draws: 2,
  replicates: 1,
  place: { ...smallScenario().place, population: 200 },
  parameters: { turnoverYears: 5 },
});

function runsOf(scenario: Scenario): RunResult[] {
  const demand = startDemand(scenario);
  const starts = Array.from({ length: startCount(scenario) }, (_, n) => makeStart(demand, n));
  return Array.from({ length: pairCount(scenario) }, (_, pair) =>
    runPair(
      {
        scenario,
        pair,
        values: drawsOf(scenario)[Math.floor(pair / scenario.replicates)],
        starts: startsOfPair(scenario, pair, starts.length).map((n) => starts[n]),
      },
      nodeSha256,
    ),
  ).flat();
}

const withPosts = (posts: number): Scenario => ({
  ...base,
  arms: [
    base.arms[0],
    { ...base.arms[1], programmes: [{ ...base.arms[1].programmes[0], options: { posts } }] },
  ],
});

/** Changes of which none touches a run. */
const HARMLESS: readonly ((s: Scenario) => Scenario)[] = [
  (s) => ({ ...s, name: `${s.name} again`, description: 'x', source: 'y', question: 'z', caution: 'c' }),
  (s) => ({ ...s, settings: { ...s.settings, threshold: s.settings.threshold + 1_000 } }),
  (s) => ({ ...s, settings: { ...s.settings, discountCosts: 0.01, discountHealth: 0.02, priceYear: 2024 } }),
  (s) => ({ ...s, comparator: s.arms[1].name }),
  (s) => ({ ...s, arms: [...s.arms].reverse() }),
  (s) => ({ ...s, arms: s.arms.map((arm) => ({ ...arm, name: `${arm.name} renamed` })) }),
];

/** Changes of which each touches every run. */
const HARMFUL: readonly ((s: Scenario) => Scenario)[] = [
  (s) => ({ ...s, seed: `${s.seed}!` }),
  (s) => ({ ...s, months: s.months + 1 }),
  (s) => ({ ...s, draws: s.draws + 1 }),
  (s) => ({ ...s, replicates: s.replicates + 1 }),
  (s) => ({ ...s, place: { ...s.place, deprivationDecile: 9 } }),
  (s) => ({ ...s, settings: { ...s.settings, kappa: 0.1 } }),
  (s) => ({ ...s, settings: { ...s.settings, effectSet: 'none' } }),
  (s) => ({ ...s, settings: { ...s.settings, tieDecay: 'bond hours' } }),
  (s) => ({ ...s, parameters: { ...s.parameters, turnoverYears: 6 } }),
];

describe('the shelf of runs', () => {
  const runs = runsOf(base);

  it('asks for an arm again only where something that runs was changed', () => {
    fc.assert(
      fc.property(fc.subarray([...HARMLESS]), fc.option(fc.constantFrom(...HARMFUL)), (mild, hard) => {
        const shelf = createRunShelf();
        shelf.add(base, runs);
        const mildly = mild.reduce((s, change) => change(s), base);
        const next = hard === null ? mildly : hard(mildly);
        const missing = shelf.missing(next).flat().length;
        expect(missing).toBe(hard === null ? 0 : next.arms.length * pairCount(next));
      }),
    );
  });

  it('has the same runs as a study made anew, to the digit', () => {
    const shelf = createRunShelf();
    shelf.add(base, runs);
    for (const change of [...HARMLESS.slice(0, 3), HARMLESS[4]]) {
      const next = change(base);
      expect(shelf.runs(next)).toEqual(runsOf(next));
    }
  });

  it('keeps the comparator when a programme is changed, and has both ways of undoing at hand', () => {
    const shelf = createRunShelf();
    shelf.add(base, runs);
    const other = withPosts(2);
    expect(shelf.missing(other)).toEqual([[1], [1]]);
    expect(shelf.runs(other)).toEqual([]);
    const fresh = runsOf(other);
    shelf.add(
      other,
      fresh.filter(({ arm }) => arm === 1),
    );
    expect(shelf.runs(other)).toEqual(fresh);
    expect(shelf.missing(base).flat()).toEqual([]);
    expect(armKey(base, 1)).not.toBe(armKey(other, 1));
  });

  it('lets the oldest go when there are too many, never those in use', () => {
    const bytes = runs.reduce(
      (sum, r) => sum + r.record.byteLength + r.programmeCosts.byteLength + r.strata.byteLength,
      0,
    );
    const shelf = createRunShelf(bytes * 1.6);
    for (const posts of [1, 2, 3, 4]) {
      const next = withPosts(posts);
      shelf.add(
        next,
        runs.map((run) => run),
      );
      expect(shelf.missing(next).flat()).toEqual([]);
    }
    expect(shelf.missing(withPosts(1)).flat()).toContain(1);
    expect(shelf.missing(withPosts(4)).flat()).toEqual([]);
  });
});
