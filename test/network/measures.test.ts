import fc from 'fast-check';
import Graph from 'graphology';
import { connectedComponents, largestConnectedComponent } from 'graphology-components';
import metrics from 'graphology-metrics';
import { undirectedSingleSourceLength } from 'graphology-shortest-path/unweighted';
import { describe, expect, it } from 'vitest';
import { type Layer, layerFromTies, tieCount } from '../../sim/network/layer';
import {
  components,
  degreeAssortativity,
  degreeCv,
  degreeDistribution,
  degreeSkewness,
  degrees,
  degreeTail,
  egoSameAttributeShare,
  isolateCount,
  largestComponentShare,
  localClustering,
  meanDegree,
  meanLocalClustering,
  meanPathLength,
  sameAttributeShare,
  tieTurnover,
  transitivity,
  triangleCounts,
} from '../../sim/network/measures';
import {
  hurwitzZeta,
  logNormalBetween,
  normalTail,
  scaledNormalTail,
} from '../../sim/network/measures/special-functions';
import { fitExponentialTail, fitLognormalTail, fitPowerLawTail } from '../../sim/network/measures/tail-fits';

type Pair = readonly [number, number];
interface RandomGraph {
  n: number;
  ties: Pair[];
}

const RUNS = { numRuns: 400, seed: 8128 };

function layerOf(n: number, ties: readonly Pair[]): Layer {
  return layerFromTies(
    n,
    Uint32Array.from(ties, (tie) => tie[0]),
    Uint32Array.from(ties, (tie) => tie[1]),
  );
}

/** Simple graphs of 0 to 18 people from empty to complete, half of them sparse; ties shuffled and flipped. */
const randomGraph: fc.Arbitrary<RandomGraph> = fc
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

function property(check: (graph: RandomGraph, layer: Layer) => void): void {
  fc.assert(
    fc.property(randomGraph, (graph) => check(graph, layerOf(graph.n, graph.ties))),
    RUNS,
  );
}

/** The same graph in the library that the measures are checked against. */
function graphologyOf({ n, ties }: RandomGraph): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (let i = 0; i < n; i++) graph.addNode(String(i));
  ties.forEach(([i, j], at) => {
    graph.addUndirectedEdgeWithKey(String(at), String(i), String(j));
  });
  return graph;
}

/** Adjacency matrix, from the definition: the oracle where no library has the measure. */
function matrixOf({ n, ties }: RandomGraph): boolean[][] {
  const tied = Array.from({ length: n }, () => new Array<boolean>(n).fill(false));
  for (const [i, j] of ties) tied[i][j] = tied[j][i] = true;
  return tied;
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function near(actual: number, expected: number, tolerance = 1e-10): void {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

const TRIANGLE_WITH_TAIL = layerOf(5, [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
]);
const STAR = layerOf(
  6,
  [1, 2, 3, 4, 5].map((leaf): Pair => [0, leaf]),
);
const COMPLETE = layerOf(
  6,
  range(6).flatMap((i) => range(i).map((j): Pair => [i, j])),
);
const NOBODY = layerOf(0, []);
const ONE_PERSON = layerOf(1, []);
const NO_TIES = layerOf(4, []);

/** W. W. Zachary, J. Anthropol. Res. 33 (1977) 452-473: 34 members of a karate club, 78 ties. */
const KARATE_ALTERS_ABOVE: Record<number, number[]> = {
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
const KARATE = layerOf(
  34,
  Object.entries(KARATE_ALTERS_ABOVE).flatMap(([ego, alters]) => alters.map((a): Pair => [Number(ego), a])),
);

describe('layerFromTies', () => {
  it('holds every tie at both ends, alters ascending', () => {
    property((graph, layer) => {
      const tied = matrixOf(graph);
      expect(layer.start.length).toBe(graph.n + 1);
      expect(tieCount(layer)).toBe(graph.ties.length);
      for (const ego of range(graph.n)) {
        const alters = Array.from(layer.alters.subarray(layer.start[ego], layer.start[ego + 1]));
        expect(alters).toEqual(range(graph.n).filter((alter) => tied[ego][alter]));
      }
    });
  });

  it('does not depend on the order or direction of the ties', () => {
    property((graph, layer) => {
      const turned = graph.ties.map(([i, j]): Pair => [j, i]).reverse();
      expect(layerOf(graph.n, turned)).toEqual(layer);
    });
  });

  const rejected: [string, number, number[], number[], string][] = [
    ['ego out of range', 3, [0, 3], [1, 1], 'egos[1]: expected a person between 0 and 2, got 3'],
    ['alter out of range', 3, [0], [9], 'alters[0]: expected a person between 0 and 2, got 9'],
    ['ties among nobody', 0, [0], [1], 'egos[0]: expected no ties among 0 people, got 0'],
    ['a self-tie', 3, [0, 2], [1, 2], 'alters[1]: expected somebody other than ego, got 2 for both'],
    [
      'a repeated tie',
      3,
      [0, 1, 0],
      [1, 2, 1],
      'alters[2]: expected each tie once, got 0 and 1 again (first at index 0)',
    ],
    [
      'a tie repeated the other way round',
      4,
      [3, 1, 2],
      [1, 2, 1],
      'alters[2]: expected each tie once, got 2 and 1 again (first at index 1)',
    ],
    ['uneven columns', 3, [0, 1], [1], 'alters: expected 2 entries, one for each ego, got 1'],
    ['a fraction of a person', 2.5, [], [], 'personCount: expected a whole number of 0 or more, got 2.5'],
    ['fewer than nobody', -1, [], [], 'personCount: expected a whole number of 0 or more, got -1'],
  ];
  it.each(rejected)('rejects %s', (_, n, egos, alters, message) => {
    expect(() => layerFromTies(n, Uint32Array.from(egos), Uint32Array.from(alters))).toThrow(
      new RangeError(message),
    );
  });
});

describe('degree', () => {
  it('equals graphology and graphology-metrics on random graphs', () => {
    property((graph, layer) => {
      const reference = graphologyOf(graph);
      expect(Array.from(degrees(layer))).toEqual(range(graph.n).map((i) => reference.degree(String(i))));
      const centrality = metrics.centrality.degree(reference);
      if (graph.n > 1) {
        for (const i of range(graph.n)) near(degrees(layer)[i] / (graph.n - 1), centrality[String(i)]);
        near(meanDegree(layer), metrics.graph.density(reference) * (graph.n - 1));
      }
    });
  });

  it('has the moments and the distribution of the definition', () => {
    property((graph, layer) => {
      const k = matrixOf(graph).map((row) => row.filter(Boolean).length);
      const average = mean(k);
      const second = mean(k.map((x) => (x - average) ** 2));
      const third = mean(k.map((x) => (x - average) ** 3));
      near(meanDegree(layer), average);
      near(degreeCv(layer), Math.sqrt(second) / average);
      near(degreeSkewness(layer), third / second ** 1.5, 1e-8);
      const people = degreeDistribution(layer);
      expect(Array.from(people)).toEqual(range(people.length).map((d) => k.filter((x) => x === d).length));
      expect(sum(Array.from(people))).toBe(graph.n);
    });
  });

  it('is right by hand', () => {
    expect(Array.from(degrees(TRIANGLE_WITH_TAIL))).toEqual([2, 2, 3, 2, 1]);
    expect(meanDegree(TRIANGLE_WITH_TAIL)).toBe(2);
    near(degreeCv(TRIANGLE_WITH_TAIL), Math.sqrt(2 / 5) / 2);
    expect(degreeSkewness(TRIANGLE_WITH_TAIL)).toBe(0);
    expect(Array.from(degreeDistribution(STAR))).toEqual([0, 5, 0, 0, 0, 1]);
    near(degreeCv(STAR), Math.sqrt(20 / 9) / (10 / 6));
    near(degreeSkewness(STAR), 4 / Math.sqrt(5)); // one in six apart: (1 - 2p) / sqrt(p(1 - p))
    expect(degreeCv(COMPLETE)).toBe(0);
    expect(degreeSkewness(COMPLETE)).toBeNaN();
  });

  it('is defined, or NaN, for nobody, one person and no ties', () => {
    expect(degrees(NOBODY).length).toBe(0);
    expect(Array.from(degreeDistribution(NOBODY))).toEqual([0]);
    expect(meanDegree(NOBODY)).toBeNaN();
    for (const layer of [ONE_PERSON, NO_TIES]) {
      expect(meanDegree(layer)).toBe(0);
      expect(degreeCv(layer)).toBeNaN();
      expect(degreeSkewness(layer)).toBeNaN();
      expect(Array.from(degreeDistribution(layer))).toEqual([layer.personCount]);
    }
  });
});

describe('clustering', () => {
  it('counts the triangles that graphology-metrics finds along each tie', () => {
    property((graph, layer) => {
      const reference = graphologyOf(graph);
      const alongTie = metrics.edge.simmelianStrength(reference);
      const triangles = triangleCounts(layer);
      for (const i of range(graph.n)) {
        const atBothTies = sum(reference.edges(String(i)).map((edge) => alongTie[edge]));
        expect(triangles[i]).toBe(atBothTies / 2);
      }
    });
  });

  it('equals the definition over all triples', () => {
    property((graph, layer) => {
      const tied = matrixOf(graph);
      const local = range(graph.n).map((i) => {
        let pairs = 0;
        let closed = 0;
        for (const j of range(graph.n)) {
          for (const h of range(j)) {
            if (!tied[i][j] || !tied[i][h]) continue;
            pairs++;
            if (tied[j][h]) closed++;
          }
        }
        return { pairs, closed, share: closed / pairs };
      });
      local.forEach(({ share }, i) => {
        near(localClustering(layer)[i], share);
      });
      near(meanLocalClustering(layer), mean(local.filter((x) => x.pairs > 0).map((x) => x.share)));
      near(transitivity(layer), sum(local.map((x) => x.closed)) / sum(local.map((x) => x.pairs)));
    });
  });

  it('is the same with triangles counted beforehand', () => {
    const triangles = triangleCounts(KARATE);
    expect(sum(Array.from(triangles))).toBe(3 * 45);
    expect(localClustering(KARATE, triangles)).toEqual(localClustering(KARATE));
    expect(meanLocalClustering(KARATE, triangles)).toBe(meanLocalClustering(KARATE));
    expect(transitivity(KARATE, triangles)).toBe(transitivity(KARATE));
  });

  it('is right by hand', () => {
    expect(Array.from(localClustering(TRIANGLE_WITH_TAIL))).toEqual([1, 1, 1 / 3, 0, Number.NaN]);
    near(meanLocalClustering(TRIANGLE_WITH_TAIL), (1 + 1 + 1 / 3 + 0) / 4);
    expect(transitivity(TRIANGLE_WITH_TAIL)).toBe(3 / 6);
    expect(meanLocalClustering(STAR)).toBe(0);
    expect(transitivity(STAR)).toBe(0);
    expect(meanLocalClustering(COMPLETE)).toBe(1);
    expect(transitivity(COMPLETE)).toBe(1);
  });

  it('is NaN where nobody has two ties', () => {
    for (const layer of [NOBODY, ONE_PERSON, NO_TIES, layerOf(2, [[0, 1]])]) {
      expect(Array.from(localClustering(layer)).every(Number.isNaN)).toBe(true);
      expect(meanLocalClustering(layer)).toBeNaN();
      expect(transitivity(layer)).toBeNaN();
    }
  });
});

describe('assortativity', () => {
  it('is the correlation of degrees over both ends of all ties', () => {
    property((graph, layer) => {
      const k = matrixOf(graph).map((row) => row.filter(Boolean).length);
      const ends = graph.ties.flatMap(([i, j]) => [
        [k[i], k[j]],
        [k[j], k[i]],
      ]);
      const average = mean(ends.map(([a]) => a));
      const covariance = mean(ends.map(([a, b]) => (a - average) * (b - average)));
      const variance = mean(ends.map(([a]) => (a - average) ** 2));
      const regular = new Set(ends.map(([a]) => a)).size < 2;
      near(degreeAssortativity(layer), regular ? Number.NaN : covariance / variance, 1e-8);
    });
  });

  it('is right by hand', () => {
    expect(degreeAssortativity(STAR)).toBe(-1);
    // A path of four: ends (1,2) (2,2) (2,1) both ways; mean 5/3, covariance -1/9, variance 2/9.
    const path = layerOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    near(degreeAssortativity(path), -0.5);
    for (const layer of [COMPLETE, NOBODY, ONE_PERSON, NO_TIES]) {
      expect(degreeAssortativity(layer)).toBeNaN();
    }
  });

  const attributes = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 18, maxLength: 18 });

  it('counts ties between people alike as modularity does', () => {
    // Q = share of ties within - sum of squared shares of tie ends (Newman & Girvan 2004).
    fc.assert(
      fc.property(randomGraph, attributes, (graph, all) => {
        fc.pre(graph.ties.length > 0);
        const values = all.slice(0, graph.n);
        const layer = layerOf(graph.n, graph.ties);
        const reference = graphologyOf(graph);
        for (const i of range(graph.n)) reference.setNodeAttribute(String(i), 'community', values[i]);
        const ends = [0, 1, 2].map((value) => {
          const alike = range(graph.n).filter((i) => values[i] === value);
          return sum(alike.map((i) => degrees(layer)[i])) / (2 * graph.ties.length);
        });
        const expected = metrics.graph.modularity(reference) + sum(ends.map((share) => share * share));
        near(sameAttributeShare(layer, values), expected);
      }),
      RUNS,
    );
  });

  it('averages over egos as the definition does', () => {
    fc.assert(
      fc.property(randomGraph, attributes, (graph, all) => {
        const values = all.slice(0, graph.n);
        const tied = matrixOf(graph);
        const shares = range(graph.n)
          .map((i) => range(graph.n).filter((j) => tied[i][j]))
          .map((alters, i) => mean(alters.map((j) => (values[j] === values[i] ? 1 : 0))))
          .filter((share) => !Number.isNaN(share));
        near(egoSameAttributeShare(layerOf(graph.n, graph.ties), values), mean(shares));
      }),
      RUNS,
    );
  });

  it('tells the share of ties from the average over egos', () => {
    const values = [1, 1, 0, 0, 0, 0]; // the centre of the star and one leaf
    expect(sameAttributeShare(STAR, values)).toBe(1 / 5);
    near(egoSameAttributeShare(STAR, values), (1 / 5 + 1 + 0 + 0 + 0 + 0) / 6);
    expect(sameAttributeShare(NO_TIES, [0, 0, 0, 0])).toBeNaN();
    expect(egoSameAttributeShare(NO_TIES, [0, 0, 0, 0])).toBeNaN();
    expect(() => sameAttributeShare(STAR, [1])).toThrow('values: expected 6 entries, one a person, got 1');
    expect(() => egoSameAttributeShare(STAR, [])).toThrow('values: expected 6 entries, one a person, got 0');
  });
});

describe('components', () => {
  it('equals graphology-components on random graphs', () => {
    property((graph, layer) => {
      const reference = graphologyOf(graph);
      const expected = connectedComponents(reference).map((members) =>
        members.map(Number).sort((a, b) => a - b),
      );
      const found = components(layer);
      const members = range(found.sizes.length).map((c) => range(graph.n).filter((i) => found.of[i] === c));
      expect(members).toEqual(expected.sort((a, b) => a[0] - b[0]));
      expect(Array.from(found.sizes)).toEqual(members.map((list) => list.length));
      const largest = graph.n === 0 ? Number.NaN : largestConnectedComponent(reference).length / graph.n;
      near(largestComponentShare(layer), largest);
      expect(isolateCount(layer)).toBe(reference.filterNodes((node) => reference.degree(node) === 0).length);
    });
  });

  it('is right by hand', () => {
    const layer = layerOf(7, [
      [6, 5],
      [1, 3],
      [3, 2],
    ]);
    const found = components(layer);
    expect(Array.from(found.of)).toEqual([0, 1, 1, 1, 2, 3, 3]);
    expect(Array.from(found.sizes)).toEqual([1, 3, 1, 2]);
    expect(found.largest).toBe(1);
    expect(largestComponentShare(layer)).toBe(3 / 7);
    expect(isolateCount(layer)).toBe(2);
    expect(largestComponentShare(COMPLETE)).toBe(1);
  });

  it('takes the component with the lowest person among equals', () => {
    const layer = layerOf(5, [
      [3, 4],
      [1, 2],
    ]);
    expect(components(layer).largest).toBe(1);
  });

  it('is defined for nobody, one person and no ties', () => {
    expect(components(NOBODY)).toEqual({ of: new Uint32Array(0), sizes: new Uint32Array(0), largest: -1 });
    expect(largestComponentShare(NOBODY)).toBeNaN();
    expect(largestComponentShare(ONE_PERSON)).toBe(1);
    expect(largestComponentShare(NO_TIES)).toBe(1 / 4);
    expect([NOBODY, ONE_PERSON, NO_TIES].map(isolateCount)).toEqual([0, 1, 4]);
  });
});

describe('path length', () => {
  it('equals graphology-shortest-path and Floyd-Warshall in the largest component', () => {
    property((graph, layer) => {
      const found = components(layer);
      const members = range(graph.n).filter((i) => found.of[i] === found.largest);
      const reference = graphologyOf(graph);
      const byLibrary = members.flatMap((i) => {
        const lengths = undirectedSingleSourceLength(reference, String(i));
        return members.filter((j) => j !== i).map((j) => lengths[String(j)]);
      });
      near(meanPathLength(layer), mean(byLibrary));

      const tied = matrixOf(graph);
      const length = tied.map((row, i) => row.map((tie, j) => (i === j ? 0 : tie ? 1 : Infinity)));
      for (const via of range(graph.n)) {
        for (const i of range(graph.n)) {
          for (const j of range(graph.n))
            length[i][j] = Math.min(length[i][j], length[i][via] + length[via][j]);
        }
      }
      const byMatrix = members.flatMap((i) => members.filter((j) => j !== i).map((j) => length[i][j]));
      near(meanPathLength(layer), mean(byMatrix));
    });
  });

  it('takes evenly spaced rows of the distance matrix when asked for fewer sources', () => {
    // A path of six, distances summed from each end-to-end place: 15 11 9 9 11 15.
    const path = layerOf(
      6,
      range(5).map((i): Pair => [i, i + 1]),
    );
    near(meanPathLength(path), 70 / 30);
    near(meanPathLength(path, { sourceCount: 1 }), 15 / 5);
    near(meanPathLength(path, { sourceCount: 2 }), (15 + 9) / 10);
    near(meanPathLength(path, { sourceCount: 3 }), (15 + 9 + 11) / 15);
    near(meanPathLength(path, { sourceCount: 100 }), 70 / 30);
    for (const sourceCount of [0, -1, 1.5, Number.NaN]) {
      expect(() => meanPathLength(path, { sourceCount })).toThrow(
        `sourceCount: expected a whole number of 1 or more, got ${sourceCount}`,
      );
    }
  });

  it('is right by hand', () => {
    near(meanPathLength(TRIANGLE_WITH_TAIL), (1 + 1 + 2 + 3 + 1 + 2 + 3 + 1 + 2 + 1) / 10);
    near(meanPathLength(STAR), (5 * 1 + 10 * 2) / 15);
    expect(meanPathLength(COMPLETE)).toBe(1);
    for (const layer of [NOBODY, ONE_PERSON, NO_TIES]) expect(meanPathLength(layer)).toBeNaN();
  });
});

describe('the karate club', () => {
  it('has the published numbers', () => {
    expect(KARATE.personCount).toBe(34);
    expect(tieCount(KARATE)).toBe(78);
    near(transitivity(KARATE), 0.2557, 5e-5);
    near(degreeAssortativity(KARATE), -0.4756, 5e-5);
    near(meanPathLength(KARATE), 2.408, 5e-4);
    // The often quoted .5706 counts the one member with a single tie as 0; over k >= 2 it is .5879.
    near((meanLocalClustering(KARATE) * 33) / 34, 0.5706, 5e-5);
    near(meanLocalClustering(KARATE), 0.5879, 5e-5);
  });
});

describe('renumbering people', () => {
  it('changes no measure', () => {
    fc.assert(
      fc.property(randomGraph, fc.shuffledSubarray(range(18), { minLength: 18 }), ({ n, ties }, shuffled) => {
        const order = shuffled.filter((i) => i < n);
        const one = layerOf(n, ties);
        const other = layerOf(
          n,
          ties.map(([i, j]): Pair => [order[i], order[j]]),
        );
        // To the last bit where the sums are of whole numbers or run over the distribution.
        expect(degreeDistribution(other)).toEqual(degreeDistribution(one));
        for (const measure of [
          meanDegree,
          degreeCv,
          degreeSkewness,
          transitivity,
          degreeAssortativity,
          largestComponentShare,
        ]) {
          expect(measure(other)).toBe(measure(one));
        }
        near(meanLocalClustering(other), meanLocalClustering(one));
        const oneGiant = Array.from(components(one).sizes).filter(
          (s) => s === Math.max(...components(one).sizes),
        );
        if (oneGiant.length === 1) expect(meanPathLength(other)).toBe(meanPathLength(one));
      }),
      RUNS,
    );
  });
});

describe('tie turnover', () => {
  const id = fc.integer({ min: 0, max: 0xffffffff });
  const ids = fc.uniqueArray(fc.oneof(fc.integer({ min: 0, max: 12 }), id), { minLength: 2, maxLength: 14 });
  const twoMoments = ids.chain((people) => {
    const pairs = people.flatMap((a, i) => people.slice(0, i).map((b): Pair => [a, b]));
    return fc.tuple(fc.shuffledSubarray(pairs), fc.shuffledSubarray(pairs));
  });
  const columns = (ties: readonly Pair[]) => ({
    egos: Uint32Array.from(ties, (tie) => tie[0]),
    alters: Uint32Array.from(ties, (tie) => tie[1]),
  });
  const name = ([a, b]: Pair) => `${Math.min(a, b)} ${Math.max(a, b)}`;

  it('equals sets of names on random pairs of moments', () => {
    fc.assert(
      fc.property(twoMoments, ([before, after]) => {
        const turned = after.map(([a, b]): Pair => [b, a]);
        const result = tieTurnover(columns(before), columns(turned));
        const old = new Set(before.map(name));
        const now = new Set(after.map(name));
        const kept = [...old].filter((tie) => now.has(tie)).length;
        const union = new Set([...old, ...now]).size;
        expect(result.keptCount).toBe(kept);
        expect(result.lostCount).toBe([...old].filter((tie) => !now.has(tie)).length);
        expect(result.gainedCount).toBe([...now].filter((tie) => !old.has(tie)).length);
        near(result.jaccard, kept / union);
        near(result.retention, kept / old.size);
      }),
      RUNS,
    );
  });

  it('is right by hand', () => {
    const before = columns([
      [1, 2],
      [2, 3],
      [3, 4],
      [4294967295, 1],
    ]);
    const after = columns([
      [2, 1],
      [1, 4294967295],
      [9, 1],
    ]);
    expect(tieTurnover(before, after)).toEqual({
      keptCount: 2,
      lostCount: 2,
      gainedCount: 1,
      jaccard: 2 / 5,
      retention: 2 / 4,
    });
    expect(tieTurnover(columns([]), columns([]))).toEqual({
      keptCount: 0,
      lostCount: 0,
      gainedCount: 0,
      jaccard: Number.NaN,
      retention: Number.NaN,
    });
    expect(tieTurnover(columns([]), after).jaccard).toBe(0);
  });

  it('rejects a tie given twice and uneven columns', () => {
    const twice = columns([
      [7, 5],
      [5, 6],
      [5, 7],
    ]);
    expect(() => tieTurnover(columns([]), twice)).toThrow('after: expected each tie once, got 5 and 7 again');
    const uneven = { egos: Uint32Array.of(1, 2), alters: Uint32Array.of(2) };
    expect(() => tieTurnover(uneven, twice)).toThrow(
      'before.alters: expected 2 entries, one for each ego, got 1',
    );
  });
});

describe('special functions of the tail fits', () => {
  it('equal their known values', () => {
    near(hurwitzZeta(2, 1), Math.PI ** 2 / 6, 1e-14);
    near(hurwitzZeta(4, 1), Math.PI ** 4 / 90, 1e-14);
    near(hurwitzZeta(2, 3), Math.PI ** 2 / 6 - 1 - 1 / 4, 1e-14);
    // SciPy 1.17, scipy.special.zeta and log_ndtr.
    near(hurwitzZeta(1.05, 1), 20.58084430203699, 1e-14);
    near(hurwitzZeta(60, 100) / 2.244603081089889e-120, 1, 2e-13);
    near(hurwitzZeta(8, 50) / 1.959982716474716e-13, 1, 1e-14);
    near(normalTail(0), 0.5, 1e-15);
    near(normalTail(1), 0.15865525393145707, 1e-14);
    near(normalTail(5) / 2.8665157187919344e-7, 1, 1e-13);
    near(logNormalBetween(-1, 2), -0.20016629432446262, 1e-14);
    near(logNormalBetween(30, 30.5), -454.32124422188514, 1e-14);
    near(logNormalBetween(40, 41), -804.6084420137539, 1e-14);
    near(logNormalBetween(Number.NEGATIVE_INFINITY, -30), -454.3212439563432, 1e-14);
  });

  it('obey their laws', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.01, max: 60, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 1e-3, max: 4, noNaN: true }),
        (s, a, z, width) => {
          // Removing the first term of the sum moves a on by one.
          const rest = hurwitzZeta(s, a + 1) / hurwitzZeta(s, a);
          near(rest, 1 - a ** -s / hurwitzZeta(s, a), 1e-11);
          // Simpson's rule for the probability of an interval.
          const steps = 400;
          const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
          const inner = range(steps - 1).map((i) => (i % 2 ? 2 : 4) * density(z + ((i + 1) * width) / steps));
          const simpson = ((density(z) + sum(inner) + density(z + width)) * width) / steps / 3;
          near(Math.exp(logNormalBetween(z, z + width)) / simpson, 1, 1e-7);
        },
      ),
      RUNS,
    );
  });

  it('join where the series gives way to the continued fraction', () => {
    near(scaledNormalTail(3 - 1e-13) / scaledNormalTail(3), 1, 3e-13);
  });
});

/** People by degree, 970 in all, skewed; the same in SciPy's reference runs. */
const PEOPLE = [0, 5, 40, 80, 120, 140, 130, 110, 90, 60, 50, 40, 30, 22, 15, 12, 9, 6, 4, 3, 2, 1, 0, 1];

describe('tail fits', () => {
  const likelihood = (fit: { logP: Float64Array }, kMin: number) =>
    sum(Array.from(fit.logP, (logP, i) => logP * PEOPLE[kMin + i]));

  // Parameters and likelihoods from SciPy 1.17: minimize_scalar and Nelder-Mead on the same likelihoods.
  const byScipy = [
    [1, 1.4307855976902286, -3563.288354759694, 0.155138819777, -2778.504053314953, -2483.273322011857],
    [5, 2.8953813632822656, -1746.465183939496, 0.271933719589, -1671.3225007568076, -1663.3349785440394],
    [10, 4.994088944381722, -414.9924157851335, 0.337943899229, -407.4759767310937, -406.03670857774205],
  ];
  it.each(
    byScipy,
  )('agree with SciPy from degree %i', (kMin, exponent, power, rate, exponential, lognormal) => {
    near(fitPowerLawTail(PEOPLE, kMin).parameters[0], exponent, 1e-6);
    near(likelihood(fitPowerLawTail(PEOPLE, kMin), kMin), power, 1e-11);
    near(fitExponentialTail(PEOPLE, kMin).parameters[0], rate, 1e-6);
    near(likelihood(fitExponentialTail(PEOPLE, kMin), kMin), exponential, 1e-11);
    near(likelihood(fitLognormalTail(PEOPLE, kMin), kMin), lognormal, 1e-11);
  });

  it('find the lognormal that SciPy finds', () => {
    const [mu, sigma] = fitLognormalTail(PEOPLE, 5).parameters;
    near(mu, 1.8695982302985645, 1e-5);
    near(sigma, 0.4586916634078072, 1e-5);
  });

  it('give probabilities that add up to one', () => {
    const long = [...PEOPLE, ...new Array<number>(3000).fill(0)];
    for (const fitted of [fitExponentialTail, fitLognormalTail, fitPowerLawTail]) {
      near(sum(Array.from(fitted(long, 10).logP, Math.exp)), 1, 1e-9);
    }
  });
});

describe('skewed but not a power law', () => {
  /** A layer with these degrees as far as measures of degree can tell; its ties are of no account. */
  function layerWithDegrees(people: readonly number[]): Layer {
    const start = [0];
    people.forEach((count, k) => {
      for (let i = 0; i < count; i++) start.push(start[start.length - 1] + k);
    });
    return {
      personCount: start.length - 1,
      start: Uint32Array.from(start),
      alters: new Uint32Array(start[start.length - 1]),
    };
  }

  /** The people expected at each degree, with cumulated rounding so that the far tail is not cut off. */
  function expectedPeople(n: number, p: (k: number) => number, largest: number): number[] {
    const weights = range(largest + 1).map(p);
    const total = sum(weights);
    let done = 0;
    let cumulated = 0;
    return weights.map((weight) => {
      cumulated += (n * weight) / total;
      const people = Math.round(cumulated) - done;
      done += people;
      return people;
    });
  }

  /** Poisson degrees whose means follow a gamma distribution: negative binomial, by the ratio of its terms. */
  function negativeBinomial(meanTies: number, size: number): (k: number) => number {
    const q = meanTies / (meanTies + size);
    return (k) => Math.exp(sum(range(k).map((i) => Math.log(((i + size) / (i + 1)) * q))));
  }

  it('does not rule out a true power law and recovers its exponent', () => {
    for (const exponent of [2.2, 2.5, 3]) {
      const people = expectedPeople(6000, (k) => (k < 3 ? (k === 0 ? 0 : 0.02) : k ** -exponent), 2000);
      const tail = degreeTail(layerWithDegrees(people));
      expect(tail.verdict).toBe('skewed, power law not ruled out');
      near(tail.fit!.exponent, exponent, 0.05);
      expect(tail.fit!.againstExponential.logRatio).toBeGreaterThan(0);
      expect(tail.fit!.againstExponential.p).toBeLessThan(0.1);
    }
  });

  const skewed: [string, (k: number) => number][] = [
    ['exponential', (k) => Math.exp(-k / 9)],
    ['Poisson', (k) => Math.exp(k * Math.log(10) - sum(range(k).map((i) => Math.log(i + 1))))],
    ['gamma-mixed Poisson with CV .6', negativeBinomial(10, 1 / (0.36 - 0.1))],
    ['gamma-mixed Poisson with CV .79', negativeBinomial(10, 1 / (0.6241 - 0.1))],
    ['lognormal', (k) => (k === 0 ? 0 : Math.exp(-((Math.log(k) - 2) ** 2) / (2 * 0.36)) / k)],
  ];
  it.each(skewed)('tells a neighbourhood with %s degrees from a power law', (_, p) => {
    const tail = degreeTail(layerWithDegrees(expectedPeople(6000, p, 200)));
    expect(tail.verdict).toBe('skewed, not a power law');
    expect(tail.skewness).toBeGreaterThan(0);
    expect(tail.fit!.tailCount).toBeGreaterThanOrEqual(600);
  });

  it('says so when degrees are not skewed or people are too few', () => {
    expect(degreeTail(COMPLETE)).toEqual({ verdict: 'not skewed', skewness: Number.NaN });
    expect(degreeTail(layerWithDegrees([10, 40, 100, 200, 100, 40, 10])).verdict).toBe('not skewed');
    const byChance = degreeTail(layerWithDegrees([10, 40, 100, 200, 100, 40, 12]));
    expect(byChance.skewness).toBeGreaterThan(0); // by less than 0.22, two standard errors
    expect(byChance.verdict).toBe('not skewed');
    expect(degreeTail(layerWithDegrees([0, 20, 10, 5, 3, 1, 0, 0, 1])).verdict).toBe('too few people');
    for (const layer of [NOBODY, ONE_PERSON, NO_TIES]) expect(degreeTail(layer).verdict).toBe('not skewed');
  });

  it('agrees with SciPy on every number of a worked example', () => {
    // SciPy 1.17: stats.skew, special.zeta, optimize.minimize, stats.norm, over tails of 97 people or more.
    const { fit, ...rest } = degreeTail(layerWithDegrees(PEOPLE));
    near(rest.skewness, 1.087119171911114, 1e-12);
    expect(rest.verdict).toBe('skewed, not a power law');
    expect(fit).toMatchObject({ kMin: 12, tailCount: 105 });
    near(fit!.exponent, 6.055924657524239, 1e-6);
    near(fit!.distance, 0.05904365738724371, 1e-7);
    near(fit!.againstExponential.logRatio, -3.0768447103660828, 1e-9);
    near(fit!.againstExponential.p, 0.003725377181333998, 1e-7);
    near(fit!.againstLognormal.logRatio, -3.905036728918721, 1e-9);
    near(fit!.againstLognormal.p, 0.07802704992203963, 1e-5);
  });

  it('needs only one of the rivals to be better', () => {
    const fourHundred = expectedPeople(400, (k) => Math.exp(-k / 8), 200);
    const { verdict, fit } = degreeTail(layerWithDegrees(fourHundred));
    expect(fit!.againstExponential.p).toBeLessThan(0.1);
    expect(fit!.againstLognormal.p).toBeGreaterThan(0.1);
    expect(verdict).toBe('skewed, not a power law');
  });

  it('chooses the closest tail among those of a tenth of all people', () => {
    const people = expectedPeople(6000, negativeBinomial(10, 4), 200);
    const { kMin, distance, tailCount } = degreeTail(layerWithDegrees(people)).fit!;
    const candidates = range(people.length - 1).slice(1);
    for (const k of candidates) {
      const count = sum(people.slice(k));
      if (count < 600 || people[k] === 0) continue;
      const fit = fitPowerLawTail(people, k);
      const distances = range(people.length - k).map((i) =>
        Math.abs(
          sum(people.slice(k, k + i + 1)) / count - sum(Array.from(fit.logP.slice(0, i + 1), Math.exp)),
        ),
      );
      if (k === kMin) {
        expect(tailCount).toBe(count);
        near(distance, Math.max(...distances), 1e-9);
      }
      expect(Math.max(...distances)).toBeGreaterThanOrEqual(distance - 1e-9);
    }
  });
});
