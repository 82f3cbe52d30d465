/**
 * Tenure and qualification by age: relative weights, of which only the ratios within a column matter, since shares
 * are then fitted to those of the place.
 */
import { defineParameters, type ParameterRecord } from '../parameter';

type Weight<Prefix extends string, Age extends number> = `${Prefix}From${Age}`;

/** One record an age band, with the column that stays at 1 as the measure. */
function weights<Prefix extends string, Age extends number>(
  prefix: Prefix,
  what: string,
  against: string,
  byAge: Readonly<Record<Age, number>>,
  source: string,
): Record<Weight<Prefix, Age>, ParameterRecord> {
  const record = ([from, value]: [string, unknown]): [string, ParameterRecord] => [
    `${prefix}From${from}`,
    {
      label: `${what} from ${from}`,
      value: value as number,
      unit: `weight against ${against}`,
      low: (value as number) / 4,
      high: (value as number) * 4,
      distribution: { kind: 'fixed' },
      role: 'structure',
      grade: 'J',
      source,
      sentence: `How much more readily people of this age band are found here than in ${against}.`,
    },
  ];
  return Object.fromEntries(Object.entries(byAge).map(record)) as Record<
    Weight<Prefix, Age>,
    ParameterRecord
  >;
}

const TENURE = 'Judgement after the shape by age in the English Housing Survey; not fitted';
const QUALIFICATION =
  'Judgement after the shape by age in Census 2021 (ONS); the level is kept for life, so those under 22 count with what they will reach';

export const TENURE_AGES = [0, 25, 35, 55, 65] as const;
export const QUALIFICATION_AGES = [16, 35, 50, 65, 75] as const;

export const ATTRIBUTE_PARAMETERS = defineParameters({
  ...weights(
    'tenureOutright',
    'Homes owned outright, oldest member',
    'social rent',
    { 0: 0.05, 25: 0.1, 35: 0.4, 55: 2, 65: 5 },
    TENURE,
  ),
  ...weights(
    'tenureMortgaged',
    'Homes with a mortgage, oldest member',
    'social rent',
    { 0: 0.3, 25: 1, 35: 1.7, 55: 0.9, 65: 0.15 },
    TENURE,
  ),
  ...weights(
    'tenurePrivate',
    'Homes rented privately, oldest member',
    'social rent',
    { 0: 4, 25: 2.4, 35: 1, 55: 0.5, 65: 0.25 },
    TENURE,
  ),
  ...weights(
    'qualificationNone',
    'No qualification',
    'school qualifications',
    { 16: 0.6, 35: 0.6, 50: 0.9, 65: 1.6, 75: 2.6 },
    QUALIFICATION,
  ),
  ...weights(
    'qualificationDegree',
    'A degree',
    'school qualifications',
    { 16: 1.45, 35: 1.25, 50: 0.95, 65: 0.7, 75: 0.5 },
    QUALIFICATION,
  ),
  mixedHomes: {
    label: 'Residents of another ethnic group than their home',
    value: 0.1,
    unit: 'share drawn apart from the household',
    low: 0,
    high: 0.4,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Judgement',
    sentence: 'How many residents have an ethnic group drawn apart from that of their household.',
  },
  grandparentAge: {
    label: 'Age from which sharers live with a grown child',
    value: 70,
    unit: 'years',
    low: 60,
    high: 85,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Judgement',
    sentence: 'From what age people in a shared home live with a son or daughter who has children.',
  },
  degreeShareDeprived: {
    label: 'Adults with a degree in the most deprived tenth',
    value: 0.2,
    unit: 'share of adults',
    low: 0.1,
    high: 0.4,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Judgement, graded around Census 2021 (ONS): 18.1 % none, 33.9 % a degree',
    sentence: 'How many adults of the most deprived tenth have a degree, where the place is silent.',
  },
  degreeSharePerDecile: {
    label: 'Rise of that share from tenth to tenth',
    value: 0.028,
    unit: 'share of adults a decile',
    low: 0,
    high: 0.05,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Judgement, graded around Census 2021 (ONS): 18.1 % none, 33.9 % a degree',
    sentence: 'How much the share with a degree rises with each tenth less deprived.',
  },
  noneShareDeprived: {
    label: 'Adults without qualifications in the most deprived tenth',
    value: 0.29,
    unit: 'share of adults',
    low: 0.15,
    high: 0.4,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Judgement, graded around Census 2021 (ONS): 18.1 % none, 33.9 % a degree',
    sentence: 'How many adults of the most deprived tenth have no qualifications, where the place is silent.',
  },
  noneSharePerDecile: {
    label: 'Fall of that share from tenth to tenth',
    value: 0.021,
    unit: 'share of adults a decile',
    low: 0,
    high: 0.03,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Judgement, graded around Census 2021 (ONS): 18.1 % none, 33.9 % a degree',
    sentence: 'How much the share without qualifications falls with each tenth less deprived.',
  },
});
