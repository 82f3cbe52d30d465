/**
 * Parameter draws: a Latin hypercube over all parameters that evidence makes uncertain. M. D. McKay, R. J.
 * Beckman, W. J. Conover, Technometrics 21 (1979) 239-245, doi:10.1080/00401706.1979.10489755. Each parameter
 * takes each of `drawCount` equal slices of its probability exactly once, in an order keyed by the seed and
 * the parameter's own id, so that adding, removing or reordering parameters never changes the draws of another.
 *
 * Causal fractions share a cause: if observational associations overstate one effect they probably overstate
 * the next. A Gaussian copula gives each pair the same rank correlation. Slices are then restored by rank: the
 * correlated normal scores only decide the order, so causal fractions stay stratified too.
 */
import { createLuck, draw, type Luck, secondUniform, setMonth, withOrdinal } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { quantile } from './distributions';
import { normalQuantile } from './normal';
import type { ParameterTable } from './parameter';
import { UNCERTAINTY } from './records/uncertainty';

export interface ParameterDrawOptions {
  /** Rank (Spearman) correlation between every two causal fractions, 0 to 1; its record’s value unless given. */
  readonly causalCorrelation?: number;
}

/** No parameter id: it holds a space. */
const SHARED_CAUSE = 'shared cause';

/**
 * One full parameter set per draw, draw 0 first. Parameters of other roles, and fixed ones, stay at their
 * value. The same table entry, seed and count give the same numbers on every engine; a different count is a
 * different design. Throws a RangeError for a count below 1 or a correlation outside 0 to 1.
 */
export function drawParameters<T extends ParameterTable>(
  table: T,
  seed: string,
  drawCount: number,
  options: ParameterDrawOptions = {},
): Record<keyof T, number>[] {
  const correlation = options.causalCorrelation ?? UNCERTAINTY.causalCorrelation.value;
  if (!(Number.isInteger(drawCount) && drawCount >= 1)) {
    throw new RangeError(`drawCount: expected a whole number of 1 or more, got ${drawCount}`);
  }
  if (!(correlation >= 0 && correlation <= 1)) {
    throw new RangeError(`causalCorrelation: expected a number between 0 and 1, got ${correlation}`);
  }
  const luck = createLuck(seed, 0);
  const shared = normalScores(stratified(luck, SHARED_CAUSE, drawCount));
  const draws = Array.from({ length: drawCount }, () => ({}) as Record<keyof T, number>);
  for (const id of Object.keys(table) as (keyof T & string)[]) {
    const record = table[id];
    const varies = record.role === 'evidence' || record.role === 'causal fraction';
    let uniforms = varies ? stratified(luck, id, drawCount) : undefined;
    if (uniforms && record.role === 'causal fraction') uniforms = follow(uniforms, shared, correlation);
    for (let i = 0; i < drawCount; i++) {
      draws[i][id] = uniforms ? quantile(record.distribution, record.value, uniforms[i]) : record.value;
    }
  }
  return draws;
}

/** One uniform from each of `count` equal slices of (0, 1), in an order keyed by the luck and the id. */
export function stratified(luck: Luck, id: string, count: number): Float64Array {
  // Parameters have no months: half of the id's hash takes the month's place, the other half the ego's.
  setMonth(luck, hash(id, 0x811c9dc5));
  const ego = hash(id, 0x2f0b4c47);
  const slices = Uint32Array.from({ length: count }, (_, i) => i);
  const uniforms = new Float64Array(count);
  for (let last = count - 1; last >= 0; last--) {
    const pick = Math.floor(draw(luck, STREAMS.parameters, ego, withOrdinal(last, 0)) * (last + 1));
    uniforms[last] = (slices[pick] + secondUniform(luck)) / count;
    slices[pick] = slices[last];
  }
  return uniforms;
}

/** FNV-1a over UTF-16 units from a given start. */
function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function normalScores(uniforms: Float64Array): Float64Array {
  return uniforms.map(normalQuantile);
}

/** The same uniforms in a new order, with the wanted rank correlation to any other set that follows `shared`. */
function follow(uniforms: Float64Array, shared: Float64Array, rankCorrelation: number): Float64Array {
  const weight = normalCorrelation(rankCorrelation);
  const common = Math.sqrt(weight);
  const own = Math.sqrt(1 - weight);
  const scores = normalScores(uniforms).map((score, i) => common * shared[i] + own * score);
  const order = Array.from(scores.keys()).sort((a, b) => scores[a] - scores[b] || a - b);
  const ascending = uniforms.slice().sort();
  const result = new Float64Array(uniforms.length);
  order.forEach((i, rank) => {
    result[i] = ascending[rank];
  });
  return result;
}

/**
 * Correlation of two normal scores whose ranks correlate by r: 2 sin(pi r / 6) (K. Pearson 1907), the sine by
 * its Taylor series, which is exact to 1e-12 here.
 */
function normalCorrelation(r: number): number {
  const x = (Math.PI * r) / 6;
  const x2 = x * x;
  return Math.min(
    1,
    2 * x * (1 - (x2 / 6) * (1 - (x2 / 20) * (1 - (x2 / 42) * (1 - (x2 / 72) * (1 - x2 / 110))))),
  );
}
