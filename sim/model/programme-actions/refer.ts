/**
 * Referrals to groups. Where somebody goes emerges: a live group of their neighbourhood that serves one of
 * their interests, takes newcomers and has a vacancy. Nobody arrives where there is none.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, raceScore, secondUniform } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { neighbourhoodOf } from '../../population/geography';
import type { Refer } from '../effort';
import { raceWord } from '../encounters';
import { hasVacancy, roleIn } from '../group-life';
import { joinGroup, membershipSlot, NO_GROUP } from '../people';
import { H } from '../world';
import { audienceTest } from './audience-test';
import { booksInOrder } from './books';
import { affordable, eventWord, type Scene, whole } from './scene';

export function refer(scene: Scene, act: Refer, order: number): void {
  const { step, reached } = scene;
  const { world, luck, tally, rules } = step;
  const stream = STREAMS.programmeReferral;
  const count = affordable(scene, whole(scene, stream, order, act.count), act.hours);
  if (count === 0) return;
  const word = eventWord(scene, order, 0);
  const people = act.from === 'met' ? reached : booksInOrder(scene, raceWord(luck, stream, word, 0));
  const among = audienceTest(scene.step, act.among, scene.number);
  const fit = people.filter((p) => among(p) && membershipSlot(world, p, NO_GROUP) >= 0);
  for (const person of fit.slice(0, count)) {
    tally.month[OUTCOME_INDEX.referrals]++;
    const id = world.personId[person];
    const group = fittingGroup(scene, person, raceWord(luck, stream, id, 1));
    if (group === NO_GROUP || draw(luck, stream, id, 0) >= act.willing) continue;
    joinGroup(world, person, group, roleIn(world, rules, group, secondUniform(luck)));
    if (world.depressed[person] > 0) world.joinedDepressed[person] = 1;
    tally.month[OUTCOME_INDEX.referralsArrived]++;
  }
}

/** The fitting group with the smallest keyed score, or NO_GROUP. */
function fittingGroup({ step }: Scene, person: number, word: number): number {
  const { world, geography } = step;
  const { groupId, groupKind } = world;
  const here = neighbourhoodOf(geography, world.cell[person]);
  const interests = world.interests[person];
  const groups = world.header[H.groups];
  let best = NO_GROUP;
  let least = 0x100000000;
  for (let g = 0; g < groups; g++) {
    if ((interests & (1 << groupKind[g])) === 0) continue;
    const score = raceScore(groupId[g], word);
    if (score >= least || !hasVacancy(world, g)) continue;
    if (neighbourhoodOf(geography, world.groupCell[g]) !== here) continue;
    if (membershipSlot(world, person, g) >= 0) continue;
    least = score;
    best = g;
  }
  return best;
}
