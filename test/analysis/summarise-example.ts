/** An invented study small enough to work out by hand: two arms, three pairs, 24 months. */
import { OUTCOME_INDEX } from '../../sim/engine/outcomes';
import type { NetworkMeasures, RunResult, StudyResult } from '../../sim/engine/results';
import type { Arm, Scenario } from '../../sim/engine/scenario';
import { STRATA_COUNT, STRATUM_MEASURES, type StratumMeasure } from '../../sim/engine/strata';
import { defaultValues } from '../../sim/evidence/registry';
import { type Amounts, recordOf } from '../economics/example';

export const MONTHS = 24;
const STATUS_QUO: Arm = { name: 'Status quo', programmes: [] };
/** £3,600 in the first year, paid by the council. */
const WORKER: Arm = {
  name: 'A worker',
  programmes: [
    {
      approach: 'partnership',
      start: 0,
      months: 12,
      costPerYear: 3600,
      payer: 'council other',
      options: {},
      troubles: [],
    },
  ],
};

export const SCENARIO: Scenario = {
  version: 1,
  name: 'Invented',
  description: '',
  seed: 'seed',
  place: {
    population: 1000,
    neighbourhoods: 1,
    deprivationDecile: 5,
    ageShares: {},
    tenure: null,
    ethnicGroups: [],
    qualifications: null,
    groupsPerThousand: null,
  },
  months: MONTHS,
  draws: 3,
  replicates: 1,
  settings: {
    effectSet: 'default',
    kappa: 0.5,
    tieDecay: 'embeddedness',
    priceYear: 2025,
    discountCosts: 0.035,
    discountHealth: 0.015,
    threshold: 20_000,
  },
  parameters: {},
  comparator: STATUS_QUO.name,
  arms: [STATUS_QUO, WORKER],
};

export function strataOf(amount: (stratum: number, measure: StratumMeasure, year: number) => number) {
  const values: number[] = [];
  for (let stratum = 0; stratum < STRATA_COUNT; stratum++) {
    for (const measure of STRATUM_MEASURES) {
      for (let year = 0; year < MONTHS / 12; year++) values.push(amount(stratum, measure, year));
    }
  }
  return Float64Array.from(values);
}

function measured(month: number, meanDegree: number): NetworkMeasures {
  const shares = { degreeCv: 0.6, isolateShare: 0.05, meanClustering: 0.3, transitivity: 0.2 };
  const rest = { assortativity: 0.1, largestComponentShare: 0.9, friendTiesPerAdult: 2 };
  return { month, adults: 800, meanDegree, ...shares, ...rest };
}

/** Ten adults in each stratum: 120 person-months a year. */
const LIVED = {
  personMonths: 120,
  isolated: 12,
  lonely: 6,
  depressed: 12,
  participating: 0,
  met: 0,
  deaths: 1,
};

/** With pair n = 1, 2, 3, the worker makes 4n fewer people lonely and saves 10n GP visits a month. */
function run(pair: number, arm: number): RunResult {
  const n = arm * (pair + 1);
  const amounts: Amounts = {
    residents: 1000,
    adults: 800,
    lonely: 80 - 4 * n,
    gpConsultations: 400 - 10 * n,
    qalys: 65 + 0.01 * n,
    wellbys: 500 + arm,
    deaths: 1,
    peopleMet: arm * 5,
  };
  return {
    arm,
    pair,
    draw: pair,
    replicate: 0,
    worldDigest: '',
    record: recordOf(MONTHS, amounts),
    programmeCosts: new Float64Array(arm * MONTHS).fill(300, 0, 12),
    // Women of 65 and over with a degree: 3n person-months less of isolation a year, a quarter met in year 2.
    strata: strataOf((stratum, measure, year) => {
      if (stratum === 17 && measure === 'isolated') return 12 - 3 * n;
      if (stratum === 17 && measure === 'met') return 30 * arm * year;
      return LIVED[measure];
    }),
    measures: [measured(0, 7), measured(12, 7 + 0.1 * n), measured(24, 7 + 0.05 * n)],
    stages: Array.from({ length: arm }, () => ({ reached: [2, 2, 1][pair], ended: [2, 1, 0][pair] })),
    brokered: { made: 10 * n, atFundingEnd: 6 * n, atEnd: 3 * n },
    beyondHorizon: { lifeYears: 40_000 + 2 * n, qalys: 30_000 + n },
  };
}

/** Prices of a GP visit by draw; a fifth of it is cash. */
export const GP_PRICES = [50, 40, 60];

export const RESULT: StudyResult = {
  version: '1.2.3',
  scenario: SCENARIO,
  runs: [0, 1, 2].flatMap((pair) => [run(pair, 0), run(pair, 1)]),
  draws: GP_PRICES.map((costGpConsultation) => ({
    ...defaultValues(),
    costGpConsultation,
    cashableShareNhs: 0.2,
  })),
  digests: { inputs: 'i', worlds: 'w', ledger: 'l' },
};

/** The same with some of every run changed. */
export function withRuns(change: (run: RunResult) => Partial<RunResult>, result = RESULT): StudyResult {
  return { ...result, runs: result.runs.map((own) => ({ ...own, ...change(own) })) };
}

/** The same with parts of the scenario changed. */
export function withScenario(changes: Partial<Scenario>, result = RESULT): StudyResult {
  return { ...result, scenario: { ...result.scenario, ...changes } };
}

/** Records, spending, strata and prices without any pattern, decided by a number. */
export function scrambled(seed: number): StudyResult {
  let state = seed;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const fresh = (values: Float64Array, scale: number) => values.map(() => scale * (0.1 + next()));
  return withRuns(({ record, programmeCosts, strata }) => ({
    record: fresh(record, 100),
    programmeCosts: fresh(programmeCosts, 1000),
    strata: fresh(strata, 10),
    measures: [0, 12, 24].map((month) => measured(month, 5 + next())),
    beyondHorizon: { lifeYears: 100 * next(), qalys: 100 * next() },
  }));
}

/** Four pairs in two draws with some QALYs gained a month and no spending. */
export function twoByTwo(gains: readonly number[]): StudyResult {
  const runs = gains.flatMap((gain, pair) =>
    [0, 1].map((arm) => {
      const record = RESULT.runs[0].record.slice();
      const at = OUTCOME_INDEX.qalys * MONTHS;
      record.fill(65 + arm * gain, at, at + MONTHS);
      const where = { arm, pair, draw: Math.floor(pair / 2), replicate: pair % 2, record };
      return { ...RESULT.runs[arm], ...where, programmeCosts: new Float64Array(arm * MONTHS) };
    }),
  );
  return withScenario({ draws: 2, replicates: 2 }, { ...RESULT, runs });
}
