/** A claim beside the model: plain data that prints, serialises and draws. */
import type { ProgrammePlan } from '../../engine/scenario';
import type { Figure } from '../../evidence/claims';
import type { Grade } from '../../evidence/parameter';
import type { Estimate } from '../estimate';
import type { Arithmetic } from './arithmetic';
import type { FractionId } from './claim-studies';
import type { Needed } from './solve';

export interface MeasureAnswer {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  /** The claimed figure in this unit. */
  readonly claimed: number;
  /** Whether it grows with the events avoided, so that a multiple of them means something. */
  readonly isProportional: boolean;
  /** Where the measure is not quite what the claim is about. */
  readonly caution: string | null;
  /** At causal fraction 0, the prior and 1. */
  readonly fractions: readonly {
    readonly id: FractionId;
    readonly label: string;
    readonly estimate: Estimate;
  }[];
  readonly needed: Needed;
}

/** What was run for a claim and what it did under the prior, means over pairs, all places of the claim. */
export interface StudyFacts {
  readonly place: {
    readonly population: number;
    readonly decile: number;
    readonly months: number;
    readonly priceYear: number;
    /** The answer for one place is multiplied by this where it is a total. */
    readonly places: number;
  };
  readonly programme: Pick<ProgrammePlan, 'approach' | 'months' | 'costPerYear' | 'payer'>;
  /** Inputs that the source leaves open, filled in. */
  readonly assumed: readonly string[];
  /** Pairs of runs at each causal fraction. */
  readonly pairs: number;
  readonly spending: number;
  readonly adults: number;
  readonly peopleMet: number;
  /** Introductions that became a tie, and as many for each £10,000. */
  readonly tiesKept: number;
  readonly tiesPerTenThousand: number;
  readonly admissionsAvoided: number;
  readonly depressedMonthsAvoided: number;
}

export interface ModelAnswer {
  /** Null where no run is needed: an association that the model reads from its records. */
  readonly study: StudyFacts | null;
  readonly draws: number;
  readonly answers: readonly MeasureAnswer[];
}

export interface AssessedClaim {
  readonly id: string;
  readonly approach: string;
  /** Whether this version knows the approach; null for claims about no approach. */
  readonly registered: boolean | null;
  readonly claim: string;
  readonly figures: readonly Figure[];
  readonly source: string;
  readonly design: string;
  readonly grade: Grade;
  readonly arithmetic: Arithmetic;
  readonly model: ModelAnswer | null;
  /** Why there is no answer of the model. */
  readonly why: string | null;
}
