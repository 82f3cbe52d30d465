/** Panels: the estimator against its closed form, and the engine’s counts against what its runs record. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PanelPlace, panels, shareStaying, stayed } from '../../sim/analysis/trial/panel';
import { runTrials } from '../../sim/analysis/trial/virtual-trial';
import { type PanelCounts, panelOfPair } from '../../sim/engine/panel';
import { createLuck, setMonth } from '../../sim/kernel/luck';
import { inputOf, monthly, plan, runArms, withArm } from '../support/model';

const same = (counts: PanelCounts): PanelPlace => ({ treated: counts, control: counts });
const PLACE: PanelCounts = { neither: 1400, began: 60, ended: 100, both: 140, left: 300 };

describe('a panel', () => {
  test('that asks everybody finds the change of those who stayed, whatever the place', () => {
    const size = fc.integer({ min: 0, max: 40 });
    const counts = fc.record({ neither: size, began: size, ended: size, both: size, left: size });
    fc.assert(
      fc.property(counts, (place) => {
        fc.pre(stayed(place) > 0);
        const [site] = panels([same(place)]);
        const all = { people: stayed(place) + place.left, attrition: 0 };
        const found = site.survey(createLuck('all', 0), 0, 'treated', all);
        expect(found).toBeCloseTo((place.began - place.ended) / stayed(place), 12);
        expect(site.truth('treated')).toBeCloseTo(found, 12);
        expect(site.surveyVariance(all)).toBeCloseTo(0, 12);
      }),
      { numRuns: 60 },
    );
  });

  test('finds the truth on average, with the variance of its formula', () => {
    const [site] = panels([same(PLACE)]);
    const survey = { people: 300, attrition: 0.2 };
    const luck = createLuck('panel', 0);
    const found = Array.from({ length: 3000 }, (_, n) => {
      setMonth(luck, n);
      return site.survey(luck, 0, 'control', survey);
    });
    const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
    const variance = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - 1);
    // By hand: 240 answer, of whom 85 % still live there: 204 of 1,700; (160/1700 − (40/1700)²)/204 × 1496/1699.
    expect(site.surveyVariance(survey)).toBeCloseTo(
      ((160 / 1700 - (40 / 1700) ** 2) / 204) * (1496 / 1699),
      9,
    );
    expect(Math.abs(mean - -40 / 1700)).toBeLessThan(3 * Math.sqrt(variance / 3000));
    expect(variance / site.surveyVariance(survey)).toBeGreaterThan(0.9);
    expect(variance / site.surveyVariance(survey)).toBeLessThan(1.1);
  });

  test('of a programme that does nothing finds an effect in one of twenty, and its interval holds', () => {
    const places = Array.from({ length: 30 }, (_, n) => same({ ...PLACE, began: 40 + n, ended: 120 - n }));
    const design = { places: 10, people: 200, attrition: 0.25, trials: 1500, seed: 'nothing' };
    const { truth, power, wrongSign, coverage } = runTrials(panels(places), design);
    expect(truth).toBe(0);
    expect(power + wrongSign).toBeLessThan(0.07);
    expect(coverage).toBeGreaterThan(0.93);
    expect(shareStaying(places)).toBeCloseTo(0.85, 12);
  });
});

describe('the same adults in the engine', () => {
  const of = withArm([plan('community-development-worker')], { place: { population: 400 }, months: 18 });
  const [before, after] = [6, 18];
  const runs = runArms(of);

  test.each([
    'isolated',
    'lonely',
    'depressed',
  ] as const)('%s: all who were counted before are accounted for', (state) => {
    const found = panelOfPair(inputOf(of), { state, before, after, arms: [1, 0] });
    [1, 0].forEach((arm, n) => {
      const counts = found[n];
      expect(stayed(counts) + counts.left).toBe(monthly(runs[arm], 'adults')[before - 1]);
      // Who was in the state and left is not told apart, so those who stayed are no more than all.
      expect(counts.both + counts.ended).toBeLessThanOrEqual(monthly(runs[arm], state)[before - 1]);
      expect(counts.both + counts.began).toBeLessThanOrEqual(monthly(runs[arm], state)[after - 1]);
      expect(counts.both + counts.began).toBeGreaterThan(0.5 * monthly(runs[arm], state)[after - 1]);
      expect(counts.left).toBeGreaterThan(0);
    });
  });

  test('one who is asked at one and the same month has not changed', () => {
    const [now] = panelOfPair(inputOf(of), { state: 'lonely', before, after: before, arms: [1] });
    expect([now.began, now.ended, now.left]).toEqual([0, 0, 0]);
    expect(now.both).toBe(monthly(runs[1], 'lonely')[before - 1]);
  });
});
