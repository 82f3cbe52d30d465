/** What runs leave behind: plain data and typed arrays, ready to be transferred between threads. */
import type { Scenario } from './scenario';

/** Network measures of the local layer (all local non-household ties, kin included) at one month. */
export interface NetworkMeasures {
  readonly month: number;
  readonly adults: number;
  readonly meanDegree: number;
  readonly degreeCv: number;
  readonly isolateShare: number;
  readonly meanClustering: number;
  readonly transitivity: number;
  readonly assortativity: number;
  readonly largestComponentShare: number;
  readonly friendTiesPerAdult: number;
}

/** One arm of one replicate under one parameter draw. */
export interface RunResult {
  readonly arm: number;
  /** Number of the pair, draw × replicates + replicate. */
  readonly pair: number;
  readonly draw: number;
  readonly replicate: number;
  /** SHA-256 over all people, tie and group columns at every recorded month and at the end. */
  readonly worldDigest: string;
  /** Outcome × month, index outcome · months + month (see outcomes.ts). */
  readonly record: Float64Array;
  /** Spending of each programme of the arm, programme × month, £. */
  readonly programmeCosts: Float64Array;
  /** Stratum × outcome × year (see strata.ts). */
  readonly strata: Float64Array;
  readonly measures: readonly NetworkMeasures[];
  /** Highest stage each programme of the arm reached and the stage it ended in. */
  readonly stages: readonly { readonly reached: number; readonly ended: number }[];
  /** Active connectors when funding ended, the most of any programme; null without programmes. */
  readonly connectors?: number | null;
  /** Ties brokered by programmes: still there at the end of funding and at the end of the study. */
  readonly brokered: { readonly made: number; readonly atFundingEnd: number; readonly atEnd: number };
  /**
   * Expected years of life and QALYs left to the residents present at the horizon, undiscounted. A line of its
   * own: never added to what happened within the study.
   */
  readonly beyondHorizon?: { readonly lifeYears: number; readonly qalys: number };
}

export interface StudyResult {
  readonly version: string;
  readonly scenario: Scenario;
  /** Runs ordered by pair, then arm. */
  readonly runs: readonly RunResult[];
  /** Parameter values of each draw. */
  readonly draws: readonly Readonly<Record<string, number>>[];
  /** SHA-256 of the scenario, of all world digests in order, and of the ledgers. */
  readonly digests: { readonly inputs: string; readonly worlds: string; readonly ledger: string };
}
