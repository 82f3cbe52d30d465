/** Which family a child lives in: by mothers’ published ages at birth, and by how many children are there. */
import { FERTILITY, HOUSEHOLDS } from '../evidence/tables';
import { draw, type Luck, raceTime } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';

/** Most children, of any age, in one home; the table of readiness ends there. */
export const MOST_CHILDREN = HOUSEHOLDS.familyGrowth.readiness.length;
/** Between parent and child, in years. */
export const YOUNGEST_MOTHER = 16;
export const OLDEST_MOTHER = 45;

export interface Families {
  /** Heads by age: mothers where there is one. */
  readonly heads: readonly number[];
  /** Heads with no partner, who are no family until they have a child. */
  readonly lone: (head: number) => boolean;
  readonly ageMonths: Uint16Array;
  /** Least and most months between two births of a mother; others hardly occur. */
  readonly spacing: readonly [least: number, most: number];
}

/** Head of family per child or −1; the oldest children are placed first. */
export function placeChildren(children: readonly number[], families: Families, luck: Luck): Int32Array {
  const { heads, ageMonths, lone, spacing } = families;
  const farOrNear = (months: number) => months < spacing[0] || months > spacing[1];
  const { readiness, loneParentFirst, apart, candidates } = HOUSEHOLDS.familyGrowth;
  const own = new Map<number, number[]>();
  const home = new Int32Array(ageMonths.length).fill(-1);
  const oldestFirst = [...children].sort((a, b) => ageMonths[b] - ageMonths[a] || a - b);
  for (const child of oldestFirst) {
    let best = -1;
    let first = Infinity;
    for (let k = 0; k < candidates; k++) {
      const head = candidate(child, k, heads, ageMonths, luck);
      if (head < 0) continue;
      const siblings = own.get(head) ?? [];
      let weight = readiness[siblings.length] ?? 0;
      if (siblings.length === 0 && lone(head)) weight *= loneParentFirst;
      if (siblings.some((s) => farOrNear(ageMonths[s] - ageMonths[child]))) weight *= apart;
      const time = raceTime(draw(luck, STREAMS.synthesis, child, 128 + k), weight);
      if (time < first) [first, best] = [time, head];
    }
    if (best < 0) best = anyFamily(child, families, own);
    if (best < 0) continue;
    home[child] = best;
    own.set(best, [...(own.get(best) ?? []), child]);
  }
  return home;
}

/** Mother’s age at a birth, by births a woman at each age. */
function ageAtBirth(u: number): number {
  let total = 0;
  for (let age = YOUNGEST_MOTHER; age <= OLDEST_MOTHER; age++) total += FERTILITY.annualRate(age);
  let left = u * total;
  for (let age = YOUNGEST_MOTHER; age < OLDEST_MOTHER; age++) {
    const rate = FERTILITY.annualRate(age);
    if (left < rate) return age + left / rate;
    left -= rate;
  }
  return OLDEST_MOTHER;
}

function candidate(
  child: number,
  k: number,
  heads: readonly number[],
  ageMonths: Uint16Array,
  luck: Luck,
): number {
  const wanted = ageMonths[child] + 12 * ageAtBirth(draw(luck, STREAMS.synthesis, child, 16 + k));
  // Anyone within nine months of the age wanted will do, or children would crowd into few families.
  const from = lowerBound(heads, ageMonths, wanted - 9);
  const to = lowerBound(heads, ageMonths, wanted + 9);
  const at = from + Math.floor(draw(luck, STREAMS.synthesis, child, 64 + k) * Math.max(1, to - from));
  const head = heads[Math.min(at, heads.length - 1)];
  if (head === undefined) return -1;
  const gap = (ageMonths[head] - ageMonths[child]) / 12;
  return gap >= YOUNGEST_MOTHER && gap <= OLDEST_MOTHER ? head : -1;
}

/** Where no candidate fits, as in a place with few adults: the head of fitting age with fewest children. */
function anyFamily(child: number, { heads, ageMonths }: Families, own: Map<number, number[]>): number {
  let best = -1;
  let fewest = MOST_CHILDREN;
  for (const head of heads) {
    const gap = (ageMonths[head] - ageMonths[child]) / 12;
    const count = own.get(head)?.length ?? 0;
    if (gap < YOUNGEST_MOTHER || gap > OLDEST_MOTHER || count >= fewest) continue;
    [best, fewest] = [head, count];
  }
  return best;
}

function lowerBound(people: readonly number[], ageMonths: Uint16Array, age: number): number {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ageMonths[people[middle]] < age) low = middle + 1;
    else high = middle;
  }
  return low;
}
