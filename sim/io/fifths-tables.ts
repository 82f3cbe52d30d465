/** The tables of a place whose neighbourhoods differ: outcomes of each fifth in every run, and inequality. */
import type { DeprivationSummary } from '../analysis/deprivation-types';
import { OUTCOMES } from '../engine/outcomes';
import type { StudyResult } from '../engine/results';
import { pairCells, pairColumns, yearColumn, yearly } from './study-tables';
import { numberColumn, type Table, textColumn, wholeColumn } from './table';

const FIFTH = 'Fifth of England by deprivation, 1 the most deprived, of the neighbourhood they live in.';

/** Tidy long table: one row for each pair, arm, fifth, outcome and year. */
export function fifthsTable({ scenario, runs }: StudyResult): Table {
  return {
    name: 'fifths',
    description:
      'Every outcome of every run in each fifth of deprivation, by year. The fifths add up to the outcomes.',
    columns: [
      ...pairColumns,
      wholeColumn('fifth', FIFTH),
      textColumn('outcome', 'Id of the outcome; see the list of outcomes.'),
      yearColumn,
      numberColumn('value', 'Stocks: mean of the month ends of the year. Flows: sum over the year.'),
    ],
    *rows() {
      for (const run of runs) {
        const id = pairCells(run, scenario.arms[run.arm].name);
        for (const { fifth, record } of run.fifths ?? []) {
          for (const [outcome, { id: name, kind }] of OUTCOMES.entries()) {
            for (const [year, value] of yearly(record, outcome, kind, scenario.months).entries()) {
              yield [...id, fifth, name, year + 1, value];
            }
          }
        }
      }
    },
  };
}

/** One row for each arm and outcome. */
export function inequalityTable({ inequality }: DeprivationSummary): Table {
  return {
    name: 'inequality',
    description:
      'How unequal outcomes are over fifths of deprivation, without and with, and who has more of the change.',
    columns: [
      textColumn('arm', 'Name of the arm.'),
      textColumn('outcome', 'Id of the outcome; see the list of outcomes.'),
      numberColumn(
        'slopeWithout',
        'Slope index of inequality in the comparator: rate per 1,000 (flows: a year) at the most deprived end less that at the least deprived end, by regression on rank (Mackenbach & Kunst 1997). Rates are not standardised for age.',
      ),
      numberColumn('slopeWith', 'The same in the arm.'),
      numberColumn('slopeChange', 'Mean paired difference from the comparator.'),
      numberColumn('slopeLow95', '2.5th percentile of that change over pairs.'),
      numberColumn('slopeHigh95', '97.5th percentile.'),
      numberColumn(
        'concentration',
        'Concentration index of the change in the outcome over residents (Kakwani, Wagstaff & van Doorslaer 1997): −1 all for the most deprived, 1 all for the least. Missing where the range of the change holds zero.',
      ),
      numberColumn('concentrationLow95', '2.5th percentile over pairs.'),
      numberColumn('concentrationHigh95', '97.5th percentile.'),
    ],
    *rows() {
      for (const { arm, id, slope, concentration: c } of inequality) {
        const change = slope?.change;
        const own = [slope?.without, slope?.with, change?.mean, change?.low95, change?.high95];
        const cells = [...own, c?.mean, c?.low95, c?.high95];
        yield [arm, id, ...cells.map((value) => value ?? Number.NaN)];
      }
    },
  };
}

/** One row for each arm, fifth, payer and kind. */
export function fifthsLedgerTable({ fifths }: DeprivationSummary): Table {
  return {
    name: 'fifths-ledger',
    description: 'Who spends more or less on each fifth of deprivation. The fifths add up to the ledger.',
    columns: [
      textColumn('arm', 'Name of the arm.'),
      wholeColumn('fifth', FIFTH),
      textColumn('payer', 'Who pays.'),
      textColumn('kind', 'cashable, not cashable or valued.'),
      numberColumn(
        'difference',
        'Mean paired difference from the comparator over the study, £ in the price year, not discounted; positive is more spending.',
      ),
      numberColumn('low95', '2.5th percentile over pairs.'),
      numberColumn('high95', '97.5th percentile.'),
    ],
    *rows() {
      for (const { arm, fifth, money } of fifths) {
        for (const { payer, kind, change } of money)
          yield [arm, fifth, payer, kind, change.mean, change.low95, change.high95];
      }
    },
  };
}
