/** Chapter 5: who is met and who joins a group, of people who were isolated at the start and of the others. */
import { PERSON } from '../../engine/frame';
import { hasFlag, rowOfPerson } from '../../engine/frame-changes';
import { inHundred, type Tally } from './tally';

/** Arms: no worker, a worker for all, a worker who seeks isolated people. */
const FOR_ALL = 1;
const SEEKS = 2;

export function reach(): Tally {
  /** Adults at the start, by whether they are isolated. */
  const start = new Map<number, boolean>();
  const joined = new Set<number>();
  const members = new Set<number>();
  const met = [new Set<number>(), new Set<number>()];
  return {
    month(frames) {
      const [none] = frames;
      if (none.month === 0) {
        for (let row = 0; row < none.size.people; row++) {
          if (!hasFlag(none, row, PERSON.adult)) continue;
          start.set(none.personId[row], hasFlag(none, row, PERSON.isolated));
          if (hasFlag(none, row, PERSON.member)) members.add(none.personId[row]);
        }
      }
      for (const id of start.keys()) {
        const row = rowOfPerson(none, id);
        if (row >= 0 && hasFlag(none, row, PERSON.member)) joined.add(id);
        [FOR_ALL, SEEKS].forEach((arm, n) => {
          const here = rowOfPerson(frames[arm], id);
          if (here >= 0 && hasFlag(frames[arm], here, PERSON.met)) met[n].add(id);
        });
      }
    },
    readings() {
      const isolated = [...start].filter(([, alone]) => alone).map(([id]) => id);
      const others = [...start].filter(([, alone]) => !alone).map(([id]) => id);
      const share = (of: Set<number>, among: number[]) =>
        inHundred(among.filter((id) => of.has(id)).length, among.length);
      const outside = (among: number[]) => among.filter((id) => !members.has(id));
      return {
        isolated: isolated.length,
        metForAll: share(met[0], isolated),
        metSeeking: share(met[1], isolated),
        othersForAll: share(met[0], others),
        othersSeeking: share(met[1], others),
        joinIsolated: share(joined, outside(isolated)),
        joinOthers: share(joined, outside(others)),
      };
    },
  };
}
