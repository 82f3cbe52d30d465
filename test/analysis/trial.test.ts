/** Virtual trials: against tables of t, against theory where it is exact, and on laws any trial keeps. */
import { describe, expect, test } from 'vitest';
import { tQuantile, twoSided } from '../../sim/analysis/t-distribution';
import { crossSections } from '../../sim/analysis/trial/cross-section';
import { placesNeeded, runTrials, type Site, surveyVariance } from '../../sim/analysis/trial/virtual-trial';
import { normalQuantile } from '../../sim/evidence/normal';

test.each([
  [1, 12.706],
  [4, 2.776],
  [18, 2.101],
  [120, 1.98],
])('5 %% of t with %s degrees of freedom lies beyond %s, as tables have it', (freedom, t) => {
  expect(tQuantile(0.05, freedom)).toBeCloseTo(t, 3);
  expect(twoSided(tQuantile(0.05, freedom), freedom)).toBeCloseTo(0.05, 9);
});

const ADULTS = 2000;
/** Places whose share is 10 % give or take a spread, and lower by an effect where treated. */
function places(count: number, spread: number, effect: number, baseline = false): Site[] {
  const counts = Array.from({ length: count }, (_, i) => {
    const share = 0.1 + spread * normalQuantile((i + 0.5) / count);
    const at = (change: number) => ({ adults: ADULTS, cases: Math.round(ADULTS * (share + change)) });
    const same = { treated: at(0), control: at(0) };
    return { before: baseline ? same : null, after: { treated: at(effect), control: at(0) } };
  });
  return crossSections(counts);
}
const design = { places: 20, people: 200, attrition: 0.25, trials: 1500, seed: 'trial' };

describe('a trial', () => {
  test('of a programme that does nothing finds an effect in one of twenty, and its interval holds', () => {
    const { truth, power, wrongSign, coverage, estimates } = runTrials(places(60, 0.02, 0), design);
    expect(truth).toBe(0);
    expect(power + wrongSign).toBeGreaterThan(0.03);
    expect(power + wrongSign).toBeLessThan(0.07);
    expect(coverage).toBeGreaterThan(0.93);
    expect(Math.abs(estimates.reduce((sum, x) => sum + x, 0) / estimates.length)).toBeLessThan(0.001);
  });

  test('has 80 % power with the number of places that it says are needed', () => {
    const all = places(200, 0.02, -0.02);
    const { betweenSd, surveySd, truth } = runTrials(all, { ...design, trials: 1 });
    expect(truth).toBeCloseTo(-0.02, 6);
    // By hand: 150 answers of 2,000 at about 10 %: √(0.09 / 150 × 1850 / 1999) = 0.0236; between places 0.02.
    expect(surveySd).toBeCloseTo(0.0236, 3);
    expect(betweenSd).toBeCloseTo(0.02, 3);
    const needed = placesNeeded(truth, betweenSd, surveySd) as number;
    expect(needed).toBe(1 + Math.ceil((15.698 * (betweenSd ** 2 + surveySd ** 2)) / truth ** 2));
    const { power } = runTrials(all, { ...design, places: needed });
    expect(power).toBeGreaterThan(0.76);
    expect(power).toBeLessThan(0.86);
  });

  test('with a survey before takes away what differs between places and adds the noise of a second survey', () => {
    const after = runTrials(places(60, 0.05, -0.02), design);
    const change = runTrials(places(60, 0.05, -0.02, true), design);
    expect(change.betweenSd).toBeLessThan(0.001);
    expect(change.surveySd).toBeCloseTo(after.surveySd * Math.SQRT2, 3);
    expect(change.power).toBeGreaterThan(after.power);
  });

  test('that asks everybody has no survey noise', () => {
    expect(surveyVariance(places(4, 0, 0), { people: ADULTS, attrition: 0 })).toBe(0);
    const { estimates } = runTrials(places(60, 0, -0.02), {
      ...design,
      people: ADULTS,
      attrition: 0,
      trials: 3,
    });
    for (const estimate of estimates) expect(estimate).toBeCloseTo(-0.02, 9);
  });

  test('is refused without enough places; nothing to find needs no number', () => {
    expect(() => runTrials(places(10, 0, 0), design)).toThrow(
      'places: expected two or more on each side out of 10',
    );
    expect(placesNeeded(0, 0.1, 0.1)).toBeNull();
  });
});
