/** Who pays and who gains: each payer’s spending on the programme beside what it saves, and all public payers as one. */
import type { Comparison } from '../economics/compare';
import { KIND_COUNT, KIND_INDEX, PAYER_COUNT, PAYERS } from '../economics/payers';
import { estimate } from './summarise-estimates';
import { armName, type Study } from './summarise-study';
import type { BalanceRow } from './summary-types';

/** What a pooled budget of them would have. */
export const POOL = 'all public payers together';

/** Discounted, whole study; payers that neither pay nor gain are left out. */
export function balanceRows(study: Study, compared: readonly Comparison[]): BalanceRow[] {
  return compared.flatMap((comparison, i) => {
    const arm = armName(study, study.others[i]);
    const payers = PAYERS.map((_, payer) => payer);
    const pool = payers.filter((payer) => PAYERS[payer].public);
    const rows = [
      ...payers.map((payer) => balance(comparison, arm, PAYERS[payer].id, [payer], study.draws)),
      balance(comparison, arm, POOL, pool, study.draws),
    ];
    return rows.filter(
      ({ pays, savesCash, frees }) => pays.mean !== 0 || savesCash.mean !== 0 || frees.mean !== 0,
    );
  });
}

function balance(
  { pairs, programme, cells }: Comparison,
  arm: string,
  payer: string,
  payers: readonly number[],
  draws: Study['draws'],
): BalanceRow {
  const column = (pick: (pair: number, payer: number) => number) =>
    Float64Array.from({ length: pairs }, (_, pair) => payers.reduce((sum, p) => sum + pick(pair, p), 0));
  const spent = (pair: number, p: number) => programme[pair * PAYER_COUNT + p];
  const cell = (pair: number, p: number, kind: number) => cells[(pair * PAYER_COUNT + p) * KIND_COUNT + kind];
  // A cell holds the programme’s own money too, which is all cash.
  const cash = (pair: number, p: number) => spent(pair, p) - cell(pair, p, KIND_INDEX.cashable);
  const freed = (pair: number, p: number) => -cell(pair, p, KIND_INDEX['not cashable']);
  return {
    arm,
    payer,
    pays: estimate(column(spent), draws),
    savesCash: estimate(column(cash), draws),
    frees: estimate(column(freed), draws),
    netCash: estimate(
      column((pair, p) => cash(pair, p) - spent(pair, p)),
      draws,
    ),
    net: estimate(
      column((pair, p) => cash(pair, p) + freed(pair, p) - spent(pair, p)),
      draws,
    ),
  };
}
