/** Small neighbourhoods for tests of the model: a few hundred residents, a few years of start-up, made once. */
import {
  baseValues,
  makeStart,
  type StartSlot,
  startDemand,
  startName,
  startSlots,
  startsOfPair,
} from '../../sim/engine/demand';
import { OUTCOME_INDEX, type OutcomeId } from '../../sim/engine/outcomes';
import { type OpenPair, openPair, openStep, type PairInput } from '../../sim/engine/pair';
import { programmeRuns } from '../../sim/engine/plan';
import type { RunResult } from '../../sim/engine/results';
import { runPair } from '../../sim/engine/run-pair';
import type { Arm, Place, ProgrammePlan, Scenario, Settings } from '../../sim/engine/scenario';
import { advance, type Start } from '../../sim/engine/start';
import { hashWorld } from '../../sim/engine/world-digest';
import { portableSha256 } from '../../sim/kernel/digest';
import { isAdult } from '../../sim/model/people';
import type { Step } from '../../sim/model/step';
import { STEPS } from '../../sim/model/steps';
import { PRESENT, personTop, type World } from '../../sim/model/world';

export interface Changes extends Partial<Omit<Scenario, 'place' | 'settings'>> {
  readonly place?: Partial<Place>;
  readonly settings?: Partial<Settings>;
}

export const STATUS_QUO: Arm = { name: 'status quo', programmes: [] };

/** A programme from month 0 for two years at £80,000 a year, with changes. */
export function plan(approach: string, changes: Partial<ProgrammePlan> = {}): ProgrammePlan {
  const usual = {
    start: 0,
    months: 24,
    costPerYear: 80_000,
    payer: 'NHS primary',
    options: {},
    troubles: [],
  };
  return { approach, ...usual, ...changes };
}

/** 400 residents of a deprived area, three years of start-up, two years of study, the status quo alone. */
export function scenario({ place, settings, ...changes }: Changes = {}): Scenario {
  return {
    version: 1,
    name: 'a few streets',
    description: '',
    seed: 'a few streets',
    place: {
      population: 400,
      neighbourhoods: 1,
      deprivationDecile: 3,
      ageShares: {},
      tenure: null,
      ethnicGroups: [
        { name: 'most', share: 0.8 },
        { name: 'others', share: 0.2 },
      ],
      qualifications: null,
      groupsPerThousand: null,
      ...place,
    },
    months: 24,
    draws: 1,
    replicates: 1,
    settings: {
      effectSet: 'default',
      kappa: 0.5,
      tieDecay: 'embeddedness',
      priceYear: 2025,
      discountCosts: 0.035,
      discountHealth: 0.015,
      threshold: 30_000,
      ...settings,
    },
    comparator: STATUS_QUO.name,
    arms: [STATUS_QUO],
    parameters: { turnoverYears: 3 },
    ...changes,
  };
}

/** The scenario with one more arm of these programmes beside the status quo. */
export function withArm(programmes: readonly ProgrammePlan[], changes: Changes = {}): Scenario {
  return scenario({ ...changes, arms: [STATUS_QUO, { name: 'programme', programmes }] });
}

const starts = new Map<string, Start>();

/** Start `number` of the scenario’s place, made on first use and never changed. */
export function startOf(of: Scenario, number = 0): Start {
  return startAt({ demand: startDemand(of), number });
}

export function startAt({ demand, number }: StartSlot): Start {
  const name = startName(demand, number, portableSha256);
  const start = starts.get(name) ?? makeStart(demand, number);
  starts.set(name, start);
  return start;
}

export function inputOf(of: Scenario, pair = 0): PairInput {
  const parts = Array.from({ length: of.place.neighbourhoods }, (_, n) => startOf(of, n));
  return { scenario: of, starts: parts, pair, values: baseValues(of) };
}

/** The world of a pair at month 0, to be stepped by hand. */
export function open(of: Scenario, pair = 0): OpenPair {
  return openPair(inputOf(of, pair));
}

/** A step at month 0 of an arm, over a world of its own. */
export function begin(of: Scenario, arm = 0, pair = 0): Step {
  const opened = open(of, pair);
  return openStep(opened, opened.world, programmeRuns(of, of.arms[arm]));
}

/** The same arm over another world, with working arrays of its own. */
export function resume(step: Step, world: World): Step {
  return openStep(step, world, step.programmes);
}

export function advanceMonths(step: Step, months: number, each: (month: number) => void = () => {}): Step {
  for (let month = 0; month < months; month++) {
    advance(step);
    each(month);
  }
  return step;
}

/** All arms of one pair, each from its own copy of the same opening. */
export function runArms(of: Scenario, pair = 0): RunResult[] {
  if (of.place.areas !== undefined) return runAreas(of, pair);
  return runPair(inputOf(of, pair), portableSha256);
}

function runAreas(of: Scenario, pair: number): RunResult[] {
  const slots = startSlots(of);
  const starts = startsOfPair(of, pair, slots.length).map((n) => startAt(slots[n]));
  return runPair({ scenario: of, starts, pair, values: baseValues(of) }, portableSha256);
}

/** One process of the step list by its name. */
export function processOf(name: string): (step: Step) => void {
  const found = STEPS.find((process) => process.name === name);
  if (found === undefined) throw new Error(`expected a process named ${name}`);
  return found.run;
}

export function digestOf(world: World): string {
  const hash = portableSha256();
  hashWorld(world, hash);
  return hash.hex();
}

/** One outcome of a run by month. */
export function monthly({ record }: RunResult, id: OutcomeId): Float64Array {
  const months = record.length / Object.keys(OUTCOME_INDEX).length;
  return record.slice(OUTCOME_INDEX[id] * months, (OUTCOME_INDEX[id] + 1) * months);
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Rows of residents who are there, in order. */
export function presentPeople(world: World): number[] {
  const people: number[] = [];
  for (let p = 0; p < personTop(world); p++) if (world.status[p] === PRESENT) people.push(p);
  return people;
}

export function presentAdults(world: World): number[] {
  return presentPeople(world).filter((p) => isAdult(world, p));
}
