/**
 * One action on a world, through the operations that the model itself uses, so that what comes out is a world
 * that the model could have come to. Returns why it cannot be done, or null when it is done.
 */
import { draw, raceScore } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { dealTickets, raceWord } from '../model/encounters';
import { closeGroup, foundGroup, PLACES, roleIn } from '../model/group-life';
import { moveOut } from '../model/move-out';
import {
  canMeet,
  isAdult,
  joinGroup,
  LIVE,
  leaveGroup,
  membershipSlot,
  moveHousehold,
  NO_GROUP,
} from '../model/people';
import { gradeOf } from '../model/processes/contact';
import type { Step } from '../model/step';
import { eligible, formTie } from '../model/ties';
import { H, PRESENT, personTop, type World } from '../model/world';
import { CONTEXT, findTie, GRADE, NONE, removeTie } from '../network/tie-store';
import { addressCount } from '../population/geography';
import { streetCount, streetOf } from '../population/streets';
import type { Refusal, SandboxAction, SandboxDeed } from './sandbox-action';

type Deed<Kind> = Extract<SandboxDeed, { kind: Kind }>;

/** The world of the step is changed in place; its luck must stand at the world’s month. */
export function applyAction(step: Step, action: SandboxAction): Refusal | null {
  dealTickets(step);
  switch (action.kind) {
    case 'draw tie':
      return drawTie(step, action);
    case 'cut tie':
      return cutTie(step.world, action);
    case 'open group':
      return openGroup(step, action);
    case 'close group':
      return withGroup(step.world, action.group, (group) => {
        closeGroup(step.world, group);
        return null;
      });
    case 'join group':
      return join(step, action);
    case 'leave group':
      return leave(step.world, action);
    case 'move home':
      return moveHome(step, action);
    case 'move out':
      return leaveOthers(step, action);
    case 'bridge streets':
      return bridge(step, action);
    // Money is part of the plan of the run, known before month 0.
    case 'fund worker':
    case 'stop worker':
      return null;
  }
}

function rowOf(world: World, id: number): number {
  for (let p = 0; p < personTop(world); p++)
    if (world.personId[p] === id && world.status[p] === PRESENT) return p;
  return NONE;
}

function withAdult(world: World, id: number, then: (person: number) => Refusal | null): Refusal | null {
  const person = rowOf(world, id);
  if (person === NONE) return 'person not here';
  return isAdult(world, person) ? then(person) : 'child';
}

function withGroup(world: World, id: number, then: (group: number) => Refusal | null): Refusal | null {
  for (let g = 0; g < world.header[H.groups]; g++)
    if (world.groupId[g] === id && world.groupState[g] === LIVE) return then(g);
  return 'no such group';
}

function drawTie(step: Step, { a, b, grade }: Deed<'draw tie'>): Refusal | null {
  const { world } = step;
  if (a === b) return 'same person';
  return withAdult(world, a, (ego) =>
    withAdult(world, b, (alter) => {
      if (world.household[ego] === world.household[alter]) return 'same home';
      if (findTie(world, ego, alter) !== NONE) return 'tied already';
      tieWith(step, ego, alter, grade, CONTEXT.friend);
      return null;
    }),
  );
}

/** A tie as old as a new one, with the bond hours at which its grade begins. */
function tieWith(
  { world, rules, lifelong }: Step,
  ego: number,
  alter: number,
  grade: number,
  context: typeof CONTEXT.friend | typeof CONTEXT.neighbour,
): void {
  const hours = grade === GRADE.acquaintance ? 0 : rules.gradeRises[grade - 1];
  const tie = formTie(world, lifelong, rules.affinitySd, ego, alter, hours, context);
  world.tieGrade[tie] = gradeOf(rules, hours, GRADE.acquaintance);
  if (grade < GRADE.friend) return;
  world.newFriendMonths[ego] = rules.newFriendMonths;
  world.newFriendMonths[alter] = rules.newFriendMonths;
}

function cutTie(world: World, { a, b }: Deed<'cut tie'>): Refusal | null {
  const ego = rowOf(world, a);
  const alter = rowOf(world, b);
  if (ego === NONE || alter === NONE) return 'person not here';
  const tie = ego === alter ? NONE : findTie(world, ego, alter);
  if (tie === NONE) return 'not tied';
  removeTie(world, tie);
  return null;
}

function openGroup(step: Step, { founder, interest }: Deed<'open group'>): Refusal | null {
  const { world } = step;
  return withAdult(world, founder, (person) => {
    if (membershipSlot(world, person, NO_GROUP) < 0) return 'enough groups';
    const month = world.header[H.month];
    for (let g = 0; g < world.header[H.groups]; g++) {
      const own = (world.groupId[g] & 0x3ffff) === (world.personId[person] & 0x3ffff);
      if (own && world.groupState[g] === LIVE && world.groupFounded[g] === month) return 'founded already';
    }
    const plan = { kind: interest, residentLed: true, among: null };
    return foundGroup(step, person, 0, 0, plan) === NO_GROUP ? 'no founders' : null;
  });
}

function join({ world, rules, luck }: Step, { person: id, group: of }: Deed<'join group'>): Refusal | null {
  return withAdult(world, id, (person) =>
    withGroup(world, of, (group) => {
      if (membershipSlot(world, person, group) >= 0) return 'member already';
      if (membershipSlot(world, person, NO_GROUP) < 0) return 'enough groups';
      if (world.groupSize[group] >= PLACES) return 'group full';
      const u = draw(luck, STREAMS.sandbox, world.groupId[group], id);
      joinGroup(world, person, group, roleIn(world, rules, group, u));
      if (world.depressed[person] > 0) world.joinedDepressed[person] = 1;
      return null;
    }),
  );
}

function leave(world: World, { person: id, group: of }: Deed<'leave group'>): Refusal | null {
  const person = rowOf(world, id);
  if (person === NONE) return 'person not here';
  return withGroup(world, of, (group) => {
    if (membershipSlot(world, person, group) < 0) return 'not a member';
    leaveGroup(world, person, group);
    return null;
  });
}

function moveHome({ world, geography }: Step, { person: id, cell }: Deed<'move home'>): Refusal | null {
  const person = rowOf(world, id);
  if (person === NONE) return 'person not here';
  if (cell >= addressCount(geography)) return 'no such address';
  if (world.cell[person] === cell) return 'lives there';
  moveHousehold(world, world.household[person], cell);
  return null;
}

function leaveOthers(step: Step, { person: id, cell }: Deed<'move out'>): Refusal | null {
  const { world, geography } = step;
  return withAdult(world, id, (person) => {
    if (cell >= addressCount(geography)) return 'no such address';
    if (world.cell[person] === cell) return 'lives there';
    return moveOut(step, person, cell);
  });
}

function bridge(step: Step, { from, to, pairs, grade }: Deed<'bridge streets'>): Refusal | null {
  const { geography } = step;
  if (from === to) return 'same street';
  if (from >= streetCount(geography) || to >= streetCount(geography)) return 'no such street';
  let made = 0;
  for (let pair = 0; pair < pairs; pair++) if (introduce(step, from, to, grade, pair)) made++;
  return made === 0 ? 'nobody to introduce' : null;
}

/** One resident of each street, those first whom no introduction of this bridge has reached yet. */
function introduce(step: Step, from: number, to: number, grade: number, pair: number): boolean {
  const { world, luck, geography } = step;
  const word = raceWord(luck, STREAMS.sandbox, from * 0x10000 + to, pair);
  const isOf = (street: number) => (p: number) =>
    canMeet(world, p) && streetOf(geography, world.cell[p]) === street;
  const there = isOf(to);
  const knows = (ego: number) => {
    for (let p = 0; p < personTop(world); p++) if (there(p) && eligible(world, ego, p)) return true;
    return false;
  };
  const here = isOf(from);
  const ego = winner(step, word, (p) => here(p) && knows(p));
  if (ego === NONE) return false;
  const alter = winner(step, luck.words[1], (p) => there(p) && eligible(world, ego, p));
  tieWith(step, ego, alter, grade, CONTEXT.neighbour);
  return true;
}

function winner({ world, tickets }: Step, word: number, test: (person: number) => boolean): number {
  let best: number = NONE;
  let least = 0x100000000;
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    const score = raceScore(tickets[p], word);
    if (score < least && test(p)) {
      least = score;
      best = p;
    }
  }
  return best;
}
