import type { DeprivationSummary } from './deprivation-types';
import type { Estimate } from './estimate';
import type { ProbabilisticAnalysis } from './probabilistic/analysis-types';

/**
 * What a study says once its runs are compared: plain data that prints, serialises and draws. Differences
 * are paired: arm less comparator, pair by pair, for the same residents with the same luck.
 */

/** One outcome in one arm. Stocks are means over the months of the study, flows are sums over it. */
export interface ArmOutcome {
  readonly arm: string;
  /** Mean over pairs. */
  readonly total: number;
  /** Per 1,000 of the outcome’s denominator, flows also per year; null for outcomes without a denominator. */
  readonly perThousand: number | null;
  /** Against the comparator; null for the comparator itself. */
  readonly difference: { readonly total: Estimate; readonly perThousand: Estimate | null } | null;
}

export interface OutcomeRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: 'stock' | 'flow';
  readonly denominator: 'residents' | 'adults' | 'none';
  /** In the order of the scenario, comparator included. */
  readonly arms: readonly ArmOutcome[];
}

/** What one payer spends in one arm, by year, £ in the scenario’s price year, not discounted. */
export interface LedgerRow {
  readonly arm: string;
  readonly payer: string;
  readonly kind: 'cashable' | 'not cashable' | 'valued';
  /** Mean of the arm in each year of the study. */
  readonly amounts: readonly number[];
  /** Mean paired difference from the comparator in each year; positive is more spending. */
  readonly years: readonly number[];
  /** Paired difference over the whole study. */
  readonly total: number;
  readonly low95: number;
  readonly high95: number;
  /** Monte Carlo standard error of the total. */
  readonly mcse?: number;
}

/** Costs and health of one arm against the comparator, discounted, whole study. */
export interface Economics {
  readonly arm: string;
  readonly costDifference: Estimate;
  readonly qalyDifference: Estimate;
  /** Incremental cost-effectiveness ratio in words: an amount per QALY, or which arm dominates. */
  readonly icer: string;
  /** Incremental net monetary benefit at the scenario’s threshold, £. */
  readonly inmb: Estimate;
  readonly probabilitySavesCash: number;
  readonly probabilityGoodValue: number;
  /** Share of pairs in which cumulated cashable savings never cover the costs. */
  readonly paybackShareNever: number;
  /** Whole months until payback, median over the pairs that pay back; null when none does. */
  readonly paybackMedianMonths: number | null;
  /** Shown beside QALYs, never added to them. */
  readonly wellbys: Estimate;
  /**
   * Years of life and QALYs expected beyond the study for those present at its end, not discounted. On lines of
   * their own: in no other number here. Absent where they were not recorded.
   */
  readonly remainingLifeYears?: Estimate;
  readonly remainingQalys?: Estimate;
}

/** What the programmes of one arm reached, means over pairs. */
export interface Reach {
  readonly arm: string;
  readonly peopleMet: number;
  readonly introductionsBrokered: number;
  readonly introductionsKept: number;
  readonly groupsSupported: number;
  readonly groupsStarted: number;
  /** Active connectors at the end of funding; null where the arm has none. */
  readonly connectors: number | null;
  /** Share of pairs in which a programme got as far as the stage, or beyond, and in which it ended in it. */
  readonly stages: readonly {
    readonly programme: string;
    readonly stage: string;
    readonly shareReached: number;
    readonly shareEnded: number;
  }[];
  /** Ties brokered by programmes, and how many of them are still there. */
  readonly brokered: { readonly made: number; readonly atFundingEnd: number; readonly atEnd: number };
}

/** One network measure of the local layer in every arm. */
export interface NetworkRow {
  readonly id: string;
  readonly label: string;
  readonly arms: readonly {
    readonly arm: string;
    readonly start: number;
    /** Null for arms without funding. */
    readonly fundingEnd: number | null;
    readonly end: number;
    /** At the end, against the comparator; null for the comparator. */
    readonly difference: Estimate | null;
  }[];
}

/** A difference in a group of adults, over the whole study. */
export interface EquityDifference {
  /** Person-months of the state, or deaths. */
  readonly total: Estimate;
  /** The same per 1,000 person-years; null where nobody lived in the group. */
  readonly perThousandYears: Estimate | null;
}

/** For whom: one arm against the comparator in one group of adults (16 and over). */
export interface EquityRow {
  readonly arm: string;
  /** How adults are grouped; the groups of each way add up to all adults. */
  readonly by: 'all' | 'age' | 'sex' | 'qualification' | 'stratum';
  /** Such as “women” or “women 35–64, degree”. */
  readonly group: string;
  /** Years lived by adults of the group in the comparator, mean over pairs. */
  readonly personYears: number;
  /**
   * Share of the group’s adults whom the arm’s programmes had met, in the year in which funding ended; null
   * for arms without funding and groups without adults.
   */
  readonly shareMet: Estimate | null;
  readonly isolated: EquityDifference;
  readonly lonely: EquityDifference;
  readonly depressed: EquityDifference;
  readonly deaths: EquityDifference;
}

/**
 * One payer, or all public payers as a pool: what it pays for the programme and what it gets back, £ of the price
 * year, discounted, whole study, against the comparator.
 */
export interface BalanceRow {
  readonly arm: string;
  readonly payer: string;
  /** Spending on programmes. */
  readonly pays: Estimate;
  /** Bills that fall; below zero, rise. */
  readonly savesCash: Estimate;
  /** Staff, beds and time freed, at what they cost; not cash. */
  readonly frees: Estimate;
  /** Cash saved less spending. */
  readonly netCash: Estimate;
  /** Cash saved and freed less spending. */
  readonly net: Estimate;
}

/** The answer under another structural choice, never averaged with the main one. */
export interface StructuralRow {
  /** The choice, such as “κ = 0”. */
  readonly label: string;
  readonly arm: string;
  readonly costDifference: Estimate;
  readonly qalyDifference: Estimate;
}

export interface StudySummary {
  /** The answer in one sentence: cost, change, who saves, when, how sure. Of the first option. */
  readonly sentence: string;
  /** The same for every option, in the order of the scenario. */
  readonly sentences: readonly { readonly arm: string; readonly sentence: string }[];
  readonly study: {
    readonly name: string;
    readonly comparator: string;
    readonly arms: readonly string[];
    readonly months: number;
    readonly residents: number;
    readonly draws: number;
    readonly replicates: number;
    /** Draws, or pairs where there are no draws, that have run: the chances are shares of them. */
    readonly chancesOver: number;
    readonly threshold: number;
    readonly priceYear: number;
  };
  readonly outcomes: readonly OutcomeRow[];
  readonly ledger: readonly LedgerRow[];
  readonly economics: readonly Economics[];
  readonly reach: readonly Reach[];
  readonly network: readonly NetworkRow[];
  readonly structural: readonly StructuralRow[];
  /** Who pays and who gains. */
  readonly balance: readonly BalanceRow[];
  /** By deprivation; only of places with areas. */
  readonly deprivation?: DeprivationSummary;
  /** Empty where runs keep no strata. */
  readonly equity?: readonly EquityRow[];
  /** Present where it was asked for. */
  readonly psa?: ProbabilisticAnalysis;
  /** What the intervals contain and what they leave out. */
  readonly uncertainty: string;
  readonly digests: { readonly inputs: string; readonly worlds: string; readonly ledger: string };
  readonly seed: string;
  readonly version: string;
  /** Files written, relative to the working folder; filled by the host. */
  readonly files: readonly string[];
}
