/** The probabilistic analysis of a study: plane, acceptability, value of information, tornado, break-evens, split. */
import { type Comparison, meansById } from '../../economics/compare';
import { netBenefits } from '../../economics/cost-effectiveness';
import type { StudyResult } from '../../engine/results';
import { POPULATION } from '../../evidence/tables';
import { mean } from '../paired';
import type { StructuralResult } from '../summarise-economics';
import { comparisons, valuedArms } from '../summarise-ledger';
import { armName, openStudy, type Study } from '../summarise-study';
import { varianceComponents } from '../variance-components';
import { acceptabilityCurve, frontier, type Increments, thresholdGrid } from './acceptability';
import type { ProbabilisticAnalysis } from './analysis-types';
import { priceBreakEvens } from './break-even';
import { idleLinks } from './idle-links';
import { splitAdvice } from './nested-split';
import { evpi, withoutReplicateNoise } from './perfect-information';
import { structuralBars } from './structural-bars';
import { tornado } from './tornado';
import { ALL_CASH, PAYER_VIEWPOINTS, PERSPECTIVE_VIEWPOINTS, type Viewpoint } from './viewpoints';

/** @throws RangeError as `summariseStudy` does */
export function analyseStudy(
  result: StudyResult,
  structural: readonly StructuralResult[] = [],
): ProbabilisticAnalysis {
  const study = openStudy(result);
  const { settings, place, draws: drawCount, replicates } = result.scenario;
  const compared = comparisons(study, valuedArms(study));
  const thresholds = thresholdGrid(settings.threshold);
  const pairs = study.runs[study.comparator].length;
  const units = unitIds(study, pairs);
  const means = (values: ArrayLike<number>) => meansById(values, units);
  const increments = (viewpoint: Viewpoint): Increments[] =>
    compared.map((comparison, i) => ({
      arm: armName(study, study.others[i]),
      costs: means(viewpoint.costs(comparison)),
      qalys: means(comparison.qalys),
    }));
  const spends = ({ costs }: Increments) => costs.some((cost) => cost !== 0);
  const idle = idleLinks(settings.effectSet);
  const health = PERSPECTIVE_VIEWPOINTS[0];
  const comparator = armName(study, study.comparator);
  // A place of many deciles stands for England.
  const decile = place.areas === undefined ? place.deprivationDecile : null;
  const advice = compared.map((comparison) => {
    const variances = varianceComponents(comparison.netBenefits, units);
    return variances === 'not separable' ? null : splitAdvice(variances, drawCount, replicates);
  });
  return {
    basis: compared[0]?.basis ?? 'pairs',
    perspective: health.label,
    threshold: settings.threshold,
    thresholds,
    plane: increments(health).map(({ arm, costs, qalys }) => ({
      arm,
      costs: Array.from(costs),
      qalys: Array.from(qalys),
    })),
    acceptability: [ALL_CASH, ...PERSPECTIVE_VIEWPOINTS, ...PAYER_VIEWPOINTS].flatMap((viewpoint) =>
      increments(viewpoint)
        .filter(spends)
        .map((own) => ({
          viewpoint: viewpoint.id,
          label: viewpoint.label,
          arm: own.arm,
          probabilities: acceptabilityCurve(own, thresholds),
        })),
    ),
    frontier: [ALL_CASH, ...PERSPECTIVE_VIEWPOINTS].map((viewpoint) => ({
      viewpoint: viewpoint.id,
      label: viewpoint.label,
      points: frontier(comparator, increments(viewpoint), thresholds),
    })),
    perfectInformation: informationValue(compared, units, settings.threshold, place.population, decile),
    tornado: compared.map((comparison, i) => ({
      arm: armName(study, study.others[i]),
      ...(study.draws ? tornado(drawsInOrder(study), means(comparison.netBenefits), idle) : null),
      structure: structuralBars(structural, armName(study, study.others[i])),
    })),
    breakEven: priceBreakEvens(study),
    spending: compared.map((comparison, i) => ({
      arm: armName(study, study.others[i]),
      programme: mean(comparison.spending),
      netBenefitZeroAt: mean(comparison.spending) + mean(comparison.netBenefits),
      cashZeroAt: mean(comparison.spending) - mean(comparison.cash),
    })),
    split: advice.map((own, i) => ({ arm: armName(study, study.others[i]), advice: own })),
  };
}

/** The draw of each pair, or its own number where every pair has the same draw. */
function unitIds({ draws }: Study, pairs: number): ArrayLike<number> {
  return draws ?? Array.from({ length: pairs }, (_, i) => i);
}

/** Parameter values of each draw in the order in which `meansById` puts them. */
function drawsInOrder({ draws, result }: Study): Readonly<Record<string, number>>[] {
  return [...new Set(draws)].map((draw) => result.draws[draw]);
}

function informationValue(
  compared: readonly Comparison[],
  units: ArrayLike<number>,
  threshold: number,
  residents: number,
  decile: number | null,
): ProbabilisticAnalysis['perfectInformation'] {
  const byPair = compared.map(({ costs, qalys }) => netBenefits(costs, qalys, threshold));
  const byUnit = byPair.map((values) => meansById(values, units));
  const none = new Float64Array(byUnit[0]?.length ?? 0);
  const cleaned = byPair.map((values, i) => withoutReplicateNoise(values, units, byUnit[i]));
  const separable = cleaned.every((values) => values !== null);
  const withLuck = evpi([none, ...byUnit]);
  const place = separable ? evpi([none, ...(cleaned as Float64Array[])]) : withLuck;
  let people = 0;
  const deciles = decile === null ? Array.from({ length: 10 }, (_, d) => d + 1) : [decile];
  for (const one of deciles) {
    for (const sex of [0, 1]) for (const count of POPULATION.ages(sex, one)) people += count;
  }
  return {
    place,
    withLuck,
    luckRemoved: separable,
    perResident: place / residents,
    residents,
    decile,
    decilePeople: people,
    decileTotal: (place / residents) * people,
  };
}
