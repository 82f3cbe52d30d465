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
/** Middles of the published age bands (16, 20, 30 … 80), between which prevalence is interpolated. */
const BAND_MIDDLES = Object.freeze([18, 25, 35, 45, 55, 65, 75, 87]);

export function depressionCourse(v: ParameterValues, sex: number, fifth: number): DepressionCourse {
  const fast = 1 - exp(-v.remissionFastRate);
  const slow = 1 - exp(-v.remissionSlowRate);
  const fastMonths = v.remissionFastShare / fast;
  const slowMonths = (1 - v.remissionFastShare) / slow;
  const prevalentSlowShare = slowMonths / (fastMonths + slowMonths);
  const target = (years: number) => smoothPrevalence(v, sex, fifth, years);
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

function smoothPrevalence(v: ParameterValues, sex: number, fifth: number, years: number): number {
  const at = (band: number) => DEPRESSION.prevalence(sex, BAND_MIDDLES[band], fifth, v.depressionPrevalence);
  if (years <= BAND_MIDDLES[0]) return at(0);
  for (let band = 1; band < BAND_MIDDLES.length; band++) {
    if (years > BAND_MIDDLES[band]) continue;
    const along = (years - BAND_MIDDLES[band - 1]) / (BAND_MIDDLES[band] - BAND_MIDDLES[band - 1]);
    return at(band - 1) + along * (at(band) - at(band - 1));
  }
  return at(BAND_MIDDLES.length - 1);
}
