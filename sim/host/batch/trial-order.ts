/**
 * Which neighbourhoods a trial takes, and how many. From small to large in an order in which every beginning is
 * spread evenly, so that a trial that stops early has still met all sizes; and more of them the longer the batch is.
 */

/** Tried at least, unless they take long. */
const FEWEST = 5;
/** Processor seconds after which the fewest need not be reached. */
const ENOUGH_SECONDS = 8;
/** Of the processor time of the batch: a long one is worth a longer trial, up to the most seconds. */
const SHARE = 0.03;
const MOST_SECONDS = 40;

export interface Cost {
  readonly cost: number;
  /** Decides between equal costs, whatever the order of the list. */
  readonly key: string;
}

/** By cost, then taken at the base-two radical inverses: the middle, the quarters, the eighths. */
export function spreadOverSizes<T>(list: readonly T[], costOf: (one: T) => Cost): T[] {
  const sorted = list
    .map((one) => ({ one, ...costOf(one) }))
    .sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1));
  const order: T[] = [];
  const taken = new Set<number>();
  for (let n = 1; order.length < sorted.length; n++) {
    const place = Math.floor(radicalInverse(n) * sorted.length);
    if (taken.has(place)) continue;
    taken.add(place);
    order.push(sorted[place].one);
  }
  return order;
}

/** Whether to try another after so many and so many seconds, the batch being thought to take `whole` seconds. */
export function tryAnother(tried: number, seconds: number, whole: number): boolean {
  if (tried === 0) return true;
  if (tried < FEWEST && seconds < ENOUGH_SECONDS) return true;
  return seconds < Math.min(MOST_SECONDS, SHARE * whole);
}

function radicalInverse(n: number): number {
  let inverse = 0;
  for (let digit = 0.5, rest = n; rest > 0; rest = Math.floor(rest / 2), digit /= 2) {
    inverse += digit * (rest % 2);
  }
  return inverse;
}
