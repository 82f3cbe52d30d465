/** Loneliness (often or always): onset with odds by close ties, new friends, bereavement and mood; exit. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { ADULT_MONTHS } from '../people';
import type { Step } from '../step';
import { H, PRESENT, personTop } from '../world';

export function loneliness({ world, rules, luck, tally }: Step): void {
  const month = world.header[H.month];
  const people = personTop(world);
  const { lonely, lonelyMonths, closeTies, newFriendMonths, bereavedMonths, depressed, status, personId } =
    world;
  let count = 0;
  for (let p = 0; p < people; p++) {
    if (status[p] !== PRESENT) continue;
    const months = month - world.birthMonth[p];
    if (months < ADULT_MONTHS) continue;
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
    let hazard = rules.lonelyOnset[rules.healthCell(months, world.sex[p])];
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
