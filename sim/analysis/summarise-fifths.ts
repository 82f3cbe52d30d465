/** For whom by deprivation: every outcome and payer in each fifth, and how unequal places are with and without. */

import { yearCount } from '../economics/discount';
import { KIND_COUNT, KINDS, PAYER_IDS } from '../economics/payers';
import { valueRun } from '../economics/valued-run';
import { OUTCOME_INDEX, OUTCOMES, type OutcomeId, type OutcomeRecord } from '../engine/outcomes';
import type { FifthResult, RunResult } from '../engine/results';
import type { ParameterValues } from '../evidence/registry';
import type {
  DeprivationSummary,
  FifthMoney,
  FifthOutcome,
  FifthRow,
  InequalityRow,
} from './deprivation-types';
import { rankedExcess, slopeIndex } from './inequality';
import { mean } from './paired';
import { estimate, estimateDifference, ratioByPair } from './summarise-estimates';
import { payerCosts } from './summarise-ledger';
import { sampleOf } from './summarise-sample';
import { armName, type Study } from './summarise-study';

/** Null where runs keep no fifths, which is in places whose neighbourhoods are alike. */
export function deprivationSummary(study: Study): DeprivationSummary | null {
  if (study.runs[study.comparator].some(({ fifths }) => fifths === undefined)) return null;
  return {
    sample: sampleOf(study),
    fifths: study.others.flatMap((arm) => fifthRows(study, arm)),
    inequality: study.others.flatMap((arm) => inequalityRows(study, arm)),
  };
}

const fifthsOf = ({ fifths = [] }: RunResult): readonly FifthResult[] => fifths;

/** One value a pair: stocks as means of the months, flows as sums. */
function amounts(runs: readonly RunResult[], fifth: number, { id, kind }: OutcomeRecord, months: number) {
  const from = OUTCOME_INDEX[id as OutcomeId] * months;
  return runs.map((run) => {
    const { record } = fifthsOf(run)[fifth];
    let sum = 0;
    for (let month = 0; month < months; month++) sum += record[from + month];
    return kind === 'stock' ? sum / months : sum;
  });
}

/** Per 1,000 of the denominator, flows also per year, one value a pair; null without a denominator or people. */
function rates(runs: readonly RunResult[], fifth: number, outcome: OutcomeRecord, months: number) {
  const heads = OUTCOMES.find(({ id }) => id === outcome.denominator);
  if (heads === undefined) return null;
  const years = outcome.kind === 'stock' ? 1 : months / 12;
  const people = amounts(runs, fifth, heads, months).map((count) => (count * years) / 1000);
  return ratioByPair(amounts(runs, fifth, outcome, months), people);
}

function fifthRows(study: Study, arm: number): FifthRow[] {
  const { months } = study.result.scenario;
  const [own, base] = [study.runs[arm], study.runs[study.comparator]];
  return fifthsOf(base[0]).map(({ fifth }, n) => ({
    arm: armName(study, arm),
    fifth,
    residents: mean(amounts(base, n, OUTCOMES[OUTCOME_INDEX.residents], months)),
    outcomes: OUTCOMES.map((outcome): FifthOutcome => {
      const [x, y] = [own, base].map((runs) => amounts(runs, n, outcome, months));
      const [p, q] = [own, base].map((runs) => rates(runs, n, outcome, months));
      return {
        id: outcome.id,
        label: outcome.label,
        unit: outcome.unit,
        without: mean(y),
        with: mean(x),
        change: estimateDifference(x, y, study.draws),
        perThousand: p &&
          q && { without: mean(q), with: mean(p), change: estimateDifference(p, q, study.draws) },
      };
    }),
    money: moneyRows(study, arm, n),
  }));
}

/** Payer × kind; cells in which neither arm ever spends are left out. */
function moneyRows(study: Study, arm: number, fifth: number): FifthMoney[] {
  const { result, runs, comparator, draws } = study;
  const { months, settings } = result.scenario;
  const years = yearCount(months);
  const cells = (own: readonly RunResult[]) =>
    own.map((run) => {
      const part = fifthsOf(run)[fifth];
      const costs = payerCosts(result, { ...run, programmeCosts: part.programmeCosts });
      const values = result.draws[run.draw] as ParameterValues;
      const { ledger } = valueRun(part.record, costs, months, values, settings);
      return Float64Array.from({ length: ledger.length / years }, (_, cell) =>
        ledger.subarray(cell * years, (cell + 1) * years).reduce((sum, amount) => sum + amount, 0),
      );
    });
  const [own, base] = [cells(runs[arm]), cells(runs[comparator])];
  return PAYER_IDS.flatMap((payer, p) =>
    KINDS.flatMap((kind, k): FifthMoney[] => {
      const column = (all: readonly Float64Array[]) => all.map((cell) => cell[p * KIND_COUNT + k]);
      const [x, y] = [column(own), column(base)];
      if ([...x, ...y].every((amount) => amount === 0)) return [];
      return [{ payer, kind, change: estimateDifference(x, y, draws) }];
    }),
  );
}

function inequalityRows(study: Study, arm: number): InequalityRow[] {
  const { months } = study.result.scenario;
  const [own, base] = [study.runs[arm], study.runs[study.comparator]];
  const groups = fifthsOf(base[0]).map((_, n) => n);
  if (groups.length < 2) return [];
  // Ranks are those of the comparator’s people, the same for both arms and all pairs.
  const people = groups.map((n) => mean(amounts(base, n, OUTCOMES[OUTCOME_INDEX.residents], months)));
  return OUTCOMES.map((outcome): InequalityRow => {
    const slopes = (runs: readonly RunResult[]) => {
      const byGroup = groups.map((n) => rates(runs, n, outcome, months));
      if (byGroup.some((values) => values === null)) return null;
      return runs.map((_, i) =>
        slopeIndex(
          people,
          byGroup.map((values) => (values as Float64Array)[i]),
        ),
      );
    };
    const [x, y] = [slopes(own), slopes(base)];
    return {
      arm: armName(study, arm),
      id: outcome.id,
      label: outcome.label,
      slope: x && y && { without: mean(y), with: mean(x), change: estimateDifference(x, y, study.draws) },
      concentration: concentration(study, arm, outcome, people),
    };
  });
}

/** A ratio of means, with the spread that linearisation gives it. */
function concentration(study: Study, arm: number, outcome: OutcomeRecord, people: readonly number[]) {
  const { months } = study.result.scenario;
  const gains = people.map((_, n) => {
    const [x, y] = [study.runs[arm], study.runs[study.comparator]].map((runs) =>
      amounts(runs, n, outcome, months),
    );
    return x.map((value, i) => value - y[i]);
  });
  const pairs = gains[0].map((_, i) => gains.map((values) => values[i]));
  const totals = pairs.map((values) => values.reduce((sum, value) => sum + value, 0));
  const { low95, high95 } = estimate(totals, study.draws);
  if (!(low95 > 0 || high95 < 0)) return null;
  const sign = low95 > 0 ? 1 : -1;
  const ratios = ratioByPair(
    pairs.map((values) => sign * rankedExcess(people, values)),
    totals.map((total) => sign * total),
  );
  return ratios && estimate(ratios, study.draws);
}
