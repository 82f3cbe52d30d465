/** Graphs that the tests of network measures share: random ones, small ones worked by hand, a published one. */
import fc from 'fast-check';
import Graph from 'graphology';
import { expect } from 'vitest';
import { type Layer, layerFromTies } from '../../sim/network/layer';

export type Pair = readonly [number, number];
export interface RandomGraph {
  n: number;
  ties: Pair[];
}

export const RUNS = { numRuns: 400, seed: 8128 };

export function layerOf(n: number, ties: readonly Pair[]): Layer {
  return layerFromTies(
    n,
    Uint32Array.from(ties, (tie) => tie[0]),
    Uint32Array.from(ties, (tie) => tie[1]),
  );
}

/** Simple graphs of 0 to 18 people from empty to complete, half of them sparse; ties shuffled and flipped. */
export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .tuple(fc.integer({ min: 0, max: 18 }), fc.boolean())
  .chain(([n, sparse]) => {
    const pairs: Pair[] = [];
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) pairs.push([i, j]);
    const most = sparse ? Math.min(pairs.length, n + 2) : pairs.length;
    return fc.record({
      n: fc.constant(n),
      ties: fc
        .tuple(
          fc.shuffledSubarray(pairs, { maxLength: most }),
          fc.array(fc.boolean(), { minLength: pairs.length, maxLength: pairs.length }),
        )
        .map(([chosen, flips]) => chosen.map(([i, j], at): Pair => (flips[at] ? [j, i] : [i, j]))),
    });
  });

export function property(check: (graph: RandomGraph, layer: Layer) => void): void {
  fc.assert(
    fc.property(randomGraph, (graph) => check(graph, layerOf(graph.n, graph.ties))),
    RUNS,
  );
}

/** The same graph in the library that the measures are checked against. */
export function graphologyOf({ n, ties }: RandomGraph): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (let i = 0; i < n; i++) graph.addNode(String(i));
  ties.forEach(([i, j], at) => {
    graph.addUndirectedEdgeWithKey(String(at), String(i), String(j));
  });
  return graph;
}

/** Adjacency matrix, from the definition: the oracle where no library has the measure. */
export function matrixOf({ n, ties }: RandomGraph): boolean[][] {
  const tied = Array.from({ length: n }, () => new Array<boolean>(n).fill(false));
  for (const [i, j] of ties) tied[i][j] = tied[j][i] = true;
  return tied;
}

export function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

export function near(actual: number, expected: number, tolerance = 1e-10): void {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

export const TRIANGLE_WITH_TAIL = layerOf(5, [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
]);
export const STAR = layerOf(
  6,
  [1, 2, 3, 4, 5].map((leaf): Pair => [0, leaf]),
);
export const COMPLETE = layerOf(
  6,
  range(6).flatMap((i) => range(i).map((j): Pair => [i, j])),
);
export const NOBODY = layerOf(0, []);
export const ONE_PERSON = layerOf(1, []);
export const NO_TIES = layerOf(4, []);

/** W. W. Zachary, J. Anthropol. Res. 33 (1977) 452-473: 34 members of a karate club, 78 ties. */
export const KARATE_ALTERS_ABOVE: Record<number, number[]> = {
  0: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  1: [2, 3, 7, 13, 17, 19, 21, 30],
  2: [3, 7, 8, 9, 13, 27, 28, 32],
  3: [7, 12, 13],
  4: [6, 10],
  5: [6, 10, 16],
  6: [16],
  8: [30, 32, 33],
  9: [33],
  13: [33],
  14: [32, 33],
  15: [32, 33],
  18: [32, 33],
  19: [33],
  20: [32, 33],
  22: [32, 33],
  23: [25, 27, 29, 32, 33],
  24: [25, 27, 31],
  25: [31],
  26: [29, 33],
  27: [33],
  28: [31, 33],
  29: [32, 33],
  30: [32, 33],
  31: [32, 33],
  32: [33],
};
export const KARATE = layerOf(
  34,
  Object.entries(KARATE_ALTERS_ABOVE).flatMap(([ego, alters]) => alters.map((a): Pair => [Number(ego), a])),
);
