/** Ties that programmes brokered and that are still there. */
import { CONTEXT, NONE, tieTop } from '../network/tie-store';
import type { World } from './world';

export function brokeredTies(world: World): number {
  let count = 0;
  for (let t = 0; t < tieTop(world); t++) {
    if (world.tieEgo[t] !== NONE && world.tieContext[t] === CONTEXT.programme) count++;
  }
  return count;
}
