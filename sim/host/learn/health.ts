/** Chapter 6: how loneliness and depression go together without a worker, and what a worker changes in months. */
import { PERSON } from '../../engine/frame';
import { hasFlag } from '../../engine/frame-changes';
import { inHundred, type Tally } from './tally';
import { total } from './worker';

export function health(): Tally {
  const months = { lonely: 0, others: 0 };
  const low = { lonely: 0, others: 0 };
  return {
    month([frame]) {
      for (let row = 0; row < frame.size.people; row++) {
        if (!hasFlag(frame, row, PERSON.adult)) continue;
        const who = hasFlag(frame, row, PERSON.lonely) ? 'lonely' : 'others';
        months[who]++;
        if (hasFlag(frame, row, PERSON.depressed)) low[who]++;
      }
    },
    readings([without, run]) {
      const lonely = inHundred(low.lonely, months.lonely);
      const others = inHundred(low.others, months.others);
      return {
        lonely,
        others,
        times: lonely / others,
        // Months of depression that the worker adds; fewer are below zero.
        change: total(run, 'depressed') - total(without, 'depressed'),
        lonelyChange: total(run, 'lonely') - total(without, 'lonely'),
      };
    },
  };
}
