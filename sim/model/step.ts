/** What every process receives: the world, the rules, the luck of the month, and where to count. */
import type { Luck } from '../kernel/luck';
import type { Geography } from '../population/geography';
import type { ArrivalSchedule } from './arrivals';
import type { Finder, Test } from './encounters';
import type { ProgrammeRun } from './programme-run';
import { createRolls, type Roll, type Rolls } from './roll';
import type { Rules } from './rules';
import { createTally, type Tally } from './tally';
import type { World } from './world';

/**
 * Places in `hours`: first the sum of tie weights, then dyad-hours offered per unit of weight; contact hours of
 * the month with kin, with near neighbours, and with all others.
 */
export const HOURS = { offer: 0, kin: 1, neighbours: 2, others: 3 } as const;
export const HOURS_WIDTH = 4;

/** Contact hours of the month with all local ties. */
export function contactHours(hours: Float64Array, person: number): number {
  const at = person * HOURS_WIDTH;
  return hours[at + HOURS.kin] + hours[at + HOURS.neighbours] + hours[at + HOURS.others];
}

/**
 * Working arrays of one world; contents are recomputed each month and are no part of the state. Sums over ties
 * are kept in 64 bits of addends rounded to 32, which makes them exact whatever the order of the ties.
 */
export interface Scratch extends Rolls {
  /** Four sums a person side by side, at `HOURS` and as `HOURS_WIDTH` says: one line of memory each. */
  readonly hours: Float64Array;
  /** (degree ÷ capacity)^exponent: how overloaded a person is. */
  readonly load: Float32Array;
  /** Local and external non-kin ties of friend grade or closer. */
  readonly friends: Uint8Array;
  /** Hours a month given to groups. */
  readonly groupHours: Float32Array;
  /** Probability of a talk with a neighbour this month. */
  readonly talks: Float32Array;
  /** 1 for those with an external friend whose bond has faded below the floor. */
  readonly faded: Uint8Array;
  /** Barriers to joining groups that programmes lower this month, in the order in which they did. */
  readonly eased: Easing[];
  /** What `responds` has drawn for people already, theirs for life; NaN for others. Only ever filled in. */
  readonly response: Float64Array;
  /** Whether somebody comes to events this month, and to the surgery: 0 not asked yet, 1 yes, 2 no. */
  readonly comes: Uint8Array;
  readonly visits: Uint8Array;
  /** Connectors of any programme, and everyone on any books, this month; those who have ceased to be stay listed. */
  readonly connectors: Roll;
  readonly onBooks: Roll;
  /** Number of the list of people met or of guests that somebody was put on last; the count of such lists. */
  readonly reachedBy: Uint32Array;
  readonly guestOf: Uint32Array;
  lists: number;
}

/** A barrier lowered for some residents: asked of those whom a group considers, who are few. */
export interface Easing {
  readonly logOdds: number;
  readonly holds: Test;
}

export interface Step extends Finder {
  readonly rules: Rules;
  /** Luck of lasting things: traits, affinities. Never moved from its month. */
  readonly lifelong: Luck;
  readonly arrivals: ArrivalSchedule;
  readonly programmes: readonly ProgrammeRun[];
  readonly tally: Tally;
  readonly scratch: Scratch;
}

function createScratch(people: number): Scratch {
  return {
    hours: new Float64Array(people * HOURS_WIDTH),
    load: new Float32Array(people),
    ...createRolls(people),
    friends: new Uint8Array(people),
    groupHours: new Float32Array(people),
    talks: new Float32Array(people),
    faded: new Uint8Array(people),
    eased: [],
    response: new Float64Array(people).fill(Number.NaN),
    comes: new Uint8Array(people),
    visits: new Uint8Array(people),
    connectors: { rows: new Uint32Array(people), count: 0 },
    onBooks: { rows: new Uint32Array(people), count: 0 },
    reachedBy: new Uint32Array(people),
    guestOf: new Uint32Array(people),
    lists: 0,
  };
}

/** What a step is made of; the rest is working room. */
export interface StepParts {
  readonly world: World;
  readonly rules: Rules;
  readonly luck: Luck;
  readonly lifelong: Luck;
  readonly geography: Geography;
  readonly arrivals: ArrivalSchedule;
  readonly programmes: readonly ProgrammeRun[];
}

/** A step over a world, which is changed in place. The only maker of steps, for one shape (see `ruleSet`). */
export function createStep(parts: StepParts): Step {
  const { world, rules, luck, lifelong, geography, arrivals, programmes } = parts;
  const people = world.capacity.people;
  return {
    world,
    rules,
    luck,
    lifelong,
    geography,
    arrivals,
    programmes,
    tally: createTally(),
    scratch: createScratch(people),
    tickets: new Uint32Array(people),
  };
}
