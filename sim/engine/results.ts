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

/** What happened to the residents of one fifth of deprivation, in a place whose neighbourhoods differ. */
export interface FifthResult {
  /** 1, the most deprived fifth of England, to 5. */
  readonly fifth: number;
  /** As in a run: outcome × month and programme × month. The fifths of a run add up to it. */
  readonly record: Float64Array;
  readonly programmeCosts: Float64Array;
}

/** How far a programme got: the highest stage it reached, and the stage it ended in. */
export interface StageResult {
  readonly reached: number;
  readonly ended: number;
  /** By neighbourhood that has the programme, in a place of areas; above it stand the highest of them. */
  readonly neighbourhoods?: readonly {
    readonly weight: number;
    readonly reached: number;
    readonly ended: number;
  }[];
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
  /** By programme of the arm. */
  readonly stages: readonly StageResult[];
  /** Active connectors when funding ended, the most of any programme; null without programmes. */
  readonly connectors?: number | null;
  /** Ties brokered by programmes: still there at the end of funding and at the end of the study. */
  readonly brokered: { readonly made: number; readonly atFundingEnd: number; readonly atEnd: number };
  /**
   * Expected years of life and QALYs left to the residents present at the horizon, undiscounted. A line of its
   * own: never added to what happened within the study.
   */
  readonly beyondHorizon?: { readonly lifeYears: number; readonly qalys: number };
  /** Most deprived first, those without residents left out; only of places with areas. */
  readonly fifths?: readonly FifthResult[];
  /** The neighbourhoods that were run, with what each stands for; only of places with areas. */
  readonly neighbourhoods?: readonly {
    readonly label: string;
    readonly weight: number;
    /** At the start, by the scenario. */
    readonly residents: number;
    /** Whether a programme of the arm works there. */
    readonly funded: boolean;
    readonly worldDigest: string;
  }[];
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
