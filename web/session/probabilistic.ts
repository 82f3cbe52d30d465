/** The probabilistic analysis of finished runs, as the page shows it. */
import { analyseStudy } from '../../sim/analysis/probabilistic/analyse';
import type { ProbabilisticAnalysis } from '../../sim/analysis/probabilistic/analysis-types';
import { evppi, type PartialInformation } from '../../sim/analysis/probabilistic/partial-information';
import type { StructuralResult } from '../../sim/analysis/summarise';
import { netBenefits } from '../../sim/economics/cost-effectiveness';
import type { StudyResult } from '../../sim/engine/results';

/** Parameters whose own value of information is worked out: those that move the answer most. */
const ASKED = 10;

export interface ParameterInformation extends PartialInformation {
  readonly id: string;
}

export interface ProbabilisticView {
  readonly analysis: ProbabilisticAnalysis;
  readonly draws: number;
  readonly replicates: number;
  /** Expected value of knowing one parameter for certain, £ for this place; empty with too few draws. */
  readonly information: readonly ParameterInformation[];
}

export function probabilisticView(
  result: StudyResult,
  structural: readonly StructuralResult[],
): ProbabilisticView {
  const analysis = analyseStudy(result, structural);
  const { draws, replicates } = result.scenario;
  return { analysis, draws, replicates, information: informationOf(result, analysis) };
}

function informationOf(result: StudyResult, { plane, tornado, threshold }: ProbabilisticAnalysis) {
  const { seed, draws } = result.scenario;
  // Points of the plane are draws in their order, unless all runs share one draw.
  if (draws === 1 || plane.length === 0 || plane[0].costs.length !== draws) return [];
  const benefits = [
    new Float64Array(draws),
    ...plane.map(({ costs, qalys }) =>
      netBenefits(Float64Array.from(costs), Float64Array.from(qalys), threshold),
    ),
  ];
  const ids = new Set(tornado.flatMap(({ bars = [] }) => bars.slice(0, ASKED).map(({ id }) => id)));
  return [...ids]
    .flatMap((id): ParameterInformation[] => {
      const values = result.draws.map((draw) => draw[id]);
      const found = evppi(benefits, values, seed);
      return found ? [{ id, ...found }] : [];
    })
    .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
}
