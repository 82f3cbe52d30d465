/**
 * Designs on the unit cube: points whose coordinates are shares of probability, one column a factor. Each
 * takes its luck from the seed alone, so that the same plan gives the same points on every machine.
 */
import { stratified } from '../../evidence/parameter-draws';
import { createLuck, draw, type Luck, setMonth } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { sobolPoints } from './sobol-sequence';

/** Row after row: point · factors + factor. */
export interface UnitSample {
  readonly points: number;
  readonly factors: number;
  readonly units: Float64Array;
}

/** Luck of a design: apart from that of the runs, which use the bare seed. */
function designLuck(seed: string): Luck {
  return createLuck(`${seed} design`, 0);
}

/**
 * Latin hypercube: every factor takes each of `points` equal slices once, in an order keyed by the seed and the
 * factor's own name (McKay, Beckman, Conover 1979, Technometrics 21:239).
 */
export function latinHypercube(seed: string, names: readonly string[], points: number): UnitSample {
  const luck = designLuck(seed);
  const columns = names.map((name) => stratified(luck, name, points));
  const units = new Float64Array(points * names.length);
  for (let p = 0; p < points; p++) {
    for (let f = 0; f < names.length; f++) units[p * names.length + f] = columns[f][p];
  }
  return { points, factors: names.length, units };
}

/**
 * Saltelli's radial design for Sobol indices: for each of `base` rows the points A, B, and A with factor i taken
 * from B for every i, so factors + 2 points a row, row after row (A. Saltelli et al. 2010, Comput. Phys. Commun.
 * 181:259, doi:10.1016/j.cpc.2009.09.018). A and B are the halves of one Sobol sequence.
 */
export function saltelliSample(seed: string, factors: number, base: number): UnitSample {
  const luck = designLuck(seed);
  const shift = Uint32Array.from({ length: 2 * factors }, (_, d) => {
    draw(luck, STREAMS.parameters, d, 1);
    return luck.words[0];
  });
  const sequence = sobolPoints(base, 2 * factors, shift);
  const perRow = factors + 2;
  const units = new Float64Array(base * perRow * factors);
  for (let row = 0; row < base; row++) {
    const a = sequence.subarray(row * 2 * factors, row * 2 * factors + factors);
    const b = sequence.subarray(row * 2 * factors + factors, (row + 1) * 2 * factors);
    const at = (point: number) => (row * perRow + point) * factors;
    units.set(a, at(0));
    units.set(b, at(1));
    for (let f = 0; f < factors; f++) {
      units.set(a, at(2 + f));
      units[at(2 + f) + f] = b[f];
    }
  }
  return { points: base * perRow, factors, units };
}

/**
 * Morris trajectories on a grid of `levels` levels (even), steps of levels / (2 (levels − 1)): factors + 1 points a
 * trajectory, each changing one factor more (M. D. Morris 1991, Technometrics 33:161, doi:10.2307/1269043).
 */
export function morrisSample(
  seed: string,
  factors: number,
  trajectories: number,
  levels: number,
): UnitSample {
  const luck = designLuck(seed);
  const step = levels / (2 * (levels - 1));
  const lower = levels / 2;
  const perPath = factors + 1;
  const units = new Float64Array(trajectories * perPath * factors);
  for (let t = 0; t < trajectories; t++) {
    setMonth(luck, t);
    const current = new Float64Array(factors);
    const rises = new Uint8Array(factors);
    for (let f = 0; f < factors; f++) {
      const low = Math.floor(draw(luck, STREAMS.parameters, f, 2) * lower) / (levels - 1);
      rises[f] = draw(luck, STREAMS.parameters, f, 3) < 0.5 ? 1 : 0;
      current[f] = rises[f] ? low : low + step;
    }
    units.set(current, t * perPath * factors);
    const score = Float64Array.from({ length: factors }, (_, f) => draw(luck, STREAMS.parameters, f, 4));
    const order = Array.from(score.keys()).sort((x, y) => score[x] - score[y] || x - y);
    order.forEach((f, k) => {
      current[f] += rises[f] ? step : -step;
      units.set(current, (t * perPath + k + 1) * factors);
    });
  }
  return { points: trajectories * perPath, factors, units };
}
