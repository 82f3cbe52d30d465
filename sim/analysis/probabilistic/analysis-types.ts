/** What a probabilistic analysis says: plain data that prints, serialises and draws. */
import type { FrontierPoint } from './acceptability';
import type { SplitAdvice } from './nested-split';
import type { Tornado } from './tornado';

export type Goal = 'net benefit' | 'cash saved';

/** The value of one price, share or parameter at which the answer turns. */
export interface BreakEven {
  readonly arm: string;
  readonly id: string;
  readonly goal: Goal;
  /** The range of the parameter’s record. */
  readonly low: number;
  readonly high: number;
  /** £ at either end, mean over pairs. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The value at which it is zero; null where there is none in the range. */
  readonly value: number | null;
}

/** A structural choice as a bar of the tornado. */
export interface StructuralBar {
  readonly label: string;
  /** Mean net benefit of the pairs run under the choice, £. */
  readonly netBenefit: number;
  /** Less that of the scenario’s own choice on the same pairs. */
  readonly change: number;
}

export interface ProbabilisticAnalysis {
  /** What a point, and a share of points, counts: parameter draws, or pairs where draws have one replicate. */
  readonly basis: 'draws' | 'pairs';
  /** Whose costs stand in the plane, the tornado and the value of information. */
  readonly perspective: string;
  /** £ per QALY, the scenario’s own. */
  readonly threshold: number;
  readonly thresholds: readonly number[];
  /** Cost-effectiveness plane: discounted extra cost (£) and QALYs against the comparator, by unit. */
  readonly plane: readonly {
    readonly arm: string;
    readonly costs: readonly number[];
    readonly qalys: readonly number[];
  }[];
  /** Chance of a positive net benefit at each threshold; payers that no arm touches are left out. */
  readonly acceptability: readonly {
    readonly viewpoint: string;
    readonly label: string;
    readonly arm: string;
    readonly probabilities: readonly number[];
  }[];
  readonly frontier: readonly {
    readonly viewpoint: string;
    readonly label: string;
    readonly points: readonly FrontierPoint[];
  }[];
  /** Expected value of perfect information at the threshold, £ over the study. */
  readonly perfectInformation: {
    readonly place: number;
    /** The same with replicate noise left in, as on the frontier. */
    readonly withLuck: number;
    /** Whether replicate noise could be taken out of `place`. */
    readonly luckRemoved: boolean;
    readonly perResident: number;
    readonly residents: number;
    /** Null for a place of many. */
    readonly decile: number | null;
    /** Residents of England in the decile, or in all (mid-2019), and the value were all of them to face the decision. */
    readonly decilePeople: number;
    readonly decileTotal: number;
  };
  readonly tornado: readonly (Partial<Tornado> & {
    readonly arm: string;
    readonly structure: readonly StructuralBar[];
  })[];
  readonly breakEven: readonly BreakEven[];
  /** Programme spending, discounted, and the spending at which each goal would be exactly met, £. */
  readonly spending: readonly {
    readonly arm: string;
    readonly programme: number;
    readonly netBenefitZeroAt: number;
    readonly cashZeroAt: number;
  }[];
  readonly split: readonly { readonly arm: string; readonly advice: SplitAdvice | null }[];
}
