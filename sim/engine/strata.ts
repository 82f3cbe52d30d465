/** Who gains: adults by age, sex and qualification, with the measures kept for each group and year. */

export const STRATUM_AGES = Object.freeze(['16–34', '35–64', '65 and over'] as const);
export const STRATUM_SEXES = Object.freeze(['men', 'women'] as const);
export const STRATUM_QUALIFICATIONS = Object.freeze(['no qualification', 'school', 'degree'] as const);
export const STRATA_COUNT = STRATUM_AGES.length * STRATUM_SEXES.length * STRATUM_QUALIFICATIONS.length;

/** Person-months of each state, and deaths. */
export const STRATUM_MEASURES = Object.freeze([
  'personMonths',
  'isolated',
  'lonely',
  'depressed',
  'participating',
  'met',
  'deaths',
] as const);
export type StratumMeasure = (typeof STRATUM_MEASURES)[number];

/** Number of an adult’s stratum from age in months, sex (0, 1) and qualification (0, 1, 2). */
export function stratumOf(months: number, sex: number, qualification: number): number {
  const age = months < 420 ? 0 : months < 780 ? 1 : 2;
  return (age * 2 + sex) * 3 + qualification;
}

export function stratumLabel(stratum: number): string {
  const qualification = STRATUM_QUALIFICATIONS[stratum % 3];
  const sex = STRATUM_SEXES[Math.floor(stratum / 3) % 2];
  return `${sex} ${STRATUM_AGES[Math.floor(stratum / 6)]}, ${qualification}`;
}
