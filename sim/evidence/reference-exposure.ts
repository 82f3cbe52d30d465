/**
 * The shipped reference table of joint exposure prevalence, made by `kithwork calibrate` from an ensemble of
 * status-quo neighbourhoods across the deprivation range. See sim/model/reference.ts for its columns.
 */
import table from './tables/reference-exposure.json';

export const REFERENCE: {
  readonly source: string;
  readonly rows: readonly (readonly number[])[];
  readonly medianStrength: readonly number[];
} = Object.freeze(table);
