/**
 * The two special functions that the tail fits need, from the portable exp and log, hence the same on every
 * engine. Formulas: NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov.
 */
import { exp, log } from '../../kernel/portable';

const LEADING_TERMS = 12;
/** B(2j) / (2j)! for j = 1..5. */
const BERNOULLI_OVER_FACTORIAL = [1 / 12, -1 / 720, 1 / 30240, -1 / 1209600, 1 / 47900160] as const;

/**
 * Hurwitz zeta, the sum over k = 0, 1, 2, ... of (a + k)^-s, for s > 1 and a >= 1: twelve terms, then
 * Euler-Maclaurin (DLMF 25.11.28). Relative error below 1e-13 for s <= 60.
 */
export function hurwitzZeta(s: number, a: number): number {
  let sum = 0;
  for (let k = 0; k < LEADING_TERMS; k++) sum += exp(-s * log(a + k));
  const x = a + LEADING_TERMS;
  const power = exp(-s * log(x));
  sum += power * (x / (s - 1) + 0.5);
  let rising = s;
  let falling = power / x;
  for (let j = 0; j < BERNOULLI_OVER_FACTORIAL.length; j++) {
    sum += BERNOULLI_OVER_FACTORIAL[j] * rising * falling;
    rising *= (s + 2 * j + 1) * (s + 2 * j + 2);
    falling /= x * x;
  }
  return sum;
}

const SQRT_TWO_PI = 2.5066282746310002;
const SERIES_BELOW = 3;
const FRACTION_TERMS = 60;

/**
 * P(Z > z) e^(z^2/2) for a standard normal Z and z >= 0; the factor keeps far tails from vanishing. Power
 * series (DLMF 7.6.2) below 3, continued fraction (DLMF 7.9.1) from there. Relative error below 1e-13.
 */
export function scaledNormalTail(z: number): number {
  if (z < SERIES_BELOW) {
    let term = z;
    let sum = z;
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (z * z) / odd;
      sum += term;
    }
    return exp((z * z) / 2) / 2 - sum / SQRT_TWO_PI;
  }
  let fraction = z;
  for (let k = FRACTION_TERMS; k >= 1; k--) fraction = z + k / fraction;
  return 1 / (SQRT_TWO_PI * fraction);
}

/** P(Z > z) for z >= 0. */
export function normalTail(z: number): number {
  return exp((-z * z) / 2) * scaledNormalTail(z);
}

/** log P(a < Z < b) for a < b, also far out in either tail. */
export function logNormalBetween(a: number, b: number): number {
  if (b <= 0) return logNormalBetween(-b, -a);
  if (a < 0) return log(1 - normalTail(-a) - (b === Infinity ? 0 : normalTail(b)));
  const beyond = b === Infinity ? 0 : exp(((a - b) * (a + b)) / 2) * scaledNormalTail(b);
  return (-a * a) / 2 + log(scaledNormalTail(a) - beyond);
}
