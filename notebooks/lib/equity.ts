/** Groups of adults by age, sex and qualification, as ranges. */
import type { EquityRow } from '../../sim/index';
import type { Range } from './figure';

const WAYS = ['all', 'age', 'sex', 'qualification'];

const groupsOf = (rows: readonly EquityRow[], arm: string) =>
  rows.filter((row) => row.arm === arm && WAYS.includes(row.by));

export function metRows(rows: readonly EquityRow[], arm: string): Range[] {
  return groupsOf(rows, arm).flatMap(({ group, shareMet }) =>
    shareMet === null
      ? []
      : [{ label: group, mean: shareMet.mean, low: shareMet.low95, high: shareMet.high95 }],
  );
}

export function changeRows(
  rows: readonly EquityRow[],
  arm: string,
  state: 'isolated' | 'lonely' | 'depressed',
): (Range & { readonly years: number })[] {
  return groupsOf(rows, arm).flatMap((row) => {
    const change = row[state].perThousandYears;
    if (change === null) return [];
    return [
      { label: row.group, mean: change.mean, low: change.low95, high: change.high95, years: row.personYears },
    ];
  });
}
