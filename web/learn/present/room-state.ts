/** What the presenter’s window tells the room’s, and how: messages between two windows, also from a file. */
import type { PictureCommand } from '../chapters/network';
import { type GameShow, readShow } from '../game/show';
import { PLANS, type PlanId, SLIDES_OF } from './plan';

export interface RoomState {
  readonly plan: PlanId;
  readonly slide: number;
  readonly hidden: boolean;
  readonly locked: boolean;
  readonly large: boolean;
  /** By number of the chapter. */
  readonly revealed: Readonly<Record<number, boolean>>;
  readonly guesses: Readonly<Record<number, number | string>>;
  /** Whom the presenter follows in the picture of a chapter, null for nobody. */
  readonly followed: Readonly<Record<number, number | null>>;
  /** Grows with every command, so that the same one can be given twice. */
  readonly command: { readonly name: PictureCommand; readonly number: number } | null;
}

export const COMMANDS = ['play', 'pause', 'event', 'start', 'end'] as const;

export function firstState(plan: PlanId): RoomState {
  return {
    plan,
    slide: 0,
    hidden: false,
    locked: false,
    large: true,
    revealed: {},
    guesses: {},
    followed: {},
    command: null,
  };
}

const READY = 'kithwork-room-ready';
const STATE = 'kithwork-room-state';
const GAME = 'kithwork-room-game';

export function tellReady(presenter: Window): void {
  // A page opened from a file has no origin to name; whoever receives it looks at the sender instead.
  presenter.postMessage({ kind: READY }, '*');
}

export function isReady(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { kind?: unknown }).kind === READY;
}

export function tellState(room: Window, state: RoomState): void {
  room.postMessage({ kind: STATE, state }, '*');
}

/** The state in a message, or null when it holds none that could be shown. */
export function readState(data: unknown): RoomState | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, state } = data as { kind?: unknown; state?: Partial<RoomState> };
  if (kind !== STATE || typeof state !== 'object' || state === null) return null;
  const plan = PLANS.find((one) => one === state.plan);
  if (plan === undefined || !Number.isInteger(state.slide)) return null;
  if (SLIDES_OF[plan][state.slide as number] === undefined) return null;
  const { command } = state;
  if (command && !isCommand(command.name)) return null;
  return { ...firstState(plan), ...state, plan };
}

function isCommand(name: unknown): name is PictureCommand {
  return Number.isInteger(name) || COMMANDS.some((one) => one === name);
}

/** @param show null while the screen is hidden */
export function tellGame(room: Window, show: GameShow | null): void {
  room.postMessage({ kind: GAME, show }, '*');
}

/** What a message shows of the game: `show` is null while the screen is hidden; null for no such message. */
export function readGameMessage(data: unknown): { readonly show: GameShow | null } | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, show } = data as { kind?: unknown; show?: unknown };
  if (kind !== GAME) return null;
  if (show === null) return { show };
  const read = readShow(show);
  return read === null ? null : { show: read };
}
