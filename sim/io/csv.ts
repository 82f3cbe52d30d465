/** Tables as CSV (RFC 4180, UTF-8, line feeds): a header row, then values that read back to the same number. */
import { batches, type Cell, type Table } from './table';

const ROWS_A_CHUNK = 2_000;

/** The file in chunks of text, so that a large table is never held whole. */
export function* csvChunks(table: Table): Generator<string> {
  yield `${table.columns.map(({ name }) => field(name)).join(',')}\n`;
  for (const batch of batches(table.rows(), ROWS_A_CHUNK)) {
    yield batch.map((row) => `${row.map(field).join(',')}\n`).join('');
  }
}

/** Numbers that are not finite become empty fields, which R and Python read as missing. */
function field(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
