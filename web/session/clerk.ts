/**
 * The clerk sits in a worker of its own and keeps the finished runs, so that adding up never holds up the page.
 * It says what the runs so far say; a study with all its pairs has the digests that the command line prints.
 */
import { type ExplainedLine, explainedLines } from '../../sim/analysis/explain-ledger';
import {
  type ExplainedHealth,
  type ExplainedOutcome,
  type ExplainedValue,
  explainedHealth,
  explainedOutcomes,
  explainedValues,
  type UsedValue,
  usedValues,
} from '../../sim/analysis/explain-outcome';
import { type MonthlyDifference, monthlyDifferences } from '../../sim/analysis/monthly';
import { CASH_RECORDS } from '../../sim/analysis/number-origins';
import { ledgerDigest, summariseStudy } from '../../sim/analysis/summarise';
import { comparisons, valuedArms } from '../../sim/analysis/summarise-ledger';
import { armName, openStudy } from '../../sim/analysis/summarise-study';
import type { StudySummary } from '../../sim/analysis/summary-types';
import { type StartSlot, startName, startSlots } from '../../sim/engine/demand';
import { drawsOf, pairCount } from '../../sim/engine/plan';
import type { RunResult, StudyResult } from '../../sim/engine/results';
import type { Scenario } from '../../sim/engine/scenario';
import { studyOf } from '../../sim/engine/study';
import { VERSION } from '../../sim/host/version';
import { csvChunks } from '../../sim/io/csv';
import { outcomesTable, runsTable } from '../../sim/io/study-tables';
import type { HasherFactory } from '../../sim/kernel/digest';
import { APPROACHES } from '../../sim/programmes/registry';
import { asRead } from '../state/scenario-text';
import { type ProbabilisticView, probabilisticView } from './probabilistic';
import { createRunShelf } from './reuse';
import { THRESHOLDS } from './thresholds';

const MONTHLY = ['lonely', 'isolated', 'depressed', 'participating'] as const;

/** What one option looks like pair by pair, for the charts. */
export interface ArmCloud {
  readonly arm: string;
  /** Discounted differences of each pair: £ and QALYs. */
  readonly costs: readonly number[];
  readonly qalys: readonly number[];
  /** Month of payback of each pair, null for never. */
  readonly payback: readonly (number | null)[];
  /** Share of draws with good value at each of the thresholds. */
  readonly acceptability: readonly number[];
  /** Discounted programme spending, £. */
  readonly spending: number;
}

export interface StudyView {
  readonly scenario: Scenario;
  readonly summary: StudySummary;
  /** Pairs added up here, of all that the scenario asks for. */
  readonly pairs: number;
  readonly allPairs: number;
  readonly clouds: readonly ArmCloud[];
  readonly monthly: readonly MonthlyDifference[];
  readonly explained: readonly ExplainedLine[];
  /** How the headline numbers are made, and which values of the evidence they used. */
  readonly made: {
    readonly outcomes: readonly ExplainedOutcome[];
    readonly health: readonly ExplainedHealth[];
    readonly values: readonly ExplainedValue[];
    readonly used: readonly UsedValue[];
  };
}

/** What is to be done for a study. */
export interface Opened {
  /** As its file says it, so that the digests are the file’s. */
  readonly scenario: Scenario;
  readonly slots: readonly StartSlot[];
  /** Name of each start by content. */
  readonly startNames: readonly string[];
  /** Arms of each pair that no earlier study has run. */
  readonly missing: readonly (readonly number[])[];
}

export interface ClerkApi {
  /**
   * Opens the study of the page, or one beside it under another assumption.
   * @throws InputError where the page holds something unfit
   */
  begin(scenario: Scenario, which: 'main' | 'variant'): Opened;
  /** Takes runs of the study opened last. */
  add(runs: RunResult[]): void;
  /** The complete pairs so far; with `final` the digests too. Throws when there is none. */
  view(final: boolean): StudyView;
  /** Keeps the variant opened last, finished, beside the main study. */
  keepVariant(label: string): void;
  /** What the study opened last, finished, says of its own uncertainty. */
  analyse(): ProbabilisticView;
  /** Tables of all runs so far, as CSV text in parts. */
  csv(table: 'outcomes' | 'runs'): string[];
}

export function clerkApi(hasher: HasherFactory): ClerkApi {
  const shelf = createRunShelf();
  let main: Scenario | null = null;
  let open: Scenario | null = null;
  let variants: { label: string; result: StudyResult }[] = [];

  const opened = (scenario: Scenario | null): Scenario => {
    if (scenario === null) throw new Error('clerk: expected begin() first');
    return scenario;
  };
  const result = (final: boolean): StudyResult => {
    const scenario = opened(main);
    const runs = shelf.runs(scenario);
    if (!final) {
      const none = { inputs: '', worlds: '', ledger: '' };
      return { version: VERSION, scenario, runs, draws: drawsOf(scenario), digests: none };
    }
    const study = studyOf(scenario, runs, VERSION, hasher);
    return { ...study, digests: { ...study.digests, ledger: ledgerDigest(study, hasher) } };
  };

  return {
    begin(next, which) {
      const scenario = asRead(next);
      open = scenario;
      if (which === 'main') {
        main = scenario;
        variants = [];
      }
      const slots = startSlots(scenario);
      const startNames = slots.map(({ demand, number }) => startName(demand, number, hasher));
      return { scenario, slots, startNames, missing: shelf.missing(scenario) };
    },
    add(more) {
      shelf.add(opened(open), more);
    },
    view(final) {
      return studyView(result(final), variants);
    },
    keepVariant(label) {
      const scenario = opened(open);
      variants.push({ label, result: studyOf(scenario, shelf.runs(scenario), VERSION, hasher) });
    },
    analyse() {
      const scenario = opened(open);
      const study = studyOf(scenario, shelf.runs(scenario), VERSION, hasher);
      return probabilisticView(study, variants);
    },
    csv(table) {
      return [...csvChunks(table === 'outcomes' ? outcomesTable(result(false)) : runsTable(result(false)))];
    },
  };
}

function studyView(
  result: StudyResult,
  variants: readonly { label: string; result: StudyResult }[],
): StudyView {
  const study = openStudy(result);
  const compared = comparisons(study, valuedArms(study));
  return {
    scenario: result.scenario,
    summary: summariseStudy(result, variants, APPROACHES),
    pairs: study.runs[study.comparator].length,
    allPairs: pairCount(result.scenario),
    clouds: study.others.map((arm, i) => ({
      arm: armName(study, arm),
      costs: [...compared[i].costs],
      qalys: [...compared[i].qalys],
      payback: Array.from(compared[i].payback, (month) => (Number.isNaN(month) ? null : month)),
      acceptability: [...compared[i].acceptability(THRESHOLDS)],
      spending: compared[i].spending.reduce((sum, value) => sum + value, 0) / compared[i].pairs,
    })),
    monthly: monthlyDifferences(study, MONTHLY),
    explained: explainedLines(study),
    made: {
      outcomes: explainedOutcomes(study),
      health: explainedHealth(study),
      values: explainedValues(study, compared),
      used: usedValues(study, CASH_RECORDS),
    },
  };
}
