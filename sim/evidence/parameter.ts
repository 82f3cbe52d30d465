/**
 * One record per number the model uses. The record feeds the type, the schema, the evidence table, the
 * sensitivity analysis and the tests; a number in code that is not in a record is a defect.
 */

/** V: seen in a cited source. C: computed from published figures or real networks. J: judgement, with a range to be swept. */
export type Grade = 'V' | 'C' | 'J';

/** How a parameter varies between parameter draws. Moments and bounds are in the parameter's own unit. */
export type Distribution =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  /** A ratio whose logarithm is normal, given as a point estimate and its 95 % interval. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly low95: number; readonly high95: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'beta'; readonly alpha: number; readonly beta: number }
  /** With probability `spike` exactly zero, otherwise Beta(alpha, beta). */
  | {
      readonly kind: 'spike-beta';
      readonly spike: number;
      readonly alpha: number;
      readonly beta: number;
    };

/** What kind of uncertainty the parameter carries. */
export type Role =
  /** drawn from its distribution in each parameter draw */
  | 'evidence'
  /** a drawn share of an association taken as causal */
  | 'causal fraction'
  /** a structural choice: swept, never averaged over */
  | 'structure'
  /** fitted by the calibration command to named targets */
  | 'calibrated'
  /** a dated setting that the user chooses */
  | 'setting';

export interface ParameterRecord {
  /** Short plain name, sentence case. */
  readonly label: string;
  /** Best single value. */
  readonly value: number;
  readonly unit: string;
  /** Range a user may set, inclusive. */
  readonly low: number;
  readonly high: number;
  readonly distribution: Distribution;
  readonly role: Role;
  readonly grade: Grade;
  /** Citation of the paper, dataset or the reason of a judgement. */
  readonly source: string;
  /** One plain-language sentence. */
  readonly sentence: string;
}

export type ParameterTable = Readonly<Record<string, ParameterRecord>>;

/** Keeps the literal keys, so that an unknown parameter id is a compile-time error. */
export function defineParameters<const T extends ParameterTable>(table: T): T {
  return table;
}
