/**
 * Tie turnover between two moments. Ties are told apart by the stable ids of their ends, so that people may
 * have arrived, left or been renumbered in between; a tie of somebody who left counts as lost.
 *
 * The Jaccard index is the usual check of how much a network changed between two waves: T. A. B. Snijders,
 * G. G. van de Bunt, C. E. G. Steglich, "Introduction to stochastic actor-based models for network
 * dynamics", Soc. Networks 32 (2010) 44-60, doi:10.1016/j.socnet.2009.02.004.
 */

/** m undirected ties by stable id, in any order and either way round. */
export interface IdTies {
  readonly egos: Uint32Array;
  readonly alters: Uint32Array;
}

export interface Turnover {
  /** Ties there at both moments. */
  readonly keptCount: number;
  readonly lostCount: number;
  readonly gainedCount: number;
  /** Kept over all ties seen at either moment, 0..1. NaN without any. */
  readonly jaccard: number;
  /** Kept over the ties there before, 0..1. NaN without any. */
  readonly retention: number;
}

/** Compares two sets of ties in O(m log m). Throws when a set holds a tie twice. */
export function tieTurnover(before: IdTies, after: IdTies): Turnover {
  const old = sortedKeys(before, 'before');
  const now = sortedKeys(after, 'after');
  let keptCount = 0;
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    const a = old[i];
    const b = now[j];
    if (a === b) keptCount++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  const lostCount = old.length - keptCount;
  const gainedCount = now.length - keptCount;
  return {
    keptCount,
    lostCount,
    gainedCount,
    jaccard: keptCount / (keptCount + lostCount + gainedCount),
    retention: keptCount / old.length,
  };
}

/** One 64-bit key for each tie, lower id in the high word, ascending. */
function sortedKeys(ties: IdTies, name: string): BigUint64Array {
  const { egos, alters } = ties;
  if (egos.length !== alters.length) {
    throw new RangeError(
      `${name}.alters: expected ${egos.length} entries, one for each ego, got ${alters.length}`,
    );
  }
  const keys = new BigUint64Array(egos.length);
  for (let i = 0; i < egos.length; i++) {
    keys[i] = (BigInt(Math.min(egos[i], alters[i])) << 32n) | BigInt(Math.max(egos[i], alters[i]));
  }
  keys.sort();
  for (let i = 1; i < keys.length; i++) {
    if (keys[i] === keys[i - 1]) {
      const [low, high] = [keys[i] >> 32n, keys[i] & 0xffffffffn];
      throw new RangeError(`${name}: expected each tie once, got ${low} and ${high} again`);
    }
  }
  return keys;
}
