/** What a proposal costs in each round, what a role has left, and why a proposal is refused. */
import { approachById } from '../../../sim/programmes/registry';
import { ROLE_IDS, type RoleId } from './roles';
import { GAME_MONTHS, ROUNDS, type Round, yearsOf } from './rounds';
import { type GameState, MOST_PROPOSALS, type Proposal, type Table } from './state';

/** Most posts of one proposal. */
export const MOST_POSTS = 5;
export const FEWEST_POSTS = 0.1;

export type Terms = Pick<Proposal, 'approach' | 'posts'>;

/** Posts that an approach usually has; null for those without any. */
export function usualPosts(approach: string): number | null {
  return approachById(approach).options.posts?.value ?? null;
}

/** £ a year: what it usually costs, in proportion to its posts. */
export function yearlyCost({ approach, posts }: Terms): number {
  const usual = usualPosts(approach);
  const { value } = approachById(approach).cost.perYear;
  return usual === null || posts === null ? value : (value * posts) / usual;
}

export function setUpCost({ approach }: Pick<Proposal, 'approach'>): number {
  return approachById(approach).cost.setUp.value;
}

/** Paid months as they are in the end, of a proposal that may have been ended early. */
export function paidMonths({ start, months, endedIn }: Proposal): number {
  return endedIn === null ? months : Math.min(months, Math.max(0, ROUNDS[endedIn].from - start));
}

/** £ that fall into a round. */
export function costIn(proposal: Proposal, { from, to }: Round): number {
  const end = proposal.start + paidMonths(proposal);
  const months = Math.max(0, Math.min(end, to) - Math.max(proposal.start, from));
  const begins = proposal.start >= from && proposal.start < to && months > 0;
  return (yearlyCost(proposal) * months) / 12 + (begins ? setUpCost(proposal) : 0);
}

export function spentIn({ proposals }: Table, role: RoleId, round: number): number {
  return proposals
    .filter((proposal) => proposal.role === role)
    .reduce((sum, proposal) => sum + costIn(proposal, ROUNDS[round]), 0);
}

export function moneyIn(state: GameState, role: RoleId, round: number): number {
  return state.money[role] * yearsOf(ROUNDS[round]);
}

export type Refused =
  | { readonly why: 'start' | 'months'; readonly low: number; readonly high: number }
  | { readonly why: 'posts'; readonly low: number; readonly high: number }
  | { readonly why: 'money'; readonly role: RoleId; readonly round: number; needs: number; has: number }
  | { readonly why: 'full' };

/** Why a table cannot agree to a proposal in the round of the state, or null. */
export function refusalOf(state: GameState, table: number, proposal: Proposal): Refused | null {
  const { from, to } = ROUNDS[proposal.round];
  if (!isWhole(proposal.start, from, to - 1)) return { why: 'start', low: from, high: to - 1 };
  const longest = GAME_MONTHS - proposal.start;
  if (!isWhole(proposal.months, 1, longest)) return { why: 'months', low: 1, high: longest };
  const { posts } = proposal;
  if (posts !== null && !(posts >= FEWEST_POSTS && posts <= MOST_POSTS))
    return { why: 'posts', low: FEWEST_POSTS, high: MOST_POSTS };
  const own = state.tables[table];
  if (own.proposals.length >= MOST_PROPOSALS) return { why: 'full' };
  return overBudget(state, { ...own, proposals: [...own.proposals, proposal] });
}

/** The first round in which a role would pay more than it has. */
export function overBudget(state: GameState, table: Table): Refused | null {
  for (let round = 0; round < ROUNDS.length; round++) {
    for (const role of ROLE_IDS) {
      const needs = spentIn(table, role, round);
      const has = moneyIn(state, role, round);
      // A penny is lost in dividing years into months.
      if (needs > has + 0.01) return { why: 'money', role, round, needs, has };
    }
  }
  return null;
}

const isWhole = (value: number, low: number, high: number) =>
  Number.isInteger(value) && value >= low && value <= high;
