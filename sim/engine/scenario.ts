/**
 * What a study asks, validated. Scenario files (sim/io) become this; the compiler (sim/engine) turns it
 * into integers, probabilities and arrays. Months count from 0, the start of the study.
 */
import type { TroubleKind } from '../model/troubles';

export type TenureShares = Readonly<Record<'outright' | 'mortgaged' | 'social' | 'private', number>>;

/** Who lives in a neighbourhood, beside how many and how deprived. */
export interface MakeUp {
  /** Share of residents by age band; bands left out keep the decile’s published share. */
  readonly ageShares: Readonly<Partial<Record<'0-15' | '16-34' | '35-64' | '65-79' | '80+', number>>>;
  /** Share of households by tenure; null keeps the decile’s published mix. */
  readonly tenure: TenureShares | null;
  /** Ethnic groups and their shares of residents, summing to 1. */
  readonly ethnicGroups: readonly { readonly name: string; readonly share: number }[];
  /** Share of adults by highest qualification; null uses the national mix graded by deprivation. */
  readonly qualifications: Readonly<Record<'degree' | 'school' | 'none', number>> | null;
  /** Live groups per 1,000 adults at the start; null uses the stock the model settles at. */
  readonly groupsPerThousand: number | null;
}

/** Like neighbourhoods of an authority: so many of them, with the same make-up. */
export interface Area extends MakeUp {
  /** Once in a place; it keys the luck of its neighbourhoods. */
  readonly name: string;
  /** Neighbourhoods of this kind. */
  readonly count: number;
  /** How many of them are run; each stands for count / simulated of them. */
  readonly simulated: number;
  /** Residents of each at the start. */
  readonly population: number;
  /** English Index of Multiple Deprivation decile, 1 (most deprived) to 10. */
  readonly deprivationDecile: number;
}

export interface Place extends MakeUp {
  /** Residents at the start, over all neighbourhoods. */
  readonly population: number;
  /** Number of equal neighbourhoods the residents live in. */
  readonly neighbourhoods: number;
  /** English Index of Multiple Deprivation decile, 1 (most deprived) to 10. */
  readonly deprivationDecile: number;
  /**
   * A place whose neighbourhoods differ. Population, number of neighbourhoods and decile above are then those of
   * all areas together (the decile that of the resident in the middle), and the make-up above stands for nobody.
   */
  readonly areas?: readonly Area[];
}

export type TieDecay = 'embeddedness' | 'bond hours';
export type EffectSetName =
  | 'default'
  | 'as published'
  | 'Holt-Lunstad'
  | 'friends only'
  | 'diseases'
  | 'none';

export interface Settings {
  readonly effectSet: EffectSetName;
  /** κ: the share of group time that adds to other contact instead of displacing it, 0 to 1. */
  readonly kappa: number;
  readonly tieDecay: TieDecay;
  readonly priceYear: number;
  /** Per year. */
  readonly discountCosts: number;
  /** Per year. */
  readonly discountHealth: number;
  /** Willingness to pay, £ per QALY. */
  readonly threshold: number;
}

export interface Trouble {
  readonly kind: TroubleKind;
  /** First month of it. */
  readonly from: number;
  /** How long it lasts; null until the programme’s end. */
  readonly months: number | null;
}

/** `all` is the same as leaving the target out. */
export const TARGET_RULES = Object.freeze([
  'all',
  'most deprived fifth of the place',
  'most deprived fifth of England',
] as const);
export type TargetRule = (typeof TARGET_RULES)[number];
export type Target = TargetRule | readonly string[];

export interface ProgrammePlan {
  /** Id of an approach in the registry of programmes. */
  readonly approach: string;
  readonly start: number;
  /** Months of paid activity planned. */
  readonly months: number;
  /** £ a year, in the scenario’s price year. */
  readonly costPerYear: number;
  /** £ once, in the first month; none when left out. */
  readonly setUpCost?: number;
  /** Id of a payer; of the one with the largest share where several pay. */
  readonly payer: string;
  /** A cost that several share: the share of each by id of payer, summing to 1. */
  readonly payers?: Readonly<Record<string, number>>;
  /**
   * Neighbourhoods of a place with areas that have the programme, each at the full cost: a rule or names of
   * areas; all when left out (see targets.ts).
   */
  readonly target?: Target;
  /** Options of the approach that differ from its records’ values. */
  readonly options: Readonly<Record<string, number>>;
  readonly troubles: readonly Trouble[];
}

export interface Arm {
  readonly name: string;
  readonly programmes: readonly ProgrammePlan[];
}

export interface Scenario {
  readonly version: 1;
  readonly name: string;
  readonly description: string;
  /** The question a library scenario answers, where its figures come from, and what to be careful about. */
  readonly question?: string;
  readonly source?: string;
  readonly caution?: string;
  readonly seed: string;
  readonly place: Place;
  /** Study horizon, months. */
  readonly months: number;
  /** Parameter draws. */
  readonly draws: number;
  /** Replicates of every draw. */
  readonly replicates: number;
  readonly settings: Settings;
  /** Parameter records set to another value by the user. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Sets of calibrated parameters from a posterior, one a draw in turn; the user’s own changes go before them. */
  readonly posterior?: readonly Readonly<Record<string, number>>[];
  readonly comparator: string;
  readonly arms: readonly Arm[];
}
