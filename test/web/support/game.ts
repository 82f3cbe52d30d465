/** A team game that has begun, and two proposals: a worker for half the time, small grants from the second year. */
import { ROLES, type RoleId } from '../../../web/learn/game/roles';
import { beginGame, type GameState, type Proposal } from '../../../web/learn/game/state';

export const MONEY = Object.fromEntries(ROLES.map(({ id, money }) => [id, money])) as Record<RoleId, number>;
export const begun = (tables = 1): GameState =>
  beginGame({
    people: 16,
    luck: 1,
    money: MONEY,
    names: Array.from({ length: tables }, (_, n) => `Table ${n + 1}`),
  });

export const WORKER: Proposal = {
  id: 1,
  approach: 'community-development-worker',
  role: 'finance',
  start: 0,
  months: 60,
  posts: 0.5,
  round: 0,
  endedIn: null,
};
export const GRANTS: Proposal = {
  id: 2,
  approach: 'small-grants',
  role: 'council',
  start: 12,
  months: 48,
  posts: null,
  round: 0,
  endedIn: null,
};

export const planned = (state: GameState, ...proposals: Proposal[]): GameState => ({
  ...state,
  tables: state.tables.map((table) => ({ ...table, proposals })),
});
