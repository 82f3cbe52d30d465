/**
 * A hall that closes, closes for everybody: for the untouched twin and for a table without plans as for the others.
 * In a scenario only a programme can have troubles, so every arm has a post that nobody is paid for, for as long as
 * the hall is closed: it does nothing, costs nothing, and its trouble is the closed hall.
 */
import type { ProgrammePlan } from '../../../sim/engine/scenario';
import { ROUNDS } from './rounds';
import { SHOCKS } from './shocks';
import type { GameState } from './state';

export function closedHalls({ shocks }: Pick<GameState, 'shocks'>): ProgrammePlan[] {
  return shocks.flatMap((id, n): ProgrammePlan[] => {
    if (id !== 'hall closes') return [];
    const { from, to } = ROUNDS[n + 1];
    const { trouble, months: length } = SHOCKS[id];
    const months = Math.min(length ?? to - from, to - from);
    return [
      {
        approach: 'community-development-worker',
        start: from,
        months,
        costPerYear: 0,
        payer: 'council other',
        options: { posts: 0 },
        troubles: [{ kind: trouble, from, months }],
      },
    ];
  });
}
