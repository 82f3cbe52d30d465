/** What programmes reached: people, introductions, groups, stages, and the ties that stayed. */
import type { OutcomeId } from '../engine/outcomes';
import type { RunResult, StageResult } from '../engine/results';
import { mean, type OutcomeDifference } from './paired';
import { armName, type Study } from './summarise-study';
import type { Reach } from './summary-types';

/** How an approach and its stages are called. */
export interface ApproachNames {
  readonly id: string;
  readonly label: string;
  /** In order; one name for approaches without stages. */
  readonly stages: readonly string[];
}

/**
 * Every arm that has a programme, the comparator too if it has one.
 *
 * @param byArm outcomes of each arm of the scenario
 * @param approaches names to use; an approach that is not among them keeps its id and numbered stages
 */
export function reachRows(
  study: Study,
  byArm: readonly (readonly OutcomeDifference[])[],
  approaches: readonly ApproachNames[],
): Reach[] {
  return study.result.scenario.arms.flatMap(({ programmes }, arm): Reach[] => {
    if (programmes.length === 0) return [];
    const runs = study.runs[arm];
    const total = (id: OutcomeId) => byArm[arm].find((outcome) => outcome.id === id)?.optionMean ?? 0;
    const ties = (pick: keyof RunResult['brokered']) => mean(runs.map((run) => run.brokered[pick]));
    return [
      {
        arm: armName(study, arm),
        peopleMet: total('peopleMet'),
        introductionsBrokered: total('introductionsBrokered'),
        introductionsKept: total('introductionsKept'),
        groupsSupported: total('groupsSupported'),
        groupsStarted: total('groupsStarted'),
        connectors: runs.every((run) => typeof run.connectors === 'number')
          ? mean(runs.map((run) => run.connectors ?? 0))
          : null,
        stages: programmes.flatMap((programme, i) => {
          const named = approaches.find(({ id }) => id === programme.approach);
          const same = programmes
            .slice(0, i)
            .filter(({ approach }) => approach === programme.approach).length;
          const name = (named?.label ?? programme.approach) + (same > 0 ? ` (${same + 1})` : '');
          return stageShares(runs, i, named?.stages).map((shares) => ({ programme: name, ...shares }));
        }),
        brokered: { made: ties('made'), atFundingEnd: ties('atFundingEnd'), atEnd: ties('atEnd') },
      },
    ];
  });
}

/** A programme with a single stage has nothing to say here. Of several neighbourhoods, each counts. */
function stageShares(runs: readonly RunResult[], programme: number, names: readonly string[] | undefined) {
  const own = runs.flatMap(({ stages }) =>
    stages
      .slice(programme, programme + 1)
      .flatMap(({ neighbourhoods, ...stage }) => neighbourhoods ?? [{ ...stage, weight: 1 }]),
  );
  const share = (fits: (stage: StageResult) => boolean) => weightOf(own.filter(fits)) / weightOf(own);
  const highest = own.reduce((most, { reached }) => Math.max(most, reached), 0);
  const stages = names ?? Array.from({ length: highest + 1 }, (_, stage) => `stage ${stage + 1}`);
  if (stages.length < 2 || own.length === 0) return [];
  return stages.map((stage, k) => ({
    stage,
    shareReached: share(({ reached }) => reached >= k),
    shareEnded: share(({ ended }) => ended === k),
  }));
}

function weightOf(stages: readonly { readonly weight: number }[]): number {
  return stages.reduce((sum, { weight }) => sum + weight, 0);
}
