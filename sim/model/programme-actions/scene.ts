/** One month of one programme: what its acts share. Nothing here outlives the month. */
import { draw } from '../../kernel/luck';
import { exp } from '../../kernel/portable';
import { STREAMS, type Stream } from '../../kernel/streams';
import { personAnywhere, type Test } from '../encounters';
import { F, PROGRAMME_FIELDS, type ProgrammeRun, programmeBit } from '../programme-run';
import type { Step } from '../step';
import type { TroubleKind } from '../troubles';

export interface Scene {
  readonly step: Step;
  readonly run: ProgrammeRun;
  readonly month: number;
  readonly uptake: number;
  /** The bit of this programme in `met`, and its number plus one in `connector` and `caseOf`. */
  readonly bit: number;
  readonly number: number;
  /** Neighbourhoods the programme works in, and addresses of each. */
  readonly targets: readonly number[];
  readonly cells: number;
  /** Mean number of local ties of an adult, by which the well connected are told. */
  readonly meanDegree: number;
  /** Whether only the well connected are reached. */
  readonly captured: boolean;
  /** Residents met this month, in the order in which they were met. */
  readonly reached: number[];
  /** Number of that list in `reachedBy`. */
  readonly list: number;
  /** Paid hours not spent yet. */
  hoursLeft: number;
}

export function sceneOf(step: Step, run: ProgrammeRun, uptake: number, meanDegree: number): Scene {
  const month = step.world.header[0];
  return {
    step,
    run,
    month,
    uptake,
    bit: programmeBit(run),
    number: run.index + 1,
    targets: run.targets,
    cells: step.geography.columns * step.geography.rows,
    meanDegree,
    captured: run.beset('elite capture', month),
    reached: [],
    list: ++step.scratch.lists,
    hoursLeft: (run.paidHours[month] ?? 0) + savedHours(step, run),
  };
}

function savedHours({ world }: Step, run: ProgrammeRun): number {
  return world.programmeState[run.index * PROGRAMME_FIELDS + F.saved] / 10;
}

/** Hours not spent are kept for later months while the programme is paid; all told, no more is spent than paid. */
export function saveHours({ step, run, month, hoursLeft }: Scene): void {
  const most = step.rules.values.savedHoursMonths * (run.paidHours[month] ?? 0);
  const saved = Math.floor(10 * Math.min(most, hoursLeft));
  step.world.programmeState[run.index * PROGRAMME_FIELDS + F.saved] = saved;
}

export function besets(scene: Scene, kind: TroubleKind): boolean {
  return scene.run.beset(kind, scene.month);
}

/** Events of one kind an act can have in a month: the room that their keys leave, no rate. */
const MOST = 2047;

/** Key word of event `k` of act `order`; fits the 28 bits that ids have. */
export function eventWord({ run }: Scene, order: number, k: number): number {
  return (((run.index * 16 + order) << 12) | k) >>> 0;
}

/** Whole number of events for an expected amount; the remainder is decided by the month’s luck. */
export function whole({ step, run }: Scene, stream: Stream, order: number, amount: number): number {
  const u = draw(step.luck, stream, run.index * 16 + order, 0xfffffffd);
  return Math.min(MOST, Math.floor(amount + u));
}

/** The events that the paid hours left have room for, which are then spent. */
export function affordable(scene: Scene, count: number, hoursEach: number): number {
  if (hoursEach <= 0) return count;
  const most = Math.min(count, Math.floor(scene.hoursLeft / hoursEach + 1e-9));
  scene.hoursLeft -= most * hoursEach;
  return most;
}

/** Whether a resident responds to offers at all is theirs for life; a larger uptake includes a smaller. */
export function responds({ step, uptake }: Scene, person: number): boolean {
  const { response } = step.scratch;
  if (Number.isNaN(response[person]))
    response[person] = draw(step.lifelong, STREAMS.programmeReach, step.world.personId[person], 0);
  return response[person] < uptake;
}

/** Whether a resident comes to events this month, the sociable sooner; the same for every event and programme. */
export function comesToEvents({ world, luck, scratch }: Step, person: number): boolean {
  if (scratch.comes[person] === 0) {
    const u = draw(luck, STREAMS.programmeRoute, world.personId[person], 1);
    scratch.comes[person] = u < 1 - exp(-world.sociability[person]) ? 1 : 2;
  }
  return scratch.comes[person] === 1;
}

/** Whether a group takes up offers is its own for good. */
export function groupResponds({ step, uptake }: Scene, group: number): boolean {
  return draw(step.lifelong, STREAMS.programmeGroups, step.world.groupId[group], 0) < uptake;
}

/** Adults who can be reached at all, by the roll of the month; under elite capture only the well connected. */
export function reachable(scene: Scene, person: number): boolean {
  const { world, scratch } = scene.step;
  if (scratch.meets[person] === 0) return false;
  return !scene.captured || world.degree[person] >= scene.meanDegree;
}

/** Someone at a uniformly chosen address of the neighbourhoods the programme works in. */
export function someone(
  scene: Scene,
  stream: Stream,
  word: number,
  ordinal: number,
  tries: number,
  test: Test,
): number {
  const { step, targets, cells } = scene;
  const at = targets.length === 1 ? 0 : draw(step.luck, stream, word, 0xfffffffc) * targets.length;
  return personAnywhere(step, stream, targets[Math.floor(at)] * cells, cells, word, ordinal, tries, test);
}

/** Whether an address is in a neighbourhood the programme works in. */
export function worksAt({ targets, cells, step }: Scene, cell: number): boolean {
  return targets.length === step.geography.neighbourhoods || targets.includes(Math.floor(cell / cells));
}

export function isMet(scene: Scene, person: number): boolean {
  return (scene.step.world.met[person] & scene.bit) !== 0;
}
