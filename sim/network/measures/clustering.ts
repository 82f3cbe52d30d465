/**
 * Clustering: how often two alters of one person are tied to each other.
 *
 * Local clustering and its mean: D. J. Watts, S. H. Strogatz, "Collective dynamics of 'small-world'
 * networks", Nature 393 (1998) 440-442, doi:10.1038/30918. Undefined below two ties, so that the mean runs
 * over people with k >= 2; software that counts those below as 0 prints a smaller mean.
 * Transitivity: M. E. J. Newman, S. H. Strogatz, D. J. Watts, "Random graphs with arbitrary degree
 * distributions and their applications", Phys. Rev. E 64 (2001) 026118, doi:10.1103/PhysRevE.64.026118.
 *
 * Counting triangles costs O(sum of k^2) and can be shared: pass `triangles` to the other three.
 */
import type { Layer } from '../layer';

/** Triangles each person belongs to, n entries. Their sum is three times the triangles of the layer. */
export function triangleCounts(layer: Layer): Uint32Array {
  const { personCount, start, alters } = layer;
  const triangles = new Uint32Array(personCount);
  const markedBy = new Uint32Array(personCount); // ego + 1, so that 0 marks nobody
  for (let ego = 0; ego < personCount; ego++) {
    const from = start[ego];
    const end = start[ego + 1];
    for (let at = from; at < end; at++) markedBy[alters[at]] = ego + 1;
    let found = 0;
    for (let at = from; at < end; at++) {
      const alter = alters[at];
      // Alters ascend: read from the top and stop at `alter`, so that each pair of alters is seen once.
      const first = start[alter];
      for (let far = start[alter + 1] - 1; far >= first && alters[far] > alter; far--) {
        if (markedBy[alters[far]] === ego + 1) found++;
      }
    }
    triangles[ego] = found;
  }
  return triangles;
}

/** Share of a person's pairs of alters that are tied, n entries in 0..1; NaN where k < 2. */
export function localClustering(layer: Layer, triangles = triangleCounts(layer)): Float64Array {
  const local = new Float64Array(layer.personCount);
  for (let ego = 0; ego < layer.personCount; ego++) {
    const k = layer.start[ego + 1] - layer.start[ego];
    local[ego] = k < 2 ? Number.NaN : (2 * triangles[ego]) / (k * (k - 1));
  }
  return local;
}

/** Mean local clustering over people with k >= 2. NaN without any. */
export function meanLocalClustering(layer: Layer, triangles = triangleCounts(layer)): number {
  let sum = 0;
  let people = 0;
  for (let ego = 0; ego < layer.personCount; ego++) {
    const k = layer.start[ego + 1] - layer.start[ego];
    if (k < 2) continue;
    sum += (2 * triangles[ego]) / (k * (k - 1));
    people++;
  }
  return sum / people;
}

/** Three times the triangles over the pairs of ties that share a person. NaN without such a pair. */
export function transitivity(layer: Layer, triangles = triangleCounts(layer)): number {
  let closed = 0;
  let pairs = 0;
  for (let ego = 0; ego < layer.personCount; ego++) {
    const k = layer.start[ego + 1] - layer.start[ego];
    closed += triangles[ego];
    pairs += (k * (k - 1)) / 2;
  }
  return closed / pairs;
}
