/**
 * Chapter 2: of the ties made in the first year, how many are still there later; and whether those whose people
 * shared a friend or a group half a year on lasted longer than those who shared neither.
 */
import type { Frame } from '../../engine/frame';
import { changesBetween } from '../../engine/frame-changes';
import { inHundred, type Tally, tieKey, tieKeys } from './tally';

/** Ties made in these first months are followed. */
const COHORT = 12;
/** Age at which it is asked what the two people share, and the later ages at which ties are counted, months. */
const ASKED = 6;
const AGES = [12, 24, 36] as const;

export function lasting(): Tally {
  let before: Frame | null = null;
  const born = new Map<string, number>();
  /** Ties still there when asked, by whether their people shared something. */
  const shared = new Map<string, boolean>();
  const alive = new Map<number, number>(AGES.map((age) => [age, 0]));
  const later = { shared: 0, alone: 0 };
  return {
    month([frame]) {
      if (before !== null && frame.month <= COHORT) {
        for (const tie of changesBetween(before, frame).made) {
          const key = tieKey(frame, tie);
          if (!born.has(key)) born.set(key, frame.month);
        }
      }
      before = frame;
      const here = tieKeys(frame);
      const share = sharing(frame);
      for (const [key, month] of born) {
        const age = frame.month - month;
        if (!here.has(key)) continue;
        if (age === ASKED) shared.set(key, share(key));
        if (alive.has(age)) alive.set(age, (alive.get(age) as number) + 1);
        if (age === AGES[2] && shared.has(key)) later[shared.get(key) ? 'shared' : 'alone']++;
      }
    },
    readings() {
      const asked = [...shared.values()];
      const together = asked.filter((value) => value).length;
      return {
        all: born.size,
        year1: inHundred(alive.get(AGES[0]) as number, born.size),
        year2: inHundred(alive.get(AGES[1]) as number, born.size),
        year3: inHundred(alive.get(AGES[2]) as number, born.size),
        sharedLeft: inHundred(later.shared, together),
        aloneLeft: inHundred(later.alone, asked.length - together),
      };
    },
  };
}

/** Whether the two people of a tie have a friend or a group in common. */
function sharing(frame: Frame): (key: string) => boolean {
  const known = new Map<number, Set<number>>();
  const groups = new Map<number, Set<number>>();
  const put = (map: Map<number, Set<number>>, of: number, value: number) => {
    const found = map.get(of);
    if (found === undefined) map.set(of, new Set([value]));
    else found.add(value);
  };
  for (let t = 0; t < frame.size.ties; t++) {
    const [a, b] = [frame.personId[frame.tieEgo[t]], frame.personId[frame.tieAlter[t]]];
    put(known, a, b);
    put(known, b, a);
  }
  for (let g = 0; g < frame.size.groups; g++) {
    for (let m = frame.memberStart[g]; m < frame.memberStart[g + 1]; m++)
      put(groups, frame.personId[frame.members[m]], frame.groupId[g]);
  }
  const meet = (map: Map<number, Set<number>>, a: number, b: number) =>
    [...(map.get(a) ?? [])].some((value) => map.get(b)?.has(value) === true);
  return (key) => {
    const [a, b] = key.split(' ').map(Number);
    return meet(known, a, b) || meet(groups, a, b);
  };
}
