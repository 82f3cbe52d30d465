/** Ledger: hours residents give and stocks of the month that the accounts and the record need. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { STRATUM_MEASURES, stratumOf } from '../../engine/strata';
import { liveTieCount } from '../../network/tie-store';
import { LIVE } from '../people';
import { countSocialCapital } from '../social-capital';
import type { Step } from '../step';
import { H, PRESENT } from '../world';

const WIDTH = STRATUM_MEASURES.length;

export function ledger(step: Step): void {
  countPeople(step);
  countSocialCapital(step);
  const { world, tally } = step;
  let live = 0;
  for (let g = 0; g < world.header[H.groups]; g++) if (world.groupState[g] === LIVE) live++;
  tally.month[OUTCOME_INDEX.groups] = live;
  tally.month[OUTCOME_INDEX.ties] = liveTieCount(world);
}

function countPeople({ world, scratch, tally }: Step): void {
  const month = world.header[H.month];
  const { rows, count } = scratch.adults;
  const out = tally.month;
  let participating = 0;
  let volunteering = 0;
  let isolates = 0;
  let noClose = 0;
  let hours = 0;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    if (world.status[p] !== PRESENT) continue;
    const months = month - world.birthMonth[p];
    const member = world.memberMonths[p] > 0;
    if (member) participating++;
    if (world.volunteer[p] !== 0) volunteering++;
    if (world.degree[p] === 0) isolates++;
    if (world.closeTies[p] === 0) noClose++;
    hours += scratch.groupHours[p];
    const at = stratumOf(months, world.sex[p], world.qualification[p]) * WIDTH;
    tally.strata[at]++;
    tally.strata[at + 1] += world.isolated[p];
    tally.strata[at + 2] += world.lonely[p];
    if (world.depressed[p] > 0) tally.strata[at + 3]++;
    if (member) tally.strata[at + 4]++;
    if (world.met[p] !== 0) tally.strata[at + 5]++;
  }
  out[OUTCOME_INDEX.participating] = participating;
  out[OUTCOME_INDEX.volunteering] = volunteering;
  out[OUTCOME_INDEX.isolates] = isolates;
  out[OUTCOME_INDEX.noCloseFriend] = noClose;
  out[OUTCOME_INDEX.residentHours] += hours;
}
