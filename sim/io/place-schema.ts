/** Schema of the `place` of a scenario file: who lives there and what the place has. */
import { z } from 'zod';
import { amount, group, line, list, share, whole } from './fields';

export const AGE_BANDS = ['0-15', '16-34', '35-64', '65-79', '80+'] as const;

const band = (ages: string) => share().optional().describe(`Share of residents aged ${ages}, 0 to 1.`);

const ageShares = group({
  '0-15': band('0 to 15'),
  '16-34': band('16 to 34'),
  '35-64': band('35 to 64'),
  '65-79': band('65 to 79'),
  '80+': band('80 and over'),
});

const tenure = group({
  outright: share().describe('Share of households that own outright.'),
  mortgaged: share().describe('Share of households that own with a mortgage.'),
  social: share().describe('Share of households in social rent.'),
  private: share().describe('Share of households in private rent.'),
});

const qualifications = group({
  degree: share().describe('Share of adults with a degree.'),
  school: share().describe('Share of adults with school qualifications (GCSE, A level) but no degree.'),
  none: share().describe('Share of adults without qualifications.'),
});

const ethnicGroup = group({
  name: line(80).describe('Name of the ethnic group.'),
  share: share().describe('Its share of residents, 0 to 1.'),
});

const decile = whole(1, 10);
const DECILE =
  'Decile of the English Index of Multiple Deprivation: 1 is the most deprived tenth, 10 the least.';

const makeUp = {
  ageShares: ageShares
    .default({})
    .describe('Share of residents by age band. Bands left out keep the published share of the decile.'),
  tenure: z
    .nullable(tenure)
    .default(null)
    .describe('Share of households by tenure, summing to 1; null keeps the published mix of the decile.'),
  ethnicGroups: list(ethnicGroup, 1, 20)
    .default([{ name: 'all residents', share: 1 }])
    .describe('Ethnic groups and their shares of residents, summing to 1. Left out, none are told apart.'),
  qualifications: z
    .nullable(qualifications)
    .default(null)
    .describe(
      'Share of adults by highest qualification, summing to 1; null uses the national mix graded by deprivation.',
    ),
  groupsPerThousand: z
    .nullable(amount(0, 100))
    .default(null)
    .describe('Live groups per 1,000 adults at the start; null uses the stock the model settles at.'),
};

/** Most neighbourhoods of an area, and most areas of a place. */
const MOST_NEIGHBOURHOODS = 10_000;
const MOST_AREAS = 1_000;
const residents = whole(100, 1_000_000);

const areaSchema = group({
  name: line(80).describe('Name of the area, each once; programmes can be aimed at it.'),
  count: whole(1, MOST_NEIGHBOURHOODS).default(1).describe('Neighbourhoods of this kind that the place has.'),
  simulated: whole(1, MOST_NEIGHBOURHOODS)
    .optional()
    .describe(
      'How many of them are run; each stands for count ÷ simulated of them, in people and in pounds. All, if left out.',
    ),
  population: residents.describe('Residents of each of them at the start.'),
  deprivationDecile: decile.describe(DECILE),
  ...makeUp,
});

/** Either population and decile, or areas; place-rules.ts says which is missing. */
export const placeSchema = group({
  population: residents.optional().describe('Residents at the start, over all neighbourhoods.'),
  neighbourhoods: whole(1, MOST_NEIGHBOURHOODS)
    .default(1)
    .describe('Number of equal neighbourhoods the residents live in, each of at least 100 residents.'),
  deprivationDecile: decile.optional().describe(DECILE),
  ...makeUp,
  areas: list(areaSchema, 1, MOST_AREAS)
    .optional()
    .describe(
      'Neighbourhoods that differ, such as those of an authority, in groups of like ones: in place of everything above, which each area then says for itself.',
    ),
});

export type PlaceFile = z.infer<typeof placeSchema>;
