/** Whether friends of friends are friends. */
import metrics from 'graphology-metrics';
import { describe, expect, it } from 'vitest';
import {
  localClustering,
  meanLocalClustering,
  transitivity,
  triangleCounts,
} from '../../sim/network/measures';
import {
  COMPLETE,
  graphologyOf,
  KARATE,
  layerOf,
  matrixOf,
  mean,
  NO_TIES,
  NOBODY,
  near,
  ONE_PERSON,
  property,
  range,
  STAR,
  sum,
  TRIANGLE_WITH_TAIL,
} from './graphs';

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
