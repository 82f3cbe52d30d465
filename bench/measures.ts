/**
 * Time of each network measure on one layer the size of a neighbourhood: 10,000 people, mean degree 10, half
 * of the ties among near numbers so that there are triangles to count. Median of nine runs, or of three
 * where one takes over a second.
 */
import { type Layer, layerFromTies, tieCount } from '../sim/network/layer';
import {
  components,
  degreeAssortativity,
  degreeCv,
  degreeDistribution,
  degreeSkewness,
  degreeTail,
  egoSameAttributeShare,
  isolateCount,
  largestComponentShare,
  localClustering,
  meanLocalClustering,
  meanPathLength,
  sameAttributeShare,
  tieTurnover,
  transitivity,
  triangleCounts,
} from '../sim/network/measures';

const PEOPLE = 10_000;
const TIES = 50_000;
const EXCHANGED = 5_000;

interface Ties {
  egos: Uint32Array;
  alters: Uint32Array;
}

/** Ties from a 32-bit congruential generator: good enough for a workload. */
function randomTies(count: number): Ties {
  let state = 1;
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
  const seen = new Set<number>();
  const egos = new Uint32Array(count);
  const alters = new Uint32Array(count);
  while (seen.size < count) {
    const ego = below(PEOPLE);
    const alter = below(2) === 0 ? below(PEOPLE) : (ego + 1 + below(12)) % PEOPLE;
    const key = Math.min(ego, alter) * PEOPLE + Math.max(ego, alter);
    if (ego === alter || seen.has(key)) continue;
    egos[seen.size] = ego;
    alters[seen.size] = alter;
    seen.add(key);
  }
  return { egos, alters };
}

function milliseconds(run: () => unknown): number {
  const times: number[] = [];
  let used: unknown;
  do {
    const from = performance.now();
    used = run();
    times.push(performance.now() - from);
  } while (times.length < (times[0] > 1000 ? 3 : 9));
  if (used === undefined) throw new Error('the result of a measure was not used');
  times.sort((a, b) => a - b);
  return times[times.length >> 1];
}

/** Lines to print: a heading, then one line a measure with its value where it is one number. */
export function benchMeasures(): string[] {
  const all = randomTies(TIES + EXCHANGED);
  const before = { egos: all.egos.subarray(0, TIES), alters: all.alters.subarray(0, TIES) };
  const after = { egos: all.egos.subarray(EXCHANGED), alters: all.alters.subarray(EXCHANGED) };
  const layer = layerFromTies(PEOPLE, before.egos, before.alters);
  const triangles = triangleCounts(layer);
  const values = Uint8Array.from({ length: PEOPLE }, (_, i) => i % 3);
  const measures: [string, (layer: Layer) => unknown][] = [
    ['layer from ties', () => layerFromTies(PEOPLE, before.egos, before.alters)],
    ['degree distribution', degreeDistribution],
    ['degree CV', degreeCv],
    ['degree skewness', degreeSkewness],
    ['degree tail against a power law', degreeTail],
    ['triangles', triangleCounts],
    ['local clustering, triangles known', () => localClustering(layer, triangles)],
    ['mean local clustering, triangles known', () => meanLocalClustering(layer, triangles)],
    ['transitivity, triangles known', () => transitivity(layer, triangles)],
    ['degree assortativity', degreeAssortativity],
    ['homophily over ties', () => sameAttributeShare(layer, values)],
    ['homophily over egos', () => egoSameAttributeShare(layer, values)],
    ['components', components],
    ['largest component', largestComponentShare],
    ['isolates', isolateCount],
    ['mean path, 200 sources', () => meanPathLength(layer, { sourceCount: 200 })],
    ['mean path, exact', meanPathLength],
    ['tie turnover', () => tieTurnover(before, after)],
  ];
  const lines = [
    `network measures: ${PEOPLE} people, mean degree ${(2 * tieCount(layer)) / PEOPLE}, milliseconds (median)`,
  ];
  for (const [name, measure] of measures) {
    const value = measure(layer);
    const shown = typeof value === 'number' ? value.toPrecision(6) : '';
    lines.push(
      `  ${name.padEnd(40)} ${milliseconds(() => measure(layer))
        .toFixed(3)
        .padStart(10)}  ${shown}`,
    );
  }
  return lines;
}
