/**
 * The calibration repeated at each κ. No estimate of κ exists, so results are shown across it; a fit made at one
 * κ would then be wrong at another. The records hold the fit at κ = ½; the table holds those at the ends. Between
 * them fitted numbers and the reference table are interpolated on straight lines.
 */
import { REFERENCE } from './reference-exposure';
import fitsJson from './tables/kappa-fits.json';

type Reference = typeof REFERENCE;

export interface KappaFit {
  readonly kappa: number;
  /** Values of parameters with the role “calibrated”. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly reference: Reference;
}

/** The κ of the records’ own values. */
export const KAPPA_OF_RECORDS = 0.5;

export const KAPPA_FITS: readonly KappaFit[] = Object.freeze(fitsJson.fits as readonly KappaFit[]);

/** Fitted values at κ that differ from the records’ `values`, and the reference table there. */
export function fittedAt(kappa: number, values: Readonly<Record<string, number>>): Omit<KappaFit, 'kappa'> {
  const end = KAPPA_FITS.find((fit) => (fit.kappa - KAPPA_OF_RECORDS) * (kappa - KAPPA_OF_RECORDS) > 0);
  if (end === undefined) return { parameters: {}, reference: REFERENCE };
  const share = (kappa - KAPPA_OF_RECORDS) / (end.kappa - KAPPA_OF_RECORDS);
  const between = (a: number, b: number) => a + share * (b - a);
  return {
    parameters: Object.fromEntries(
      Object.entries(end.parameters).map(([id, value]) => [id, between(values[id], value)]),
    ),
    reference: {
      source: end.reference.source,
      rows: REFERENCE.rows.map((row, r) => row.map((x, c) => between(x, end.reference.rows[r][c]))),
      medianStrength: REFERENCE.medianStrength.map((x, c) => between(x, end.reference.medianStrength[c])),
    },
  };
}
