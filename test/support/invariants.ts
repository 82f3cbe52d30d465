/** What holds in every world between two months, whatever happened. Problems are named, not thrown. */
import { isAdult, LIVE, membershipSlot, NO_GROUP, roleOf, sharedGroups } from '../../sim/model/people';
import {
  EXTERNAL_SLOTS,
  GROUP_SLOTS,
  H,
  MEMBERSHIPS,
  PRESENT,
  personTop,
  type World,
} from '../../sim/model/world';
import { CONTEXT, findTie, liveTieCount, NONE, tieTop } from '../../sim/network/tie-store';

type Say = (text: string) => void;

/** Empty for a sound world. */
export function problemsOf(world: World): string[] {
  const problems: string[] = [];
  const say: Say = (text) => problems.push(text);
  lists(world, say);
  homes(world, say);
  persons(world, say);
  groups(world, say);
  ties(world, say);
  cliques(world, say);
  return problems;
}

function walk(first: number, next: Uint32Array, limit: number): number[] {
  const rows: number[] = [];
  for (let p = first; p !== NONE && rows.length <= limit; p = next[p]) rows.push(p);
  return rows;
}

/** Everyone present is in exactly one household list and one address list, and nobody else is in any. */
function lists(world: World, say: Say): void {
  const top = personTop(world);
  const inHome = new Uint8Array(top);
  const inCell = new Uint8Array(top);
  for (let h = 0; h < world.header[H.households]; h++) {
    if (world.householdSize[h] === 0) continue;
    const members = walk(world.householdFirst[h], world.nextInHousehold, top);
    if (members.length !== world.householdSize[h])
      say(`household ${h}: size ${world.householdSize[h]}, listed ${members}`);
    for (const p of members) {
      inHome[p]++;
      if (world.household[p] !== h)
        say(`person ${p} in list of household ${h}, column says ${world.household[p]}`);
      if (world.cell[p] !== world.householdCell[h])
        say(`person ${p} lives at ${world.cell[p]}, household elsewhere`);
    }
  }
  for (let cell = 0; cell < world.cellFirst.length; cell++) {
    for (const p of walk(world.cellFirst[cell], world.nextInCell, top)) {
      inCell[p]++;
      if (world.cell[p] !== cell) say(`person ${p} in list of address ${cell}, column says ${world.cell[p]}`);
    }
  }
  for (let p = 0; p < top; p++) {
    const wanted = world.status[p] === PRESENT ? 1 : 0;
    if (inHome[p] !== wanted) say(`person ${p}, status ${world.status[p]}: in ${inHome[p]} households`);
    if (inCell[p] !== wanted) say(`person ${p}, status ${world.status[p]}: at ${inCell[p]} addresses`);
  }
}

/** The empty households are those on the list of free numbers. */
function homes(world: World, say: Say): void {
  const free = new Set<number>();
  for (let h = world.header[H.freeHousehold] - 1; h >= 0; h = world.householdFirst[h] - 1) {
    if (free.has(h)) {
      say(`free household ${h} twice`);
      return;
    }
    free.add(h);
  }
  for (let h = 0; h < world.header[H.households]; h++) {
    if ((world.householdSize[h] === 0) !== free.has(h))
      say(`household ${h}: size ${world.householdSize[h]}, free ${free.has(h)}`);
  }
}

function persons(world: World, say: Say): void {
  const ids = new Set(world.personId.subarray(0, personTop(world)));
  if (ids.size !== personTop(world)) say(`${personTop(world)} people with ${ids.size} ids`);
  for (let p = 0; p < personTop(world); p++) {
    const partner = world.partner[p];
    if (partner !== NONE) {
      if (world.partner[partner] !== p)
        say(`partner of ${p} is ${partner}, whose partner is ${world.partner[partner]}`);
      if (world.household[partner] !== world.household[p]) say(`partners ${p} and ${partner} live apart`);
      if (!isAdult(world, p)) say(`child ${p} has a partner`);
    }
    if (world.externalCount[p] > EXTERNAL_SLOTS) say(`person ${p}: ${world.externalCount[p]} external ties`);
    for (let k = p * EXTERNAL_SLOTS; k < p * EXTERNAL_SLOTS + world.externalCount[p]; k++) {
      if (!(world.externalHours[k] >= 0)) say(`person ${p}: external tie of ${world.externalHours[k]} hours`);
    }
    if (world.status[p] === PRESENT) continue;
    if (partner !== NONE || world.clique[p] !== NONE || world.connector[p] !== 0)
      say(`${p} is gone but still linked`);
    if (world.degree[p] !== 0 || world.blockSize[p] !== 0) say(`${p} is gone but has ties`);
    const groups = world.memberships.subarray(p * MEMBERSHIPS, (p + 1) * MEMBERSHIPS);
    if (groups.some((g) => g !== NO_GROUP) || world.volunteer[p] !== 0) say(`${p} is gone but in a group`);
  }
}

function groups(world: World, say: Say): void {
  let listed = 0;
  for (let g = 0; g < world.header[H.groups]; g++) {
    const members = world.groupMembers.subarray(g * GROUP_SLOTS, g * GROUP_SLOTS + world.groupSize[g]);
    if (world.groupState[g] !== LIVE && members.length > 0) say(`closed group ${g} has members`);
    if (members.length > GROUP_SLOTS || new Set(members).size !== members.length)
      say(`group ${g}: members ${members}`);
    listed += members.length;
    for (const p of members) {
      if (membershipSlot(world, p, g) < 0) say(`person ${p} is listed in group ${g} only there`);
      if (world.status[p] !== PRESENT || !isAdult(world, p))
        say(`group ${g}: member ${p} is a child or gone`);
    }
  }
  let held = 0;
  for (let p = 0; p < personTop(world); p++) {
    const own = world.memberships
      .subarray(p * MEMBERSHIPS, (p + 1) * MEMBERSHIPS)
      .filter((g) => g !== NO_GROUP);
    held += own.length;
    if (new Set(own).size !== own.length) say(`person ${p} twice in one group: ${own}`);
    for (let k = 0; k < MEMBERSHIPS; k++) {
      if (world.memberships[p * MEMBERSHIPS + k] === NO_GROUP && roleOf(world, p, k) !== 0)
        say(`person ${p}: a role in no group`);
    }
  }
  if (held !== listed) say(`${held} memberships, ${listed} members`);
}

function ties(world: World, say: Say): void {
  let live = 0;
  for (let t = 0; t < tieTop(world); t++) {
    const a = world.tieEgo[t];
    if (a === NONE) continue;
    live++;
    const b = world.tieAlter[t];
    if (a === b || findTie(world, a, b) !== t || findTie(world, b, a) !== t)
      say(`tie ${t}: ${a} and ${b} do not find it`);
    if (world.household[a] === world.household[b]) say(`tie ${t} within household ${world.household[a]}`);
    for (const p of [a, b]) {
      if (world.status[p] !== PRESENT || !isAdult(world, p)) say(`tie ${t}: ${p} is a child or gone`);
    }
    if (world.tieShared[t] !== sharedGroups(world, a, b))
      say(`tie ${t}: ${world.tieShared[t]} shared groups`);
    if (world.tieCommon[t] !== commonFriends(world, a, b))
      say(`tie ${t}: ${world.tieCommon[t]} common friends`);
    if (!(world.tieHours[t] >= 0) || !(world.tieAffinity[t] > 0)) say(`tie ${t}: hours ${world.tieHours[t]}`);
    if (world.tieContext[t] === CONTEXT.kin && world.tieAffinity[t] !== 1) say(`kin tie ${t}: affinity`);
  }
  if (live !== liveTieCount(world)) say(`${liveTieCount(world)} ties counted, ${live} found`);
}

function commonFriends(world: World, a: number, b: number): number {
  const of = (p: number) =>
    world.adjacentPerson.subarray(world.blockStart[p], world.blockStart[p] + world.degree[p]);
  const first = new Set(of(a));
  return of(b).filter((p) => first.has(p)).length;
}

function cliques(world: World, say: Say): void {
  const sizes = new Map<number, number>();
  for (let p = 0; p < personTop(world); p++) {
    if (world.clique[p] !== NONE) sizes.set(world.clique[p], (sizes.get(world.clique[p]) ?? 0) + 1);
  }
  for (let c = 0; c < world.header[H.cliques]; c++) {
    if (world.cliqueSize[c] !== (sizes.get(c) ?? 0))
      say(`clique ${c}: ${world.cliqueSize[c]} counted, ${sizes.get(c)} found`);
    if (world.cliqueSize[c] > 5) say(`clique ${c}: ${world.cliqueSize[c]} members`);
  }
}
