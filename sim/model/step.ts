/** What every process receives: the world, the rules, the luck of the month, and where to count. */
import type { Luck } from '../kernel/luck';
import type { Geography } from '../population/geography';
import type { ArrivalSchedule } from './arrivals';
import type { ProgrammeRun } from './programme-run';
import type { Rules } from './rules';
import type { Tally } from './tally';
import type { World } from './world';

/** Working arrays of one world; contents are recomputed each month and are no part of the state. */
export interface Scratch {
  /** Sum of tie weights, then dyad-hours offered per unit of weight. */
  readonly offer: Float32Array;
  /** Contact hours with local ties this month. */
  readonly contactHours: Float32Array;
  /** Contact hours with kin in the local layer. */
  readonly kinHours: Float32Array;
  /** (degree ÷ capacity)^exponent: how overloaded a person is. */
  readonly load: Float32Array;
  /** Local and external non-kin ties of friend grade or closer. */
  readonly friends: Uint8Array;
  /** Hours a month given to groups. */
  readonly groupHours: Float32Array;
  /** Set for the month: no contact, talks to neighbours. */
  readonly flags: Uint8Array;
}

export interface Step {
  readonly world: World;
  readonly rules: Rules;
  readonly luck: Luck;
  /** Luck of lasting things: traits, affinities. Never moved from its month. */
  readonly lifelong: Luck;
  readonly geography: Geography;
  readonly arrivals: ArrivalSchedule;
  readonly programmes: readonly ProgrammeRun[];
  readonly tally: Tally;
  readonly scratch: Scratch;
}

export function createScratch(people: number): Scratch {
  return {
    offer: new Float32Array(people),
    contactHours: new Float32Array(people),
    kinHours: new Float32Array(people),
    load: new Float32Array(people),
    friends: new Uint8Array(people),
    groupHours: new Float32Array(people),
    flags: new Uint8Array(people),
  };
}
