/**
 * Tables behind portable.ts, built when the module loads from + - * / and sqrt only, so that they too are
 * the same on every engine. Products and roots carry an exact error term: T. J. Dekker, "A floating-point
 * technique for extending the available precision", Numer. Math. 18 (1971) 224-242, doi:10.1007/BF01397083.
 */

/** Index of 2^0 in POWER_OF_TWO. */
export const TWO_BIAS = 1023;
/** 2^(i - 1023) for i = 0..2046, exact (the first is subnormal). */
export const POWER_OF_TWO = new Float64Array(2047);
/** 2^(j/128) for j = 0..128, rounded to nearest. */
export const ROOT = new Float64Array(129);
/** 2^(j/128) - ROOT[j]. */
export const ROOT_TAIL = new Float64Array(129);
/** 1 / ROOT[j]. */
export const ROOT_INVERSE = new Float64Array(129);
/** For the top seven bits of a mantissa, a j whose root is close to it; 0 for the first, so that log is exact near 1. */
export const ROOT_NEAREST = new Uint8Array(128);

/** a * b - product, exactly, where product is a * b rounded. */
export function productError(a: number, b: number, product: number): number {
  const bigA = a * 134217729;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = b * 134217729;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}

function fillPowers(): void {
  POWER_OF_TWO[TWO_BIAS] = 1;
  for (let i = 1; i <= 1023; i++) {
    POWER_OF_TWO[TWO_BIAS + i] = POWER_OF_TWO[TWO_BIAS + i - 1] * 2;
    POWER_OF_TWO[TWO_BIAS - i] = POWER_OF_TWO[TWO_BIAS - i + 1] / 2;
  }
}

function fillRoots(): void {
  let stepHigh = 2;
  let stepLow = 0;
  for (let halving = 0; halving < 7; halving++) {
    const root = Math.sqrt(stepHigh);
    const square = root * root;
    const rest = stepHigh - square - productError(root, root, square) + stepLow;
    stepLow = rest / (2 * root);
    stepHigh = root;
  }
  let high = 1;
  let low = 0;
  for (let j = 0; j <= 128; j++) {
    ROOT[j] = high;
    ROOT_TAIL[j] = low;
    ROOT_INVERSE[j] = 1 / high;
    const product = high * stepHigh;
    const rest = productError(high, stepHigh, product) + (high * stepLow + low * stepHigh);
    high = product + rest;
    low = product - high + rest;
  }
  ROOT[128] = 2;
  ROOT_TAIL[128] = 0;
  ROOT_INVERSE[128] = 0.5;
}

function fillNearest(): void {
  for (let top = 1; top < 128; top++) {
    const middle = 1 + (top + 0.5) / 128;
    let j = 0;
    while (ROOT[j + 1] <= middle) j++;
    ROOT_NEAREST[top] = ROOT[j + 1] - middle < middle - ROOT[j] ? j + 1 : j;
  }
}

fillPowers();
fillRoots();
fillNearest();
