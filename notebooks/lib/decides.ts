/** Sensitivity documents as rows to draw. */
import { PARAMETERS, type ParameterId, type TornadoBar } from '../../sim/index';
import type { Range } from './figure';

interface Statistic {
  readonly name: string;
  readonly value: number | null;
  readonly interval: { readonly low95: number | null; readonly high95: number | null } | null;
}

interface Measure {
  readonly label: string;
  readonly rows: readonly { readonly factor: string; readonly statistics: readonly Statistic[] }[];
}

export interface IndexRow extends Omit<Range, 'label'> {
  readonly measure: string;
  readonly factor: string;
  readonly first: number;
}

/** Total indices with their intervals, and first-order ones. */
export function indices(measures: readonly Measure[]): IndexRow[] {
  return measures.flatMap(({ label, rows }) =>
    rows.map(({ factor, statistics }) => {
      const of = (name: string) => statistics.find((entry) => entry.name === name);
      const total = of('total');
      return {
        measure: label,
        factor,
        first: of('first')?.value ?? 0,
        mean: total?.value ?? 0,
        low: total?.interval?.low95 ?? 0,
        high: total?.interval?.high95 ?? 0,
      };
    }),
  );
}

export interface TornadoRow extends Range {
  readonly atFrom: number;
  readonly atTo: number;
  readonly correlation: number;
}

/** Widest first. */
export function bars({ bars: all }: { readonly bars: readonly TornadoBar[] }): TornadoRow[] {
  return all
    .map(({ id, atFrom, atTo, rankCorrelation }) => ({
      label: PARAMETERS[id as ParameterId]?.label ?? id,
      mean: (atFrom + atTo) / 2,
      low: Math.min(atFrom, atTo),
      high: Math.max(atFrom, atTo),
      atFrom,
      atTo,
      correlation: rankCorrelation,
    }))
    .sort((a, b) => b.high - b.low - (a.high - a.low));
}
