/** One month of a world as people and ties with readable attributes, for graph files and viewers. */

import { isAdult } from '../model/people';
import { H, PRESENT, personTop, type World } from '../model/world';
import { CONTEXT, NONE, tieTop } from '../network/tie-store';
import type { NetworkView, PersonView, TieView } from './graph';

const CONTEXTS = Object.keys(CONTEXT);
const GRADES = Object.freeze(['acquaintance', 'casual friend', 'friend', 'close friend']);
const SEXES = Object.freeze(['male', 'female']);
const QUALIFICATIONS = Object.freeze(['none', 'school', 'degree']);

/** Present adults and their local ties; `ethnicGroups` are the names of the scenario’s groups. */
export function viewOf(world: World, ethnicGroups: readonly string[]): NetworkView {
  const people: PersonView[] = [];
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT || !isAdult(world, p)) continue;
    people.push({
      id: world.personId[p],
      ageYears: Math.floor((world.header[H.month] - world.birthMonth[p]) / 12),
      sex: SEXES[world.sex[p]],
      ethnicGroup: ethnicGroups[world.ethnicGroup[p]],
      qualification: QUALIFICATIONS[world.qualification[p]],
      address: world.cell[p],
      livesAlone: world.householdSize[world.household[p]] === 1,
      degree: world.degree[p],
      externalTies: world.externalCount[p],
      closeFriends: world.closeTies[p],
      inGroup: world.memberMonths[p] > 0,
      isolated: world.isolated[p] === 1,
      lonely: world.lonely[p] === 1,
      depressed: world.depressed[p] > 0,
      met: world.met[p] !== 0,
      connector: world.connector[p] !== 0,
    });
  }
  const ties: TieView[] = [];
  for (let t = 0; t < tieTop(world); t++) {
    if (world.tieEgo[t] === NONE) continue;
    ties.push({
      ego: world.personId[world.tieEgo[t]],
      alter: world.personId[world.tieAlter[t]],
      context: CONTEXTS[world.tieContext[t]],
      grade: GRADES[world.tieGrade[t]],
      bondHours: Math.round(world.tieHours[t] * 10) / 10,
      ageMonths: world.tieAge[t],
      commonFriends: world.tieCommon[t],
    });
  }
  return { people, ties };
}
