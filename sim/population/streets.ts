/** Streets of the map: two rows of addresses face each other across one. */

/** Rows of addresses that share a street. */
export const STREET_ROWS = 2;

export interface StreetMap {
  readonly neighbourhoods: number;
  readonly columns: number;
  readonly rows: number;
}

/** Number of the street that an address is on, counted over the whole place. */
export function streetOf({ columns, rows }: StreetMap, cell: number): number {
  const local = cell % (columns * rows);
  const neighbourhood = Math.floor(cell / (columns * rows));
  return neighbourhood * streetsOfOne(rows) + Math.floor(Math.floor(local / columns) / STREET_ROWS);
}

export function streetCount({ neighbourhoods, rows }: StreetMap): number {
  return neighbourhoods * streetsOfOne(rows);
}

function streetsOfOne(rows: number): number {
  return Math.ceil(rows / STREET_ROWS);
}
