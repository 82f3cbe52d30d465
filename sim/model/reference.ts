/**
 * The shipped reference table: how common each exposure, and each pair of exposures that acts on the same
 * event, is among adults of a cell (age band × sex × deprivation fifth) of the calibration ensemble. Rates
 * are divided by the expected ratio it implies, never by that of the run, so that no person's luck depends
 * on another person.
 */

/** What is tabulated; shares of the adults named in the comment. */
export const REFERENCE_COLUMNS = Object.freeze([
  /** all: mean isolation over 24 months */
  'isolated',
  /** all: depressed */
  'depressed',
  /** all: mean isolation over 24 months × not depressed */
  'isolatedWell',
  /** all: lonely and not depressed */
  'lonelyWell',
  /** all: lonely for 12 months and not depressed */
  'chronicWell',
  /** not depressed: with an earlier episode */
  'prior',
  /** not depressed, no earlier episode */
  'lonelyFirst',
  'memberFirst',
  'rampFirst',
  'lonelyMemberFirst',
  'lonelyRampFirst',
  /** not depressed, with an earlier episode */
  'lonelyPrior',
  'joinedPrior',
  'lonelyJoinedPrior',
  /** not lonely: mean of the product of the odds ratios at their best values, and its parts */
  'noCloseTie',
  'newFriend',
  'bereaved',
  'depressedNotLonely',
  /** all: weak network; at least one friend-grade tie */
  'weak',
  'befriended',
] as const);

export type ReferenceColumn = (typeof REFERENCE_COLUMNS)[number];

/** Rows fifth · HEALTH_CELLS + cell, columns as above. */
export interface ReferenceTable {
  readonly source: string;
  readonly rows: readonly (readonly number[])[];
  /** Median network strength by cell, which divides weak from strong. */
  readonly medianStrength: readonly number[];
}

export function referenceColumn(column: ReferenceColumn): number {
  return REFERENCE_COLUMNS.indexOf(column);
}
