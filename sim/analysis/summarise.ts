/** From the runs of a study to everything it says. */
import type { Comparison } from '../economics/compare';
import type { StudyResult } from '../engine/results';
import { comparatorSpends } from './comparator';
import type { OutcomeDifference } from './paired';
import { headline } from './sentence';
import { sentenceInput } from './sentence-input';
import { balanceRows } from './summarise-balance';
import { economicsRows, type StructuralResult, structuralRows } from './summarise-economics';
import { deprivationSummary } from './summarise-fifths';
import { comparisons, ledgerRows, valuedArms } from './summarise-ledger';
import { networkRows } from './summarise-network';
import { outcomeRows, outcomesByArm } from './summarise-outcomes';
import { type ApproachNames, reachRows } from './summarise-reach';
import { equityRows } from './summarise-strata';
import { armName, openStudy, type Study } from './summarise-study';
import { uncertaintyWords } from './summarise-uncertainty';
import type { StudySummary } from './summary-types';

export type { StructuralResult } from './summarise-economics';
export { ledgerDigest } from './summarise-ledger';
export type { ApproachNames } from './summarise-reach';

/**
 * Compares every arm with the scenario’s comparator, pair by pair.
 *
 * @param structural the same study under other structural choices
 * @param approaches names of approaches and stages, such as the registry of programmes
 * @throws RangeError when runs are missing, or the comparator, a payer or a draw is unknown
 */
export function summariseStudy(
  result: StudyResult,
  structural: readonly StructuralResult[] = [],
  approaches: readonly ApproachNames[] = [],
): StudySummary {
  const study = openStudy(result);
  const { scenario } = result;
  const byArm = outcomesByArm(study);
  const arms = valuedArms(study);
  const compared = comparisons(study, arms);
  const deprivation = deprivationSummary(study);
  const over = chancesOver(study);
  const sentences = sentencesOf(study, byArm, compared, over);
  return {
    sentence:
      sentences[0]?.sentence ??
      `${scenario.comparator} is the only arm: there is nothing to compare it with.`,
    sentences,
    study: {
      name: scenario.name,
      comparator: scenario.comparator,
      arms: scenario.arms.map((arm) => arm.name),
      months: scenario.months,
      residents: scenario.place.population,
      draws: scenario.draws,
      replicates: scenario.replicates,
      chancesOver: over,
      threshold: scenario.settings.threshold,
      priceYear: scenario.settings.priceYear,
    },
    outcomes: outcomeRows(study, byArm),
    ledger: ledgerRows(study, arms),
    economics: economicsRows(study, compared),
    reach: reachRows(study, byArm, approaches),
    network: networkRows(study),
    structural: structural.flatMap(structuralRows),
    balance: balanceRows(study, compared),
    equity: equityRows(study),
    ...(deprivation === null ? {} : { deprivation }),
    uncertainty: uncertaintyWords(study, structural.length),
    digests: result.digests,
    seed: scenario.seed,
    version: result.version,
    files: [],
  };
}

/** Draws, or pairs where there are no draws, that have run: what the chances are shares of. */
function chancesOver(study: Study): number {
  return new Set(study.draws ?? study.runs[study.comparator].map((run) => run.pair)).size;
}

/** One for each arm that is not the comparator. */
function sentencesOf(
  study: Study,
  byArm: readonly (readonly OutcomeDifference[])[],
  compared: readonly Comparison[],
  chancesOver: number,
): StudySummary['sentences'] {
  const { months, settings, comparator } = study.result.scenario;
  const { threshold } = settings;
  const against = comparatorSpends(study.result.scenario) ? comparator : null;
  return study.others.map((arm, i) => {
    const option = armName(study, arm);
    const said = sentenceInput(compared[i], byArm[arm], { option, against, months, threshold, chancesOver });
    return { arm: option, sentence: headline(said) };
  });
}
