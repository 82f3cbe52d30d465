/**
 * Who sits at a table: the payers whose money a role holds, and the one thing each guesses and is measured by. The
 * sums are those of the game, to be changed by whoever runs it; they are no figures of the model.
 */
import type { PayerId } from '../../../sim/economics/payers';
import type { OutcomeId } from '../../../sim/engine/outcomes';

export const ROLE_IDS = ['finance', 'council', 'voluntary', 'gp', 'residents'] as const;
export type RoleId = (typeof ROLE_IDS)[number];

export interface Role {
  readonly id: RoleId;
  /** Under which its proposals are paid. */
  readonly pays: PayerId;
  /** £ a year to begin with. */
  readonly money: number;
  /** What it guesses: an outcome, or what services cost some payers, the plan left out. */
  readonly asks: OutcomeId | readonly PayerId[];
}

export const ROLES: readonly Role[] = [
  { id: 'finance', pays: 'NHS hospital', money: 45_000, asks: ['NHS hospital', 'NHS mental health'] },
  { id: 'council', pays: 'council other', money: 35_000, asks: ['council social care'] },
  { id: 'voluntary', pays: 'voluntary sector', money: 15_000, asks: 'participating' },
  { id: 'gp', pays: 'NHS primary', money: 25_000, asks: 'gpConsultations' },
  { id: 'residents', pays: 'residents', money: 5_000, asks: 'lonely' },
];

/** Most that a role can be given, £ a year. */
export const MOST_MONEY = 1_000_000;

export function roleOf(id: RoleId): Role {
  return ROLES[ROLE_IDS.indexOf(id)];
}
