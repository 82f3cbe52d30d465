/** Tables as Parquet: the same rows as the CSV file, typed and compressed; equal tables give equal bytes. */
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import { batches, type Cell, type Column, type Table } from './table';

const ROWS_A_GROUP = 100_000;
const TYPES = { text: 'STRING', whole: 'INT32', number: 'DOUBLE' } as const;
const REPETITION = 'REQUIRED';

/** The whole file in memory: for small tables. */
export function parquetBytes(table: Table): Uint8Array {
  const chunks = [...parquetChunks(table)];
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The file group of rows by group of rows, so that a large table is never held whole. */
export function* parquetChunks(table: Table): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    createdBy: 'kithwork',
    schema: [{ name: 'root', num_children: table.columns.length }, ...table.columns.map(schemaElement)],
  });
  // The writer counts its offset apart from the bytes it holds, so that these may leave.
  const leave = () => {
    const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
    writer.index = 0;
    return bytes;
  };
  for (const batch of batches(table.rows(), ROWS_A_GROUP)) {
    parquet.write({ columnData: table.columns.map((column, c) => columnSource(column, c, batch)) });
    yield leave();
  }
  parquet.finish();
  yield leave();
}

function schemaElement({ name, type }: Column) {
  if (type !== 'text') return { name, type: TYPES[type], repetition_type: REPETITION } as const;
  return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: REPETITION } as const;
}

function columnSource({ name, type }: Column, c: number, rows: readonly (readonly Cell[])[]): ColumnSource {
  const cells = rows.map((row) => row[c]);
  const data =
    type === 'text'
      ? cells.map(String)
      : type === 'whole'
        ? Int32Array.from(cells, Number)
        : Float64Array.from(cells, Number);
  return { name, type: TYPES[type], data };
}
