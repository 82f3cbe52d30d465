/** What the rules that span fields share: they read files that may not fit the schema yet. */
import type { Path } from './wording';

/** A broken rule. */
export interface Broken {
  readonly path: Path;
  /** What is allowed; the value given is added unless the message is complete. */
  readonly message: string;
  readonly complete?: boolean;
  /** True when the problem is the key itself rather than its value. */
  readonly atKey?: boolean;
}

export type Group = Record<string, unknown>;

export const asGroup = (value: unknown): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {};

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A positive whole number, or `left` when the field was left out, or `wrong` when it is of no use. */
export function positive(value: unknown, left: number, wrong: number): number {
  if (value === undefined) return left;
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : wrong;
}

/** Positions of the entries whose text came before. */
export function repeated(names: readonly unknown[]): number[] {
  return names.flatMap((name, n) => (typeof name === 'string' && names.indexOf(name) < n ? [n] : []));
}
