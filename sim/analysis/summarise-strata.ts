/** For whom: what changes for adults by age, by sex, by qualification, and by all three at once. */
import { yearCount } from '../economics/discount';
import type { RunResult } from '../engine/results';
import {
  STRATA_COUNT,
  STRATUM_AGES,
  STRATUM_MEASURES,
  STRATUM_QUALIFICATIONS,
  STRATUM_SEXES,
  type StratumMeasure,
  stratumLabel,
} from '../engine/strata';
import type { Estimate } from './estimate';
import { mean } from './paired';
import { estimate, estimateDifference, ratioByPair } from './summarise-estimates';
import { armName, fundingEnd, type Study } from './summarise-study';
import type { EquityDifference, EquityRow } from './summary-types';

interface Group {
  readonly by: EquityRow['by'];
  readonly group: string;
  readonly strata: readonly number[];
}

/** All adults, the three ways of grouping them, then the strata themselves. */
function groups(): Group[] {
  const strata = Array.from({ length: STRATA_COUNT }, (_, stratum) => stratum);
  const collapsed = (by: Group['by'], names: readonly string[], part: (stratum: number) => number) =>
    names.map((group, i) => ({ by, group, strata: strata.filter((stratum) => part(stratum) === i) }));
  return [
    { by: 'all', group: 'all adults', strata },
    ...collapsed('age', STRATUM_AGES, (stratum) => Math.floor(stratum / 6)),
    ...collapsed('sex', STRATUM_SEXES, (stratum) => Math.floor(stratum / 3) % 2),
    ...collapsed('qualification', STRATUM_QUALIFICATIONS, (stratum) => stratum % 3),
    ...strata.map((stratum): Group => ({ by: 'stratum', group: stratumLabel(stratum), strata: [stratum] })),
  ];
}

/** One row for each group in each arm but the comparator; none when runs keep no strata. */
export function equityRows(study: Study): EquityRow[] {
  if (study.runs[study.comparator].some((run) => run.strata.length === 0)) return [];
  return study.others.flatMap((arm) => groups().map((group) => equityRow(study, arm, group)));
}

function equityRow(study: Study, arm: number, { by, group, strata }: Group): EquityRow {
  const years = yearCount(study.result.scenario.months);
  const sums = (runs: readonly RunResult[], measure: StratumMeasure) =>
    runs.map((run) => sumOf(run, strata, measure, years, 0, years));
  const arms = [study.runs[arm], study.runs[study.comparator]];
  const lived = arms.map((runs) => sums(runs, 'personMonths'));
  const difference = (measure: StratumMeasure): EquityDifference => {
    const [own, base] = arms.map((runs) => sums(runs, measure));
    const thousandYears = lived.map((months) => months.map((sum) => sum / 12_000));
    const [x, y] = [ratioByPair(own, thousandYears[0]), ratioByPair(base, thousandYears[1])];
    return {
      total: estimateDifference(own, base, study.draws),
      perThousandYears: x && y && estimateDifference(x, y, study.draws),
    };
  };
  return {
    arm: armName(study, arm),
    by,
    group,
    personYears: mean(lived[1]) / 12,
    shareMet: shareMet(study, arm, strata),
    isolated: difference('isolated'),
    lonely: difference('lonely'),
    depressed: difference('depressed'),
    deaths: difference('deaths'),
  };
}

/** Of the adults in the year of the first month after funding, or else the last year; those met earlier too. */
function shareMet({ result, runs, draws }: Study, arm: number, strata: readonly number[]): Estimate | null {
  const { arms, months } = result.scenario;
  const funded = fundingEnd(arms[arm], months);
  if (funded === null) return null;
  const years = yearCount(months);
  const year = Math.min(Math.floor(funded / 12), years - 1);
  const [met, all] = (['met', 'personMonths'] as const).map((measure) =>
    runs[arm].map((run) => sumOf(run, strata, measure, years, year, year + 1)),
  );
  const shares = ratioByPair(met, all);
  if (shares === null) return null;
  const found = estimate(shares, draws);
  // Linearised values may stray over the ends of what a share can be.
  return { ...found, low95: Math.max(0, found.low95), high95: Math.min(1, found.high95) };
}

/** Sum of a measure over strata and over years `from` to before `to`. */
function sumOf(
  { strata: values }: RunResult,
  strata: readonly number[],
  measure: StratumMeasure,
  years: number,
  from: number,
  to: number,
): number {
  const column = STRATUM_MEASURES.indexOf(measure);
  let total = 0;
  for (const stratum of strata) {
    const at = (stratum * STRATUM_MEASURES.length + column) * years;
    for (let year = from; year < to; year++) total += values[at + year];
  }
  return total;
}
