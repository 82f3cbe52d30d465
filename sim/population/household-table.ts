/** Households as flat columns: the form in which they are synthesised, pooled as arrivals and stored. */

export interface HouseholdTable {
  /** Members of household h are rows start[h] to start[h + 1] − 1. */
  readonly start: Uint32Array;
  /** Tenure index per household: 0 outright, 1 mortgaged, 2 social, 3 private. */
  readonly tenure: Uint8Array;
  /** Per member: age in months, sex (0 male, 1 female), qualification (0 none, 1 school, 2 degree). */
  readonly ageMonths: Uint16Array;
  readonly sex: Uint8Array;
  readonly qualification: Uint8Array;
  readonly ethnicGroup: Uint8Array;
  /** Row of the partner in the same table, or −1. */
  readonly partner: Int32Array;
}

export const TENURES = Object.freeze(['outright', 'mortgaged', 'social', 'private'] as const);

export function householdCount(table: HouseholdTable): number {
  return table.tenure.length;
}

export function memberCount(table: HouseholdTable): number {
  return table.sex.length;
}

/** The households with the given numbers, in the given order (a number may repeat). */
export function pick(table: HouseholdTable, households: ArrayLike<number>): HouseholdTable {
  const n = households.length;
  const start = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const h = households[i];
    start[i + 1] = start[i] + table.start[h + 1] - table.start[h];
  }
  const members = start[n];
  const out: HouseholdTable = {
    start,
    tenure: new Uint8Array(n),
    ageMonths: new Uint16Array(members),
    sex: new Uint8Array(members),
    qualification: new Uint8Array(members),
    ethnicGroup: new Uint8Array(members),
    partner: new Int32Array(members),
  };
  for (let i = 0; i < n; i++) {
    const h = households[i];
    out.tenure[i] = table.tenure[h];
    const shift = start[i] - table.start[h];
    for (let row = table.start[h]; row < table.start[h + 1]; row++) {
      const to = row + shift;
      out.ageMonths[to] = table.ageMonths[row];
      out.sex[to] = table.sex[row];
      out.qualification[to] = table.qualification[row];
      out.ethnicGroup[to] = table.ethnicGroup[row];
      out.partner[to] = table.partner[row] < 0 ? -1 : table.partner[row] + shift;
    }
  }
  return out;
}
