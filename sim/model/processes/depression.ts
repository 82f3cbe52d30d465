/**
 * Depression: first and new episodes by loneliness and participation, remission in a fast and a slow class.
 * Members' lower onset builds up over months (Shiba et al. 2021); joining while depressed lowers relapse
 * (Cruwys et al. 2013) and nothing else.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, secondUniform } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { AGES } from '../health-rules';
import type { Rules } from '../rules';
import type { Step } from '../step';
import { H, type World } from '../world';

const FAST = 1;
const SLOW = 2;

export function depression({ world, rules, luck, scratch, tally }: Step): void {
  const month = world.header[H.month];
  const { rows, count: adults } = scratch.adults;
  const { depressed, priorEpisode, joinedDepressed, memberMonths, lonely, personId } = world;
  const place = placeRatio(world, rules);
  let count = 0;
  let onsets = 0;
  for (let i = 0; i < adults; i++) {
    const p = rows[i];
    if (depressed[p] > 0) {
      const leave = depressed[p] === FAST ? rules.remissionFast : rules.remissionSlow;
      if (draw(luck, STREAMS.remission, personId[p], 0) < leave) depressed[p] = 0;
      else count++;
      continue;
    }
    const months = month - world.birthMonth[p];
    const age = months >= 1332 ? 110 : Math.floor(months / 12);
    let hazard = rules.depressionOnset[world.sex[p] * AGES + age];
    hazard *= place;
    if (lonely[p] === 1) hazard *= rules.depressionLonely;
    if (priorEpisode[p] === 1) {
      hazard *= rules.recurrence;
      if (joinedDepressed[p] === 1) hazard *= rules.relapseJoined;
    } else if (memberMonths[p] > 0) {
      const ramp =
        memberMonths[p] < rules.participationRampMonths ? memberMonths[p] : rules.participationRampMonths;
      hazard *= rules.participationStart + rules.participationSlope * ramp;
    }
    if (draw(luck, STREAMS.depression, personId[p], 0) < hazard) {
      depressed[p] = secondUniform(luck) < rules.fastShare ? FAST : SLOW;
      priorEpisode[p] = 1;
      joinedDepressed[p] = 0;
      onsets++;
      count++;
    } else if (priorEpisode[p] === 1 && secondUniform(luck) < rules.recurrenceForgotten) priorEpisode[p] = 0;
  }
  tally.month[OUTCOME_INDEX.depressed] = count;
  tally.month[OUTCOME_INDEX.depressionOnsets] += onsets;
}

/** What improvements do to new episodes; 1 unless the user says otherwise. Residents are those of the start. */
function placeRatio(world: World, rules: Rules): number {
  if (rules.placeHealth === 0) return 1;
  const ratio =
    1 - (rules.placeHealth * 1000 * world.improvements[0]) / Math.max(1, world.header[H.firstArrivalId]);
  return ratio > rules.placeHealthFloor ? ratio : rules.placeHealthFloor;
}
