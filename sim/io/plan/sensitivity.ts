/** The estimators that fit the design of a batch, as rows: one a factor, with named statistics. */
import type { Interval } from '../../analysis/sensitivity/bootstrap';
import { morrisEffects } from '../../analysis/sensitivity/morris-effects';
import { partialRankCorrelations } from '../../analysis/sensitivity/rank-correlation';
import { sobolIndices } from '../../analysis/sensitivity/sobol-indices';
import { InputError } from '../input-error';
import { numberColumn, type Table, textColumn } from '../table';
import type { Batch } from './batch';

export interface FactorRow {
  readonly factor: string;
  readonly statistics: readonly {
    readonly name: string;
    readonly value: number;
    readonly interval: Interval | null;
  }[];
}

/**
 * @param means a result a point
 * @throws InputError when the design has no estimator
 */
export function sensitivityRows(batch: Batch, means: Float64Array): FactorRow[] {
  const { factors, scenario, unitAt } = batch;
  const { kind } = batch.plan.design;
  const { seed } = scenario;
  if (kind === 'sobol') {
    return sobolIndices(means, factors.length, seed).map((index, f) => ({
      factor: factors[f].name,
      statistics: [
        { name: 'first', value: index.first, interval: index.firstInterval },
        { name: 'total', value: index.total, interval: index.totalInterval },
      ],
    }));
  }
  if (kind === 'morris') {
    return morrisEffects(means, factors.length, unitAt, seed).map((effect, f) => ({
      factor: factors[f].name,
      statistics: [
        { name: 'mean', value: effect.mean, interval: null },
        { name: 'spread', value: effect.spread, interval: null },
        { name: 'size', value: effect.size, interval: effect.sizeInterval },
      ],
    }));
  }
  if (kind === 'latin hypercube') {
    const columns = factors.map((_, f) =>
      Float64Array.from({ length: batch.points }, (_, point) => unitAt(point, f)),
    );
    return partialRankCorrelations(columns, means, seed).map(({ value, interval }, f) => ({
      factor: factors[f].name,
      statistics: [{ name: 'correlation', value, interval }],
    }));
  }
  if (kind === 'one at a time') return fanRows(batch, means);
  throw InputError.of(
    'design.kind',
    `expected a batch with the design sobol, morris, latin hypercube or one at a time, got ${kind}; kithwork query shows its points`,
  );
}

/** The result at each level of a factor, the others as they are; the swing is the widest way between two of them. */
function fanRows({ factors, points, unitAt }: Batch, means: Float64Array): FactorRow[] {
  const fans = factors.map((_, f) =>
    Array.from({ length: points }, (_, point) => point).filter((point) => !Number.isNaN(unitAt(point, f))),
  );
  const most = Math.max(...fans.map((fan) => fan.length));
  return factors.map(({ name }, f) => {
    const values = fans[f].map((point) => means[point]);
    const at = (n: number) => ({
      name: `level ${n + 1}`,
      value: n < values.length ? values[n] : Number.NaN,
      interval: null,
    });
    return {
      factor: name,
      statistics: [
        ...Array.from({ length: most }, (_, n) => at(n)),
        { name: 'as it is', value: means[0], interval: null },
        { name: 'swing', value: Math.max(...values) - Math.min(...values), interval: null },
      ],
    };
  });
}

export function sensitivityTable(results: readonly { id: string; rows: readonly FactorRow[] }[]): Table {
  return {
    name: 'sensitivity',
    description: 'What each factor does to each measure.',
    columns: [
      textColumn('measure', 'Id of the measure.'),
      textColumn('factor', 'Name of the factor.'),
      textColumn('statistic', 'Name of the statistic.'),
      numberColumn('value', 'Its value.'),
      numberColumn('low95', 'Lower end of its 95 % interval.'),
      numberColumn('high95', 'Upper end.'),
    ],
    *rows() {
      for (const { id, rows } of results) {
        for (const { factor, statistics } of rows) {
          for (const { name, value, interval } of statistics) {
            yield [id, factor, name, value, interval?.low95 ?? Number.NaN, interval?.high95 ?? Number.NaN];
          }
        }
      }
    },
  };
}
