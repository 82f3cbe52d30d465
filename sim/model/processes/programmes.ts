/**
 * Programmes act on people, groups and agencies, never on health. Each month an approach says what it tries;
 * here it meets residents, offers introductions, wins connectors, helps to found groups, moves agencies.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, withOrdinal } from '../../kernel/luck';
import { STREAMS, type Stream } from '../../kernel/streams';
import { CONTEXT, NONE, tieTop } from '../../network/tie-store';
import { addressCount } from '../../population/geography';
import { acceptance } from '../acceptance';
import type { Effort, ProgrammeView } from '../effort';
import { personAnywhere, personNear } from '../encounters';
import { foundGroup, ORGANISES } from '../group-life';
import { canMeet, membershipSlot, NO_GROUP, roleOf, SUPPORTED } from '../people';
import { F, PROGRAMME_FIELDS, type ProgrammeRun } from '../programme-run';
import type { Step } from '../step';
import { eligible, formTie } from '../ties';
import { H, MEMBERSHIPS, personTop, type World } from '../world';

/** Events of one kind a programme can have in a month: the room that their keys leave, no rate. */
const MOST = 4095;

export function programmes(step: Step): void {
  const month = step.world.header[H.month];
  const running = step.programmes.filter((run) => month >= run.start);
  if (running.length > 0) loseConnectors(step);
  for (const run of running) {
    const effort = run.effort(view(step, run, month));
    act(step, run, effort);
    settle(step, run, effort, month);
  }
}

function view({ world }: Step, run: ProgrammeRun, month: number): ProgrammeView {
  const fields = run.index * PROGRAMME_FIELDS;
  const counts = { adults: 0, connectors: 0, organisers: 0, members: 0, met: 0 };
  for (let p = 0; p < personTop(world); p++) {
    if (!canMeet(world, p)) continue;
    counts.adults++;
    counts.connectors += world.connector[p];
    counts.met += world.met[p];
    if (world.memberMonths[p] > 0) counts.members++;
    if (organises(world, p)) counts.organisers++;
  }
  return {
    ...counts,
    age: month - run.start,
    paidHours: run.paidHours[month] ?? 0,
    funded: (run.spending[month] ?? 0) > 0,
    agencies: world.agencies,
    agencyShare: world.agencyShare[0],
    state: {
      stage: world.programmeState[fields + F.stage],
      stageMonths: world.programmeState[fields + F.stageMonths],
    },
  };
}

function organises(world: World, person: number): boolean {
  for (let k = 0; k < MEMBERSHIPS; k++) if ((roleOf(world, person, k) & ORGANISES) !== 0) return true;
  return false;
}

function loseConnectors({ world, rules, luck }: Step): void {
  for (let p = 0; p < personTop(world); p++) {
    if (world.connector[p] === 0) continue;
    if (draw(luck, STREAMS.programmeConnectors, world.personId[p], 1) < rules.connectorLoss)
      world.connector[p] = 0;
  }
}

function act(step: Step, run: ProgrammeRun, effort: Effort): void {
  if (effort.uptake <= 0) return;
  const reached = meet(step, run, effort);
  introduce(step, run, effort, reached);
  recruit(step, run, effort, reached);
  support(step, run, effort);
}

/** Whole number of events for a fractional expectation; the remainder is decided by the month's luck. */
function whole({ luck }: Step, run: ProgrammeRun, stream: Stream, amount: number): number {
  const u = draw(luck, stream, run.index, 0xfffffffd);
  return Math.min(MOST, Math.floor(amount + u));
}

/** Whether a resident responds to offers at all is theirs for life; a larger uptake includes a smaller. */
function responds({ world, lifelong }: Step, person: number, uptake: number): boolean {
  return draw(lifelong, STREAMS.programmeReach, world.personId[person], 0) < uptake;
}

function meet(step: Step, run: ProgrammeRun, effort: Effort): number[] {
  const { world, geography, tally } = step;
  const cells = addressCount(geography);
  const count = whole(step, run, STREAMS.programmeReach, effort.contacts);
  const reached: number[] = [];
  const suits = (p: number) => canMeet(world, p) && (!effort.seeksIsolated || world.isolated[p] === 1);
  for (let k = 0; k < count; k++) {
    const caller = run.index * 0x1000 + k;
    const tries = effort.seeksIsolated ? 12 : 4;
    const person = personAnywhere(step, STREAMS.programmeReach, 0, cells, caller, 0, tries, suits);
    if (person === NONE || !responds(step, person, effort.uptake)) continue;
    if (world.met[person] === 0) tally.month[OUTCOME_INDEX.peopleMet]++;
    world.met[person] = 1;
    reached.push(person);
  }
  return reached;
}

function introduce(step: Step, run: ProgrammeRun, effort: Effort, reached: readonly number[]): void {
  const { world, rules, luck, lifelong, geography, tally } = step;
  const { programmeIntroductions } = STREAMS;
  const count = whole(step, run, programmeIntroductions, effort.introductions);
  const known = (p: number) => canMeet(world, p) && world.met[p] === 1;
  for (let k = 0; k < count; k++) {
    const caller = run.index * 0x1000 + k;
    const ego =
      k < reached.length
        ? reached[k]
        : personAnywhere(step, programmeIntroductions, 0, addressCount(geography), caller, 0, 8, known);
    if (ego === NONE) continue;
    const id = world.personId[ego];
    const suits = (p: number) =>
      world.met[p] === 1 && eligible(world, ego, p) && (world.interests[p] & world.interests[ego]) !== 0;
    const alter = personNear(step, programmeIntroductions, world.cell[ego], id, 1 + (k % 7), 16, suits);
    if (alter === NONE) continue;
    tally.month[OUTCOME_INDEX.introductionsBrokered]++;
    const chance = acceptance(world, rules, ego, alter) * effort.acceptanceRatio;
    if (draw(luck, programmeIntroductions, withOrdinal(id, 8 + (k % 7)), world.personId[alter]) >= chance)
      continue;
    formTie(world, lifelong, rules.affinitySd, ego, alter, 0, CONTEXT.programme);
    world.programmeState[run.index * PROGRAMME_FIELDS + F.made]++;
    tally.month[OUTCOME_INDEX.introductionsKept]++;
    tally.month[OUTCOME_INDEX.tiesFormed]++;
  }
}

function recruit(step: Step, run: ProgrammeRun, effort: Effort, reached: readonly number[]): void {
  const count = whole(step, run, STREAMS.programmeConnectors, effort.connectors);
  for (let k = 0; k < Math.min(count, reached.length); k++) step.world.connector[reached[k]] = 1;
}

function support(step: Step, run: ProgrammeRun, effort: Effort): void {
  const { world, geography, tally } = step;
  const count = whole(step, run, STREAMS.programmeGroups, effort.groups);
  const suits = (p: number) =>
    canMeet(world, p) && world.met[p] === 1 && membershipSlot(world, p, NO_GROUP) >= 0;
  for (let k = 0; k < count; k++) {
    const caller = run.index * 0x1000 + k;
    const cells = addressCount(geography);
    const founder = personAnywhere(step, STREAMS.programmeGroups, 0, cells, caller, 0, 16, suits);
    if (founder === NONE) continue;
    if (foundGroup(step, founder, SUPPORTED, run.end) === NO_GROUP) continue;
    tally.month[OUTCOME_INDEX.groupsStarted]++;
    tally.month[OUTCOME_INDEX.groupsSupported]++;
  }
}

/** Agencies, money, hours and the programme's own memory. */
function settle({ world, rules, tally }: Step, run: ProgrammeRun, effort: Effort, month: number): void {
  const { agencies, agencyShare, programmeState } = world;
  for (let k = 0; k < agencies.length; k++) {
    agencies[k] +=
      effort.agencyLift * (1 - agencies[k]) - rules.agencyDrift * (agencies[k] - rules.agencyStart);
  }
  const share = agencyShare[0] + effort.agencyShareChange;
  agencyShare[0] = share < 0 ? 0 : share > 1 ? 1 : share;
  const fields = run.index * PROGRAMME_FIELDS;
  programmeState[fields + F.stage] = effort.state.stage;
  programmeState[fields + F.stageMonths] = effort.state.stageMonths;
  if (effort.state.stage > programmeState[fields + F.reached])
    programmeState[fields + F.reached] = effort.state.stage;
  if (month === run.end - 1) {
    programmeState[fields + F.atFundingEnd] = brokeredTies(world);
    programmeState[fields + F.connectors] = connectorCount(world);
  }
  const spent = run.spending[month] ?? 0;
  tally.spending[run.index] += spent;
  tally.month[OUTCOME_INDEX.programmeCost] += spent;
  tally.month[OUTCOME_INDEX.staffHours] += run.paidHours[month] ?? 0;
  tally.month[OUTCOME_INDEX.residentHours] += effort.residentHours;
}

function connectorCount(world: World): number {
  let count = 0;
  for (let p = 0; p < personTop(world); p++) count += world.connector[p];
  return count;
}

/** Ties that programmes brokered and that are still there. */
export function brokeredTies(world: World): number {
  let count = 0;
  for (let t = 0; t < tieTop(world); t++) {
    if (world.tieEgo[t] !== NONE && world.tieContext[t] === CONTEXT.programme) count++;
  }
  return count;
}
