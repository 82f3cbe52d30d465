/**
 * Partial rank correlations: how a result moves with one factor, others held equal, when it moves one way only
 * (R. L. Iman, J. C. Helton 1988, Risk Anal. 8:71, doi:10.1111/j.1539-6924.1988.tb01155.x). From the inverse P of the
 * correlations of all ranks: −P_xy / √(P_xx P_yy).
 */
import { bootstrap, type Interval } from './bootstrap';

export interface RankCorrelation {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * @param columns one a factor, a number a point
 * @returns one a factor; NaN where a factor or the result does not vary
 */
export function partialRankCorrelations(
  columns: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  seed: string,
): RankCorrelation[] {
  const n = values.length;
  if (n <= columns.length + 1) {
    throw new RangeError(
      `points: expected more than ${columns.length + 1} for ${columns.length} factors, got ${n}`,
    );
  }
  const all = Uint32Array.from({ length: n }, (_, i) => i);
  const best = correlationsOf(columns, values, all);
  const intervals = bootstrap(n, (picked) => correlationsOf(columns, values, picked), seed);
  return Array.from(best, (value, f) => ({ value, interval: intervals[f] }));
}

const TRACE = 1e-9;

function correlationsOf(
  columns: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  rows: Uint32Array,
): Float64Array {
  const used = [...columns, values].map((column) => ranks(Float64Array.from(rows, (row) => column[row])));
  const last = used.length - 1;
  const varies = used.map((column) => column.some((rank) => rank !== column[0]));
  const kept = used.flatMap((_, c) => (varies[c] ? [c] : []));
  const result = new Float64Array(columns.length).fill(Number.NaN);
  if (!varies[last]) return result;
  const matrix = kept.map((a) => kept.map((b) => correlation(used[a], used[b])));
  // Where one factor alone orders the result there is no inverse; a trace of noise leaves its correlation at ±1.
  const inverse =
    invert(matrix) ?? invert(matrix.map((row, i) => row.map((r, j) => (i === j ? r + TRACE : r))));
  if (inverse === null) return result;
  const y = kept.length - 1;
  kept.slice(0, -1).forEach((c, x) => {
    result[c] = -inverse[x][y] / Math.sqrt(inverse[x][x] * inverse[y][y]);
  });
  return result;
}

/** Ranks from 1; equal values share their mean rank. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[a] - values[b] || a - b,
  );
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) result[order[i]] = (from + 1 + to) / 2;
    from = to;
  }
  return result;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  const middle = (n + 1) / 2;
  let both = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < n; i++) {
    both += (a[i] - middle) * (b[i] - middle);
    first += (a[i] - middle) * (a[i] - middle);
    second += (b[i] - middle) * (b[i] - middle);
  }
  return both / Math.sqrt(first * second);
}

/** Gauss–Jordan with the largest pivot; null when the matrix has no inverse. */
function invert(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r][c]) > Math.abs(rows[pivot][c])) pivot = r;
    if (Math.abs(rows[pivot][c]) < 1e-12) return null;
    [rows[c], rows[pivot]] = [rows[pivot], rows[c]];
    const scale = rows[c][c];
    for (let j = 0; j < 2 * n; j++) rows[c][j] /= scale;
    for (let r = 0; r < n; r++) {
      if (r === c || rows[r][c] === 0) continue;
      const factor = rows[r][c];
      for (let j = 0; j < 2 * n; j++) rows[r][j] -= factor * rows[c][j];
    }
  }
  return rows.map((row) => row.slice(n));
}
