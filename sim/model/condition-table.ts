/**
 * How common long-term conditions are, by age, sex and deprivation of the place: logistic curves in age, one a
 * condition.
 */
import type { ParameterValues } from '../evidence/registry';
import { exp } from '../kernel/portable';

/** Conditions in the order of their bits. */
export const CONDITIONS = Object.freeze([
  'hypertension',
  'diabetes',
  'heart disease',
  'stroke',
  'dementia',
] as const);
/** Ages in whole years, 0 to 110. */
export const CONDITION_AGES = 111;
const STROKE = 8;
const DEMENTIA = 16;
/** Those after which people are cared for at home, as bits. */
export const CARE_CONDITIONS = STROKE | DEMENTIA;
/** Numbers of those that isolation may bring on, and their bits. */
export const DISEASES: readonly number[] = Object.freeze([2, 3, 4]);
export const DISEASE_BITS = 4 | STROKE | DEMENTIA;

type Curve = readonly [middle: number, spread: number, most: number, men: number, deprived: number];

/** Age at which half of those who ever get it have it, years around it, most, men against women, deprivation. */
function curves(v: ParameterValues): readonly Curve[] {
  const d = v.conditionDeprivation;
  return [
    [
      v.hypertensionAge,
      v.hypertensionSpread,
      v.hypertensionMost,
      v.hypertensionMen,
      v.hypertensionDeprivation,
    ],
    [v.diabetesAge, v.diabetesSpread, v.diabetesMost, v.diabetesMen, d],
    [v.heartDiseaseAge, v.heartDiseaseSpread, v.heartDiseaseMost, v.heartDiseaseMen, d],
    [v.strokeAge, v.strokeSpread, v.strokeMost, v.strokeMen, d],
    [v.dementiaAge, v.dementiaSpread, v.dementiaMost, v.dementiaMen, 1],
  ];
}

/** Prevalence of condition `k` at an age in years; logistic in age. */
export function conditionPrevalence(
  v: ParameterValues,
  k: number,
  years: number,
  sex: number,
  decile: number,
): number {
  const [middle, spread, most, men, deprived] = curves(v)[k];
  const bySex = sex === 0 ? (2 * men) / (1 + men) : 2 / (1 + men);
  // From the square root of the ratio in the most deprived tenth to its inverse in the least.
  const byArea = Math.sqrt(deprived) * (1 - ((decile - 1) / 9) * (1 - 1 / deprived));
  const share = (most * bySex * byArea) / (1 + exp(-(years - middle) / spread));
  return share < v.conditionCeiling ? share : v.conditionCeiling;
}

/** Prevalence of every condition by sex and age in years, index (condition · 2 + sex) · CONDITION_AGES + age. */
export function conditionTable(v: ParameterValues, decile: number): Float64Array {
  return Float64Array.from({ length: CONDITIONS.length * 2 * CONDITION_AGES }, (_, i) => {
    const age = i % CONDITION_AGES;
    const at = (i - age) / CONDITION_AGES;
    return age < 16 ? 0 : conditionPrevalence(v, at >> 1, age, at & 1, decile);
  });
}
