/** `kithwork query`: questions in SQL to the tables of a batch. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { csvChunks } from '../../io/csv';
import { grouped } from '../../io/wording';
import { readRecord } from '../batch/batch-folder';
import { type Answer, defaultQuery, queryBatch, type Value } from '../batch/query';
import { type CliContext, untilInterrupted } from './context';
import { printJson, printLines } from './json';
import { addFlags, type RawOptions, readOptions } from './options';
import { tableLines } from './table';

const EXAMPLES = `
Examples:
  What each arm changes at each point, with the Monte Carlo error:
    $ kithwork query kithwork-out/kappa

  Anything else. The tables are points, runs, outcomes and (of several draws)
  draws; their columns are in DATA-DICTIONARY.md:
    $ kithwork query kithwork-out/kappa "select arm, avg(value) from outcomes
      where outcome = 'lonely' and year = 2 group by arm"

  As a file:
    $ kithwork query kithwork-out/kappa --csv > changes.csv
`;

/** Rows printed for a reader; a file has all. */
const MOST_ROWS = 200;

type RawQuery = RawOptions & { readonly csv?: boolean };

export function addQuery(program: Command, context: CliContext): void {
  const command = program
    .command('query')
    .summary('questions in SQL to the tables of a batch')
    .description(
      'Asks the tables of a finished batch in SQL without loading them whole. Without a question: what each arm changes at each point.',
    )
    .argument('<folder>', 'folder of the batch')
    .argument('[sql]', 'the question')
    .option('--csv', 'print the answer as CSV');
  addFlags(command, ['workers', 'json']);
  command
    .addHelpText('after', EXAMPLES)
    .action((folder: string, sql: string | undefined, raw: RawQuery) => query(folder, sql, raw, context));
}

async function query(
  name: string,
  sql: string | undefined,
  raw: RawQuery,
  context: CliContext,
): Promise<void> {
  const options = readOptions(raw, context);
  const { fs, cwd, signal, stdout } = context;
  const path = resolve(cwd, name);
  const { scenario } = readRecord(fs, path, name);
  const question = sql ?? defaultQuery(scenario.comparator);
  const answer = await untilInterrupted(signal, queryBatch(fs, path, name, question, options.workers));
  if (options.json) printJson(context, 'query', { question, ...answer });
  else if (raw.csv) {
    for (const chunk of csvChunks(asTable(answer))) stdout.write(chunk);
  } else printLines(context, [...report(answer), ...(sql === undefined ? whatPointsAre(name) : [])]);
}

/** Below the answer that nobody asked in SQL: its points are numbers. */
const whatPointsAre = (name: string) => [
  '',
  `What the points are: kithwork query ${name} "select * from points"`,
];

function asTable({ columns, rows }: Answer) {
  return {
    name: 'answer',
    description: 'The answer to a question.',
    columns: columns.map((name) => ({ name, type: 'text' as const, description: '' })),
    rows: () =>
      rows.map((row) => row.map((value) => (typeof value === 'number' ? value : String(value ?? '')))),
  };
}

function report({ columns, rows }: Answer): string[] {
  const numeric = columns.map((_, c) => rows.every((row) => row[c] === null || typeof row[c] === 'number'));
  const cells = rows.slice(0, MOST_ROWS).map((row) => row.map(cell));
  const left = columns.flatMap((_, c) => (numeric[c] ? [] : [c]));
  const more = rows.length - MOST_ROWS;
  return [
    ...tableLines({ heads: columns, rows: cells, left }),
    ...(more > 0 ? ['', `and ${grouped(more)} more rows; --csv prints all`] : []),
  ];
}

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  return Number.isInteger(value)
    ? grouped(value)
    : Number(value.toPrecision(4)).toLocaleString('en-GB', { maximumFractionDigits: 10 });
}
