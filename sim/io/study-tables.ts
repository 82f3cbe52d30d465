/** The tables that a study leaves: outcomes by year, one line a run, and the ledger. */
import type { LedgerRow } from '../analysis/summary-types';
import { OUTCOMES } from '../engine/outcomes';
import type { RunResult, StudyResult } from '../engine/results';
import { type Cell, numberColumn, type Table, textColumn, wholeColumn } from './table';

export const pairColumns = [
  wholeColumn(
    'pair',
    'Number of the pair, from 0: draw × replicates + replicate. The arms of a pair share people and luck.',
  ),
  wholeColumn('draw', 'Number of the parameter draw, from 0.'),
  wholeColumn('replicate', 'Number of the replicate within the draw, from 0.'),
  textColumn('arm', 'Name of the arm.'),
];
export const yearColumn = wholeColumn(
  'year',
  'Year of the study, from 1; the last is shorter when the months are no multiple of 12.',
);

/** Tidy long table: one row for each pair, arm, outcome and year. */
export function outcomesTable({ scenario, runs }: StudyResult): Table {
  return {
    name: 'outcomes',
    description: 'Every outcome of every run, by year.',
    columns: [
      ...pairColumns,
      textColumn('outcome', 'Id of the outcome; see the list of outcomes.'),
      yearColumn,
      numberColumn('value', 'Stocks: mean of the month ends of the year. Flows: sum over the year.'),
    ],
    *rows() {
      for (const run of runs) {
        const id = pairCells(run, scenario.arms[run.arm].name);
        for (const [outcome, { id: name, kind }] of OUTCOMES.entries()) {
          for (const [year, value] of yearly(run.record, outcome, kind, scenario.months).entries()) {
            yield [...id, name, year + 1, value];
          }
        }
      }
    },
  };
}

/** One value a year of an outcome: mean of a stock, sum of a flow. Record index is outcome · months + month. */
export function yearly(
  record: Float64Array,
  outcome: number,
  kind: 'stock' | 'flow',
  months: number,
): number[] {
  const years: number[] = [];
  for (let first = 0; first < months; first += 12) {
    const end = Math.min(first + 12, months);
    let sum = 0;
    for (let month = first; month < end; month++) sum += record[outcome * months + month];
    years.push(kind === 'stock' ? sum / (end - first) : sum);
  }
  return years;
}

/** One row a run. */
export function runsTable({ scenario, runs }: StudyResult): Table {
  return {
    name: 'runs',
    description: 'Every run with the digest of its world and what its programmes left.',
    columns: [
      ...pairColumns,
      textColumn(
        'worldDigest',
        'SHA-256 over all people, tie and group columns at every recorded month and at the end.',
      ),
      textColumn(
        'stagesReached',
        'Highest stage of each programme, from 0, separated by spaces; of several neighbourhoods, in any of them.',
      ),
      textColumn(
        'stagesEnded',
        'Stage in which each programme ended, from 0, separated by spaces; of several neighbourhoods, the highest.',
      ),
      wholeColumn('brokeredMade', 'Ties that programmes brokered.'),
      wholeColumn('brokeredAtFundingEnd', 'Those still there when the funding ended.'),
      wholeColumn('brokeredAtEnd', 'Those still there at the end of the study.'),
    ],
    *rows() {
      for (const run of runs) {
        const reached = run.stages.map((stage) => stage.reached).join(' ');
        const ended = run.stages.map((stage) => stage.ended).join(' ');
        const { made, atFundingEnd, atEnd } = run.brokered;
        const id = pairCells(run, scenario.arms[run.arm].name);
        const ties = [made, atFundingEnd, atEnd].map(Math.round);
        yield [...id, run.worldDigest, reached, ended, ...ties];
      }
    },
  };
}

/** One row for each arm, payer and year. */
export function ledgerTable(ledger: readonly LedgerRow[]): Table {
  return {
    name: 'ledger',
    description: 'Who spends what, by year; ranges of the totals are in summary.json.',
    columns: [
      textColumn('arm', 'Name of the arm.'),
      textColumn('payer', 'Who pays.'),
      textColumn('kind', 'cashable, not cashable or valued.'),
      yearColumn,
      numberColumn(
        'amount',
        'Mean spending of the arm, £ in the price year of the scenario, not discounted.',
      ),
      numberColumn('difference', 'Mean paired difference from the comparator, £; positive is more spending.'),
    ],
    *rows() {
      for (const { arm, payer, kind, amounts, years } of ledger) {
        for (const [year, amount] of amounts.entries()) {
          yield [arm, payer, kind, year + 1, amount, years[year]];
        }
      }
    },
  };
}

/** Every outcome of one run, by month. */
export function monthlyTable(run: RunResult, months: number): Table {
  return {
    name: 'monthly',
    description: 'Every outcome of one run, by month.',
    columns: [
      wholeColumn('month', 'Month of the study, from 0.'),
      textColumn('outcome', 'Id of the outcome; see the list of outcomes.'),
      numberColumn('value', 'Stocks: state at the end of the month. Flows: what happened during the month.'),
    ],
    *rows() {
      for (let month = 0; month < months; month++) {
        for (const [outcome, { id }] of OUTCOMES.entries()) {
          yield [month, id, run.record[outcome * months + month]];
        }
      }
    },
  };
}

export function pairCells(run: RunResult, arm: string): Cell[] {
  return [run.pair, run.draw, run.replicate, arm];
}
