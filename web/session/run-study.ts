/**
 * One study in the browser: pairs of runs on all workers, added up by the clerk while they come in. Every answer
 * shown on the way is made of whole pairs; the last one, of all of them, equals the command line’s to the digit.
 */
import * as Comlink from 'comlink';
import { startsOfPair } from '../../sim/engine/demand';
import type { Scenario } from '../../sim/engine/scenario';
import { structuralVariants } from '../../sim/host/structural-choices';
import type { Opened, StudyView } from './clerk';
import type { BrowserPool, Remote } from './pool';
import type { ProbabilisticView } from './probabilistic';
import { type Progress, secondsLeft, type WorkAhead, workAhead } from './progress';
import { createSchedule } from './schedule';
import type { StartShelf } from './starts';
import { buffersOf } from './transfer';

/** Pairs of the first look: the fewest that give a range at all. */
export const FIRST_LOOK_PAIRS = 2;
/** Pairs after which a heavy study waits to be asked. */
export const UNASKED_PAIRS = 4;
/** Time between two looks at the runs so far, milliseconds. */
const REFRESH = 1_200;

export interface StudyRun {
  /** As on the page. */
  readonly scenario: Scenario;
  readonly pool: BrowserPool;
  readonly shelf: StartShelf;
  readonly onProgress: (progress: Progress) => void;
  readonly onView: (view: StudyView, complete: boolean) => void;
  /** Stop after the first pairs. */
  readonly onlyFirstLook: boolean;
  /** False once something else was asked for; what comes in later is dropped. */
  readonly isWanted: () => boolean;
}

export async function runStages(run: StudyRun): Promise<void> {
  const { pool, onProgress, onView } = run;
  const opened = await Promise.race([pool.clerk.begin(run.scenario, 'main'), pool.failure]);
  if (!run.isWanted()) return;
  const pairs = opened.missing.length;
  const total = run.onlyFirstLook ? Math.min(pairs, UNASKED_PAIRS) : pairs;
  const first = Math.min(FIRST_LOOK_PAIRS, total);
  let done = Math.min(total, opened.missing.filter((arms) => arms.length === 0).length);
  let lastLook = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();
  const look = (complete: boolean) => {
    lastLook = performance.now();
    looking = looking.then(async () => {
      if (run.isWanted()) onView(await pool.clerk.view(complete), complete);
    });
    return looking;
  };
  const meter = createMeter();
  const tell = () => {
    const isFirst = done < first;
    const measured = meter.read(isFirst ? 'firstLook' : 'all');
    onProgress({ stage: isFirst ? 'First look' : 'More pairs of runs', done, total, ...measured });
  };
  const lookNow = () => {
    if (done < first || done >= total || performance.now() - lastLook < REFRESH) return;
    look(false).catch(() => {});
  };
  tell();
  lookNow();
  const onPair = () => {
    done++;
    tell();
    lookNow();
  };
  await runMissing(run, opened, total, {
    onPair,
    onStarts: (have) => meter.begin(workAhead(opened, have, first, total)),
    onWork: (residentMonths) => {
      meter.add(residentMonths);
      tell();
    },
  });
  await Promise.race([look(total === pairs), pool.failure]);
}

/** The answer of a finished study under other assumptions; the clerk keeps them with the main runs. */
export async function runVariants(run: StudyRun): Promise<void> {
  const { clerk } = run.pool;
  const variants = structuralVariants(run.scenario);
  for (const [n, { label, scenario }] of variants.entries()) {
    const unknown = { share: null, secondsLeft: null };
    run.onProgress({ stage: `Other assumptions: ${label}`, done: n, total: variants.length, ...unknown });
    const opened = await clerk.begin(scenario, 'variant');
    await runMissing(run, opened, opened.missing.length, {});
    if (!run.isWanted()) return;
    await clerk.keepVariant(label);
  }
  run.onView(await clerk.view(true), true);
}

/** What decides the answer, from as many draws of the evidence as asked for; the study’s own runs where they do. */
export async function runProbabilistic(
  run: Pick<StudyRun, 'pool' | 'shelf' | 'onProgress' | 'isWanted' | 'scenario'>,
): Promise<ProbabilisticView | null> {
  const opened = await run.pool.clerk.begin(run.scenario, 'variant');
  const total = opened.missing.length;
  let done = opened.missing.filter((arms) => arms.length === 0).length;
  const meter = createMeter();
  const tell = () => run.onProgress({ stage: 'What decides the answer', done, total, ...meter.read('all') });
  tell();
  await runMissing(run, opened, total, {
    onPair: () => {
      done++;
      tell();
    },
    onStarts: (have) => meter.begin(workAhead(opened, have, total, total)),
    onWork: (residentMonths) => {
      meter.add(residentMonths);
      tell();
    },
  });
  return run.isWanted() ? run.pool.clerk.analyse() : null;
}

/** Adds up the work done and says what of it is left. */
function createMeter() {
  let ahead: WorkAhead | null = null;
  let lived = 0;
  let began = 0;
  return {
    begin(work: WorkAhead) {
      ahead = work;
      began = performance.now();
    },
    add(residentMonths: number) {
      lived += residentMonths;
    },
    read(goal: keyof WorkAhead): Pick<Progress, 'share' | 'secondsLeft'> {
      if (ahead === null || ahead[goal] === 0 || lived === 0) return { share: null, secondsLeft: null };
      const elapsed = (performance.now() - began) / 1_000;
      // Two workers may be ahead of the order; nothing is called done before it is.
      const share = Math.min(0.99, lived / ahead[goal]);
      return { share, secondsLeft: secondsLeft(lived, ahead[goal], elapsed) };
    },
  };
}

interface Hears {
  readonly onPair?: () => void;
  /** Numbers of the starts that were at hand. */
  readonly onStarts?: (have: ReadonlySet<number>) => void;
  readonly onWork?: (residentMonths: number) => void;
}

/** Runs what is missing of the first `total` pairs, and gives it to the clerk. */
async function runMissing(
  { pool, shelf, isWanted }: Pick<StudyRun, 'pool' | 'shelf' | 'isWanted'>,
  { scenario, slots, startNames, missing }: Opened,
  total: number,
  { onPair, onStarts, onWork }: Hears,
): Promise<void> {
  const schedule = createSchedule(scenario, total, (pair) => missing[pair].length === 0);
  if (schedule.waiting === 0) return;
  const count = startNames.length;
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
  const found = (start: number, blob: Blob) => {
    blobs.set(start, blob);
    schedule.ready(start);
    signal();
  };
  const looked = Promise.all(
    startNames.map(async (name, start) => {
      const blob = await shelf.find(name);
      if (blob) found(start, blob);
    }),
  ).then(() => onStarts?.(new Set(blobs.keys())));
  let ended = false;
  const hear = Comlink.proxy((residentMonths: number) => {
    // A word may arrive after the work it speaks of.
    if (!ended && isWanted()) onWork?.(residentMonths);
  });
  const work = async (remote: Remote) => {
    const given = new Set(await remote.openStudy(scenario, startNames, hear));
    await looked;
    while (schedule.waiting > 0) {
      const change = changed;
      const task = schedule.next();
      if (task === null) {
        await change;
      } else if (task.kind === 'start') {
        const blob = await remote.growStart(slots[task.number].demand, slots[task.number].number);
        shelf.keep(startNames[task.number], blob);
        found(task.number, blob);
      } else {
        for (const start of startsOfPair(scenario, task.number, count)) {
          if (given.has(start)) continue;
          given.add(start);
          await remote.giveStart(start, blobs.get(start) as Blob);
        }
        const runs = await remote.runArms(task.number, missing[task.number]);
        if (!isWanted()) return;
        await pool.clerk.add(Comlink.transfer(runs, buffersOf(runs)));
        onPair?.();
        signal();
      }
    }
  };
  try {
    await Promise.race([Promise.all(pool.runners.map(work)), pool.failure]);
  } finally {
    ended = true;
  }
}
