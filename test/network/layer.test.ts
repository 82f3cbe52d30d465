/** A layer from ties. */
import { describe, expect, it } from 'vitest';
import { layerFromTies, tieCount } from '../../sim/network/layer';
import { layerOf, matrixOf, type Pair, property, range } from './graphs';

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
