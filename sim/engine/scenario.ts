/**
 * What a study asks, validated. Scenario files (sim/io) become this; the compiler (sim/engine) turns it
 * into integers, probabilities and arrays. Months count from 0, the start of the study.
 */
import type { TroubleKind } from '../model/troubles';

export type TenureShares = Readonly<Record<'outright' | 'mortgaged' | 'social' | 'private', number>>;

export interface Place {
  /** Residents at the start, 100 to 1,000,000 over all neighbourhoods. */
  readonly population: number;
  /** Number of equal neighbourhoods the residents live in. */
  readonly neighbourhoods: number;
  /** English Index of Multiple Deprivation decile, 1 (most deprived) to 10. */
  readonly deprivationDecile: number;
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

export type TieDecay = 'embeddedness' | 'bond hours';
export type EffectSetName = 'default' | 'as published' | 'Holt-Lunstad' | 'friends only' | 'none';

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
  /** Id of a payer. */
  readonly payer: string;
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
  readonly comparator: string;
  readonly arms: readonly Arm[];
}
