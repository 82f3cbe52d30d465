/** What a read file holds: counts by neighbourhood, with where they come from. */
import type { Format } from './formats';

/** One neighbourhood (LSOA) of a file. */
export interface AreaRow {
  readonly code: string;
  readonly name: string;
  /** Empty where the file does not say. */
  readonly authorityCode: string;
  readonly authority: string;
  /** In the order of the format’s value columns. */
  readonly values: Float64Array;
}

export interface AreaFile {
  readonly format: Format;
  /** As the user named it. */
  readonly file: string;
  /** What the figures describe, such as `mid-2024`. */
  readonly date: string;
  readonly rows: ReadonlyMap<string, AreaRow>;
}

/** Position of a value in the rows of a format. */
export function columnOf(format: Format, key: string): number {
  const at = format.values.findIndex((column) => column.key === key);
  if (at < 0) throw new RangeError(`${format.id} has no column ${key}`);
  return at;
}

/** Names of neighbourhoods end in three digits and a letter; what stands before is the authority. */
export const authorityInName = (name: string): string => name.replace(/ \d{3}[A-Z]$/, '');

/** The last part of a path, without characters that a scenario file does not take. */
export const plainName = (file: string): string =>
  (file.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 120);
