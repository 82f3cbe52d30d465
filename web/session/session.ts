/**
 * What the page knows of its study: the answer on the screen, whether it still fits the inputs, and the stage of
 * the work. The only place that starts and stops workers.
 */
import { computed, signal } from '@preact/signals';
import type { Scenario } from '../../sim/engine/scenario';
import { scenario as onPage } from '../state/history';
import type { StudyView } from './clerk';
import { type BrowserPool, openPool } from './pool';
import { runnerCount } from './pool-size';
import type { ProbabilisticView } from './probabilistic';
import type { Progress } from './progress';
import { runProbabilistic, runStages, runVariants, type StudyRun } from './run-study';
import { createShelf } from './starts';
import { weightOf } from './weight';

export type Work =
  | { readonly state: 'waiting'; readonly reason: 'too heavy' | 'nothing to compare' }
  | { readonly state: 'working'; readonly progress: Progress }
  | { readonly state: 'first look'; readonly reason: 'heavy' }
  | { readonly state: 'stopped' }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly message: string };

export interface Answer {
  readonly view: StudyView;
  /** All pairs are in; the digests are the study’s. */
  readonly complete: boolean;
}

export const answer = signal<Answer | null>(null);
/** What decides the answer, with the scenario it was worked out for. */
export const probabilistic = signal<{ scenario: Scenario; view: ProbabilisticView } | null>(null);
const AT_FIRST: Progress = { stage: 'First look', done: 0, total: 1, share: null, secondsLeft: null };
export const work = signal<Work>({ state: 'working', progress: AT_FIRST });
/** The answer on the screen belongs to other inputs than those of the page now. */
export const stale = computed(() => answer.value !== null && answer.value.view.scenario !== onPage.value);

/** Burnt-in neighbourhoods at hand, for every part of the page that runs one. */
export const shelf = createShelf();
let pool: BrowserPool | null = null;
let generation = 0;

/** Runs the study of a scenario in place of whatever is running. */
export async function ask(scenario: Scenario, how: 'unasked' | 'asked' = 'unasked'): Promise<void> {
  callBack();
  const weight = weightOf(scenario);
  if (scenario.arms.length < 2) {
    work.value = { state: 'waiting', reason: 'nothing to compare' };
  } else if (how === 'unasked' && weight === 'too heavy to start unasked') {
    work.value = { state: 'waiting', reason: 'too heavy' };
  } else {
    const onlyFirstLook = how === 'unasked' && weight !== 'light';
    await attempt(
      scenario,
      onlyFirstLook,
      runStages,
      onlyFirstLook ? { state: 'first look', reason: 'heavy' } : { state: 'done' },
    );
  }
}

/** Adds the answer under other assumptions to a finished study. */
export async function askVariants(): Promise<void> {
  const scenario = answer.value?.view.scenario;
  if (scenario === undefined || stale.value || work.value.state !== 'done' || pool === null) return;
  await attempt(scenario, false, runVariants, { state: 'done' });
}

/** What decides the answer on the screen, from so many draws of the evidence. */
export async function askProbabilistic(draws: number): Promise<void> {
  const scenario = answer.value?.view.scenario;
  if (scenario === undefined || stale.value || work.value.state !== 'done') return;
  const stages = async (run: StudyRun) => {
    const view = await runProbabilistic({ ...run, scenario: { ...scenario, draws } });
    if (view !== null && run.isWanted()) probabilistic.value = { scenario, view };
  };
  await attempt(scenario, false, stages, { state: 'done' }, 'What decides the answer');
}

/** Stops the work; what is on the screen stays. */
export function stop(): void {
  if (work.value.state !== 'working') return;
  callBack();
  // What was asked for besides may be given up; the answer itself is whole.
  const whole = answer.value?.complete === true && !stale.value;
  work.value = { state: whole ? 'done' : 'stopped' };
}

/** A table of all runs so far as CSV; null when there are none. */
export async function runsAsCsv(table: 'outcomes' | 'runs'): Promise<string[] | null> {
  return pool === null ? null : pool.clerk.csv(table);
}

async function attempt(
  scenario: Scenario,
  onlyFirstLook: boolean,
  stages: typeof runStages,
  after: Work,
  stage = 'First look',
): Promise<void> {
  const own = ++generation;
  const here = () => own === generation;
  // At once, so that whoever asks next finds the workers busy.
  work.value = { state: 'working', progress: { ...AT_FIRST, stage } };
  pool ??= openPool(runnerCount(navigator.hardwareConcurrency));
  try {
    await stages({
      scenario,
      pool,
      shelf,
      onlyFirstLook,
      isWanted: here,
      onProgress: (progress) => {
        if (here()) work.value = { state: 'working', progress };
      },
      onView: (view, complete) => {
        if (here()) answer.value = { view: { ...view, scenario }, complete };
      },
    });
    if (here()) work.value = after;
  } catch (error) {
    if (!here()) return;
    endPool();
    work.value = { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The workers drop what they do, and stay for what comes next: one that has run before is twice as fast. */
function callBack(): void {
  generation++;
  if (work.value.state !== 'working') return;
  for (const runner of pool?.runners ?? []) runner.cancel();
}

function endPool(): void {
  generation++;
  pool?.end();
  pool = null;
}
