/** A game as plain data: who has what money, what each table planned and guessed, what went wrong, and where we are. */
import type { RoleId } from './roles';
import type { StepId } from './rounds';
import type { ShockId } from './shock-ids';

export interface Proposal {
  /** Once in a table. */
  readonly id: number;
  /** Id of an approach of the registry. */
  readonly approach: string;
  /** Who pays. */
  readonly role: RoleId;
  readonly start: number;
  readonly months: number;
  /** Full-time posts; null where the approach has none. */
  readonly posts: number | null;
  /** Number of the round in which it was agreed. */
  readonly round: number;
  /** Number of the round at whose start it was ended before its time. */
  readonly endedIn: number | null;
}

export interface Table {
  readonly name: string;
  readonly proposals: readonly Proposal[];
}

export const GUESSES = ['less', 'same', 'more'] as const;
export type Guess = (typeof GUESSES)[number];
export type TableGuesses = Readonly<Partial<Record<RoleId, Guess>>>;

export interface GameState {
  /** In the room. */
  readonly people: number;
  /** Number of the game: same number, same place and luck. */
  readonly luck: number;
  /** £ a year, the same for each table. */
  readonly money: Readonly<Record<RoleId, number>>;
  readonly tables: readonly Table[];
  readonly round: number;
  readonly step: StepId;
  /** Parts of the results that the room has seen in this round. */
  readonly shown: number;
  /** Round × table. */
  readonly guesses: readonly (readonly TableGuesses[])[];
  /** What goes wrong at the start of the second round and of the third; null for nothing. */
  readonly shocks: readonly (ShockId | null)[];
}

export const FEWEST_PEOPLE = 8;
export const MOST_PEOPLE = 40;
export const MOST_TABLES = 5;
export const MOST_LUCK = 99;
export const LONGEST_NAME = 40;
/** Of a table in all rounds. */
export const MOST_PROPOSALS = 20;

/** Eight at a table, more at the last when they do not come out even. */
export function tablesFor(people: number): number {
  return Math.max(1, Math.min(MOST_TABLES, Math.floor(people / 8)));
}

export interface Setup {
  readonly people: number;
  readonly luck: number;
  readonly money: Readonly<Record<RoleId, number>>;
  readonly names: readonly string[];
}

export function beginGame({ people, luck, money, names }: Setup): GameState {
  return {
    people,
    luck,
    money,
    tables: names.map((name) => ({ name, proposals: [] })),
    round: 0,
    step: 'plan',
    shown: 0,
    guesses: [],
    shocks: [],
  };
}

export function guessOf(state: GameState, round: number, table: number, role: RoleId): Guess | null {
  return state.guesses[round]?.[table]?.[role] ?? null;
}

export function withGuess(state: GameState, table: number, role: RoleId, guess: Guess | null): GameState {
  const guesses = Array.from({ length: Math.max(state.guesses.length, state.round + 1) }, (_, round) =>
    state.tables.map((_, t): TableGuesses => {
      const own = state.guesses[round]?.[t] ?? {};
      if (round !== state.round || t !== table) return own;
      const { [role]: _before, ...others } = own;
      return guess === null ? others : { ...others, [role]: guess };
    }),
  );
  return { ...state, guesses };
}
