/** Chapter 1: where the new ties of a place come from. */
import type { Frame } from '../../engine/frame';
import { changesBetween } from '../../engine/frame-changes';
import { CONTEXT } from '../../network/tie-store';
import { inHundred, type Tally } from './tally';

export function newTies(): Tally {
  let before: Frame | null = null;
  let all = 0;
  const from = new Array<number>(Object.keys(CONTEXT).length).fill(0);
  return {
    month([frame]) {
      if (before !== null) {
        for (const tie of changesBetween(before, frame).made) {
          all++;
          from[frame.tieContext[tie]]++;
        }
      }
      before = frame;
    },
    readings: () => ({
      all,
      friends: inHundred(from[CONTEXT.friend], all),
      groups: inHundred(from[CONTEXT.coMember], all),
      neighbours: inHundred(from[CONTEXT.neighbour], all),
      family: inHundred(from[CONTEXT.kin], all),
    }),
  };
}
