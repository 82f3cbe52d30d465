/** Rows of a check as text: for each place what was fitted and what was held out, then the misses with their reasons. */
import type { CheckRow } from '../../analysis/check-types';
import { amount } from './format';
import { type TextRow, tableLines, WIDTH, wrap } from './table';
import type { Colours } from './terminal';

/** A row graded V must pass. */
export const fails = (row: CheckRow) => row.verdict === 'miss' && row.grade === 'V';

const isHeldOut = (row: CheckRow) => row.fitted === false;

export function checkReport(rows: readonly CheckRow[], colours: Colours): string[] {
  const places = [...new Set(rows.map((row) => row.place))];
  return [
    ...places.flatMap((place) => placeLines(place, rows, colours)),
    ...missLines(rows, colours),
    verdictLine(rows, colours),
  ];
}

function placeLines(place: string, rows: readonly CheckRow[], colours: Colours): string[] {
  const own = rows.filter((row) => row.place === place);
  const heads = ['statistic', 'target', 'simulated', 'MC error', 'verdict', 'grade'];
  const table = [
    ...groupRows(
      'Statistics that the calibration aims at',
      own.filter((row) => !isHeldOut(row)),
    ),
    ...groupRows('Statistics held out from the calibration', own.filter(isHeldOut)),
  ];
  const lines = tableLines({ heads, rows: table, left: [4, 5] });
  return [colours.bold(place), '', ...lines.map((line) => paint(line, colours)), ''];
}

/** A line a row, and beneath it what is counted and who says so, unless that is as in the row before. */
function groupRows(heading: string, rows: readonly CheckRow[]): TextRow[] {
  if (rows.length === 0) return [];
  let before = '';
  const lines = rows.flatMap((row): TextRow[] => {
    const note = `${row.definition}. ${row.source}`;
    const cells = [row.statistic, row.target, simulated(row), error(row), row.verdict, row.grade];
    const noted = note === before ? [] : [{ span: note, indent: 4 }];
    before = note;
    return [cells, ...noted];
  });
  return [{ span: heading }, ...lines];
}

function simulated({ simulated, unit }: CheckRow): string {
  if (unit === 'share') return `${(100 * simulated).toFixed(1)} %`;
  return unit === undefined ? amount(simulated) : simulated.toFixed(2);
}

function error({ mcse, unit }: CheckRow): string {
  if (!Number.isFinite(mcse)) return amount(mcse);
  if (unit === 'share') return `${(100 * mcse).toFixed(2)} %`;
  return unit === undefined ? amount(mcse) : mcse.toFixed(3);
}

function missLines(rows: readonly CheckRow[], { bold }: Colours): string[] {
  const missed = rows.filter((row) => row.verdict === 'miss');
  if (missed.length === 0) return [];
  const lines = missed.flatMap((row) => {
    const grade = fails(row) ? 'V, must pass' : row.grade;
    const found = `${simulated(row)} against ${row.target}${isHeldOut(row) ? ', held out' : ''}`;
    const reason = row.reason ?? 'no reason on record';
    return wrap(`miss (${grade}) ${row.place}: ${row.statistic}, ${found}: ${reason}`, WIDTH - 2).map(
      (line, n) => (n === 0 ? line : `  ${line}`),
    );
  });
  return [bold('Rows that miss'), '', ...lines, ''];
}

function verdictLine(rows: readonly CheckRow[], { bold, green, red }: Colours): string {
  const failed = rows.filter(fails).length;
  const passed = rows.filter((row) => row.verdict === 'pass').length;
  const verdict = `${passed} of ${rows.length} rows pass`;
  if (failed === 0) return bold(green(`${verdict}; every row graded V passes`));
  return bold(red(`${verdict}; ${failed} graded V ${failed === 1 ? 'misses' : 'miss'}`));
}

function paint(line: string, { green, red, dim }: Colours): string {
  if (line.startsWith('    ')) return dim(line);
  return line
    .replace(/ pass( +[VCJ])$/, ` ${green('pass')}$1`)
    .replace(/ miss( +[VCJ])$/, ` ${red('miss')}$1`);
}
