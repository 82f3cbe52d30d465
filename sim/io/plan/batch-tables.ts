/** The tables of a batch, tidy and long, made row by row from finished runs. */
import { type Kept, type Period, periodCount, WORTH } from '../../analysis/run-values';
import { OUTCOMES } from '../../engine/outcomes';
import { PARAMETER_IDS } from '../../evidence/registry';
import { type Cell, numberColumn, type Table, textColumn, wholeColumn } from '../table';
import type { Batch } from './batch';
import { pointValues } from './point-values';

/** One arm of one pair, as its piece keeps it. */
export interface KeptRun {
  /** Number of the pair over all points. */
  readonly pair: number;
  readonly arm: number;
  readonly worldDigest: string;
  /** See sim/analysis/run-values.ts. */
  readonly values: Float64Array;
}

/** All runs in order, anew at each call. */
export type Runs = () => Iterable<KeptRun>;

export function keptOf({ plan, scenario }: Pick<Batch, 'plan' | 'scenario'>): Kept {
  const outcomes = plan.outcomes ?? OUTCOMES.map(({ id }) => id);
  return { outcomes, by: plan.by, months: scenario.months };
}

const idColumns = [
  wholeColumn('run', 'Number of the run, from 0. kithwork recreate runs it again.'),
  wholeColumn('point', 'Number of the design point, from 0; see the table of points.'),
  wholeColumn(
    'pair',
    'Number of the pair within the point. The same pair has the same luck in every point and arm.',
  ),
  wholeColumn('draw', 'Number of the parameter draw, from 0.'),
  wholeColumn('replicate', 'Number of the replicate within the draw, from 0.'),
  textColumn('arm', 'Name of the arm.'),
];

function idCells({ pairsPerPoint, arms, scenario }: Batch, { pair, arm }: KeptRun): Cell[] {
  const own = pair % pairsPerPoint;
  const { replicates } = scenario;
  return [
    pair * arms + arm,
    Math.floor(pair / pairsPerPoint),
    own,
    Math.floor(own / replicates),
    own % replicates,
    scenario.arms[arm].name,
  ];
}

const PERIOD: Readonly<Record<Period, string>> = {
  study: 'Always 1: the whole study.',
  year: 'Year of the study, from 1; the last is shorter when the months are no multiple of 12.',
  month: 'Month of the study, from 1.',
};

/** Tidy long table: one row for each run, outcome and period. */
export function batchOutcomes(batch: Batch, runs: Runs): Table {
  const kept = keptOf(batch);
  const periods = periodCount(kept);
  return {
    name: 'outcomes',
    description: 'Every kept outcome of every run.',
    columns: [
      ...idColumns,
      textColumn('outcome', 'Id of the outcome; see the list of outcomes.'),
      wholeColumn(kept.by, PERIOD[kept.by]),
      numberColumn('value', 'Stocks: mean of the month ends of the period. Flows: sum over the period.'),
    ],
    *rows() {
      for (const run of runs()) {
        const id = idCells(batch, run);
        for (const [o, outcome] of kept.outcomes.entries()) {
          for (let period = 0; period < periods; period++) {
            yield [...id, outcome, period + 1, run.values[o * periods + period]];
          }
        }
      }
    },
  };
}

/** One row a run: its digest, and what it is worth. */
export function batchRuns(batch: Batch, runs: Runs): Table {
  const kept = keptOf(batch);
  const first = kept.outcomes.length * periodCount(kept);
  return {
    name: 'runs',
    description: 'Every run with the digest of its world and what it is worth over the whole study.',
    columns: [
      ...idColumns,
      textColumn('seed', 'Seed of the study.'),
      textColumn(
        'worldDigest',
        'SHA-256 over all people, tie and group columns at every recorded month and at the end.',
      ),
      ...WORTH.map(({ id, label, unit }) => numberColumn(id, `${label} (${unit}).`)),
    ],
    *rows() {
      for (const run of runs()) {
        const worth = run.values.subarray(first, first + WORTH.length);
        yield [...idCells(batch, run), batch.scenario.seed, run.worldDigest, ...worth];
      }
    },
  };
}

/** One row a point: its name and the level of every factor. */
export function batchPoints(batch: Batch): Table {
  const texts = batch.factors.map(({ levels }) =>
    levels.kind === 'values' ? levels.values.some((value) => typeof value !== 'number') : false,
  );
  return {
    name: 'points',
    description: 'Every design point. Everything else is as in scenario.yaml and plan.json.',
    columns: [
      wholeColumn('point', 'Number of the design point, from 0.'),
      textColumn('name', 'Name of the point.'),
      ...batch.factors.map(({ name, text }, f) =>
        (texts[f] ? textColumn : numberColumn)(name, `Level of ${text}.`),
      ),
      textColumn('changes', 'What differs from the scenario of the batch, as JSON: path and value.'),
    ],
    *rows() {
      for (let point = 0; point < batch.points; point++) {
        const { name, levels, changes } = batch.pointAt(point);
        const cells = levels.map((level, f) => (texts[f] ? String(level) : Number(level)));
        yield [point, name, ...cells, JSON.stringify(changes)];
      }
    },
  };
}

/** One row a parameter draw, as in points whose design leaves the parameter alone. */
export function batchDraws(batch: Batch): Table {
  return {
    name: 'draws',
    description: 'Values of all parameters in every draw, before the design changes any.',
    columns: [
      wholeColumn('draw', 'Number of the parameter draw, from 0.'),
      ...PARAMETER_IDS.map((id) => numberColumn(id, `See kithwork evidence ${id}.`)),
    ],
    *rows() {
      const { scenario } = batch;
      const base = { point: 0, name: '', levels: [], changes: {}, scenario, overrides: {} };
      const valuesAt = pointValues(batch);
      for (let draw = 0; draw < scenario.draws; draw++) {
        const values = valuesAt(base, draw * scenario.replicates);
        yield [draw, ...PARAMETER_IDS.map((id) => values[id])];
      }
    },
  };
}
