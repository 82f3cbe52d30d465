/**
 * What can go wrong between two rounds: troubles of the model, set upon the proposals of every table. Some meet all
 * that works in the round; some meet one proposal that runs on from before.
 */
import type { Trouble } from '../../../sim/engine/scenario';
import { portableSha256 } from '../../../sim/kernel/digest';
import type { TroubleKind } from '../../../sim/model/troubles';
import { paidMonths, yearlyCost } from './money';
import { ROUNDS } from './rounds';
import { SHOCK_IDS, type ShockId } from './shock-ids';
import type { GameState, Proposal } from './state';

export interface Shock {
  readonly trouble: TroubleKind;
  /** How long it lasts; null until the end of the round. */
  readonly months: number | null;
  /** All that works in the round, or of what runs on from before that with the most posts, or that which costs most. */
  readonly meets: 'all' | 'most posts' | 'costs most';
}

export const SHOCKS: Readonly<Record<ShockId, Shock>> = {
  'worker leaves': { trouble: 'worker vacancy', months: 9, meets: 'most posts' },
  'hall closes': { trouble: 'public space closed', months: 12, meets: 'all' },
  'money cut': { trouble: 'funding stops', months: 12, meets: 'costs most' },
  'nobody listens': { trouble: 'agencies not listening', months: null, meets: 'all' },
  'leader goes': { trouble: 'key person lost', months: 1, meets: 'most posts' },
};

/** Drawn by the number of the game and of the round; none comes twice. */
export function lotOf(state: Pick<GameState, 'luck' | 'shocks'>, round: number): ShockId {
  const encoder = new TextEncoder();
  const score = (id: ShockId) => {
    const hash = portableSha256();
    hash.update(encoder.encode(`game ${state.luck}, before round ${round + 1}: ${id}`));
    return hash.hex();
  };
  const left = SHOCK_IDS.filter((id) => !state.shocks.includes(id));
  return left.reduce((best, id) => (score(id) < score(best) ? id : best));
}

/** Proposals of a table that the shock before a round meets. */
export function metBy(shock: Shock, round: number, proposals: readonly Proposal[]): readonly Proposal[] {
  const { from, to } = ROUNDS[round];
  const last = shock.months === null ? to : from + shock.months;
  const end = (proposal: Proposal) => proposal.start + paidMonths(proposal);
  if (shock.meets === 'all') return proposals.filter((one) => one.start < last && end(one) > from);
  const running = proposals.filter((one) => one.start < from && end(one) > from);
  const size = (one: Proposal) => (shock.meets === 'costs most' ? yearlyCost(one) : (one.posts ?? 0));
  const most = Math.max(0, ...running.map(size));
  // Of equals the one agreed first; numbers of proposals grow.
  const met = running
    .filter((one) => size(one) === most && most > 0)
    .reduce<Proposal | null>((first, one) => (first === null || one.id < first.id ? one : first), null);
  return met === null ? [] : [met];
}

/** The troubles of a proposal in the game so far. */
export function troublesOf(
  state: Pick<GameState, 'shocks'>,
  proposals: readonly Proposal[],
  proposal: Proposal,
): Trouble[] {
  return state.shocks.flatMap((id, n): Trouble[] => {
    if (id === null) return [];
    const round = n + 1;
    const shock = SHOCKS[id];
    if (!metBy(shock, round, proposals).includes(proposal)) return [];
    const { from, to } = ROUNDS[round];
    const begins = Math.max(from, proposal.start);
    const last = shock.months === null ? to : from + shock.months;
    return [{ kind: shock.trouble, from: begins, months: last - begins }];
  });
}
