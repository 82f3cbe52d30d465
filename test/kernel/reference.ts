/**
 * Slow, exact-minded arithmetic to judge portable.ts by: integers of hundreds of bits, series with one line
 * each. A `Fixed` number is `digits / 2^bits`; results carry at least 200 correct bits.
 */
export interface Fixed {
  readonly digits: bigint;
  readonly bits: number;
}

const LN2_BITS = 2600;
const LN2 = 2n * atanhOfInverse(3n, LN2_BITS);

/** atanh(1 / n) at 2^bits. */
function atanhOfInverse(n: bigint, bits: number): bigint {
  let power = (1n << BigInt(bits)) / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= n * n;
    sum += power / k;
  }
  return sum;
}

function ln2(bits: number): bigint {
  return LN2 >> BigInt(LN2_BITS - bits);
}

/** A double exactly. */
export function exact(x: number): Fixed {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const word = view.getBigUint64(0);
  const exponent = Number((word >> 52n) & 2047n);
  const mantissa = (word & ((1n << 52n) - 1n)) | (exponent > 0 ? 1n << 52n : 0n);
  const signed = word >> 63n ? -mantissa : mantissa;
  const shift = Math.max(exponent, 1) - 1075;
  return shift > 0 ? { digits: signed << BigInt(shift), bits: 0 } : { digits: signed, bits: -shift };
}

/** The same number with another count of fraction bits. */
export function rescale({ digits, bits }: Fixed, wanted: number): bigint {
  return wanted >= bits ? digits << BigInt(wanted - bits) : digits >> BigInt(bits - wanted);
}

export function add(a: Fixed, b: Fixed): Fixed {
  const bits = Math.max(a.bits, b.bits);
  return { digits: rescale(a, bits) + rescale(b, bits), bits };
}

export function multiply(a: Fixed, b: Fixed): Fixed {
  return { digits: a.digits * b.digits, bits: a.bits + b.bits };
}

/** e^x, |x| < 2000, with 2400 fraction bits left over after scaling where the result is small. */
export function exp(x: Fixed): Fixed {
  const bits = 2500;
  const value = rescale(x, bits);
  const k = value / ln2(bits);
  let rest = (value - k * ln2(bits)) >> 8n; // e^r by its series at r / 256, then squared eight times
  const one = 1n << BigInt(bits);
  let term = one;
  let sum = one;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = (term * rest) / (n << BigInt(bits));
    sum += term;
  }
  for (let squaring = 0; squaring < 8; squaring++) sum = (sum * sum) >> BigInt(bits);
  rest = sum;
  return k >= 0n ? { digits: rest << k, bits } : { digits: rest, bits: bits + Number(-k) };
}

/** log x, x > 0, with `bits` fraction bits. */
export function log(x: Fixed, bits = 1400): Fixed {
  // x = m * 2^k with m in [3/4, 3/2)
  let k = x.digits.toString(2).length - 1 - x.bits;
  const working = bits + 40;
  const one = 1n << BigInt(working);
  let m = rescale({ digits: x.digits, bits: x.bits + k }, working);
  if (m * 2n >= 3n * one) {
    m = rescale({ digits: x.digits, bits: x.bits + k + 1 }, working);
    k++;
  }
  const s = ((m - one) << BigInt(working)) / (m + one);
  const square = (s * s) >> BigInt(working);
  let power = s;
  let sum = s;
  for (let n = 3n; power !== 0n && power !== -1n; n += 2n) {
    power = (power * square) >> BigInt(working);
    sum += power / n;
  }
  return { digits: (2n * sum + BigInt(k) * ln2(working)) >> 40n, bits };
}

/** |actual - truth| in units in the last place of the double nearest below |truth| (2^-1074 at the least). */
export function ulpError(actual: number, truth: Fixed): number {
  const difference = add(exact(actual), { digits: -truth.digits, bits: truth.bits });
  const size = truth.digits < 0n ? -truth.digits : truth.digits;
  const exponent = size === 0n ? -1074 : size.toString(2).length - 1 - truth.bits;
  const ulp = Math.max(exponent - 52, -1074);
  const scaled = { digits: difference.digits << 40n, bits: difference.bits + ulp };
  const whole =
    scaled.bits >= 0 ? scaled.digits >> BigInt(scaled.bits) : scaled.digits << BigInt(-scaled.bits);
  return Math.abs(Number(whole)) / 2 ** 40;
}
