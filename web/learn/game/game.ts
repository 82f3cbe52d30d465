/** The game on this page, with all that was done before, so that everything can be undone. */
import { computed, signal } from '@preact/signals';
import { overBudget, type Refused, refusalOf } from './money';
import type { RoleId } from './roles';
import { stepsOf } from './rounds';
import type { ShockId } from './shock-ids';
import type { Guess } from './state';
import { type GameState, type Proposal, withGuess } from './state';

/** Null before it begins. */
export const game = signal<GameState | null>(null);
/** Longest way back. */
const MOST_STEPS_BACK = 300;
const past = signal<readonly GameState[]>([]);
const future = signal<readonly GameState[]>([]);
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);
/** What the second window is told to hide; not part of the game. */
export const screenHidden = signal(false);

/** Opens a game in place of the one there is. */
export function openGame(state: GameState | null): void {
  game.value = state;
  past.value = [];
  future.value = [];
}

function change(next: GameState): void {
  if (game.value !== null) past.value = [...past.value, game.value].slice(-MOST_STEPS_BACK);
  future.value = [];
  game.value = next;
}

export function undo(): void {
  const before = past.value[past.value.length - 1];
  if (before === undefined || game.value === null) return;
  future.value = [...future.value, game.value];
  past.value = past.value.slice(0, -1);
  game.value = before;
}

export function redo(): void {
  const next = future.value[future.value.length - 1];
  if (next === undefined || game.value === null) return;
  past.value = [...past.value, game.value];
  future.value = future.value.slice(0, -1);
  game.value = next;
}

function current(): GameState {
  if (game.value === null) throw new Error('game: expected one that has begun');
  return game.value;
}

/** Agrees to a proposal; says why where it cannot. */
export function propose(table: number, terms: Omit<Proposal, 'id' | 'round' | 'endedIn'>): Refused | null {
  const state = current();
  const own = state.tables[table];
  const id = 1 + Math.max(0, ...own.proposals.map((one) => one.id));
  const proposal: Proposal = { ...terms, id, round: state.round, endedIn: null };
  const refused = refusalOf(state, table, proposal);
  if (refused === null) changeTable(table, [...own.proposals, proposal]);
  return refused;
}

function changeTable(table: number, proposals: readonly Proposal[]): void {
  const state = current();
  const tables = state.tables.map((own, t) => (t === table ? { ...own, proposals } : own));
  change({ ...state, tables });
}

/** Takes back what was agreed in this round, or ends what runs on from before at the start of it. */
export function drop(table: number, id: number): void {
  const { tables, round } = current();
  changeTable(
    table,
    tables[table].proposals.flatMap((one) =>
      one.id !== id ? [one] : one.round === round ? [] : [{ ...one, endedIn: round }],
    ),
  );
}

/** Lets run on what was ended in this round; says why where the money is gone. */
export function carryOn(table: number, id: number): Refused | null {
  const own = current().tables[table];
  const proposals = own.proposals.map((one) => (one.id === id ? { ...one, endedIn: null } : one));
  const refused = overBudget(current(), { ...own, proposals });
  if (refused === null) changeTable(table, proposals);
  return refused;
}

export function guess(table: number, role: RoleId, value: Guess | null): void {
  change(withGuess(current(), table, role, value));
}

export function showMore(by: 1 | -1, most: number): void {
  const state = current();
  change({ ...state, shown: Math.min(most, Math.max(0, state.shown + by)) });
}

export function setShock(id: ShockId | null): void {
  const state = current();
  change({ ...state, shocks: [...state.shocks.slice(0, state.round), id] });
}

/** The next step of the round, or the first of the next round. */
export function goOn(): void {
  const state = current();
  const steps = stepsOf(state.round);
  const next = steps[steps.indexOf(state.step) + 1];
  if (next === undefined && state.step !== 'shock') return;
  if (next !== undefined) {
    change({ ...state, step: next, shown: 0 });
    return;
  }
  // Where nothing was chosen, nothing goes wrong.
  const shocks = state.shocks.length > state.round ? state.shocks : [...state.shocks, null];
  change({ ...state, shocks, round: state.round + 1, step: 'plan', shown: 0 });
}
