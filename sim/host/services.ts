/** What the command line needs from the simulator. Tests pass their own. */
import type { Calibration, CheckRow } from '../analysis/check-types';
import type { ProbabilisticAnalysis } from '../analysis/probabilistic/analysis-types';
import type { StructuralResult } from '../analysis/summarise';
import type { StudySummary } from '../analysis/summary-types';
import type { PanelChoice, PanelCounts } from '../engine/panel';
import type { StudyResult } from '../engine/results';
import type { Scenario } from '../engine/scenario';
import type { NetworkView } from '../io/graph';
import type { Batch } from '../io/plan/batch';
import type { PosteriorDocument } from '../io/posterior/posterior-file';
import type { ReadTargets } from '../io/posterior/targets-file';
import type { BatchEstimate } from './batch/estimate';
import type { OnPair } from './batch/run-pairs';
import type { MeasureId, PairReading } from './learn/measure';
import type { PosteriorOptions } from './posterior/run-posterior';
import type { CheckOptions, WorkOptions } from './work-options';

export type { Calibration, CheckRow, StudyResult, StudySummary };

export interface Services {
  /** Version of Kithwork. */
  readonly version: string;
  /** Neighbourhood types that `check` and `calibrate` know. */
  readonly places: readonly string[];
  /** Progress counts months of runs. */
  runStudy(scenario: Scenario, options: WorkOptions): Promise<StudyResult>;
  /** The same, with finished pairs kept on disk: it goes on after a stop, and a second time is only read. */
  runKeptStudy(scenario: Scenario, options: WorkOptions): Promise<StudyResult>;
  /** The same study under other structural choices, with fewer pairs. */
  runStructure(scenario: Scenario, options: WorkOptions): Promise<readonly StructuralResult[]>;
  summarise(result: StudyResult, structural?: readonly StructuralResult[]): StudySummary;
  /** Acceptability, value of information, tornado, break-evens. */
  analyse(result: StudyResult, structural?: readonly StructuralResult[]): ProbabilisticAnalysis;
  /** The local layer of one arm of the first pair after some months; of a place of areas, in one neighbourhood. */
  networkAt(
    scenario: Scenario,
    arm: number,
    month: number,
    options: WorkOptions,
    area?: string,
  ): Promise<NetworkView>;
  /** What a chapter of Learn counts in every pair, in their order; progress counts pairs. */
  countRuns(scenario: Scenario, measure: MeasureId, options: WorkOptions): Promise<readonly PairReading[]>;
  check(options: CheckOptions): Promise<readonly CheckRow[]>;
  calibrate(options: CheckOptions): Promise<Calibration>;
  /** Parameter sets that targets with likelihoods leave possible. */
  posterior(targets: ReadTargets, options: PosteriorOptions): Promise<PosteriorDocument>;
  /** Runs pairs of a batch, numbers over all points; progress counts pairs. */
  runPairs(batch: Batch, pairs: ArrayLike<number>, onPair: OnPair, options: WorkOptions): Promise<void>;
  /** The same adults of pairs of a batch at two month ends, in the order of the pairs; one entry a chosen arm. */
  runPanels(
    batch: Batch,
    pairs: ArrayLike<number>,
    choice: PanelChoice,
    options: WorkOptions,
  ): Promise<PanelCounts[][]>;
  /** What a batch would take, from a small trial. */
  estimate(batch: Batch): BatchEstimate;
}
