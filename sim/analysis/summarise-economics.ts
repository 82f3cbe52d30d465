/** Cost against health for every arm, discounted, and the same under other structural choices. */
import type { Comparison } from '../economics/compare';
import type { Icer } from '../economics/cost-effectiveness';
import type { RunResult, StudyResult } from '../engine/results';
import { estimate, estimateDifference } from './summarise-estimates';
import { comparisons, valuedArms } from './summarise-ledger';
import { armName, openStudy, type Study } from './summarise-study';
import type { Economics, StructuralRow } from './summary-types';
import { money } from './wording';

/** @param compared one comparison for each of `study.others` */
export function economicsRows(study: Study, compared: readonly Comparison[]): Economics[] {
  const { draws, others, comparator } = study;
  return compared.map((comparison, i) => ({
    arm: armName(study, others[i]),
    costDifference: estimate(comparison.costs, draws),
    qalyDifference: estimate(comparison.qalys, draws),
    icer: icerWords(comparison.icer, armName(study, comparator)),
    inmb: estimate(comparison.netBenefits, draws),
    probabilitySavesCash: comparison.probabilitySavesCash,
    probabilityGoodValue: comparison.probabilityGoodValue,
    paybackShareNever: comparison.shareNeverPaysBack,
    paybackMedianMonths: medianPayback(comparison.payback),
    wellbys: estimate(comparison.wellbys, draws),
    ...remaining(study, others[i]),
  }));
}

export function icerWords({ words, ratio }: Icer, comparator: string): string {
  if (words === 'better and cheaper') return `better and cheaper: dominates ${comparator}`;
  if (words === 'worse and dearer') return `worse and dearer: dominated by ${comparator}`;
  if (ratio === null) return words;
  return words === 'worse and cheaper' ? `${money(ratio)} saved per QALY lost` : `${money(ratio)} per QALY`;
}

/** Whole months until payback: paid back in month 0 is one month. The lower of two middle ones. */
function medianPayback(payback: ArrayLike<number>): number | null {
  const months = Array.from(payback)
    .filter((month) => !Number.isNaN(month))
    .sort((a, b) => a - b);
  return months.length === 0 ? null : months[Math.floor((months.length - 1) / 2)] + 1;
}

/** What lies beyond the horizon, kept out of every other sum. */
function remaining({ runs, comparator, draws }: Study, arm: number): Partial<Economics> {
  const difference = (pick: (beyond: NonNullable<RunResult['beyondHorizon']>) => number) => {
    const [own, base] = [arm, comparator].map((a) =>
      runs[a].flatMap(({ beyondHorizon }) => (beyondHorizon ? [pick(beyondHorizon)] : [])),
    );
    const recorded = own.length === runs[arm].length && base.length === own.length;
    return recorded ? estimateDifference(own, base, draws) : undefined;
  };
  const years = difference((beyond) => beyond.lifeYears);
  const qalys = difference((beyond) => beyond.qalys);
  return years && qalys ? { remainingLifeYears: years, remainingQalys: qalys } : {};
}

/** A study run again under another structural choice, such as “κ = 0”. */
export interface StructuralResult {
  readonly label: string;
  readonly result: StudyResult;
}

/** Every arm but the comparator, valued by the settings of the other study itself. */
export function structuralRows({ label, result }: StructuralResult): StructuralRow[] {
  const study = openStudy(result);
  return comparisons(study, valuedArms(study)).map(({ costs, qalys }, i) => ({
    label,
    arm: armName(study, study.others[i]),
    costDifference: estimate(costs, study.draws),
    qalyDifference: estimate(qalys, study.draws),
  }));
}
