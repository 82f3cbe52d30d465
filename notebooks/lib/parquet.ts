/** Tables of a batch from Parquet, in the browser: the bytes are inside the page. */
import { parquetReadObjects } from 'hyparquet';

/** @param address a data address, as the build leaves for a file imported with ?inline */
export async function readParquet<Row>(address: string): Promise<Row[]> {
  const text = atob(address.slice(address.indexOf(',') + 1));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return (await parquetReadObjects({ file: bytes.buffer })) as Row[];
}

/** A row of outcomes.parquet; a column for the period besides. */
export interface OutcomeRow {
  readonly run: number;
  readonly point: number;
  readonly pair: number;
  readonly arm: string;
  readonly outcome: string;
  readonly value: number;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
