/** A batch with several parameter draws as the three tables that SAVI and the R package BCEA read, and its EVPPI. */

import { evppi, type PartialInformation } from '../../analysis/probabilistic/partial-information';
import { evpi } from '../../analysis/probabilistic/perfect-information';
import { WORTH, type WorthId } from '../../analysis/run-values';
import { PARAMETER_IDS, type ParameterId } from '../../evidence/registry';
import { numberColumn, type Table } from '../table';
import type { Batch } from './batch';
import type { KeptRun } from './batch-tables';
import { measureReader } from './measures';
import { pointValues } from './point-values';

/** Columns of worth that are costs. */
export const COSTS = WORTH.filter(({ unit }) => unit.startsWith('£')).map(({ id }) => id) as WorthId[];

export interface Psa {
  readonly arms: readonly string[];
  /** Arm × draw, means over the replicates of a draw. */
  readonly costs: readonly Float64Array[];
  readonly effects: readonly Float64Array[];
  /** The parameters that differ between draws, each over the draws. */
  readonly parameters: readonly { readonly id: ParameterId; readonly values: Float64Array }[];
}

export function psaOf(batch: Batch, runs: Iterable<KeptRun>, point: number, cost: WorthId): Psa {
  const { scenario, pairsPerPoint } = batch;
  const { draws, replicates, arms } = scenario;
  const blank = () => arms.map(() => new Float64Array(draws));
  const [costs, effects] = [blank(), blank()];
  const [costIn, effectIn] = [measureReader(batch, cost), measureReader(batch, 'qalysDiscounted')];
  for (const { pair, arm, values } of runs) {
    if (Math.floor(pair / pairsPerPoint) !== point) continue;
    const draw = Math.floor((pair % pairsPerPoint) / replicates);
    costs[arm][draw] += costIn(values) / replicates;
    effects[arm][draw] += effectIn(values) / replicates;
  }
  const valuesAt = pointValues(batch);
  const own = batch.pointAt(point);
  const sets = Array.from({ length: draws }, (_, draw) => valuesAt(own, draw * replicates));
  const parameters = PARAMETER_IDS.map((id) => ({ id, values: Float64Array.from(sets, (set) => set[id]) }));
  return {
    arms: arms.map(({ name }) => name),
    costs,
    effects,
    parameters: parameters.filter(({ values }) => values.some((value) => value !== values[0])),
  };
}

/** Rows are draws; one column an arm, or a parameter. */
export function psaTables({ arms, costs, effects, parameters }: Psa): Table[] {
  const wide = (name: string, names: readonly string[], columns: readonly Float64Array[]): Table => ({
    name,
    description: `${name}, one row a draw.`,
    columns: names.map((column) => numberColumn(column, `${column}.`)),
    *rows() {
      for (let draw = 0; draw < (columns[0]?.length ?? 0); draw++)
        yield columns.map((column) => column[draw]);
    },
  });
  return [
    wide('costs', arms, costs),
    wide('effects', arms, effects),
    wide(
      'parameters',
      parameters.map(({ id }) => id),
      parameters.map(({ values }) => values),
    ),
  ];
}

export interface InformationValue {
  readonly threshold: number;
  /** £ a decision. */
  readonly evpi: number;
  /** Highest first. */
  readonly partial: readonly ({ readonly id: ParameterId } & PartialInformation)[];
}

export function informationValue(
  { costs, effects, parameters }: Psa,
  threshold: number,
  seed: string,
): InformationValue {
  const benefits = costs.map((own, arm) =>
    Float64Array.from(own, (cost, draw) => threshold * effects[arm][draw] - cost),
  );
  const partial = parameters.flatMap(({ id, values }) => {
    const found = evppi(benefits, values, seed);
    return found === null ? [] : [{ id, ...found }];
  });
  return { threshold, evpi: evpi(benefits), partial: partial.sort((a, b) => b.value - a.value) };
}
