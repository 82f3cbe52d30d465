/**
 * One study in the browser: pairs of runs on all workers, added up by the clerk while they come in. Every answer
 * shown on the way is made of whole pairs; the last one, of all of them, equals the command line’s to the digit.
 */
import * as Comlink from 'comlink';
import { startName, startSlots, startsOfPair } from '../../sim/engine/demand';
import { pairCount } from '../../sim/engine/plan';
import type { RunResult } from '../../sim/engine/results';
import type { Scenario } from '../../sim/engine/scenario';
import { structuralVariants } from '../../sim/host/structural-choices';
import { portableSha256 } from '../../sim/kernel/digest';
import type { StudyView } from './clerk';
import type { BrowserPool, Remote } from './pool';
import { createSchedule } from './schedule';
import type { StartShelf } from './starts';

/** Pairs of the first look: enough for a mean and a rough range. */
export const FIRST_LOOK_PAIRS = 4;
/** Time between two looks at the runs so far, milliseconds. */
const REFRESH = 1_200;

export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export interface StudyRun {
  readonly scenario: Scenario;
  readonly pool: BrowserPool;
  readonly shelf: StartShelf;
  readonly onProgress: (progress: Progress) => void;
  readonly onView: (view: StudyView, complete: boolean) => void;
  /** Stop after the first look. */
  readonly onlyFirstLook: boolean;
}

export async function runStages(run: StudyRun): Promise<void> {
  const { scenario, pool, onProgress, onView } = run;
  await pool.clerk.begin(scenario);
  const pairs = pairCount(scenario);
  const total = run.onlyFirstLook ? Math.min(pairs, FIRST_LOOK_PAIRS) : pairs;
  let done = 0;
  let looked = 0;
  let lastLook = 0;
  let looking: Promise<void> = Promise.resolve();
  const look = (complete: boolean) => {
    looking = looking.then(async () => onView(await pool.clerk.view(complete), complete));
    return looking;
  };
  const stageOf = () => (done < Math.min(FIRST_LOOK_PAIRS, total) ? 'First look' : 'More pairs of runs');
  onProgress({ stage: stageOf(), done, total });
  await runAll(run, scenario, total, async (results) => {
    await pool.clerk.add(transferable(results));
    done++;
    onProgress({ stage: stageOf(), done, total });
    if (done < Math.min(FIRST_LOOK_PAIRS, total) || done === total) return;
    const now = performance.now();
    if (looked > 0 && now - lastLook < REFRESH) return;
    looked++;
    lastLook = now;
    look(false).catch(() => {});
  });
  await Promise.race([look(done === pairs), pool.failure]);
}

/** The answer of a finished study under other assumptions; the clerk keeps them with the main runs. */
export async function runVariants(run: StudyRun): Promise<void> {
  const variants = structuralVariants(run.scenario);
  for (const [n, { label, scenario }] of variants.entries()) {
    run.onProgress({ stage: `Other assumptions: ${label}`, done: n, total: variants.length });
    const results: RunResult[] = [];
    await runAll(run, scenario, pairCount(scenario), async (more) => {
      results.push(...more);
    });
    await run.pool.clerk.addVariant(label, scenario, transferable(results));
  }
  run.onView(await run.pool.clerk.view(true), true);
}

async function runAll(
  { pool, shelf }: StudyRun,
  scenario: Scenario,
  total: number,
  onPair: (results: RunResult[]) => Promise<void>,
): Promise<void> {
  const slots = startSlots(scenario);
  const count = slots.length;
  const names = slots.map(({ demand, number }) => startName(demand, number, portableSha256));
  const schedule = createSchedule(scenario, total);
  const blobs = new Map<number, Blob>();
  let wake = () => {};
  let changed = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const signal = () => {
    wake();
    changed = new Promise<void>((resolve) => {
      wake = resolve;
    });
  };
  const found = async (start: number, blob: Blob) => {
    blobs.set(start, blob);
    schedule.ready(start);
    signal();
  };
  await Promise.all(
    names.map(async (name, start) => {
      const blob = await shelf.find(name);
      if (blob) await found(start, blob);
    }),
  );
  await Promise.all(pool.runners.map((remote) => remote.openStudy(scenario, count)));
  const work = async (remote: Remote) => {
    const given = new Set<number>();
    while (schedule.waiting > 0) {
      const change = changed;
      const task = schedule.next();
      if (task === null) {
        await change;
      } else if (task.kind === 'start') {
        const { demand, number } = slots[task.number];
        const blob = await remote.growStart(demand, number);
        shelf.keep(names[task.number], blob);
        await found(task.number, blob);
      } else {
        for (const start of startsOfPair(scenario, task.number, count)) {
          if (given.has(start)) continue;
          given.add(start);
          await remote.giveStart(start, blobs.get(start) as Blob);
        }
        await onPair(await remote.runPair(task.number));
        signal();
      }
    }
  };
  await Promise.race([Promise.all(pool.runners.map(work)), pool.failure]);
}

/** Results on their way to the clerk: their buffers move, so that nothing is copied on the page’s thread. */
function transferable(results: RunResult[]): RunResult[] {
  const buffers = results.flatMap((r) => [r.record.buffer, r.programmeCosts.buffer, r.strata.buffer]);
  return Comlink.transfer(results, buffers as ArrayBuffer[]);
}
