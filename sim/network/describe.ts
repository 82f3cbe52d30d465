/** One layer in a dozen numbers, the same for a simulated and an observed network. */
import type { Layer } from './layer';
import { tieCount } from './layer';
import {
  degreeAssortativity,
  degreeCv,
  degreeSkewness,
  isolateCount,
  largestComponentShare,
  meanDegree,
  meanLocalClustering,
  meanPathLength,
  transitivity,
  triangleCounts,
} from './measures';

export interface LayerMeasure {
  readonly id: string;
  readonly label: string;
  /** Null where the layer is too small or too uniform for it. */
  readonly value: number | null;
}

/** Sources of the path lengths: within 1 % of all for a few hundred. */
const SOURCES = 300;

export function describeLayer(layer: Layer): LayerMeasure[] {
  const triangles = triangleCounts(layer);
  const rows: readonly (readonly [string, string, number])[] = [
    ['people', 'People', layer.personCount],
    ['ties', 'Ties', tieCount(layer)],
    ['meanDegree', 'Mean degree', meanDegree(layer)],
    ['degreeCv', 'Spread of degree (CV)', degreeCv(layer)],
    ['degreeSkewness', 'Skewness of degree', degreeSkewness(layer)],
    ['isolateShare', 'Share without a tie', isolateCount(layer) / layer.personCount],
    ['meanClustering', 'Mean local clustering', meanLocalClustering(layer, triangles)],
    ['transitivity', 'Transitivity', transitivity(layer, triangles)],
    ['assortativity', 'Degree assortativity', degreeAssortativity(layer)],
    ['largestComponentShare', 'Largest component', largestComponentShare(layer)],
    ['meanPathLength', 'Mean path length', meanPathLength(layer, { sourceCount: SOURCES })],
  ];
  return rows.map(([id, label, value]) => ({ id, label, value: Number.isFinite(value) ? value : null }));
}
