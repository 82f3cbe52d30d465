/** What can be said about every resident without row numbers: two worlds are compared person by person. */
import { membershipSlot, NO_GROUP, roleOf } from '../../sim/model/people';
import { EXTERNAL_SLOTS, MEMBERSHIPS, personTop, type World } from '../../sim/model/world';
import { NONE } from '../../sim/network/tie-store';

/** Columns that hold a value of the person alone, not the number of a row. */
const OWN = [
  'birthMonth',
  'arrivalMonth',
  'status',
  'sex',
  'ethnicGroup',
  'qualification',
  'interests',
  'sociability',
  'childCount',
  'clique',
  'memberMonths',
  'externalCount',
  'closeTies',
  'newFriendMonths',
  'bereavedMonths',
  'weeklyActivity',
  'isolated',
  'isolationHistory',
  'lonely',
  'lonelyMonths',
  'depressed',
  'priorEpisode',
  'joinedDepressed',
  'met',
  'connector',
  'cell',
] as const;

function householdOf(world: World, person: number): number[] {
  const ids: number[] = [];
  for (let p = world.householdFirst[world.household[person]]; p !== NONE; p = world.nextInHousehold[p]) {
    ids.push(world.personId[p]);
  }
  return ids.sort((a, b) => a - b);
}

function tiesOf(world: World, person: number): number[][] {
  const rows: number[][] = [];
  for (let i = world.blockStart[person]; i < world.blockStart[person] + world.degree[person]; i++) {
    const tie = world.adjacentTie[i];
    rows.push([
      world.personId[world.adjacentPerson[i]],
      world.tieHours[tie],
      world.tieAffinity[tie],
      world.tieAge[tie],
      world.tieCommon[tie],
      world.tieContext[tie],
      world.tieGrade[tie],
      world.tieShared[tie],
    ]);
  }
  return rows.sort((a, b) => a[0] - b[0]);
}

function groupsOf(world: World, person: number): number[][] {
  const rows: number[][] = [];
  for (let k = 0; k < MEMBERSHIPS; k++) {
    const group = world.memberships[person * MEMBERSHIPS + k];
    if (group === NO_GROUP) continue;
    const role = roleOf(world, person, membershipSlot(world, person, group));
    rows.push([world.groupId[group], world.groupFounded[group], world.groupSize[group], role]);
  }
  return rows.sort((a, b) => a[0] - b[0]);
}

/** One line for each resident, past or present, by id: everything about them and their ties. */
export function histories(world: World): Map<number, string> {
  const lines = new Map<number, string>();
  for (let p = 0; p < personTop(world); p++) {
    const own = OWN.map((name) => world[name][p]);
    const externals = Array.from({ length: world.externalCount[p] }, (_, k) => {
      const at = p * EXTERNAL_SLOTS + k;
      return [world.externalHours[at], world.externalGrade[at], world.externalAge[at]];
    });
    const partner = world.partner[p] === NONE ? -1 : world.personId[world.partner[p]];
    const here = world.status[p] === 1;
    const home = here ? [householdOf(world, p), world.tenure[world.household[p]]] : [];
    lines.set(
      world.personId[p],
      JSON.stringify([own, partner, home, tiesOf(world, p), groupsOf(world, p), externals]),
    );
  }
  return lines;
}
