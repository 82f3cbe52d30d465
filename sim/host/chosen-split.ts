/** Chooses how to split a number of pairs between draws and replicates, from a small pilot study. */
import { bestSplit } from '../analysis/probabilistic/nested-split';
import { comparisons, valuedArms } from '../analysis/summarise-ledger';
import { openStudy } from '../analysis/summarise-study';
import { varianceComponents } from '../analysis/variance-components';
import type { StudyResult } from '../engine/results';
import type { Scenario } from '../engine/scenario';

/** Draws of the pilot, two replicates of each. */
const PILOT_DRAWS = 6;

/** Fewest pairs for which a pilot is worth its time. */
export const FEWEST_PAIRS = 8;

/** The scenario with at most `pairs` pairs, split to know the spread between draws of the first option best. */
export async function withChosenSplit(
  scenario: Scenario,
  pairs: number,
  run: (pilot: Scenario) => Promise<StudyResult>,
): Promise<Scenario> {
  const draws = Math.min(PILOT_DRAWS, Math.floor(pairs / 2));
  const study = openStudy(await run({ ...scenario, draws, replicates: 2 }));
  const [first] = comparisons(study, valuedArms(study));
  const variances = varianceComponents(first.netBenefits, study.draws ?? []);
  if (variances === 'not separable') return { ...scenario, draws: Math.floor(pairs / 2), replicates: 2 };
  const best = bestSplit(variances, pairs);
  // Without any spread between draws in the pilot the most replicates win; a fair number of draws is kept.
  const replicates = Math.min(best.replicates, Math.max(2, Math.floor(pairs / PILOT_DRAWS)));
  return { ...scenario, draws: Math.floor(pairs / replicates), replicates };
}
