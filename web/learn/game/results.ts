/** What the runs of a game say of some years: each table against the untouched twin, pair by pair. */
import { mean, type PairedDifference, pairedDifference } from '../../../sim/analysis/paired';
import { valuedArms } from '../../../sim/analysis/summarise-ledger';
import { openStudy, type Study } from '../../../sim/analysis/summarise-study';
import { yearCount } from '../../../sim/economics/discount';
import { ledgerIndex } from '../../../sim/economics/ledger';
import { KIND_INDEX, type Kind, PAYER_INDEX, type PayerId } from '../../../sim/economics/payers';
import type { ValuedRun } from '../../../sim/economics/valued-run';
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId } from '../../../sim/engine/outcomes';
import { drawsOf } from '../../../sim/engine/plan';
import type { RunResult } from '../../../sim/engine/results';
import type { Scenario } from '../../../sim/engine/scenario';
import { VERSION } from '../../../sim/host/version';
import type { Role } from './roles';
import type { Round } from './rounds';
import type { Guess } from './state';

/** Fewest pairs from which a range can be told. */
export const FEWEST_PAIRS = 3;

export interface Reading {
  readonly study: Study;
  /** Arm × pair. */
  readonly valued: readonly (readonly ValuedRun[])[];
  readonly pairs: number;
}

/** Null while there are too few pairs for a range. */
export function readRuns(scenario: Scenario, runs: readonly RunResult[]): Reading | null {
  const pairs = runs.length / scenario.arms.length;
  if (pairs < FEWEST_PAIRS) return null;
  const digests = { inputs: '', worlds: '', ledger: '' };
  const study = openStudy({ version: VERSION, scenario, runs, draws: drawsOf(scenario), digests });
  return { study, valued: valuedArms(study), pairs };
}

/** Months `from` to before `to`: a stock as the mean of them, a flow as their sum. */
function amount({ record }: RunResult, months: number, id: OutcomeId, { from, to }: Round): number {
  const row = OUTCOME_INDEX[id] * months;
  const sum = record.subarray(row + from, row + to).reduce((total, value) => total + value, 0);
  return OUTCOMES[OUTCOME_INDEX[id]].kind === 'stock' ? sum / (to - from) : sum;
}

/** @param table number of the table; its arm comes after the twin’s */
export function outcomeChange(reading: Reading, table: number, id: OutcomeId, span: Round): PairedDifference {
  const { runs, comparator, draws, result } = reading.study;
  const of = (arm: number) => runs[arm].map((run) => amount(run, result.scenario.months, id, span));
  return pairedDifference(of(table + 1), of(comparator), draws);
}

/** Mean of the twin. */
export function twinMean({ study }: Reading, id: OutcomeId, span: Round): number {
  return mean(study.runs[study.comparator].map((run) => amount(run, study.result.scenario.months, id, span)));
}

function years<T>({ from, to }: Round, of: (year: number) => T): T[] {
  return Array.from({ length: (to - from) / 12 }, (_, n) => of(from / 12 + n));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** £ that a payer spends on the plan, by pair. */
function spending(run: ValuedRun, payer: PayerId, span: Round): number {
  const all = yearCount(run.months);
  return sum(years(span, (year) => run.programme[PAYER_INDEX[payer] * all + year]));
}

export function paidFor({ valued }: Reading, table: number, payer: PayerId, span: Round): number {
  return mean(valued[table + 1].map((run) => spending(run, payer, span)));
}

/** £ that services or people cost some payers, the plan left out: the table less the twin. */
export function costChange(
  { study, valued }: Reading,
  table: number,
  payers: readonly PayerId[],
  kinds: readonly Kind[],
  span: Round,
): PairedDifference {
  const of = (run: ValuedRun) =>
    sum(
      payers.map((payer) => {
        const cells = kinds.map((kind) =>
          sum(
            years(
              span,
              (year) =>
                run.ledger[ledgerIndex(PAYER_INDEX[payer], KIND_INDEX[kind], year, yearCount(run.months))],
            ),
          ),
        );
        return sum(cells) - (kinds.includes('cashable') ? spending(run, payer, span) : 0);
      }),
    );
  return pairedDifference(valued[table + 1].map(of), valued[study.comparator].map(of), study.draws);
}

/** What a role guessed about. */
export function askedChange(reading: Reading, table: number, role: Role, span: Round): PairedDifference {
  return typeof role.asks === 'string'
    ? outcomeChange(reading, table, role.asks, span)
    : costChange(reading, table, role.asks, ['cashable', 'not cashable'], span);
}

/** What can be told from the range: no clear change when it goes from below zero to above it. */
export function directionOf({ low95, high95 }: Pick<PairedDifference, 'low95' | 'high95'>): Guess {
  return low95 > 0 ? 'more' : high95 < 0 ? 'less' : 'same';
}
