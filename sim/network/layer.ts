/**
 * One layer of the network at one moment, as an undirected simple graph in compressed sparse rows: the
 * alters of `ego` are `alters[start[ego]] .. alters[start[ego + 1] - 1]`, ascending. Every tie is stored at
 * both of its ends. People are 0 .. personCount - 1.
 */
export interface Layer {
  readonly personCount: number;
  /** n + 1 offsets into `alters`; start[0] = 0, start[n] = 2m. */
  readonly start: Uint32Array;
  /** 2m alters, ascending for each ego. */
  readonly alters: Uint32Array;
}

/** Number of ties, m. */
export function tieCount(layer: Layer): number {
  return layer.alters.length / 2;
}

/**
 * Sorts m ties (`egos[i]`, `alters[i]`), given in any order and either way round, into a layer in O(n + m).
 * Throws when a person is out of range, tied to themself, or tied twice to the same alter.
 */
export function layerFromTies(personCount: number, egos: Uint32Array, alters: Uint32Array): Layer {
  checkTies(personCount, egos, alters);
  const start = new Uint32Array(personCount + 1);
  for (let i = 0; i < egos.length; i++) {
    start[egos[i] + 1]++;
    start[alters[i] + 1]++;
  }
  for (let ego = 0; ego < personCount; ego++) start[ego + 1] += start[ego];

  const next = start.slice(0, personCount);
  const unsorted = new Uint32Array(2 * egos.length);
  for (let i = 0; i < egos.length; i++) {
    unsorted[next[egos[i]]++] = alters[i];
    unsorted[next[alters[i]]++] = egos[i];
  }
  // A symmetric matrix is its own transpose: dealing the rows out in order of ego leaves each one ascending.
  const sorted = new Uint32Array(unsorted.length);
  next.set(start.subarray(0, personCount));
  for (let ego = 0; ego < personCount; ego++) {
    for (let at = start[ego]; at < start[ego + 1]; at++) sorted[next[unsorted[at]]++] = ego;
  }
  for (let ego = 0; ego < personCount; ego++) {
    for (let at = start[ego] + 1; at < start[ego + 1]; at++) {
      if (sorted[at] === sorted[at - 1]) rejectRepeat(ego, sorted[at], egos, alters);
    }
  }
  return { personCount, start, alters: sorted };
}

function checkTies(personCount: number, egos: Uint32Array, alters: Uint32Array): void {
  if (!Number.isInteger(personCount) || personCount < 0) {
    throw new RangeError(`personCount: expected a whole number of 0 or more, got ${personCount}`);
  }
  if (egos.length !== alters.length) {
    throw new RangeError(`alters: expected ${egos.length} entries, one for each ego, got ${alters.length}`);
  }
  for (let i = 0; i < egos.length; i++) {
    if (egos[i] >= personCount) throw outOfRange('egos', i, egos[i], personCount);
    if (alters[i] >= personCount) throw outOfRange('alters', i, alters[i], personCount);
    if (egos[i] === alters[i]) {
      throw new RangeError(`alters[${i}]: expected somebody other than ego, got ${alters[i]} for both`);
    }
  }
}

function outOfRange(name: string, index: number, person: number, personCount: number): RangeError {
  const allowed = personCount === 0 ? 'no ties among 0 people' : `a person between 0 and ${personCount - 1}`;
  return new RangeError(`${name}[${index}]: expected ${allowed}, got ${person}`);
}

/** Names the second place at which the tie between `one` and `other` stands. */
function rejectRepeat(one: number, other: number, egos: Uint32Array, alters: Uint32Array): never {
  let first = -1;
  for (let i = 0; ; i++) {
    const same = (egos[i] === one && alters[i] === other) || (egos[i] === other && alters[i] === one);
    if (same && first >= 0) {
      throw new RangeError(
        `alters[${i}]: expected each tie once, got ${egos[i]} and ${alters[i]} again (first at index ${first})`,
      );
    }
    if (same) first = i;
  }
}
