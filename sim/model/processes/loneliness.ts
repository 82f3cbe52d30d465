/** Loneliness (often or always): onset with odds by close ties, new friends, bereavement and mood; exit. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import type { Step } from '../step';
import { H } from '../world';

export function loneliness({ world, rules, luck, scratch, tally }: Step): void {
  const month = world.header[H.month];
  const { rows, count: adults } = scratch.adults;
  const { lonely, lonelyMonths, closeTies, newFriendMonths, bereavedMonths, depressed, personId } = world;
  let count = 0;
  for (let i = 0; i < adults; i++) {
    const p = rows[i];
    const u = draw(luck, STREAMS.loneliness, personId[p], 0);
    if (lonely[p] === 1) {
      if (u < rules.lonelyExit) {
        lonely[p] = 0;
        lonelyMonths[p] = 0;
        continue;
      }
      if (lonelyMonths[p] < 255) lonelyMonths[p]++;
      count++;
      continue;
    }
    let hazard = rules.lonelyOnset[rules.healthCell(month - world.birthMonth[p], world.sex[p])];
    if (closeTies[p] === 0) hazard *= rules.lonelyNoCloseTie;
    if (newFriendMonths[p] > 0) hazard *= rules.lonelyNewFriend;
    if (bereavedMonths[p] > 0) hazard *= rules.lonelyBereaved;
    if (depressed[p] > 0) hazard *= rules.lonelyDepressed;
    if (u < hazard) {
      lonely[p] = 1;
      count++;
    }
  }
  tally.month[OUTCOME_INDEX.lonely] = count;
}
