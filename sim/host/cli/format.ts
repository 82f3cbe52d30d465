/** Numbers as they read in a terminal: thousands separated, as many decimals as their size deserves. */
import type { Estimate } from '../../analysis/summary-types';

/** What stands where there is no number. */
export const NONE = '–';

function decimalsFor(scale: number): number {
  if (scale === 0 || scale >= 100) return 0;
  if (scale >= 10) return 1;
  if (scale >= 1) return 2;
  return scale >= 0.1 ? 3 : 4;
}

function fixed(value: number, decimals: number): string {
  const text = value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** A number; `scale` is the size that decides the decimals, its own unless it stands beside others. */
export function amount(value: number | null | undefined, scale = Math.abs(value ?? 0)): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NONE;
  return fixed(value, decimalsFor(scale));
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

/** Mean, interval and Monte Carlo error as cells with the same decimals. */
export function estimateCells(estimate: Estimate | null | undefined): [string, string, string] {
  if (!estimate) return ['', '', ''];
  const { mean, low95, high95, mcse } = estimate;
  const scale = Math.max(...[mean, low95, high95].filter(Number.isFinite).map(Math.abs), 0);
  return [
    amount(mean, scale),
    `${amount(low95, scale)} to ${amount(high95, scale)}`,
    amount(mcse, Math.min(scale, Math.abs(mcse) * 10)),
  ];
}

/** The same in pounds. */
export function poundCells(estimate: Estimate): [string, string, string] {
  const { mean, low95, high95, mcse } = estimate;
  return [pounds(mean), `${pounds(low95)} to ${pounds(high95)}`, pounds(mcse)];
}
