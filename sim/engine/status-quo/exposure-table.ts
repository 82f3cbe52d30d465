/** Sums behind the reference table of joint exposure prevalence (sim/model/reference.ts). */
import { healthCell } from '../../model/bands';
import { meanIsolation } from '../../model/isolation';
import { networkStrength } from '../../model/network-strength';
import { ADULT_MONTHS } from '../../model/people';
import { REFERENCE_COLUMNS, type ReferenceColumn } from '../../model/reference';
import type { Step } from '../../model/step';
import { H, PRESENT, personTop } from '../../model/world';

export const STRENGTH_BINS = 200;

export function addExposures(step: Step, sums: Float64Array, weights: Float64Array): void {
  const { world, rules, scratch } = step;
  const month = world.header[H.month];
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    const months = month - world.birthMonth[p];
    if (months < ADULT_MONTHS) continue;
    const cell = healthCell(months, world.sex[p]);
    const put = (column: ReferenceColumn, value: number) => {
      const at = cell * REFERENCE_COLUMNS.length + REFERENCE_COLUMNS.indexOf(column);
      sums[at] += value;
      weights[at]++;
    };
    const isolated = meanIsolation(world.isolationHistory[p]);
    const well = world.depressed[p] > 0 ? 0 : 1;
    const lonely = world.lonely[p];
    const member = world.memberMonths[p] > 0 ? 1 : 0;
    const ramp =
      Math.min(world.memberMonths[p], rules.participationRampMonths) / rules.participationRampMonths;
    put('isolated', isolated);
    put('depressed', 1 - well);
    put('isolatedWell', isolated * well);
    put('lonelyWell', lonely * well);
    put('chronicWell', lonely * well * (world.lonelyMonths[p] >= rules.chronicMonths ? 1 : 0));
    put('weak', networkStrength(world, scratch, p) < rules.medianStrength[cell] ? 1 : 0);
    put('befriended', scratch.friends[p] > 0 ? 1 : 0);
    if (well === 1) {
      put('prior', world.priorEpisode[p]);
      if (world.priorEpisode[p] === 0) {
        put('lonelyFirst', lonely);
        put('memberFirst', member);
        put('rampFirst', ramp);
        put('lonelyMemberFirst', lonely * member);
        put('lonelyRampFirst', lonely * ramp);
      } else {
        put('lonelyPrior', lonely);
        put('joinedPrior', world.joinedDepressed[p]);
        put('lonelyJoinedPrior', lonely * world.joinedDepressed[p]);
      }
    }
    if (lonely === 0) {
      put('noCloseTie', world.closeTies[p] === 0 ? 1 : 0);
      put('newFriend', world.newFriendMonths[p] > 0 ? 1 : 0);
      put('bereaved', world.bereavedMonths[p] > 0 ? 1 : 0);
      put('depressedNotLonely', 1 - well);
    }
  }
}

/** Histogram of network strength by cell, for the frozen median. */
export function addStrengths({ world, scratch }: Step, counts: Float64Array): void {
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    const months = world.header[H.month] - world.birthMonth[p];
    if (months < ADULT_MONTHS) continue;
    const bin = Math.min(STRENGTH_BINS - 1, Math.floor(networkStrength(world, scratch, p) * STRENGTH_BINS));
    counts[healthCell(months, world.sex[p]) * STRENGTH_BINS + bin]++;
  }
}
