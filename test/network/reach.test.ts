/** Who can be reached from whom, and how far it is. */
import { connectedComponents, largestConnectedComponent } from 'graphology-components';
import { undirectedSingleSourceLength } from 'graphology-shortest-path/unweighted';
import { describe, expect, it } from 'vitest';
import { components, isolateCount, largestComponentShare, meanPathLength } from '../../sim/network/measures';
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
  type Pair,
  property,
  range,
  STAR,
  TRIANGLE_WITH_TAIL,
} from './graphs';

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
