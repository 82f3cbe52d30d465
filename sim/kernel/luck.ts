/**
 * The keyed luck of one replicate. A draw is a pure function of the event it decides: (seed, replicate,
 * stream, month, ego, alter, ordinal). Nothing is consumed, so two arms share every piece of luck, and a
 * person who meets nobody changes nobody else's. `Luck` only caches keys; no draw alters another.
 *
 * `seedrandom` (arc4) turns the human-readable seed into one 64-bit key per stream; Threefry-2x32 turns
 * that key and the month into the stream's key of the month, and then that and (ego, alter) into two words.
 */
import seedrandom from 'seedrandom';
import { exp, log } from './portable';
import { STREAM_COUNT, type Stream } from './streams';
import { threefry2x32 } from './threefry';

export interface Luck {
  /** Two words per stream, fixed for the replicate. */
  readonly keys: Uint32Array;
  /** Two words per stream, for the month last given to `setMonth`. */
  readonly monthKeys: Uint32Array;
  /** The two words of the last draw. */
  readonly words: Uint32Array;
}

const PER_WORD = 2.3283064365386963e-10; // 2^-32, exact

/** Keys for one replicate, set to month 0. About 0.3 ms: once per replicate, not per draw. */
export function createLuck(seed: string, replicate: number): Luck {
  const luck: Luck = {
    keys: new Uint32Array(2 * STREAM_COUNT),
    monthKeys: new Uint32Array(2 * STREAM_COUNT),
    words: new Uint32Array(2),
  };
  for (let stream = 0; stream < STREAM_COUNT; stream++) {
    const source = seedrandom(keyText(seed, replicate, stream));
    luck.keys[2 * stream] = source.int32();
    luck.keys[2 * stream + 1] = source.int32();
  }
  setMonth(luck, 0);
  return luck;
}

/**
 * One unambiguous line of printable ASCII per key. JSON keeps the fields apart; the escapes matter because
 * arc4 reads only the low byte of each character, so that a bare U+0141 would be the same seed as `A`.
 */
function keyText(seed: string, replicate: number, stream: number): string {
  return JSON.stringify(['kithwork', seed, replicate, stream]).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Moves every stream to a month (any integer; burn-in months may be negative). */
export function setMonth(luck: Luck, month: number): void {
  const { keys, monthKeys } = luck;
  for (let at = 0; at < keys.length; at += 2) {
    threefry2x32(keys[at] | 0, keys[at + 1] | 0, month | 0, 0, monthKeys, at);
  }
}

/**
 * The uniform that decides one event of this month, in the open interval (0, 1), on a grid of 2^-32.
 * `ego` and `alter` are any 32-bit words; use `withOrdinal` when one pair needs several draws of a stream,
 * and 0 for an absent alter. Order matters: a draw about an unordered tie needs a fixed order of its ends.
 */
export function draw(luck: Luck, stream: Stream, ego: number, alter: number): number {
  const { monthKeys, words } = luck;
  threefry2x32(monthKeys[2 * stream] | 0, monthKeys[2 * stream + 1] | 0, ego | 0, alter | 0, words);
  return (words[0] + 0.5) * PER_WORD;
}

/** A second uniform of the same event, independent of the value `draw` last returned and free of charge. */
export function secondUniform(luck: Luck): number {
  return (luck.words[1] + 0.5) * PER_WORD;
}

/** Packs an id below 2^28 and an ordinal below 16 into one 32-bit word. */
export function withOrdinal(id: number, ordinal: number): number {
  return (id | (ordinal << 28)) >>> 0;
}

/** Unit exponential by inversion; between 1.2e-10 and 22.9 for a uniform from `draw`. */
export function exponential(u: number): number {
  return -log(u);
}

/**
 * Arrival time of a candidate whose rate is `weight`: among candidates with keyed uniforms the smallest time
 * wins with probability proportional to weight, whatever the order of the candidates and whoever else runs.
 * Infinite for weight 0.
 */
export function raceTime(u: number, weight: number): number {
  return -log(u) / weight;
}

/**
 * Poisson count by inversion of one uniform, rising with `u`, so that a larger mean never yields a smaller
 * count from the same luck. Meant for means below 20: the uniform's grid then cuts off less than 1.2e-10 of
 * the tail. Zero for a mean of zero or less.
 */
export function poissonFrom(u: number, mean: number): number {
  if (!(mean > 0)) return 0;
  let term = exp(-mean);
  let total = term;
  let count = 0;
  while (u > total && count < 200) {
    count++;
    term *= mean / count;
    total += term;
  }
  return count;
}

/**
 * Score of a candidate in a race: the smallest wins. `ticket` is the candidate's own random word of the month
 * and `word` the random word of the race, both from Threefry; their mix (the finaliser of MurmurHash3, a
 * bijection) ranks candidates anew in every race, whatever their order in any list and whoever else runs.
 */
export function raceScore(ticket: number, word: number): number {
  let x = ticket ^ word;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
