/** The scenario on the page with all that was done to it, so that every change can be undone and redone. */
import { computed, signal } from '@preact/signals';
import type { Scenario } from '../../sim/engine/scenario';
import { EXAMPLE } from './example';

/** Changes that can be undone. */
const MOST_STEPS = 200;
/** Changes of one field that follow each other within this time count as one, milliseconds. */
const TOGETHER = 800;

interface Step {
  readonly scenario: Scenario;
  /** What the change after it did, for the undo button. */
  readonly what: string;
}

const past = signal<readonly Step[]>([]);
const future = signal<readonly Step[]>([]);
export const scenario = signal<Scenario>(EXAMPLE);
export const canUndo = computed(() => past.value.at(-1)?.what ?? null);
export const canRedo = computed(() => future.value.at(-1)?.what ?? null);

let last = { what: '', at: 0 };

/** Replaces the scenario; `what` says in a few words what was done. */
export function change(what: string, next: Scenario, now = performance.now()): void {
  const goesOn = last.what === what && now - last.at < TOGETHER && past.value.length > 0;
  // What is added or taken away is a step of its own, however fast it is done.
  const same = goesOn && countsOf(next) === countsOf(scenario.value);
  if (!same) past.value = [...past.value, { scenario: scenario.value, what }].slice(-MOST_STEPS);
  last = { what, at: now };
  future.value = [];
  scenario.value = next;
}

/** How many options there are, programmes in each, and things that go wrong with each. */
function countsOf({ arms }: Scenario): string {
  return JSON.stringify(arms.map(({ programmes }) => programmes.map(({ troubles }) => troubles.length)));
}

export function undo(): void {
  const step = past.value.at(-1);
  if (!step) return;
  past.value = past.value.slice(0, -1);
  future.value = [...future.value, { scenario: scenario.value, what: step.what }];
  scenario.value = step.scenario;
  last = { what: '', at: 0 };
}

export function redo(): void {
  const step = future.value.at(-1);
  if (!step) return;
  future.value = future.value.slice(0, -1);
  past.value = [...past.value, { scenario: scenario.value, what: step.what }];
  scenario.value = step.scenario;
  last = { what: '', at: 0 };
}
