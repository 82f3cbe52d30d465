/** Student’s t by the incomplete beta integral (Abramowitz & Stegun 26.7.1). */
import { betaQuantile, regularisedBeta } from '../evidence/quantiles';

/** Chance of a value at least as far from zero as t, on both sides. */
export function twoSided(t: number, freedom: number): number {
  return regularisedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** The t that a share `outside` (both sides together) lies beyond. */
export function tQuantile(outside: number, freedom: number): number {
  const x = betaQuantile(outside, freedom / 2, 0.5);
  return Math.sqrt((freedom * (1 - x)) / x);
}
