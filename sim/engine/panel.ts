/** The same adults at two month ends of an arm: how many began or ended to be in a state, and who had left. */
import { ADULT_MONTHS } from '../model/people';
import { copyWorld, H, PRESENT, personTop, type World } from '../model/world';
import { openPair, openStep, type PairInput, runsHere } from './pair';
import { advance } from './start';

/** States that the world keeps of a person, 1 for those who are in it. */
export const PANEL_STATES = Object.freeze(['isolated', 'lonely', 'depressed'] as const);
export type PanelState = (typeof PANEL_STATES)[number];

export interface PanelCounts {
  /** Adults present at both month ends, by whether they were in the state before and after. */
  readonly neither: number;
  readonly began: number;
  readonly ended: number;
  readonly both: number;
  /** Adults present before who had died or moved away after. */
  readonly left: number;
}

export interface PanelChoice {
  readonly state: PanelState;
  /** Month ends, from 1. */
  readonly before: number;
  readonly after: number;
  readonly arms: readonly number[];
}

/** In the order of the chosen arms. */
export function panelOfPair(input: PairInput, { state, before, after, arms }: PanelChoice): PanelCounts[] {
  const open = openPair(input);
  return arms.map((arm, n) => {
    const world = n === arms.length - 1 ? open.world : copyWorld(open.world);
    const step = openStep(open, world, runsHere(input, arm));
    for (let month = 0; month < before; month++) advance(step);
    const asked = adultsOf(world);
    const was = world[state].slice(0, asked.length);
    for (let month = before; month < after; month++) advance(step);
    return counts(world, asked, was, state);
  });
}

/** 1 for every person who is an adult here, as the month that has just ended counts them. */
function adultsOf(world: World): Uint8Array {
  const month = world.header[H.month] - 1;
  return Uint8Array.from({ length: personTop(world) }, (_, p) =>
    world.status[p] === PRESENT && month - world.birthMonth[p] >= ADULT_MONTHS ? 1 : 0,
  );
}

function counts(world: World, asked: Uint8Array, was: ArrayLike<number>, state: PanelState): PanelCounts {
  const found = { neither: 0, began: 0, ended: 0, both: 0, left: 0 };
  for (let p = 0; p < asked.length; p++) {
    if (asked[p] === 0) continue;
    if (world.status[p] !== PRESENT) found.left++;
    else if (was[p] > 0) found[world[state][p] > 0 ? 'both' : 'ended']++;
    else found[world[state][p] > 0 ? 'began' : 'neither']++;
  }
  return found;
}
