/**
 * The runs behind the results of a round: pairs on all workers of the device, begun when the plan is closed, so that
 * many are there when the room wants to see. Kept while the page is open; a plan that comes back costs nothing.
 */
import { type Signal, signal } from '@preact/signals';
import * as Comlink from 'comlink';
import { spawnWorker } from '#spawn';
import { startName, startSlots, startsOfPair } from '../../../sim/engine/demand';
import { pairCount } from '../../../sim/engine/plan';
import type { RunResult } from '../../../sim/engine/results';
import type { Scenario } from '../../../sim/engine/scenario';
import { portableSha256 } from '../../../sim/kernel/digest';
import { runnerCount } from '../../session/pool-size';
import { createSchedule } from '../../session/schedule';
import { shelf } from '../../session/session';
import type { BrowserWorkerApi } from '../../session/worker';
import { asRead, scenarioText } from '../../state/scenario-text';

export interface GameRuns {
  /** As its file says it. */
  readonly scenario: Scenario;
  readonly total: number;
  /** Of whole pairs, by pair and arm. */
  readonly runs: readonly RunResult[];
  readonly failure: string | null;
}

type Remote = Comlink.Remote<BrowserWorkerApi>;

const known = new Map<string, Signal<GameRuns>>();
let workers: Worker[] = [];
let remotes: Remote[] = [];
/** Counts what was asked for, so that older work gives way. */
let turn = 0;

/** The runs of a scenario, begun when they are first asked for; those of another one then stop. */
export function gameRuns(wanted: Scenario): Signal<GameRuns> {
  const name = `${tries.value} ${scenarioText(wanted, 'bare')}`;
  const found = known.get(name);
  if (found) return found;
  const scenario = asRead(wanted);
  const state = signal<GameRuns>({ scenario, total: pairCount(scenario), runs: [], failure: null });
  for (const [other, { value }] of known) if (value.runs.length < armRuns(value)) known.delete(other);
  known.set(name, state);
  const own = ++turn;
  const here = () => own === turn;
  runAll(scenario, here, (more) => {
    const runs = [...state.value.runs, ...more].sort((a, b) => a.pair - b.pair || a.arm - b.arm);
    state.value = { ...state.value, runs };
  }).catch((error: unknown) => {
    if (!here()) return;
    state.value = { ...state.value, failure: error instanceof Error ? error.message : String(error) };
    endGameRuns();
  });
  return state;
}

/** How often runs that failed were tried again; whoever shows runs hears of it. */
const tries = signal(0);

export function tryAgain(): void {
  tries.value++;
}

const armRuns = ({ total, scenario }: GameRuns) => total * scenario.arms.length;

/** SHA-256 over the worlds of all runs, which `kithwork digest` prints too; null until all are there. */
export function gameDigest(runs: GameRuns): string | null {
  if (runs.runs.length < armRuns(runs)) return null;
  const hash = portableSha256();
  const encoder = new TextEncoder();
  for (const { worldDigest } of runs.runs) hash.update(encoder.encode(worldDigest));
  return hash.hex();
}

/** Lets the workers go; what is done stays known. */
export function endGameRuns(): void {
  turn++;
  for (const worker of workers) worker.terminate();
  workers = [];
  remotes = [];
  // What failed stays known as such: it is made again when somebody asks, and not over and over by itself.
  for (const [name, { value }] of known)
    if (value.failure === null && value.runs.length < armRuns(value)) known.delete(name);
}

function openWorkers(): Promise<never> {
  if (workers.length === 0) {
    workers = Array.from({ length: runnerCount(navigator.hardwareConcurrency) }, spawnWorker);
    remotes = workers.map((worker) => Comlink.wrap<BrowserWorkerApi>(worker));
  }
  const failure = new Promise<never>((_, reject) => {
    for (const worker of workers)
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'no worker')));
  });
  failure.catch(() => {});
  return failure;
}

async function runAll(
  scenario: Scenario,
  here: () => boolean,
  onPair: (runs: readonly RunResult[]) => void,
): Promise<void> {
  const failure = openWorkers();
  for (const remote of remotes) void remote.cancel();
  const slots = startSlots(scenario);
  const names = slots.map(({ demand, number }) => startName(demand, number, portableSha256));
  const arms = scenario.arms.map((_, arm) => arm);
  const schedule = createSchedule(scenario);
  const blobs = new Map<number, Blob>();
  const waiting: (() => void)[] = [];
  const found = (start: number, blob: Blob) => {
    blobs.set(start, blob);
    schedule.ready(start);
    for (const wake of waiting.splice(0)) wake();
  };
  const looked = Promise.all(
    names.map(async (name, start) => {
      const blob = await shelf.find(name);
      if (blob) found(start, blob);
    }),
  );
  const work = async (remote: Remote) => {
    const given = new Set(await remote.openStudy(scenario, names));
    await looked;
    while (schedule.waiting > 0 && here()) {
      const task = schedule.next();
      if (task === null) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else if (task.kind === 'start') {
        const { demand, number } = slots[task.number];
        const blob = await remote.growStart(demand, number);
        shelf.keep(names[task.number], blob);
        found(task.number, blob);
      } else {
        for (const start of startsOfPair(scenario, task.number, names.length)) {
          if (given.has(start)) continue;
          given.add(start);
          await remote.giveStart(start, blobs.get(start) as Blob);
        }
        const runs = await remote.runArms(task.number, arms);
        if (here()) onPair(runs);
      }
    }
  };
  await Promise.race([Promise.all(remotes.map(work)), failure]);
}
