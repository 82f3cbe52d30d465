/**
 * Who pays for a programme, when several share it. The payer named first pays what the others leave, so that shares
 * always make a whole and no change can break them.
 */
import type { ProgrammePlan } from '../../sim/engine/scenario';
import { mainPayer } from '../../sim/io/scenario-schema';

export interface Payers {
  /** Pays the rest. */
  readonly first: string;
  /** Shares of the others in per cent, in the order they were added. */
  readonly others: readonly { readonly payer: string; readonly percent: number }[];
}

export type PayerParts = Pick<ProgrammePlan, 'payer' | 'payers'>;

/** Least that the first payer and every other keep, per cent. */
export const LEAST = 1;

const rounded = (value: number) => Number(value.toFixed(4));

export function payersOf({ payer, payers }: PayerParts): Payers {
  if (payers === undefined) return { first: payer, others: [] };
  const [first, ...others] = Object.keys(payers);
  return { first, others: others.map((id) => ({ payer: id, percent: rounded(100 * payers[id]) })) };
}

/** What the first payer is left with, per cent. */
export function restOf({ others }: Payers): number {
  return rounded(100 - others.reduce((sum, { percent }) => sum + percent, 0));
}

/** The most that one of the others can take, per cent. */
export function mostOf(payers: Payers, payer: string): number {
  const own = payers.others.find((one) => one.payer === payer)?.percent ?? 0;
  return Math.max(own, rounded(restOf(payers) + own - LEAST));
}

/** As a programme holds it: with one payer there are no shares, and the main payer is that of the largest. */
export function partsOf(payers: Payers): PayerParts {
  const { first, others } = payers;
  if (others.length === 0) return { payer: first, payers: undefined };
  const shares: Record<string, number> = { [first]: Number((restOf(payers) / 100).toFixed(6)) };
  for (const { payer, percent } of others) shares[payer] = Number((percent / 100).toFixed(6));
  return { payer: mainPayer(shares), payers: shares };
}

/** Half of what the first has goes to the new one. */
export function withPayer(payers: Payers, payer: string): Payers {
  const percent = Math.max(LEAST, Math.floor(restOf(payers) / 2));
  return { ...payers, others: [...payers.others, { payer, percent }] };
}

export function withoutPayer({ first, others }: Payers, payer: string): Payers {
  return { first, others: others.filter((one) => one.payer !== payer) };
}

export function withShare({ first, others }: Payers, payer: string, percent: number): Payers {
  return { first, others: others.map((one) => (one.payer === payer ? { payer, percent } : one)) };
}
