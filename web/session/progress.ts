/**
 * How far a study is and how long it still takes, from the work that lies ahead: months of residents, lived while a
 * neighbourhood is grown and while pairs run. Plain bookkeeping, no workers.
 */
import { simulatedResidents } from '../../sim/engine/areas';
import { neighbourhoodSize, type StartSlot } from '../../sim/engine/demand';
import type { Scenario } from '../../sim/engine/scenario';
import { createSchedule } from './schedule';

export interface Progress {
  readonly stage: string;
  /** Pairs of runs done, of those wanted. */
  readonly done: number;
  readonly total: number;
  /** Share of the work of this stage, from 0 to 1; null where it is not known. */
  readonly share: number | null;
  /** Null while it is too early to say. */
  readonly secondsLeft: number | null;
}

/** Resident-months until the first look, and in all. */
export interface WorkAhead {
  readonly firstLook: number;
  readonly all: number;
}

/** Resident-months that growing a start takes. */
export function workOfStart({ demand }: StartSlot): number {
  return neighbourhoodSize(demand.place) * Math.round(demand.values.turnoverYears * 12);
}

/** Resident-months that some arms of a pair take. */
export function workOfPair(scenario: Scenario, arms: number): number {
  return simulatedResidents(scenario.place) * scenario.months * arms;
}

export interface Job {
  readonly scenario: Scenario;
  readonly slots: readonly StartSlot[];
  /** Arms of each pair that are still to be run. */
  readonly missing: readonly (readonly number[])[];
}

/**
 * Goes through what the workers will do, in their order, without doing it.
 * @param have numbers of the starts at hand
 * @param first pairs of the first look
 * @param total pairs wanted in all
 */
export function workAhead(
  { scenario, slots, missing }: Job,
  have: ReadonlySet<number>,
  first: number,
  total: number,
): WorkAhead {
  const schedule = createSchedule(scenario, total, (pair) => missing[pair].length === 0);
  for (const start of have) schedule.ready(start);
  let pairs = missing.slice(0, total).filter((arms) => arms.length === 0).length;
  let all = 0;
  let firstLook = 0;
  for (let task = schedule.next(); task !== null; task = schedule.next()) {
    if (task.kind === 'start') {
      all += workOfStart(slots[task.number]);
      schedule.ready(task.number);
      continue;
    }
    all += workOfPair(scenario, missing[task.number].length);
    if (pairs < first) firstLook = all;
    pairs++;
  }
  return { firstLook, all };
}

/** Before that the workers are not yet warm and any guess would be wrong: seconds, and share of the work. */
const EARLY = 0.8;
const LITTLE = 0.05;

/** @param elapsed seconds since the work began */
export function secondsLeft(done: number, goal: number, elapsed: number): number | null {
  if (elapsed < EARLY || done <= 0 || done < LITTLE * goal) return null;
  return Math.max(0, goal - done) * (elapsed / done);
}

/** Coarse on purpose: a countdown that jumps is read as a fault. */
export function leftWords(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 4) return ', a few seconds left';
  if (seconds < 55) return `, about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.round(seconds / 60);
  return `, about ${minutes === 1 ? 'a minute' : `${minutes} minutes`} left`;
}
