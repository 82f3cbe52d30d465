/** Numbers as they read in a terminal: thousands separated, as many decimals as their size deserves. */
import type { Estimate } from '../../analysis/estimate';

/** What stands where there is no number. */
export const NONE = '–';

/** Decimals that show a number of this size with so many figures, at most one more than the figures. */
function decimalsFor(scale: number, figures: number): number {
  if (scale === 0) return 0;
  let decimals = figures - 1;
  for (let size = scale; size >= 10 && decimals > 0; size /= 10) decimals--;
  for (let size = scale; size < 1 && decimals <= figures; size *= 10) decimals++;
  return decimals;
}

/** Formatters by their decimals: making one takes longer than using it a hundred times. */
const FORMATS: readonly Intl.NumberFormat[] = Array.from(
  { length: 8 },
  (_, decimals) =>
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

function fixed(value: number, decimals: number): string {
  const text = FORMATS[decimals].format(value);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** A number to three figures; `scale` is the size that decides the decimals, its own unless it stands beside others. */
export function amount(value: number | null | undefined, scale = Math.abs(value ?? 0), figures = 3): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NONE;
  return fixed(value, decimalsFor(scale, figures));
}

/** A mean number of people or things: one decimal while it is small. */
export function count(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NONE;
  return fixed(value, Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 1);
}

/** Whole pounds, the sign before the £. */
export function pounds(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NONE;
  const text = fixed(Math.abs(value), 0);
  return value < 0 && text !== '0' ? `-£${text}` : `£${text}`;
}

/** A share as a percentage without decimals. */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return NONE;
  return `${fixed(share * 100, 0)} %`;
}

/** £ thousands with one decimal. */
export function thousands(pounds: number): string {
  return Number.isFinite(pounds) ? fixed(pounds / 1000, 1) : NONE;
}

/** Two ends of a range, or one number where they are the same. */
export function rangeText(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}

/** The size that decides the decimals of an estimate and its range. */
export function scaleOf({ mean, low95, high95 }: Estimate): number {
  return Math.max(...[mean, low95, high95].filter(Number.isFinite).map(Math.abs), 0);
}

/** Mean, range and Monte Carlo error as cells with the same decimals, to two figures. */
export function estimateCells(
  estimate: Estimate | null | undefined,
  scale = estimate ? scaleOf(estimate) : 0,
): [string, string, string] {
  if (!estimate) return ['', '', ''];
  const { mean, low95, high95, mcse } = estimate;
  const range = rangeText(amount(low95, scale, 2), amount(high95, scale, 2));
  return [amount(mean, scale, 2), range, amount(mcse, Math.min(scale, Math.abs(mcse) * 10), 2)];
}

/** The same in pounds. */
export function poundCells({ mean, low95, high95, mcse }: Estimate): [string, string, string] {
  return [pounds(mean), rangeText(pounds(low95), pounds(high95)), pounds(mcse)];
}

/** The same in £ thousands. */
export function thousandCells({ mean, low95, high95, mcse }: Estimate): [string, string, string] {
  return [thousands(mean), rangeText(thousands(low95), thousands(high95)), thousands(mcse)];
}
