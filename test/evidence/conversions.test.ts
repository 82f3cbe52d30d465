import { expect, test } from 'vitest';
import {
  oddsRatioToRiskRatio,
  prevalenceRatioToOnsetRatio,
  shrink,
  survivalOddsToHazardRatio,
} from '../../sim/evidence/conversions';

test('shrink gives 1 at fraction 0, the ratio at 1 and the root half way', () => {
  expect(shrink(1.33, 0)).toBe(1);
  expect(shrink(1.33, 1)).toBeCloseTo(1.33, 14);
  expect(shrink(1.44, 0.5)).toBeCloseTo(1.2, 14);
  expect(shrink(0.25, 0.5)).toBeCloseTo(0.5, 14);
});

test('a prevalence ratio of 0.5 at prevalence 0.2 is an onset ratio of 0.4 / 0.9', () => {
  // Odds 0.1 / 0.9 against 0.2 / 0.8.
  expect(prevalenceRatioToOnsetRatio(0.5, 0.2)).toBeCloseTo(0.4 / 0.9, 14);
  // 0.83 × 0.903 / (1 − 0.83 × 0.097) = 0.74949 / 0.91949
  expect(prevalenceRatioToOnsetRatio(0.83, 0.097)).toBeCloseTo(0.81512, 4);
  expect(prevalenceRatioToOnsetRatio(0.83, 0)).toBe(0.83);
});

test('odds of 3 : 1 at a risk of one in four is a risk ratio of 2', () => {
  // Odds 1/3 times 3 is 1, a risk of 0.5, twice 0.25.
  expect(oddsRatioToRiskRatio(3, 0.25)).toBeCloseTo(2, 14);
  // 2.33 / (0.9 + 0.233)
  expect(oddsRatioToRiskRatio(2.33, 0.1)).toBeCloseTo(2.0565, 4);
  expect(oddsRatioToRiskRatio(2.33, 0)).toBe(2.33);
});

test('survival odds of 1.5 at 29 % of deaths are a hazard ratio of 1.41', () => {
  // Risks 0.3315 and 0.2485: mean 0.29; odds (0.7515 / 0.2485) / (0.6685 / 0.3315) = 1.5.
  expect(survivalOddsToHazardRatio(1.5, 0.29)).toBeCloseTo(1.41, 3);
});

test('the two risks behind the hazard ratio have the mean and the odds ratio asked for', () => {
  for (const odds of [0.5, 0.9, 1.1, 1.5, 3]) {
    for (const meanRisk of [0.01, 0.1, 0.29, 0.4]) {
      const ratio = survivalOddsToHazardRatio(odds, meanRisk);
      // Recover the strong risk from the hazard ratio by bisection and check the odds.
      let low = 0;
      let high = Math.min(1, 2 * meanRisk);
      for (let i = 0; i < 80; i++) {
        const p = (low + high) / 2;
        const trial = Math.log(1 - (2 * meanRisk - p)) / Math.log(1 - p);
        if (trial > ratio) low = p;
        else high = p;
      }
      const weak = 2 * meanRisk - low;
      expect(((1 - low) / low) * (weak / (1 - weak))).toBeCloseTo(odds, 6);
    }
  }
});

test('rare deaths make the hazard ratio the odds ratio', () => {
  expect(survivalOddsToHazardRatio(1.5, 1e-7)).toBeCloseTo(1.5, 5);
});

test('a ratio of 1 stays exactly 1 at any baseline', () => {
  for (let i = 1; i < 40; i++) {
    const p = i / 41;
    expect(prevalenceRatioToOnsetRatio(1, p)).toBe(1);
    expect(oddsRatioToRiskRatio(1, p)).toBe(1);
    if (p < 0.5) expect(survivalOddsToHazardRatio(1, p)).toBe(1);
  }
});
