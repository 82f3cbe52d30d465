/**
 * The gamma function and the incomplete gamma and beta integrals, built on the portable functions only, so
 * that they are the same on every engine. Shapes that are not positive give NaN.
 */
import { exp, log, log1p } from '../kernel/portable';

const TINY = 1e-300;

/** The polynomial with these coefficients, lowest power first. */
export function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i];
  return value;
}

const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const;

/** log gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2) for x >= 12: Stirling's series, Abramowitz & Stegun 6.1.41. */
function stirling(x: number): number {
  return polynomial(STIRLING, 1 / (x * x)) / x;
}

/**
 * Logarithm of the gamma function for x > 0, by Stirling's series after shifting x to 12 or more; error below
 * 1e-14, absolute or relative, whichever is larger.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  let product = 1;
  while (x < 12) product *= x++;
  return (x - 0.5) * log(x) - x + 0.9189385332046728 + stirling(x) - log(product);
}

/**
 * Log of the regularised incomplete gamma function at x > 0: lower P(shape, x), or upper 1 - P. Series below
 * shape + 1, Legendre's continued fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31, modified Lentz).
 */
export function logGammaTail(shape: number, x: number, upper: boolean): number {
  const front = shape * log(x) - x - logGamma(shape);
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    const lower = front + log(sum);
    return upper ? logComplement(lower) : lower;
  }
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / awayFromZero(a * d + b);
    c = awayFromZero(b + a / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  const tail = front + log(fraction);
  return upper ? tail : logComplement(tail);
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}

/** log(1 - e^x), x <= 0; rounding just above 0 counts as 0. */
function logComplement(x: number): number {
  return x < 0 ? log1p(-exp(x)) : -Infinity;
}

/** Lower regularised incomplete gamma function P(shape, x). */
export function regularisedGamma(x: number, shape: number): number {
  if (!(shape > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return 0;
  return x === Infinity ? 1 : exp(logGammaTail(shape, x, false));
}

/** Logarithm of the beta function; a large shape costs no accuracy, since its own log gamma is never formed. */
export function logBeta(a: number, b: number): number {
  if (a > b) return logBeta(b, a);
  if (b < 12) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const sum = a + b;
  return logGamma(a) - (b - 0.5) * log1p(a / b) - a * log(sum) + a + stirling(b) - stirling(sum);
}

/**
 * Log of the regularised incomplete beta function at 0 < x < 1: lower I_x(a, b), or upper 1 - I_x. Continued
 * fraction of Abramowitz & Stegun 26.5.8 (modified Lentz), on the side where it converges fast.
 */
export function logBetaTail(x: number, a: number, b: number, upper: boolean): number {
  const front = a * log(x) + b * log1p(-x) - logBeta(a, b);
  if (x > (a + 1) / (a + b + 2)) {
    const tail = front - log(b) + log(betaFraction(1 - x, b, a));
    return upper ? tail : logComplement(tail);
  }
  const lower = front - log(a) + log(betaFraction(x, a, b));
  return upper ? logComplement(lower) : lower;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

/** Regularised incomplete beta function I_x(a, b). */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return 0;
  return x >= 1 ? 1 : exp(logBetaTail(x, a, b, false));
}
