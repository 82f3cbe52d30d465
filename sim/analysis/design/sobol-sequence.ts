/**
 * Sobol sequences in Gray-code order: I. A. Antonov, V. M. Saleev, USSR Comput. Math. Math. Phys. 19 (1980)
 * 252-256. A digital shift (the same keyed word XORed to a whole dimension) makes the sequence depend on a seed
 * and keeps it low in discrepancy; without one the first point is the origin.
 */
import { JOE_KUO } from './sobol-directions';

export const MOST_DIMENSIONS = JOE_KUO.length + 1;
const BITS = 32;
const PER_WORD = 2.3283064365386963e-10; // 2^-32, exact

/** The 32 direction numbers of a dimension (from 0), as words whose highest bit is the first digit. */
export function directions(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let i = 0; i < BITS; i++) v[i] = 1 << (31 - i);
    return v;
  }
  if (!(dimension < MOST_DIMENSIONS)) {
    throw new RangeError(`dimension: expected at most ${MOST_DIMENSIONS - 1}, got ${dimension}`);
  }
  const [a, ...m] = JOE_KUO[dimension - 1].split(' ').map(Number);
  const degree = m.length;
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      v[i] = m[i] << (31 - i);
      continue;
    }
    let word = v[i - degree] ^ (v[i - degree] >>> degree);
    for (let k = 1; k < degree; k++) if ((a >>> (degree - 1 - k)) & 1) word ^= v[i - k];
    v[i] = word >>> 0;
  }
  return v;
}

/**
 * The first `count` points in `dimensions` dimensions, row after row, each coordinate in the middle of its cell
 * of width 2⁻³² when shifted, so that none is 0 or 1.
 * @param shift a word a dimension; null gives the plain sequence, whose first point is 0
 */
export function sobolPoints(count: number, dimensions: number, shift: Uint32Array | null): Float64Array {
  const v = Array.from({ length: dimensions }, (_, d) => directions(d));
  const state = new Uint32Array(dimensions);
  const points = new Float64Array(count * dimensions);
  for (let n = 0; n < count; n++) {
    if (n > 0) {
      const bit = lowestZero(n - 1);
      for (let d = 0; d < dimensions; d++) state[d] ^= v[d][bit];
    }
    for (let d = 0; d < dimensions; d++) {
      const word = shift === null ? state[d] : (state[d] ^ shift[d]) >>> 0;
      points[n * dimensions + d] = (shift === null ? word : word + 0.5) * PER_WORD;
    }
  }
  return points;
}

/** Place of the lowest zero bit of a number below 2³². */
function lowestZero(n: number): number {
  let place = 0;
  for (let rest = n; rest & 1; rest >>>= 1) place++;
  return place;
}
