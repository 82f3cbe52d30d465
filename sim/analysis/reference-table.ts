/** The reference table of joint exposure prevalence from status-quo runs, one ensemble per deprivation fifth. */
import type { StatusQuoResult } from '../engine/status-quo';

/** Persons behind a mean below which it is drawn towards the neighbouring younger cell. */
const THIN = 50;

export interface ReferenceData {
  readonly source: string;
  readonly rows: number[][];
  readonly medianStrength: number[];
}

/**
 * @param ensembles results by fifth, most deprived first
 * @param columns number of reference columns
 * @param cells number of health cells (age band · 2 + sex)
 */
export function referenceTable(
  ensembles: readonly (readonly StatusQuoResult[])[],
  columns: number,
  cells: number,
  source: string,
): ReferenceData {
  const rows: number[][] = [];
  for (const results of ensembles) {
    for (let cell = 0; cell < cells; cell++) {
      const row: number[] = [];
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        let weight = 0;
        for (const result of results) {
          sum += result.exposureSums[cell * columns + column];
          weight += result.exposureWeights[cell * columns + column];
        }
        const younger = cell >= 2 ? rows[rows.length - 2][column] : weight > 0 ? sum / weight : 0;
        row.push(Number(((sum + THIN * younger) / (weight + THIN)).toFixed(5)));
      }
      rows.push(row);
    }
  }
  return { source, rows, medianStrength: medians(ensembles.flat(), cells) };
}

function medians(results: readonly StatusQuoResult[], cells: number): number[] {
  const bins = results[0].strengths.length / cells;
  return Array.from({ length: cells }, (_, cell) => {
    const counts = new Float64Array(bins);
    let total = 0;
    for (const { strengths } of results) {
      for (let bin = 0; bin < bins; bin++) {
        counts[bin] += strengths[cell * bins + bin];
        total += strengths[cell * bins + bin];
      }
    }
    let below = 0;
    let bin = 0;
    while (bin < bins && below + counts[bin] < total / 2) below += counts[bin++];
    return Number(((bin + 0.5) / bins).toFixed(4));
  });
}
