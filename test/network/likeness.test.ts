/** Whether people who are alike are tied. */
import fc from 'fast-check';
import metrics from 'graphology-metrics';
import { describe, expect, it } from 'vitest';
import {
  degreeAssortativity,
  degrees,
  egoSameAttributeShare,
  sameAttributeShare,
} from '../../sim/network/measures';
import {
  COMPLETE,
  graphologyOf,
  layerOf,
  matrixOf,
  mean,
  NO_TIES,
  NOBODY,
  near,
  ONE_PERSON,
  property,
  RUNS,
  randomGraph,
  range,
  STAR,
  sum,
} from './graphs';

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
