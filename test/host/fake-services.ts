/** Services that answer at once with made-up numbers, and a command line whose output is kept. */
import * as fs from 'node:fs';
import type { Estimate } from '../../sim/analysis/estimate';
import { valueCount } from '../../sim/analysis/run-values';
import type { StudySummary } from '../../sim/analysis/summary-types';
import { OUTCOME_COUNT, OUTCOMES } from '../../sim/engine/outcomes';
import type { RunResult } from '../../sim/engine/results';
import type { Scenario } from '../../sim/engine/scenario';
import type { PointResult } from '../../sim/host/batch/run-point';
import type { CliContext } from '../../sim/host/cli/context';
import { runCli } from '../../sim/host/cli/program';
import type { CheckRow, Services, StudyResult } from '../../sim/host/services';
import type { Batch } from '../../sim/io/plan/batch';
import { keptOf } from '../../sim/io/plan/batch-tables';
import { SAMPLE_VOCABULARY } from '../io/sample-vocabulary';

const DIGESTS = { inputs: 'i'.repeat(64), worlds: 'w'.repeat(64), ledger: 'l'.repeat(64) };

const estimate = (mean: number): Estimate => ({
  mean,
  low95: mean - 2.5,
  high95: mean + 2.5,
  mcse: Math.abs(mean) / 20,
});

export function fakeResult(scenario: Scenario): StudyResult {
  const runs = Array.from({ length: scenario.draws * scenario.replicates }, (_, pair) =>
    scenario.arms.map((_, arm): RunResult => {
      const record = new Float64Array(OUTCOME_COUNT * scenario.months);
      for (let i = 0; i < record.length; i++) record[i] = (i % 7) + arm / 4 + pair;
      return {
        arm,
        pair,
        draw: Math.floor(pair / scenario.replicates),
        replicate: pair % scenario.replicates,
        worldDigest: `${arm}${pair}`.padEnd(64, 'd'),
        record,
        programmeCosts: new Float64Array(),
        strata: new Float64Array(),
        measures: [],
        stages: scenario.arms[arm].programmes.map(() => ({ reached: 4, ended: 3 })),
        brokered: { made: 120, atFundingEnd: 90, atEnd: 40 },
      };
    }),
  ).flat();
  return { version: '9.9.9', scenario, runs, draws: [], digests: DIGESTS };
}

export function fakeSummary({ scenario, digests }: StudyResult): StudySummary {
  const { comparator } = scenario;
  const years = Array.from({ length: Math.ceil(scenario.months / 12) }, (_, year) => -1234.5 * year);
  const others = scenario.arms.map((arm) => arm.name).filter((name) => name !== comparator);
  return {
    sentence: 'It costs £160,000 over two years; about 12 fewer people are lonely; nobody saves cash.',
    sentences: [],
    study: {
      name: scenario.name,
      comparator,
      arms: scenario.arms.map((arm) => arm.name),
      months: scenario.months,
      residents: scenario.place.population,
      draws: scenario.draws,
      replicates: scenario.replicates,
      chancesOver: Math.max(scenario.draws, scenario.replicates),
      threshold: scenario.settings.threshold,
      priceYear: scenario.settings.priceYear,
    },
    outcomes: OUTCOMES.map(({ id, label, unit, kind, denominator }, n) => ({
      id,
      label,
      unit,
      kind,
      denominator,
      arms: scenario.arms.map(({ name }) => ({
        arm: name,
        total: 100 * n,
        perThousand: denominator === 'none' ? null : n,
        difference:
          name === comparator
            ? null
            : { total: estimate(-n), perThousand: denominator === 'none' ? null : estimate(-n / 6) },
      })),
    })),
    ledger: others.flatMap((arm) =>
      (['cashable', 'not cashable', 'valued'] as const).map((kind) => ({
        arm,
        payer: 'NHS primary',
        kind,
        amounts: years.map((value) => value + 1e6),
        years,
        total: -55_552,
        low95: -90_000,
        high95: 1200,
      })),
    ),
    balance: [],
    economics: others.map((arm) => ({
      arm,
      costDifference: estimate(150_000),
      qalyDifference: estimate(1.5),
      icer: '£100,000 per QALY',
      inmb: estimate(-105_000),
      probabilitySavesCash: 0.02,
      probabilityGoodValue: 0.11,
      paybackShareNever: 0.98,
      paybackMedianMonths: 90,
      wellbys: estimate(20),
      remainingLifeYears: estimate(4),
      remainingQalys: estimate(3),
    })),
    reach: others.map((arm) => ({
      arm,
      peopleMet: 310,
      introductionsBrokered: 140,
      introductionsKept: 60,
      groupsSupported: 5,
      groupsStarted: 30,
      connectors: 12,
      stages: [
        { programme: 'resident-led partnership', stage: 'listen', shareReached: 0.8, shareEnded: 0.3 },
      ],
      brokered: { made: 120, atFundingEnd: 90, atEnd: 40 },
    })),
    network: [
      {
        id: 'meanDegree',
        label: 'Mean degree',
        arms: scenario.arms.map(({ name }) => ({
          arm: name,
          start: 7.12,
          fundingEnd: name === comparator ? null : 7.3,
          end: 7.2,
          difference: name === comparator ? null : estimate(0.03),
        })),
      },
    ],
    structural: others.map((arm) => ({
      label: 'κ = 0',
      arm,
      costDifference: estimate(159_000),
      qalyDifference: estimate(0.1),
    })),
    equity: others.flatMap((arm) =>
      (['all', 'sex', 'stratum'] as const).map((by) => ({
        arm,
        by,
        group: { all: 'all adults', sex: 'women', stratum: 'women 35–64, degree' }[by],
        personYears: 4000,
        shareMet: estimate(0.07),
        isolated: { total: estimate(-96), perThousandYears: estimate(-24) },
        lonely: { total: estimate(-96), perThousandYears: estimate(-24) },
        depressed: { total: estimate(0), perThousandYears: estimate(0) },
        deaths: { total: estimate(-2), perThousandYears: by === 'stratum' ? null : estimate(-0.5) },
      })),
    ),
    uncertainty: 'Intervals hold parameter draws and luck; structural choices are shown apart.',
    digests,
    seed: scenario.seed,
    version: '9.9.9',
    files: [],
  };
}

const row = (statistic: string, grade: CheckRow['grade'], verdict: CheckRow['verdict']): CheckRow => ({
  place: 'coastal estate',
  statistic,
  definition: 'local layer, kin included',
  target: '0.50 to 0.80',
  simulated: 0.61,
  mcse: 0.01,
  verdict,
  grade,
  source: 'Someone 2020',
});

/** One row of each kind: passing, missing without need, missing a share that was held out. */
export const PASSING: readonly CheckRow[] = [row('degree CV', 'C', 'pass'), row('isolates', 'J', 'miss')];
export const FAILING: readonly CheckRow[] = [
  ...PASSING,
  {
    ...row('lonely', 'V', 'miss'),
    definition: 'adults',
    target: '6.0 % to 8.0 %',
    simulated: 0.0912,
    mcse: 0.0012,
    unit: 'share',
    fitted: false,
    reason: 'the model misses this pattern',
  },
];

export function fakeServices(changes: Partial<Services> = {}): Services {
  const runStudy: Services['runStudy'] = async (scenario, { onProgress }) => {
    onProgress(1, 1, 'running');
    return fakeResult(scenario);
  };
  return {
    version: '9.9.9',
    places: ['coastal estate', 'market town'],
    runStructure: async () => [],
    networkAt: async () => ({ people: [], ties: [] }),
    countRuns: async () => [
      { pair: 0, readings: { friends: 60, neighbours: 30, groups: 10, family: 0 }, digests: ['0'] },
    ],
    runStudy,
    runKeptStudy: changes.runStudy ?? runStudy,
    summarise: fakeSummary,
    analyse: () => {
      throw new Error('analyse: not expected in this test');
    },
    check: async () => PASSING,
    calibrate: async ({ seed, places }) => ({
      seed,
      places,
      parameters: [{ id: 'attempts', label: 'Attempts', unit: 'a month', before: 0.27, after: 0.25 }],
      targets: PASSING,
      misfitBefore: 9.5,
      misfitAfter: 1.25,
    }),
    posterior: () => {
      throw new Error('posterior: not expected in this test');
    },
    runPairs: async (batch, pairs, onPair, { onProgress }) => {
      for (let i = 0; i < pairs.length; i++) {
        onPair(pairs[i], fakePair(batch, pairs[i]));
        onProgress(i + 1, pairs.length, 'running');
      }
    },
    runPanels: async (_batch, pairs) =>
      Array.from(pairs, () => [
        { neither: 800, began: 20, ended: 40, both: 60, left: 80 },
        { neither: 800, began: 30, ended: 30, both: 60, left: 80 },
      ]),
    estimate: () => ({
      startsToGrow: 3,
      startsKept: 1,
      growingSeconds: 90,
      runningSeconds: 7200,
      handlingSeconds: 30,
      warmingSeconds: 2,
      nanosecondsPerResidentMonth: 1250,
      tried: { neighbourhoods: 5, residents: 8000 },
      bytes: { pieces: 2e6, parquet: 3e6, csv: 4e7 },
    }),
    ...changes,
  };
}

/** Made-up numbers that depend on the pair’s level of the first factor, the arm and the pair. */
export function fakePair(batch: Batch, pair: number): PointResult {
  const point = batch.pointAt(Math.floor(pair / batch.pairsPerPoint));
  const width = valueCount(keptOf(batch));
  const level = Number(point.levels[0] ?? 0);
  const values = new Float64Array(batch.arms * width);
  for (let arm = 0; arm < batch.arms; arm++) {
    for (let i = 0; i < width; i++)
      values[arm * width + i] = i + arm * (1 + level) + (pair % batch.pairsPerPoint) / 8;
  }
  const digests = batch.scenario.arms.map((_, arm) => `${arm}${pair}`.padEnd(64, 'd'));
  return { digests, values };
}

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and keeps what it prints. */
export async function kithwork(args: readonly string[], changes: Partial<CliContext> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await runCli(args, {
    services: fakeServices(),
    vocabulary: SAMPLE_VOCABULARY,
    stdout: { write: (text) => void (out += text), isTTY: changes.stdout?.isTTY },
    stderr: { write: (text) => void (err += text), isTTY: changes.stderr?.isTTY },
    env: {},
    fs,
    cwd: process.cwd(),
    signal: new AbortController().signal,
    cpuCount: 2,
    library: 'scenarios',
    nodeVersion: 'v20.0.0',
    ...Object.fromEntries(Object.entries(changes).filter(([key]) => key !== 'stdout' && key !== 'stderr')),
  });
  return { status, out, err };
}
