/** Runs valued in money, who pays what by year, and the digest of all ledgers. */
import { type Comparison, compareRuns } from '../economics/compare';
import { yearCount } from '../economics/discount';
import { ledgerIndex } from '../economics/ledger';
import {
  KIND_INDEX,
  KINDS,
  type Kind,
  PAYER_COUNT,
  PAYER_IDS,
  PAYER_INDEX,
  type PayerId,
} from '../economics/payers';
import { type ValuedRun, valueRun } from '../economics/valued-run';
import type { RunResult, StudyResult } from '../engine/results';
import type { ParameterValues } from '../evidence/registry';
import { bytesOf, type HasherFactory } from '../kernel/digest';
import { mean } from './paired';
import { estimateDifference } from './summarise-estimates';
import { armName, type Study } from './summarise-study';
import type { LedgerRow } from './summary-types';

/** What the ledger of a run is made from; a result whose digests are still to come will do. */
export type Accounts = Pick<StudyResult, 'scenario' | 'runs' | 'draws'>;

/** A run’s programme × month spending as payer × month, £. */
export function payerCosts({ scenario }: Accounts, { arm, programmeCosts }: RunResult): Float64Array {
  const { months } = scenario;
  const { programmes } = scenario.arms[arm];
  if (programmeCosts.length !== programmes.length * months) {
    throw new RangeError(
      `programmeCosts: expected ${programmes.length} programmes × ${months} months in arm ${arm}, got ${programmeCosts.length}`,
    );
  }
  const costs = new Float64Array(PAYER_COUNT * months);
  programmes.forEach(({ payer, payers = { [payer]: 1 } }, i) => {
    for (const [id, share] of Object.entries(payers)) {
      if (!isPayer(id)) {
        throw new RangeError(
          `arms[${arm}].programmes[${i}].payer: expected one of ${PAYER_IDS.join(', ')}, got ${id}`,
        );
      }
      const to = PAYER_INDEX[id] * months;
      for (let month = 0; month < months; month++)
        costs[to + month] += share * programmeCosts[i * months + month];
    }
  });
  return costs;
}

function isPayer(id: string): id is PayerId {
  return Object.hasOwn(PAYER_INDEX, id);
}

/** A run in money and health, at the prices and shares of its own parameter draw. */
export function valued(accounts: Accounts, run: RunResult): ValuedRun {
  const { months, settings } = accounts.scenario;
  const values = accounts.draws[run.draw];
  if (values === undefined) throw new RangeError(`draws[${run.draw}]: expected parameter values, got none`);
  return valueRun(run.record, payerCosts(accounts, run), months, values as ParameterValues, settings);
}

/** SHA-256 over the ledgers (payer × kind × year, £) of all runs, in the order of the runs. */
export function ledgerDigest(accounts: Accounts, hasher: HasherFactory): string {
  const hash = hasher();
  for (const run of accounts.runs) {
    const { ledger } = valued(accounts, run);
    if (ledger.some(Number.isNaN)) {
      throw new RangeError(`ledger: expected numbers, got NaN in pair ${run.pair}, arm ${run.arm}`);
    }
    hash.update(bytesOf(ledger));
  }
  return hash.hex();
}

/** Arm × pair. */
export function valuedArms({ result, runs }: Study): ValuedRun[][] {
  return runs.map((own) => own.map((run) => valued(result, run)));
}

/** One comparison for each of `study.others`. */
export function comparisons(study: Study, arms: readonly (readonly ValuedRun[])[]): Comparison[] {
  const { settings } = study.result.scenario;
  return study.others.map((arm) => compareRuns(arms[arm], arms[study.comparator], settings, study.draws));
}

/** Payer × kind for every arm but the comparator; cells in which neither arm ever spends are left out. */
export function ledgerRows(study: Study, arms: readonly (readonly ValuedRun[])[]): LedgerRow[] {
  return study.others.flatMap((arm) =>
    PAYER_IDS.flatMap((payer) =>
      KINDS.flatMap((kind): LedgerRow[] => {
        const own = arms[arm].map((run) => cellOf(run, payer, kind));
        const base = arms[study.comparator].map((run) => cellOf(run, payer, kind));
        if ([...own, ...base].every((cell) => cell.every((amount) => amount === 0))) return [];
        const {
          mean: total,
          low95,
          high95,
          mcse,
        } = estimateDifference(own.map(sum), base.map(sum), study.draws);
        const amounts = meanByYear(own);
        const years = meanByYear(own.map((cell, i) => cell.map((amount, year) => amount - base[i][year])));
        return [{ arm: armName(study, arm), payer, kind, amounts, years, total, low95, high95, mcse }];
      }),
    ),
  );
}

/** One payer’s spending of one kind by year. */
function cellOf({ ledger, months }: ValuedRun, payer: PayerId, kind: Kind): Float64Array {
  const years = yearCount(months);
  const from = ledgerIndex(PAYER_INDEX[payer], KIND_INDEX[kind], 0, years);
  return ledger.subarray(from, from + years);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function meanByYear(pairs: readonly Float64Array[]): number[] {
  return Array.from(pairs[0], (_, year) => mean(pairs.map((cell) => cell[year])));
}
