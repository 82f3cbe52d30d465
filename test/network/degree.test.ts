/** How many ties people have. */
import metrics from 'graphology-metrics';
import { describe, expect, it } from 'vitest';
import {
  degreeCv,
  degreeDistribution,
  degreeSkewness,
  degrees,
  meanDegree,
} from '../../sim/network/measures';
import {
  COMPLETE,
  graphologyOf,
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
