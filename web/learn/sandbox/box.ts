/**
 * What the page knows of its sandbox: the place, the list of actions and the month, and what was there before,
 * so that everything can be undone. The only part that talks to the worker.
 */
import { computed, signal } from '@preact/signals';
import * as Comlink from 'comlink';
import { spawnWorker } from '#spawn';
import { type Frame, readFrame } from '../../../sim/engine/frame';
import type { Refusal, SandboxAction, SandboxDeed, SandboxPlace } from '../../../sim/engine/sandbox-action';
import { MOST_ACTIONS, SANDBOX_MONTHS } from '../../../sim/engine/sandbox-action';
import type { SandboxState } from '../../../sim/io/sandbox-file';
import { createLayout, type Layout, type Positions, placeMonth } from '../../network/layout';
import type { BrowserWorkerApi } from '../../session/worker';
import { learnScenario } from '../chapters/scenarios';

/** One month of both places; yours first. */
export interface ShownMonth {
  readonly frames: readonly Frame[];
  readonly positions: readonly Positions[];
}

export interface Shown {
  readonly layout: Layout;
  /** Months to be played one after the other; the last is the one that stays. */
  readonly months: readonly ShownMonth[];
  readonly refusals: readonly (Refusal | null)[];
  readonly spent: number;
  readonly digest: string;
}

type Moment = Pick<SandboxState, 'actions' | 'month'>;

export type Told =
  | { readonly kind: 'aged' | 'undone' | 'redone' }
  /** `ties`: how many more there are than before. */
  | { readonly kind: 'done'; readonly action: SandboxAction; readonly ties: number }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'full' };

const START: Moment = { actions: [], month: 0 };

export const place = signal<SandboxPlace>({ people: 100, place: 1, luck: 1 });
export const moment = signal<Moment>(START);
export const shown = signal<Shown | null>(null);
/** Share of the growing that is done, while a place grows. */
export const grown = signal(0);
export const failure = signal<string | null>(null);
export const told = signal<Told | null>(null);
/** The worker is at it, or months are being played. */
export const busy = signal(true);
const past = signal<readonly Moment[]>([]);
const future = signal<readonly Moment[]>([]);
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

let worker: Worker | null = null;
let remote: Comlink.Remote<BrowserWorkerApi> | null = null;
let visit = 0;
/** What was last asked for or reached, to go on from after a failure. */
let latest: SandboxState | null = null;

/** Opens a sandbox in place of the one there is, at the month it was left in. */
export async function openBox(state: SandboxState): Promise<void> {
  closeBox();
  const own = ++visit;
  latest = state;
  worker = spawnWorker();
  worker.addEventListener('error', (event) => {
    if (own === visit) failure.value = event.message || 'no worker';
  });
  remote = Comlink.wrap<BrowserWorkerApi>(worker);
  place.value = state.place;
  moment.value = START;
  past.value = [];
  future.value = [];
  shown.value = null;
  told.value = null;
  failure.value = null;
  grown.value = 0;
  busy.value = true;
  try {
    const onGrown = Comlink.proxy((done: number, of: number) => {
      if (own === visit) grown.value = done / of;
    });
    await remote.openSandbox(learnScenario('sandbox'), state.place, onGrown);
    if (own !== visit) return;
    await show({ actions: state.actions, month: state.month }, state.month);
    if (own === visit) past.value = momentsBefore(state);
  } catch (error) {
    if (own === visit) failure.value = error instanceof Error ? error.message : String(error);
  }
}

/** After a failure: the place as it was before it. */
export function openAgain(): void {
  if (latest !== null) void openBox(latest);
}

/** What somebody who did all this by hand would have gone through, so that it can be undone too. */
export function momentsBefore({ actions, month }: SandboxState): Moment[] {
  const moments: Moment[] = [START];
  actions.forEach((action, n) => {
    const done = actions.slice(0, n);
    if (action.month > moments[moments.length - 1].month)
      moments.push({ actions: done, month: action.month });
    moments.push({ actions: actions.slice(0, n + 1), month: action.month });
  });
  if (month > moments[moments.length - 1].month) moments.push({ actions, month });
  return moments.slice(0, -1);
}

export function closeBox(): void {
  visit++;
  worker?.terminate();
  worker = null;
  remote = null;
}

/** Asks for the months from `from` to that of the moment and shows them; null when another place came in between. */
async function show(next: Moment, from: number): Promise<Shown | null> {
  const own = visit;
  if (remote === null) return null;
  busy.value = true;
  const found = await remote.showSandbox({ actions: next.actions, from, to: next.month });
  if (own !== visit) return null;
  const frames = found.months.map((pair) => pair.map(readFrame));
  const layout = shown.value?.layout ?? createLayout(frames[0][0].map);
  const months = frames.map((pair) => ({ frames: pair, positions: placeMonth(layout, pair) }));
  moment.value = next;
  latest = { place: place.value, ...next };
  shown.value = { ...found, layout, months };
  busy.value = months.length > 1;
  return shown.value;
}

/** The months have been played. */
export function playedOut(): void {
  busy.value = false;
}

async function step(next: Moment, from: number): Promise<Shown | null> {
  try {
    return await show(next, from);
  } catch (error) {
    failure.value = error instanceof Error ? error.message : String(error);
    return null;
  }
}

function tiesNow(): number {
  const { months } = shown.value ?? { months: [] };
  return months[months.length - 1]?.frames[0].size.ties ?? 0;
}

export async function act(deed: SandboxDeed): Promise<void> {
  if (busy.value) return;
  const before = moment.value;
  if (before.actions.length >= MOST_ACTIONS) {
    told.value = { kind: 'full' };
    return;
  }
  const action: SandboxAction = { ...deed, month: before.month };
  const tiesBefore = tiesNow();
  const after = await step({ ...before, actions: [...before.actions, action] }, before.month);
  if (after === null) return;
  const why = after.refusals[before.actions.length];
  if (why !== null && why !== undefined) {
    await step(before, before.month);
    told.value = { kind: 'refused', why };
    return;
  }
  past.value = [...past.value, before];
  future.value = [];
  told.value = { kind: 'done', action, ties: tiesNow() - tiesBefore };
}

export async function age(months: number): Promise<void> {
  if (busy.value) return;
  const before = moment.value;
  const month = Math.min(SANDBOX_MONTHS, before.month + months);
  if (month === before.month) return;
  if ((await step({ ...before, month }, before.month)) === null) return;
  past.value = [...past.value, before];
  future.value = [];
  told.value = { kind: 'aged' };
}

export async function undo(): Promise<void> {
  const last = past.value[past.value.length - 1];
  if (busy.value || last === undefined) return;
  const now = moment.value;
  if ((await step(last, last.month)) === null) return;
  past.value = past.value.slice(0, -1);
  future.value = [...future.value, now];
  told.value = { kind: 'undone' };
}

export async function redo(): Promise<void> {
  const next = future.value[future.value.length - 1];
  if (busy.value || next === undefined) return;
  const now = moment.value;
  if ((await step(next, next.month)) === null) return;
  future.value = future.value.slice(0, -1);
  past.value = [...past.value, now];
  told.value = { kind: 'redone' };
}
