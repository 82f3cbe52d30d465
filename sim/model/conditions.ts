/**
 * Long-term conditions. Each resident has a place of their own, for life, in the order in which people get a
 * condition; they have it from the age at which its prevalence passes that place. So prevalence by age, sex and
 * deprivation is met, and new cases follow from ageing. Where isolation acts through diseases (disease-course.ts),
 * those diseases come by a yearly chance instead and stay.
 */
import type { ParameterValues } from '../evidence/registry';
import { draw, type Luck, secondUniform } from '../kernel/luck';
import { exp } from '../kernel/portable';
import { STREAMS } from '../kernel/streams';
import { meanIsolation } from './isolation';
import type { Rules } from './rules';
import { ageMonths, PRESENT, personTop, type World } from './world';

/** Conditions in the order of their bits. */
export const CONDITIONS = Object.freeze([
  'hypertension',
  'diabetes',
  'heart disease',
  'stroke',
  'dementia',
] as const);
/** Ages in whole years, 0 to 110. */
const AGES = 111;
const STROKE = 8;
const DEMENTIA = 16;
/** Those after which people are cared for at home. */
export const CARE_CONDITIONS = STROKE | DEMENTIA;
/** Numbers of those that isolation may bring on, and their bits. */
export const DISEASES: readonly number[] = Object.freeze([2, 3, 4]);
/** Keys of yearly chances come after those of lifelong places. */
const ONSETS = 64;
const DISEASE_BITS = 4 | STROKE | DEMENTIA;

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

/** Prevalence of every condition by sex and age in years, index (condition · 2 + sex) · AGES + age. */
export function conditionTable(v: ParameterValues, decile: number): Float64Array {
  return Float64Array.from({ length: CONDITIONS.length * 2 * AGES }, (_, i) => {
    const age = i % AGES;
    const at = (i - age) / AGES;
    return age < 16 ? 0 : conditionPrevalence(v, at >> 1, age, at & 1, decile);
  });
}

/** The conditions of a resident now, as bits. */
export function conditionsOf(world: World, person: number, rules: Rules, lifelong: Luck): number {
  const years = Math.min(AGES - 1, Math.floor(ageMonths(world, person) / 12));
  if (years < 16) return 0;
  let bits = 0;
  for (let k = 0; k < CONDITIONS.length; k++) {
    const u =
      k % 2 === 0 ? draw(lifelong, STREAMS.conditions, world.personId[person], k) : secondUniform(lifelong);
    if (u < rules.conditionShare[(2 * k + world.sex[person]) * AGES + years]) bits |= 1 << k;
  }
  return bits;
}

/** At a birthday: the conditions of a resident from now on, as bits. */
export function conditionsAfter(world: World, person: number, rules: Rules, lifelong: Luck): number {
  const byAge = conditionsOf(world, person, rules, lifelong);
  if (!rules.diseasesAct) return byAge;
  const years = Math.min(AGES - 1, Math.floor(ageMonths(world, person) / 12));
  const isolation = meanIsolation(world.isolationHistory[person]);
  let bits = (byAge & ~DISEASE_BITS) | (world.conditions[person] & DISEASE_BITS);
  for (const k of DISEASES) {
    if ((bits & (1 << k)) !== 0) continue;
    const chance =
      rules.diseaseOnset[(2 * k + world.sex[person]) * AGES + years] *
      (1 + (rules.diseaseIsolated[k] - 1) * isolation);
    const key = ONSETS + years * CONDITIONS.length + k;
    if (draw(lifelong, STREAMS.conditions, world.personId[person], key) < chance) bits |= 1 << k;
  }
  return bits;
}

/** New cases of the diseases between two sets of bits. */
export function newDiseases(before: number, after: number): number {
  let count = 0;
  for (let bits = after & ~before & DISEASE_BITS; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Everyone present, at the start of a study. */
export function setConditions(world: World, rules: Rules, lifelong: Luck): void {
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    world.conditions[p] = conditionsOf(world, p, rules, lifelong);
  }
}
