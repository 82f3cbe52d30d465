/**
 * Expected value of partial perfect information: what it would be worth to know one parameter for certain before the
 * decision. By regression of the net benefit on the parameter over the draws (M. Strong, J. E. Oakley, A. Brennan 2014,
 * Med. Decis. Making 34:311, doi:10.1177/0272989X13505910), here on a natural cubic spline with five knots at the
 * quantiles of F. E. Harrell (Regression Modeling Strategies, 2015, table 2.3).
 */
import { createLuck, draw, setMonth } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { mean } from '../paired';
import { quantileSorted } from '../quantiles';

const KNOTS = Object.freeze([0.05, 0.275, 0.5, 0.725, 0.95] as const);
/** Fewer draws than this say nothing about a bend. */
export const FEWEST_DRAWS = 20;
/** Times that a parameter is shuffled to see what chance alone would give. */
const SHUFFLES = 50;

export interface PartialInformation {
  /** In the unit of the benefits. */
  readonly value: number;
  /** What a parameter that has nothing to do with the benefits shows on average: too few draws pass for knowledge. */
  readonly byChance: number;
}

/**
 * @param benefits net benefit, option × draw
 * @param parameter its value in each draw
 * @returns null for fewer than 20 draws, or a parameter that does not vary
 */
export function evppi(
  benefits: readonly ArrayLike<number>[],
  parameter: ArrayLike<number>,
  seed: string,
): PartialInformation | null {
  const draws = parameter.length;
  if (draws < FEWEST_DRAWS) return null;
  const basis = splineBasis(parameter);
  if (basis === null) return null;
  // Against the first option, so that what all share cancels.
  const gains = benefits.slice(1).map((own) => Float64Array.from(own, (value, i) => value - benefits[0][i]));
  const order = Uint32Array.from({ length: draws }, (_, i) => i);
  const value = worthOf(basis, gains, order);
  const luck = createLuck(`${seed} shuffle`, 0);
  let chance = 0;
  for (let turn = 0; turn < SHUFFLES; turn++) {
    setMonth(luck, turn);
    const score = Float64Array.from(order, (i) => draw(luck, STREAMS.parameters, i, 6));
    const shuffled = order.slice().sort((a, b) => score[a] - score[b] || a - b);
    chance += worthOf(basis, gains, shuffled) / SHUFFLES;
  }
  return { value, byChance: chance };
}

/** Mean of the best fitted gain less the best of mean gains; row i of the basis belongs to draw order[i]. */
function worthOf(basis: readonly Float64Array[], gains: readonly Float64Array[], order: Uint32Array): number {
  const fitted = gains.map((own) =>
    project(
      basis,
      Float64Array.from(order, (i) => own[i]),
    ),
  );
  let best = 0;
  for (const own of gains) best = Math.max(best, mean(own));
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    let most = 0;
    for (const own of fitted) if (own[i] > most) most = own[i];
    sum += most;
  }
  return Math.max(0, sum / order.length - best);
}

/** Orthonormal columns: constant, line, and bends; null when the parameter does not vary. */
function splineBasis(parameter: ArrayLike<number>): Float64Array[] | null {
  const n = parameter.length;
  const sorted = Float64Array.from(parameter).sort();
  const span = sorted[n - 1] - sorted[0];
  if (!(span > 0)) return null;
  const x = Float64Array.from(parameter, (value) => (value - sorted[0]) / span);
  const knots = [...new Set(KNOTS.map((p) => (quantileSorted(sorted, p) - sorted[0]) / span))];
  const columns = [new Float64Array(n).fill(1), x];
  const last = knots.length - 1;
  for (let k = 0; k + 2 <= last; k++) {
    const [end, before] = [knots[last], knots[last - 1]];
    columns.push(
      x.map(
        (value) =>
          cube(value - knots[k]) -
          (cube(value - before) * (end - knots[k])) / (end - before) +
          (cube(value - end) * (before - knots[k])) / (end - before),
      ),
    );
  }
  return orthonormal(columns);
}

function cube(value: number): number {
  return value > 0 ? value * value * value : 0;
}

/** Gram–Schmidt, twice for accuracy; a column that adds nothing is left out. */
function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const found: Float64Array[] = [];
  for (const column of columns) {
    const own = column.slice();
    const size = Math.sqrt(dot(own, own));
    for (let turn = 0; turn < 2; turn++) {
      for (const base of found) {
        const share = dot(own, base);
        for (let i = 0; i < own.length; i++) own[i] -= share * base[i];
      }
    }
    const length = Math.sqrt(dot(own, own));
    if (length > 1e-9 * size) found.push(own.map((value) => value / length));
  }
  return found;
}

function project(basis: readonly Float64Array[], values: Float64Array): Float64Array {
  const fitted = new Float64Array(values.length);
  for (const base of basis) {
    const share = dot(values, base);
    for (let i = 0; i < fitted.length; i++) fitted[i] += share * base[i];
  }
  return fitted;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
