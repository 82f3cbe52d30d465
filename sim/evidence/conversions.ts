/**
 * From the ratios that studies publish to the ratios that the model's monthly hazards need. Pure functions;
 * each gives exactly 1 for a ratio of exactly 1, so that an effect switched off changes nothing.
 */
import { log, pow } from '../kernel/portable';

/** The causal part of a ratio: `ratio` to the power `fraction`, 1 at fraction 0 and the ratio itself at 1. */
export function shrink(ratio: number, fraction: number): number {
  return pow(ratio, fraction);
}

/**
 * Ratio of onset rates that gives a prevalence ratio `pr`, at prevalence `p` in the reference group, when
 * both groups recover alike: prevalence odds are onset rate times duration (Freeman & Hutchison 1980, Am J
 * Epidemiol 112:707), so the ratio of onset rates is the odds ratio pr (1 − p) / (1 − pr p).
 */
export function prevalenceRatioToOnsetRatio(pr: number, p: number): number {
  return (pr * (1 - p)) / (1 - pr * p);
}

/**
 * Risk ratio of an odds ratio at baseline risk `p0`: or / (1 − p0 + p0 or) (Zhang & Yu 1998, JAMA 280:1690).
 * Shrink the odds ratio first.
 */
export function oddsRatioToRiskRatio(or: number, p0: number): number {
  return or / (1 + p0 * (or - 1));
}

/**
 * Hazard ratio of the weak against the strong half of a cohort, given the odds ratio of survival `odds` of
 * the strong half and the mean risk of death `meanRisk` over follow-up (Holt-Lunstad et al. 2010 publish
 * odds). The two risks with that mean and odds ratio solve a quadratic; hazards are −ln(1 − risk).
 */
export function survivalOddsToHazardRatio(odds: number, meanRisk: number): number {
  const a = odds - 1;
  const b = 1 + odds - 2 * meanRisk * a;
  const strong = (4 * meanRisk) / (b + Math.sqrt(b * b + 8 * meanRisk * a));
  const weak = 2 * meanRisk - strong;
  return log(1 - weak) / log(1 - strong);
}
