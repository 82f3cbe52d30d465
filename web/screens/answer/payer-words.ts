/** What a row of the ledger is called: who pays, and whether it is cash. */
import type { LedgerRow } from '../../../sim/analysis/summary-types';
import { PAYERS } from '../../../sim/economics/payers';

const KIND_WORDS = {
  cashable: 'cash',
  'not cashable': 'time and beds',
  valued: 'worth, on no budget',
} as const;

const payerLabel = (id: string) => PAYERS.find((payer) => payer.id === id)?.label ?? id;
export const payerRow = ({ payer, kind }: LedgerRow) => `${payerLabel(payer)}: ${KIND_WORDS[kind]}`;
