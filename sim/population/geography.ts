/**
 * Addresses on a lattice. Each address is a few doors; the map of a place never changes, so choosing a
 * *place to look* by its position is common to all arms, and only the people found there differ.
 * Proximity ∝ (distance + offset)^−exponent (Illenberger et al. 2009), sampled by Walker's alias method.
 */
import { pow } from '../kernel/portable';

export interface Geography {
  readonly neighbourhoods: number;
  /** Addresses per row and rows per neighbourhood. */
  readonly columns: number;
  readonly rows: number;
  readonly spacing: number;
  /** Alias table over the offsets (dx, dy) between two addresses. */
  readonly threshold: Float64Array;
  readonly alias: Uint32Array;
}

export function createGeography(
  neighbourhoods: number,
  households: number,
  options: { homesPerAddress: number; spacing: number; exponent: number; offset: number },
): Geography {
  const addresses = Math.max(4, Math.ceil(households / options.homesPerAddress));
  const columns = Math.ceil(Math.sqrt(addresses));
  const rows = Math.ceil(addresses / columns);
  const width = 2 * columns - 1;
  const weights = new Float64Array(width * (2 * rows - 1));
  for (let i = 0; i < weights.length; i++) {
    const dx = (i % width) - (columns - 1);
    const dy = Math.floor(i / width) - (rows - 1);
    const metres = Math.sqrt(dx * dx + dy * dy) * options.spacing;
    weights[i] = pow(metres + options.offset, -options.exponent);
  }
  return { neighbourhoods, columns, rows, spacing: options.spacing, ...aliasTable(weights) };
}

export function addressCount(geography: Geography): number {
  return geography.neighbourhoods * geography.columns * geography.rows;
}

export function neighbourhoodOf(geography: Geography, cell: number): number {
  return Math.floor(cell / (geography.columns * geography.rows));
}

/** An address near `cell` from two uniforms, or −1 when the offset leads out of the neighbourhood. */
export function addressNear(geography: Geography, cell: number, u: number, v: number): number {
  const { columns, rows, threshold, alias } = geography;
  const width = 2 * columns - 1;
  let offset = Math.floor(u * threshold.length);
  if (v >= threshold[offset]) offset = alias[offset];
  const local = cell % (columns * rows);
  const x = (local % columns) + (offset % width) - (columns - 1);
  const y = Math.floor(local / columns) + Math.floor(offset / width) - (rows - 1);
  if (x < 0 || y < 0 || x >= columns || y >= rows) return -1;
  return cell - local + y * columns + x;
}

/** Metres between two addresses of one neighbourhood. */
export function distance(geography: Geography, a: number, b: number): number {
  const size = geography.columns * geography.rows;
  const dx = ((a % size) % geography.columns) - ((b % size) % geography.columns);
  const dy = Math.floor((a % size) / geography.columns) - Math.floor((b % size) / geography.columns);
  return Math.sqrt(dx * dx + dy * dy) * geography.spacing;
}

/** Walker (1977), ACM Trans Math Softw, in Vose's form. */
function aliasTable(weights: Float64Array): { threshold: Float64Array; alias: Uint32Array } {
  const n = weights.length;
  let total = 0;
  for (const w of weights) total += w;
  const threshold = new Float64Array(n);
  const alias = new Uint32Array(n);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) {
    threshold[i] = (weights[i] * n) / total;
    (threshold[i] < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() as number;
    const more = large[large.length - 1];
    alias[less] = more;
    threshold[more] -= 1 - threshold[less];
    if (threshold[more] < 1) small.push(large.pop() as number);
  }
  for (const i of small.concat(large)) threshold[i] = 1;
  return { threshold, alias };
}
