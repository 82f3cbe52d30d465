/** Tables as they are written to files: named, typed, described columns and rows made on demand. */

export type Cell = string | number;

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'whole' | 'number';
  /** For the data dictionary; ends in a full stop. */
  readonly description: string;
}

export interface Table {
  /** File name without its ending. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Rows from the first, anew at each call; cells in the order of the columns. */
  readonly rows: () => Iterable<readonly Cell[]>;
}

export const textColumn = (name: string, description: string): Column => ({
  name,
  type: 'text',
  description,
});
export const wholeColumn = (name: string, description: string): Column => ({
  name,
  type: 'whole',
  description,
});
export const numberColumn = (name: string, description: string): Column => ({
  name,
  type: 'number',
  description,
});

/** Rows in batches of a number, for writers that work by blocks. */
export function* batches<T>(rows: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    if (batch.push(row) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
