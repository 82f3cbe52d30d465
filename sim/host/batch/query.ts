/**
 * The tables of a batch under SQL, by DuckDB where it is installed: it reads what a question needs from Parquet
 * and never the whole. It sees the folder and nothing else, neither other files nor the internet.
 */
import { join } from 'node:path';
import { InputError } from '../../io/input-error';
import type { HostFs } from '../host-fs';

export type Value = string | number | boolean | null;

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

const TABLES = ['points', 'runs', 'outcomes', 'draws'] as const;
const MEMORY = '1GB';

/**
 * Paired differences from the comparator by point, outcome and arm: means over pairs of each pair's mean (stocks)
 * or yearly mean (flows) over all periods, with the Monte Carlo error.
 */
export function defaultQuery(comparator: string): string {
  const name = comparator.replaceAll("'", "''");
  return `with one as (
  select point, pair, arm, outcome, avg(value) as value from outcomes group by all
), paired as (
  select o.point, o.arm, o.outcome, c.value as without_it, o.value - c.value as change
  from one o join one c on o.point = c.point and o.pair = c.pair and o.outcome = c.outcome
  where c.arm = '${name}' and o.arm <> '${name}'
)
select arm, point, outcome, count(*) as pairs, avg(without_it) as "without", avg(change) as change,
  stddev_samp(change) / sqrt(count(*)) as error
from paired
where outcome in ('isolated', 'lonely', 'depressed', 'participating', 'deaths', 'qalys')
group by all order by point, arm, outcome`;
}

/** @throws InputError when DuckDB is missing, the folder has no tables, or the question is wrong */
export async function queryBatch(
  fs: HostFs,
  path: string,
  name: string,
  sql: string,
  threads: number,
): Promise<Answer> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
    throw InputError.of(
      '',
      'this command needs the package @duckdb/node-api, which npm could not install here; the tables can be read by R, Python and other programs',
    );
  });
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: MEMORY,
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  try {
    const found = TABLES.flatMap((table) => {
      for (const ending of ['parquet', 'csv']) {
        const file = join(path, `${table}.${ending}`);
        if (fs.existsSync(file)) return [{ table, ending, file: file.replaceAll("'", "''") }];
      }
      return [];
    });
    if (!found.some(({ table }) => table === 'outcomes')) {
      throw InputError.of(
        '',
        'expected the folder of a finished batch (with outcomes.parquet or outcomes.csv)',
        name,
      );
    }
    for (const { table, ending, file } of found) {
      const read = ending === 'parquet' ? 'read_parquet' : 'read_csv';
      await connection.run(`create view ${table} as select * from ${read}('${file}')`);
    }
    await connection.run(`set allowed_directories = ['${path.replaceAll("'", "''")}/']`);
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    try {
      const reader = await connection.runAndReadAll(sql);
      return { columns: reader.columnNames(), rows: reader.getRowsJS().map((row) => row.map(plain)) };
    } catch (error) {
      throw InputError.of('', `SQL: ${String((error as Error).message).split('\n')[0]}`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Whole numbers of 64 bits and decimals as numbers; dates and lists as text. */
function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
