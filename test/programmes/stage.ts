/** A programme on a stage: residents and groups made by hand, and a run whose acts a test writes. */
import { OUTCOME_INDEX, type OutcomeId } from '../../sim/engine/outcomes';
import { setMonth } from '../../sim/kernel/luck';
import type { Act, Effort, ProgrammeView } from '../../sim/model/effort';
import { dealTickets } from '../../sim/model/encounters';
import { joinGroup, LIVE } from '../../sim/model/people';
import type { ProgrammeRun } from '../../sim/model/programme-run';
import type { Step } from '../../sim/model/step';
import type { TroubleKind } from '../../sim/model/troubles';
import { H } from '../../sim/model/world';
import { type Handmade, handmade, type Resident } from '../support/handmade';
import { processOf } from '../support/model';

export interface HandmadeGroup {
  readonly kind: number;
  members: readonly number[];
  readonly flags: number;
  readonly hours?: number;
  readonly role?: number;
}

export interface Spec {
  readonly people: readonly Resident[];
  readonly acts: readonly Act[];
  readonly groups?: readonly HandmadeGroup[];
  readonly paidHours?: number;
  readonly options?: Handmade;
}

/** A step whose list of programmes a test may fill. */
export type StagedStep = Omit<Step, 'programmes'> & { readonly programmes: ProgrammeRun[] };

export function stepOf({ people, groups = [], options }: Spec): StagedStep {
  const step: StagedStep = { ...handmade(people, options), programmes: [] };
  const { world } = step;
  groups.forEach((group, g) => {
    world.header[H.groups] = g + 1;
    world.groupState[g] = LIVE;
    world.groupKind[g] = group.kind;
    world.groupFlags[g] = group.flags;
    world.groupHours[g] = group.hours ?? 3;
    world.groupId[g] = 1000 + g;
    for (const member of group.members) joinGroup(world, member, g, group.role ?? 0);
  });
  return step;
}

/** The luck of the month in the header. */
export function tickets(step: StagedStep): void {
  setMonth(step.luck, step.world.header[H.month]);
  dealTickets(step);
}

export const tallyOf = (id: OutcomeId) => OUTCOME_INDEX[id];

/** Everybody responds to these acts. */
export function doing(acts: readonly Act[], more: Partial<Effort> = {}): Effort {
  return {
    uptake: 1,
    acts,
    connectorHours: 0,
    followsDecisions: false,
    residentHours: 0,
    state: { stage: 0, stageMonths: 0 },
    ...more,
  };
}

interface Run {
  readonly index?: number;
  readonly paidHours?: number;
  readonly substituted?: number;
  readonly troubles?: readonly TroubleKind[];
  readonly effort: (view: ProgrammeView) => Effort;
}

/** A programme of ten years from month 0, with the same hours each month and the same troubles throughout. */
export function runOf({
  index = 0,
  paidHours = 1e6,
  substituted = 0,
  troubles = [],
  effort,
}: Run): ProgrammeRun {
  return {
    index,
    targets: [0],
    start: 0,
    end: 120,
    spending: new Float64Array(120).fill(1000),
    paidHours: new Float64Array(120).fill(paidHours),
    substituted: new Float64Array(120).fill(substituted),
    beset: (kind, month) => month >= 0 && troubles.includes(kind),
    effort,
  };
}

export const act = processOf('programmes');

/** One month of a programme that tries these acts, over residents made by hand. */
export function month(spec: Spec, effort: (made: Effort) => Effort = (made) => made) {
  const step = stepOf(spec);
  step.programmes.push(runOf({ effort: () => effort(doing(spec.acts)), paidHours: spec.paidHours }));
  tickets(step);
  act(step);
  return step;
}
