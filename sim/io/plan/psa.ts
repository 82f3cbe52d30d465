/** A batch with several parameter draws as the three tables that SAVI and the R package BCEA read, and its EVPPI. */

import { evppi, type PartialInformation } from '../../analysis/probabilistic/partial-information';
import { evpi, withoutReplicateNoise } from '../../analysis/probabilistic/perfect-information';
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
  /** The same arm × pair, and the draw of each pair: what luck alone does is seen between them. */
  readonly byPair: {
    readonly costs: readonly Float64Array[];
    readonly effects: readonly Float64Array[];
    readonly draws: Uint32Array;
  };
  /** The parameters that differ between draws, each over the draws. */
  readonly parameters: readonly { readonly id: ParameterId; readonly values: Float64Array }[];
}

export function psaOf(batch: Batch, runs: Iterable<KeptRun>, point: number, cost: WorthId): Psa {
  const { scenario, pairsPerPoint } = batch;
  const { draws, replicates, arms } = scenario;
  const blank = (length: number) => arms.map(() => new Float64Array(length));
  const [costs, effects] = [blank(draws), blank(draws)];
  const [pairCosts, pairEffects] = [blank(pairsPerPoint), blank(pairsPerPoint)];
  const [costIn, effectIn] = [measureReader(batch, cost), measureReader(batch, 'qalysDiscounted')];
  for (const { pair, arm, values } of runs) {
    if (Math.floor(pair / pairsPerPoint) !== point) continue;
    const draw = Math.floor((pair % pairsPerPoint) / replicates);
    const own = pair % pairsPerPoint;
    pairCosts[arm][own] = costIn(values);
    pairEffects[arm][own] = effectIn(values);
    costs[arm][draw] += pairCosts[arm][own] / replicates;
    effects[arm][draw] += pairEffects[arm][own] / replicates;
  }
  const valuesAt = pointValues(batch);
  const own = batch.pointAt(point);
  const sets = Array.from({ length: draws }, (_, draw) => valuesAt(own, draw * replicates));
  const parameters = PARAMETER_IDS.map((id) => ({ id, values: Float64Array.from(sets, (set) => set[id]) }));
  return {
    arms: arms.map(({ name }) => name),
    costs,
    effects,
    byPair: {
      costs: pairCosts,
      effects: pairEffects,
      draws: Uint32Array.from({ length: pairsPerPoint }, (_, pair) => Math.floor(pair / replicates)),
    },
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
  /** Whether luck was taken out of it: that takes several replicates of each draw. */
  readonly luckRemoved: boolean;
  /** Highest first. */
  readonly partial: readonly ({ readonly id: ParameterId } & PartialInformation)[];
}

/** EVPPI needs nothing taken out: its regression over the draws averages the luck of each away. */
export function informationValue(
  { costs, effects, byPair, parameters }: Psa,
  threshold: number,
  seed: string,
): InformationValue {
  const net = (ofCosts: readonly Float64Array[], ofEffects: readonly Float64Array[]) =>
    ofCosts.map((own, arm) => Float64Array.from(own, (cost, i) => threshold * ofEffects[arm][i] - cost));
  const benefits = net(costs, effects);
  const pairs = net(byPair.costs, byPair.effects);
  // Against the first arm, so that luck which all arms share cancels.
  const over = (all: readonly Float64Array[]) =>
    all.slice(1).map((own) => Float64Array.from(own, (value, i) => value - all[0][i]));
  const gains = over(benefits);
  const cleaned = over(pairs).map((own, arm) => withoutReplicateNoise(own, byPair.draws, gains[arm]));
  const luckRemoved = cleaned.length > 0 && cleaned.every((own) => own !== null);
  const none = new Float64Array(gains[0]?.length ?? 0);
  const partial = parameters.flatMap(({ id, values }) => {
    const found = evppi(benefits, values, seed);
    return found === null ? [] : [{ id, ...found }];
  });
  return {
    threshold,
    evpi: evpi([none, ...(luckRemoved ? (cleaned as Float64Array[]) : gains)]),
    luckRemoved,
    partial: partial.sort((a, b) => b.value - a.value),
  };
}
