/** Chapter 4: what was there when the money stopped, and how much of it is left at the end. */
import type { Frame } from '../../engine/frame';
import { SUPPORTED } from '../../model/people';
import { CONTEXT } from '../../network/tie-store';
import { inHundred, type Tally, tieKey } from './tally';

/** Index of the arm with the worker. */
const WITH = 1;

export function afterMoney(): Tally {
  let funded = false;
  const atStop = { ties: new Set<string>(), groups: new Set<number>() };
  let atEnd = { ties: new Set<string>(), groups: new Set<number>() };
  return {
    month(frames) {
      const frame = frames[WITH];
      const now = frame.programmeFunded[0] === 1;
      atEnd = helped(frame);
      if (now) {
        funded = true;
        // The last month that is paid for: what is there now is what the money leaves.
        atStop.ties = atEnd.ties;
        atStop.groups = atEnd.groups;
      }
    },
    readings() {
      if (!funded) return { ties: 0, tiesLeft: Number.NaN, groups: 0, groupsLeft: Number.NaN };
      const left = <T>(was: Set<T>, is: Set<T>) =>
        inHundred([...was].filter((one) => is.has(one)).length, was.size);
      return {
        ties: atStop.ties.size,
        tiesLeft: left(atStop.ties, atEnd.ties),
        groups: atStop.groups.size,
        groupsLeft: left(atStop.groups, atEnd.groups),
      };
    },
  };
}

/** Ties that the programme introduced and groups that it helped. */
function helped(frame: Frame): { ties: Set<string>; groups: Set<number> } {
  const ties = new Set<string>();
  for (let t = 0; t < frame.size.ties; t++)
    if (frame.tieContext[t] === CONTEXT.programme) ties.add(tieKey(frame, t));
  const groups = new Set<number>();
  for (let g = 0; g < frame.size.groups; g++)
    if ((frame.groupFlags[g] & SUPPORTED) !== 0) groups.add(frame.groupId[g]);
  return { ties, groups };
}
