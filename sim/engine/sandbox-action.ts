/** What somebody can do to a sandbox with their own hands. People and groups are named by their ids. */

/** Months that a sandbox can be aged. */
export const SANDBOX_MONTHS = 120;
/** Actions in one sandbox, and workers that can be paid one after the other. */
export const MOST_ACTIONS = 200;
export const MOST_WORKERS = 8;
/** Pairs of people that one bridge introduces. */
export const MOST_PAIRS = 10;
export const FEWEST_PEOPLE = 50;
export const MOST_PEOPLE = 300;

export type SandboxDeed =
  /** `grade`: how close the two are at once, as in GRADE of sim/network/tie-store. */
  | { readonly kind: 'draw tie'; readonly a: number; readonly b: number; readonly grade: number }
  | { readonly kind: 'cut tie'; readonly a: number; readonly b: number }
  | { readonly kind: 'open group'; readonly founder: number; readonly interest: number }
  | { readonly kind: 'close group'; readonly group: number }
  | { readonly kind: 'join group'; readonly person: number; readonly group: number }
  | { readonly kind: 'leave group'; readonly person: number; readonly group: number }
  /** Everybody who lives with the person moves too. */
  | { readonly kind: 'move home'; readonly person: number; readonly cell: number }
  /** One adult leaves the others for a home of their own. */
  | { readonly kind: 'move out'; readonly person: number; readonly cell: number }
  /** Introduces `pairs` residents of one street to as many of the other. */
  | {
      readonly kind: 'bridge streets';
      readonly from: number;
      readonly to: number;
      readonly pairs: number;
      readonly grade: number;
    }
  | { readonly kind: 'fund worker' }
  | { readonly kind: 'stop worker' };

/** A deed and the month at whose beginning it is done. */
export type SandboxAction = SandboxDeed & { readonly month: number };

/** A small place, and whose luck it has. */
export interface SandboxPlace {
  /** Residents, 50 to 300. */
  readonly people: number;
  /** Which of the grown places of that size, 1 to 99. */
  readonly place: number;
  /** Which luck, 1 to 99: the same people, other events. */
  readonly luck: number;
}

/** Why an action cannot be done. */
export type Refusal =
  | 'person not here'
  | 'child'
  | 'same person'
  | 'same home'
  | 'tied already'
  | 'not tied'
  | 'no founders'
  | 'founded already'
  | 'no such group'
  | 'group full'
  | 'member already'
  | 'not a member'
  | 'enough groups'
  | 'lives there'
  | 'lives alone'
  | 'only adult'
  | 'no such address'
  | 'no such street'
  | 'same street'
  | 'nobody to introduce'
  | 'worker already'
  | 'no worker'
  | 'enough workers';
