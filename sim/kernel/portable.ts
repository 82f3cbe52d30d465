/**
 * exp, log, pow, expm1 and log1p from + - * / and sqrt alone. IEEE 754 fixes those to the last bit, so the
 * results are the same on every JavaScript engine, which those of `Math.exp` and its kin are not.
 *
 * Both directions share one table of 2^(j/128), j = 0..128, held as a value and a correction (98 correct bits).
 * Method: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point
 * arithmetic", ACM TOMS 15 (1989) 144-157, doi:10.1145/63522.214389, and the same idea for the logarithm.
 * Bounds in units in the last place (ulp) are measured in the tests against 200-bit arithmetic.
 */
import {
  POWER_OF_TWO,
  productError,
  ROOT,
  ROOT_INVERSE,
  ROOT_NEAREST,
  ROOT_TAIL,
  TWO_BIAS,
} from './portable-tables';

const PER_STEP = 184.6649652337873; // 128 / ln 2
const STEP_HIGH = 0.00541521234663378; // ln 2 / 128, 32 significant bits: times an integer < 2^20 is exact
const STEP_LOW = 1.4907929134926466e-12; // ln 2 / 128 - STEP_HIGH
const ROUND = 6755399441055744; // 1.5 * 2^52: adding and subtracting it rounds to an integer

const scratch = new Float64Array(1);
const scratchWords = new Int32Array(scratch.buffer); // little-endian: word 1 holds sign and exponent

/** 2^(steps/128) * (1 + p) for arguments whose power of two may leave the normal range. */
function scaleFar(steps: number, p: number): number {
  const j = steps & 127;
  const power = steps >> 7;
  const half = power >> 1;
  const value = ROOT[j] + (ROOT[j] * p + ROOT_TAIL[j]);
  return value * POWER_OF_TWO[half + TWO_BIAS] * POWER_OF_TWO[power - half + TWO_BIAS];
}

/** exp(high + low), |low| below an ulp of high. */
function expOfSum(high: number, low: number): number {
  if (!(high < 709.9)) return high > 0 ? Infinity : NaN;
  if (high < -745.2) return 0;
  const rounded = high * PER_STEP + ROUND - ROUND;
  const steps = rounded | 0;
  const r = high - rounded * STEP_HIGH - rounded * STEP_LOW + low;
  const r2 = r * r;
  const p = r + r2 * (0.5 + r * 0.16666666666666666 + r2 * (0.041666666666666664 + r * 0.008333333333333333));
  if (high < -708 || high > 709) return scaleFar(steps, p);
  const j = steps & 127;
  const root = ROOT[j];
  return (root + (root * p + ROOT_TAIL[j])) * POWER_OF_TWO[(steps >> 7) + TWO_BIAS];
}

/**
 * e^x. Within 0.52 ulp, 1 unit of 2^-1074 where the result is subnormal. Zero below -745.14, infinite above
 * 709.79. Faster than Math.exp.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expOfSum(x, 0);
  const rounded = x * PER_STEP + ROUND - ROUND;
  const steps = rounded | 0;
  const r = x - rounded * STEP_HIGH - rounded * STEP_LOW;
  const r2 = r * r;
  const p = r + r2 * (0.5 + r * 0.16666666666666666 + r2 * (0.041666666666666664 + r * 0.008333333333333333));
  const j = steps & 127;
  const root = ROOT[j];
  return (root + (root * p + ROOT_TAIL[j])) * POWER_OF_TWO[(steps >> 7) + TWO_BIAS];
}

/** e^x - 1 without cancellation near 0. Within 2.5 ulp (largest seen 1.9, about |x| = 0.003); -1 below -40. */
export function expm1(x: number): number {
  if (!(x > -40)) return x < 0 ? -1 : NaN;
  if (!(x < 709)) return expOfSum(x, 0);
  if (x === 0) return x; // keeps -0
  const rounded = x * PER_STEP + ROUND - ROUND;
  const steps = rounded | 0;
  const r = x - rounded * STEP_HIGH - rounded * STEP_LOW;
  const r2 = r * r;
  const p =
    r +
    r2 *
      (0.5 +
        r * 0.16666666666666666 +
        r2 * (0.041666666666666664 + r * 0.008333333333333333 + r2 * 0.001388888888888889));
  const j = steps & 127;
  const power = POWER_OF_TWO[(steps >> 7) + TWO_BIAS];
  const root = ROOT[j] * power;
  return root - 1 + (root * p + ROOT_TAIL[j] * power);
}

/** log(x + extra) for normal x > 0 and |extra| of at most an ulp of x; `shift` is added to the power of two. */
function logOf(x: number, extra: number, shift: number): number {
  scratch[0] = x;
  const word = scratchWords[1];
  const power = (word >> 20) - 1023;
  const j = ROOT_NEAREST[(word >> 13) & 127];
  const scale = POWER_OF_TWO[TWO_BIAS - power];
  const f = (x * scale - ROOT[j] + (extra * scale - ROOT_TAIL[j])) * ROOT_INVERSE[j];
  const steps = (power + shift) * 128 + j;
  const f2 = f * f;
  const tail =
    f2 *
    (-0.5 +
      f * 0.3333333333333333 +
      f2 * (-0.25 + f * 0.2 + f2 * (-0.16666666666666666 + f * 0.14285714285714285 - f2 * 0.125)));
  return steps * STEP_HIGH + (f + (tail + steps * STEP_LOW));
}

/** Natural logarithm. Within 2 ulp (largest seen 1.4, within 1 % of 1; 0.6 elsewhere). -Infinity at 0, NaN below 0. */
export function log(x: number): number {
  if (x >= 2.2250738585072014e-308 && x < Infinity) return logOf(x, 0, 0);
  if (x > 0) return x === Infinity ? x : logOf(x * 18014398509481984, 0, -54);
  return x === 0 ? -Infinity : NaN;
}

/** log(1 + x) without loss near 0. Within 2 ulp (largest seen 1.5). -Infinity at -1, NaN below -1. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x === Infinity ? x : NaN;
  if (x === 0) return x;
  const sum = 1 + x;
  return logOf(sum, x < 1 ? x - (sum - 1) : 1 - (sum - x), 0);
}

/**
 * x^y for x >= 0. Within 0.55 ulp, 1 unit of 2^-1074 where the result is subnormal. As Math.pow there: x^0 is 1 even for NaN, 0 to a negative power is infinite, 1 to an
 * infinite power is NaN. NaN for every x < 0; -0 counts as 0.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (!(x > 0 && x < Infinity && y > -1e30 && y < 1e30)) return powAtEdge(x, y);
  let shift = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    shift = -54;
  }
  scratch[0] = x;
  const word = scratchWords[1];
  const power = (word >> 20) - 1023;
  const j = ROOT_NEAREST[(word >> 13) & 127];
  // f = x / 2^power / 2^(j/128) - 1 as f + fLow
  const d = x * POWER_OF_TWO[TWO_BIAS - power] - ROOT[j];
  const f = d * ROOT_INVERSE[j];
  const back = f * ROOT[j];
  const fLow = (d - back - productError(f, ROOT[j], back) - ROOT_TAIL[j] * (1 + f)) * ROOT_INVERSE[j];
  // log(1 + f) = f - f^2 / 2 + tail, the square with its error
  const f2 = f * f;
  const f2Low = productError(f, f, f2) + 2 * f * fLow * (1 - f);
  const tail =
    f2 *
    (f * 0.3333333333333333 +
      f2 * (-0.25 + f * 0.2 + f2 * (-0.16666666666666666 + f * 0.14285714285714285)) +
      f2 * f2 * f2 * (-0.125 + f * 0.1111111111111111 - f2 * 0.1));
  const steps = (power + shift) * 128 + j;
  const a = steps * STEP_HIGH;
  const ab = a + f;
  const abLow = a === 0 ? 0 : f - (ab - a);
  const abc = ab - 0.5 * f2;
  const abcLow = ab - abc - 0.5 * f2;
  const low = abLow + abcLow + fLow - 0.5 * f2Low + (tail + steps * STEP_LOW);
  const logHigh = abc + low;
  const logLow = abc - logHigh + low;
  const product = y * logHigh;
  return expOfSum(product, productError(y, logHigh, product) + y * logLow);
}

/** pow where x is 0, infinite, negative or NaN, or y is not 0 and so large that the result is 0, 1 or infinite. */
function powAtEdge(x: number, y: number): number {
  if (!(x >= 0) || Number.isNaN(y)) return NaN;
  if (x === 1) return y === Infinity || y === -Infinity ? NaN : 1;
  return x > 1 === y > 0 ? Infinity : 0;
}
