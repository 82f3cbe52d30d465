/**
 * Connected components: groups of people among whom everyone can be reached from everyone along ties, by
 * breadth-first search. J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph
 * manipulation", Commun. ACM 16 (1973) 372-378, doi:10.1145/362248.362272.
 */
import type { Layer } from '../layer';

export interface Components {
  /** Component of each person, n entries; components are numbered by their lowest person. */
  readonly of: Uint32Array;
  /** People in each component. */
  readonly sizes: Uint32Array;
  /** The component with most people, the lowest number among equals; -1 without people. */
  readonly largest: number;
}

const UNSEEN = 0xffffffff;

/** All components in O(n + m). */
export function components(layer: Layer): Components {
  const { personCount, start, alters } = layer;
  const of = new Uint32Array(personCount).fill(UNSEEN);
  const queue = new Uint32Array(personCount);
  const sizes: number[] = [];
  let tail = 0; // the queue is never emptied: each component takes the stretch after the last
  for (let first = 0; first < personCount; first++) {
    if (of[first] !== UNSEEN) continue;
    const head = tail;
    of[first] = sizes.length;
    queue[tail++] = first;
    for (let at = head; at < tail; at++) {
      const ego = queue[at];
      for (let tie = start[ego]; tie < start[ego + 1]; tie++) {
        if (of[alters[tie]] !== UNSEEN) continue;
        of[alters[tie]] = sizes.length;
        queue[tail++] = alters[tie];
      }
    }
    sizes.push(tail - head);
  }
  return { of, sizes: Uint32Array.from(sizes), largest: indexOfLargest(sizes) };
}

/** Share of people, 0..1, in the largest component. NaN without people. */
export function largestComponentShare(layer: Layer, found = components(layer)): number {
  return found.largest < 0 ? Number.NaN : found.sizes[found.largest] / layer.personCount;
}

/** People without any tie in this layer. */
export function isolateCount(layer: Layer): number {
  let isolates = 0;
  for (let ego = 0; ego < layer.personCount; ego++) {
    if (layer.start[ego] === layer.start[ego + 1]) isolates++;
  }
  return isolates;
}

function indexOfLargest(sizes: readonly number[]): number {
  let largest = sizes.length > 0 ? 0 : -1;
  for (let i = 1; i < sizes.length; i++) if (sizes[i] > sizes[largest]) largest = i;
  return largest;
}
