/**
 * The runs behind a chapter: every pair of its scenario, counted by workers while the reader guesses and watches.
 * Kept for as long as the page is open, so that coming back costs nothing.
 */
import { type Signal, signal } from '@preact/signals';
import * as Comlink from 'comlink';
import { spawnWorker } from '#spawn';
import { startName, startSlots, startsOfPair } from '../../../sim/engine/demand';
import { pairCount } from '../../../sim/engine/plan';
import type { Scenario } from '../../../sim/engine/scenario';
import type { MeasureId, PairReading } from '../../../sim/host/learn/measure';
import { worldsDigest } from '../../../sim/host/learn/worlds-digest';
import { portableSha256 } from '../../../sim/kernel/digest';
import { shelf } from '../../session/session';
import type { BrowserWorkerApi } from '../../session/worker';

export interface ChapterRuns {
  readonly total: number;
  /** Runs so far, by number. */
  readonly runs: readonly PairReading[];
  readonly failure: string | null;
  /** After a failure: the runs that are missing. */
  readonly tryAgain: () => void;
}

/** One worker beside the one that shows the picture; a second where there are processors for it. */
const workerCount = () => (navigator.hardwareConcurrency >= 4 ? 2 : 1);

const known = new Map<string, Signal<ChapterRuns>>();

/** The runs of a scenario, begun when they are first asked for. */
export function chapterRuns(file: string, scenario: Scenario, measure: MeasureId): Signal<ChapterRuns> {
  const found = known.get(file);
  if (found) return found;
  const onRun = (run: PairReading) => {
    const runs = [...state.value.runs, run].sort((a, b) => a.pair - b.pair);
    state.value = { ...state.value, runs };
  };
  const begin = () => {
    state.value = { ...state.value, failure: null };
    const missing = missingOf(state.value);
    runAll(scenario, measure, missing, onRun).catch((error: unknown) => {
      state.value = { ...state.value, failure: error instanceof Error ? error.message : String(error) };
    });
  };
  const state = signal<ChapterRuns>({
    total: pairCount(scenario),
    runs: [],
    failure: null,
    tryAgain: () => {
      if (state.value.failure !== null) begin();
    },
  });
  known.set(file, state);
  begin();
  return state;
}

function missingOf({ total, runs }: ChapterRuns): number[] {
  const done = new Set(runs.map(({ pair }) => pair));
  return Array.from({ length: total }, (_, pair) => pair).filter((pair) => !done.has(pair));
}

/** The digest of all runs; null until all are there. */
export function digestOf({ total, runs }: ChapterRuns): string | null {
  return runs.length < total ? null : worldsDigest(runs, portableSha256);
}

/** One after the other, so that two chapters never run against each other. */
let queue: Promise<void> = Promise.resolve();

function runAll(
  scenario: Scenario,
  measure: MeasureId,
  pairs: readonly number[],
  onRun: (run: PairReading) => void,
): Promise<void> {
  const own = queue.then(() => runNow(scenario, measure, pairs, onRun));
  queue = own.catch(() => {});
  return own;
}

async function runNow(
  scenario: Scenario,
  measure: MeasureId,
  pairs: readonly number[],
  onRun: (run: PairReading) => void,
): Promise<void> {
  const slots = startSlots(scenario);
  const names = slots.map(({ demand, number }) => startName(demand, number, portableSha256));
  const growing = new Map<number, Promise<Blob>>();
  const waiting = [...pairs];
  const workers = Array.from({ length: workerCount() }, spawnWorker);
  const failure = new Promise<never>((_, reject) => {
    for (const worker of workers)
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'no worker')));
  });
  failure.catch(() => {});
  const startOf = (remote: Comlink.Remote<BrowserWorkerApi>, n: number): Promise<Blob> => {
    const begun = growing.get(n);
    if (begun) return begun;
    const made = (async () => {
      const ready = await shelf.find(names[n]);
      if (ready) return ready;
      const grown = await remote.growStart(slots[n].demand, slots[n].number);
      shelf.keep(names[n], grown);
      return grown;
    })();
    growing.set(n, made);
    return made;
  };
  const work = async (remote: Comlink.Remote<BrowserWorkerApi>) => {
    for (let pair = waiting.shift(); pair !== undefined; pair = waiting.shift()) {
      const starts: Blob[] = [];
      for (const n of startsOfPair(scenario, pair, slots.length)) starts[n] = await startOf(remote, n);
      onRun(await remote.measure({ scenario, pair, measure, starts }));
    }
  };
  try {
    const remotes = workers.map((worker) => Comlink.wrap<BrowserWorkerApi>(worker));
    await Promise.race([Promise.all(remotes.map(work)), failure]);
  } finally {
    for (const worker of workers) worker.terminate();
  }
}
