/**
 * The input of each claim as a study of the model: the same approach, money and time, in a place of the kind the
 * source describes. What a source does not say is filled in here, marked as assumed, and shown with the answer.
 * Nothing is discounted and money is in the prices of the claim’s day, as in the claims themselves.
 */
import type { Place, ProgrammePlan, Scenario } from '../../engine/scenario';
import type { MeasureId } from './measures';

export interface Target {
  readonly measure: MeasureId;
  /** The claimed figure in the unit of the measure. */
  readonly claimed: number;
  /** Where the measure is not quite what the claim is about. */
  readonly caution?: string;
  /** Left out by the model: what makes the claimed figure happens outside it. */
  readonly leftOut?: true;
}

export interface ClaimStudy {
  /** Claims with the same key share their runs. */
  readonly key: string;
  readonly population: number;
  readonly decile: number;
  readonly months: number;
  readonly priceYear: number;
  /** The cost is null where the source gives none: then it is what the approach usually costs. */
  readonly programme: Pick<ProgrammePlan, 'approach' | 'months' | 'payer'> & {
    readonly costPerYear: number | null;
  };
  /** The answer for one place is multiplied by this: neighbourhoods of the claim. */
  readonly places: number;
  /** Inputs that the source leaves open. */
  readonly assumed: readonly string[];
  readonly targets: readonly Target[];
}

/** Few kinds of place serve all claims, so that their neighbourhoods are grown once. */
const ESTATE = { population: 5000, decile: 1 } as const;
const TOWN = { population: 9000, decile: 2 } as const;

const HELP = {
  ...ESTATE,
  key: 'help',
  months: 36,
  priceYear: 2013,
  programme: {
    approach: 'resident-led-partnership',
    months: 24,
    costPerYear: 80_000,
    payer: 'NHS primary',
  },
  places: 1,
  assumed: ['5,000 residents', 'most deprived tenth', 'full cost of £80,000 a year for two years'],
} as const;

const ROTHERHAM = {
  ...TOWN,
  priceYear: 2025,
  programme: { approach: 'social-prescribing', months: 24, costPerYear: null, payer: 'NHS primary' },
  places: 1,
  assumed: ['one link worker for 9,000 residents', 'what a link worker usually costs', 'two years'],
} as const;

const COORDINATION = {
  ...TOWN,
  priceYear: 2015,
  programme: {
    approach: 'local-area-coordination',
    costPerYear: 44_444,
    payer: 'council social care',
  },
  places: 1,
} as const;

const CHAMPIONS: ClaimStudy = {
  ...TOWN,
  key: 'champions',
  months: 36,
  priceYear: 2025,
  programme: {
    approach: 'practice-health-champions',
    months: 24,
    costPerYear: null,
    payer: 'NHS primary',
  },
  places: 1,
  assumed: ['a practice of 9,000', 'two years at what it usually costs: the source gives no cost'],
  targets: [
    {
      measure: 'public return',
      claimed: 112,
      caution: 'the claim counts value to participants as well',
    },
    { measure: 'wellbeing return', claimed: 112 },
  ],
};

/** By id of the claim; claims that state no effect have none. */
export const CLAIM_STUDIES: Readonly<Record<string, ClaimStudy>> = Object.freeze({
  help_saving: { ...HELP, places: 3, targets: [{ measure: 'health and care saving', claimed: 558_714 }] },
  help_return: { ...HELP, targets: [{ measure: 'health and care return', claimed: 3.8 }] },
  help_improvement: {
    ...HELP,
    targets: [
      { measure: 'admissions', claimed: -0.1, caution: '5, 10 and 15 % in three years are 10 % on average' },
      { measure: 'depression', claimed: -0.1, caution: '5, 10 and 15 % in three years are 10 % on average' },
    ],
  },
  help_crime: { ...HELP, targets: [{ measure: 'crime saving a year', claimed: 96_448 }] },
  help_duration: {
    ...HELP,
    key: 'help, two years',
    months: 24,
    targets: [{ measure: 'last stage reached', claimed: 1, caution: 'a share of runs, not of time' }],
  },
  help_authority: {
    ...HELP,
    places: 22.8,
    assumed: [...HELP.assumed, '22.8 neighbourhoods, a fifth of the small areas of a mean authority'],
    targets: [{ measure: 'health and care saving', claimed: 4_000_000 }],
  },
  beacon: {
    ...HELP,
    key: 'beacon',
    population: 2400,
    months: 60,
    priceYear: 2000,
    assumed: [
      '2,400 residents in some 1,000 homes',
      'HELP’s £80,000 a year for two years; no cost is stated',
    ],
    targets: [
      { measure: 'depression', claimed: -0.78, caution: 'all adults: the model does not tell mothers apart' },
      { measure: 'crimes', claimed: -0.5 },
    ],
  },
  lac_saving: {
    ...COORDINATION,
    key: 'coordination, one year',
    months: 12,
    programme: { ...COORDINATION.programme, months: 12 },
    assumed: ['one coordinator for 9,000 residents, at the cost implied by the Thurrock forecast'],
    targets: [{ measure: 'public saving', claimed: 800_000 }],
  },
  lac_sroi: {
    ...COORDINATION,
    key: 'coordination',
    months: 36,
    programme: { ...COORDINATION.programme, months: 36 },
    assumed: ['one coordinator for 9,000 residents for three years'],
    targets: [
      { measure: 'public return', claimed: 4, caution: 'the claim counts value to people as well' },
      { measure: 'wellbeing return', claimed: 4 },
    ],
  },
  rotherham_payback: {
    ...ROTHERHAM,
    key: 'rotherham, 30 months',
    months: 30,
    targets: [
      { measure: 'health and care return', claimed: 1, caution: 'costs are recouped when it reaches 1' },
    ],
  },
  rotherham_return: {
    ...ROTHERHAM,
    key: 'rotherham',
    months: 60,
    targets: [{ measure: 'health and care return', claimed: 1.98 }],
  },
  altogether_better: CHAMPIONS,
  shared_lives: {
    ...TOWN,
    key: 'shared lives',
    months: 24,
    priceYear: 2015,
    programme: { approach: 'shared-lives', months: 24, costPerYear: null, payer: 'council social care' },
    places: 1,
    assumed: ['9,000 residents', 'what a scheme usually costs: the source gives no cost'],
    targets: [
      {
        measure: 'care saving a person',
        claimed: 3907,
        caution: 'the model does not carry the care that Shared Lives replaces, only what company changes',
        leftOut: true,
      },
    ],
  },
  nef: {
    ...ESTATE,
    key: 'nef',
    months: 36,
    priceYear: 2010,
    programme: {
      approach: 'community-development-worker',
      months: 12,
      costPerYear: 58_414,
      payer: 'council other',
    },
    places: 1,
    assumed: [
      '5,000 residents',
      'most deprived tenth',
      'one year of the mean sum of the four authorities',
      'three years looked at',
    ],
    targets: [
      { measure: 'wellbeing return', claimed: 15 },
      { measure: 'wellbeing return, time counted', claimed: 2.16 },
      { measure: 'public return', claimed: 15, caution: 'the claim counts value to people as well' },
    ],
  },
});

const ENGLAND: Place['ethnicGroups'] = Object.freeze([
  { name: 'White', share: 0.81 },
  { name: 'other groups', share: 0.19 },
]);

/** How much of the evidence is causal, in three studies of the same people and luck. */
export const FRACTIONS = [
  { id: 'none', label: 'causal fraction 0', effectSet: 'none' },
  { id: 'prior', label: 'prior', effectSet: 'default' },
  { id: 'all', label: 'causal fraction 1', effectSet: 'as published' },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly effectSet: Scenario['settings']['effectSet'];
}[];

export type FractionId = (typeof FRACTIONS)[number]['id'];

/**
 * The scenario of a study under one causal fraction.
 *
 * @param usualCost £ a year, where the source gives no cost
 */
export function claimScenario(
  study: ClaimStudy,
  effectSet: Scenario['settings']['effectSet'],
  { seed, draws, replicates }: Pick<Scenario, 'seed' | 'draws' | 'replicates'>,
  usualCost: number,
): Scenario {
  const costPerYear = study.programme.costPerYear ?? usualCost;
  return {
    version: 1,
    name: `Claim: ${study.key}`,
    description: '',
    seed,
    months: study.months,
    draws,
    replicates,
    place: {
      population: study.population,
      neighbourhoods: 1,
      deprivationDecile: study.decile,
      ageShares: {},
      tenure: null,
      ethnicGroups: ENGLAND,
      qualifications: null,
      groupsPerThousand: null,
    },
    settings: {
      effectSet,
      kappa: 0.5,
      tieDecay: 'embeddedness',
      priceYear: study.priceYear,
      discountCosts: 0,
      discountHealth: 0,
      threshold: 30_000,
    },
    parameters: {},
    comparator: 'without',
    arms: [
      { name: 'without', programmes: [] },
      {
        name: 'with',
        programmes: [{ ...study.programme, costPerYear, start: 0, options: {}, troubles: [] }],
      },
    ],
  };
}
