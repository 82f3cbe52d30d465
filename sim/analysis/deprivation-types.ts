/** What a study of a place whose neighbourhoods differ says about fifths of deprivation. */
import type { Estimate } from './estimate';

/** One outcome in one fifth: stocks are means over the months, flows are sums, as in the main table. */
export interface FifthOutcome {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly without: number;
  readonly with: number;
  readonly change: Estimate;
  /** Per 1,000 of the outcome’s denominator, flows also per year; null for outcomes without one. */
  readonly perThousand: {
    readonly without: number;
    readonly with: number;
    readonly change: Estimate;
  } | null;
}

/** What one payer spends on one fifth, £ of the price year, not discounted, over the whole study. */
export interface FifthMoney {
  readonly payer: string;
  readonly kind: 'cashable' | 'not cashable' | 'valued';
  readonly change: Estimate;
}

export interface FifthRow {
  readonly arm: string;
  /** 1 is the most deprived fifth of England. */
  readonly fifth: number;
  /** Mean over the study, in the comparator. */
  readonly residents: number;
  readonly outcomes: readonly FifthOutcome[];
  readonly money: readonly FifthMoney[];
}

export interface InequalityRow {
  readonly arm: string;
  readonly id: string;
  readonly label: string;
  /**
   * Slope index: how much higher the rate per 1,000 (flows: a year) is at the most deprived end than at the least
   * deprived. Null for outcomes without a rate.
   */
  readonly slope: { readonly without: number; readonly with: number; readonly change: Estimate } | null;
  /**
   * Concentration index of the change, over residents: −1 all for the most deprived, 1 all for the least. Null where
   * the range of the change holds zero: then nobody can say who has more of it.
   */
  readonly concentration: Estimate | null;
}

/** How the neighbourhoods of the place were run. */
export interface SampleWords {
  readonly simulated: number;
  readonly neighbourhoods: number;
  readonly simulatedResidents: number;
  /** Neighbourhoods of the place with a programme, by arm, and their residents at the start. */
  readonly funded: readonly {
    readonly arm: string;
    readonly neighbourhoods: number;
    readonly residents: number;
  }[];
  readonly words: string;
}

export interface DeprivationSummary {
  readonly sample: SampleWords;
  readonly fifths: readonly FifthRow[];
  /** Empty where all residents live in one fifth. */
  readonly inequality: readonly InequalityRow[];
}
