/** Rows of a check as text: a table for each place, then the misses with their reasons. */
import type { CheckRow } from '../../analysis/check-types';
import { amount } from './format';
import { type TextRow, tableLines, WIDTH, wrap } from './table';
import type { Colours } from './terminal';

/** A row graded V must pass. */
export const fails = (row: CheckRow) => row.verdict === 'miss' && row.grade === 'V';

export function checkReport(rows: readonly CheckRow[], { bold, green, red, dim }: Colours): string[] {
  const lines: string[] = [];
  for (const place of new Set(rows.map((row) => row.place))) {
    const own = rows.filter((row) => row.place === place);
    const table = own.flatMap((row): TextRow[] => [
      [row.statistic, row.target, amount(row.simulated), amount(row.mcse), row.verdict, row.grade],
      { span: `${row.definition}. ${row.source}`, indent: 4 },
    ]);
    const heads = ['statistic', 'target', 'simulated', 'MC error', 'verdict', 'grade'];
    lines.push(bold(place), '', ...tableLines({ heads, rows: table, left: [4, 5] }).map(paint), '');
  }
  const missed = rows.filter((row) => row.verdict === 'miss');
  for (const row of missed) {
    const reason = row.reason ?? (fails(row) ? 'must pass' : 'no reason on record');
    lines.push(...wrap(`miss (${row.grade}) ${row.place}: ${row.statistic}: ${reason}`, WIDTH));
  }
  const failed = rows.filter(fails).length;
  const verdict = `${rows.length - missed.length} of ${rows.length} rows pass`;
  lines.push(
    bold(
      failed === 0
        ? green(`${verdict}; every row graded V passes`)
        : red(`${verdict}; ${failed} graded V miss`),
    ),
  );
  return lines;

  function paint(line: string): string {
    if (line.startsWith('    ')) return dim(line);
    return line
      .replace(/ pass( +[VCJ])$/, ` ${green('pass')}$1`)
      .replace(/ miss( +[VCJ])$/, ` ${red('miss')}$1`);
  }
}
