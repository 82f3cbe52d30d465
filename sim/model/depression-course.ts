/**
 * Onset of depression by age, solved from published prevalence and the course of episodes. Episodes remit in
 * two classes, fast and slow (after the survivor function of Spijker et al. 2002), so prevalence is carried
 * over from age to age; a cohort is followed month by month and onset is what the prevalence ahead requires.
 */
import type { ParameterValues } from '../evidence/registry';
import { DEPRESSION } from '../evidence/tables';
import { exp } from '../kernel/portable';

export interface DepressionCourse {
  /** Onset hazard a month among the not depressed, by age in years 0 to 110. */
  readonly onset: Float64Array;
  /** Prevalence the cohort has, by age in years. */
  readonly prevalence: Float64Array;
  /** Share of present episodes that are of the slow class. */
  readonly prevalentSlowShare: number;
}

const LAST_AGE = 110;
/** Published age bands and the ages at which their knots stand. */
const BAND_FROM = Object.freeze([16, 20, 30, 40, 50, 60, 70, 80] as const);
const BAND_TO = Object.freeze([20, 30, 40, 50, 60, 70, 80, 95] as const);
const KNOTS = Object.freeze([18, 25, 35, 45, 55, 65, 75, 87] as const);

export function depressionCourse(v: ParameterValues, sex: number, fifth: number): DepressionCourse {
  const fast = 1 - exp(-v.remissionFastRate);
  const slow = 1 - exp(-v.remissionSlowRate);
  const fastMonths = v.remissionFastShare / fast;
  const slowMonths = (1 - v.remissionFastShare) / slow;
  const prevalentSlowShare = slowMonths / (fastMonths + slowMonths);
  const published = KNOTS.map((age) => DEPRESSION.prevalence(sex, age, fifth, v.depressionPrevalence));
  const knots = fitKnots(published);
  const target = (years: number) => between(knots, years);
  const onset = new Float64Array(LAST_AGE + 1);
  const prevalence = new Float64Array(LAST_AGE + 1);
  let inFast = target(16) * (1 - prevalentSlowShare);
  let inSlow = target(16) * prevalentSlowShare;
  for (let age = 16; age <= LAST_AGE; age++) {
    let rate = 0;
    for (let month = 0; month < 12; month++) {
      const now = inFast + inSlow;
      const remitting = fast * inFast + slow * inSlow;
      const needed = target(age + (month + 1) / 12) - now + remitting;
      const began = needed > 0 ? needed : 0;
      rate += began / (1 - now) / 12;
      prevalence[age] += now / 12;
      inFast += v.remissionFastShare * began - fast * inFast;
      inSlow += (1 - v.remissionFastShare) * began - slow * inSlow;
    }
    onset[age] = rate;
  }
  return { onset, prevalence, prevalentSlowShare };
}

/** Knots of a piecewise linear prevalence whose mean over each published band is the published value. */
function fitKnots(published: readonly number[]): number[] {
  const knots = [...published];
  for (let round = 0; round < 40; round++) {
    for (let band = 0; band < knots.length; band++) {
      let mean = 0;
      for (let age = BAND_FROM[band]; age < BAND_TO[band]; age++) mean += between(knots, age + 0.5);
      mean /= BAND_TO[band] - BAND_FROM[band];
      knots[band] *= published[band] / mean;
    }
  }
  return knots;
}

function between(knots: readonly number[], years: number): number {
  if (years <= KNOTS[0]) return knots[0];
  for (let band = 1; band < KNOTS.length; band++) {
    if (years > KNOTS[band]) continue;
    const along = (years - KNOTS[band - 1]) / (KNOTS[band] - KNOTS[band - 1]);
    return knots[band - 1] + along * (knots[band] - knots[band - 1]);
  }
  return knots[knots.length - 1];
}
