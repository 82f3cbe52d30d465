/** What the ranges of a study contain and what they leave out, said with its own numbers. */
import { FEW_PAIRS } from './sentence';
import type { Study } from './summarise-study';

/** @param choices number of structural choices that are shown apart */
export function uncertaintyWords({ result, runs, draws, comparator }: Study, choices: number): string {
  const pairs = runs[comparator].length;
  const drawCount = new Set(draws).size;
  const { kappa, tieDecay, effectSet } = result.scenario.settings;
  const held =
    draws === undefined
      ? 'All pairs use one set of parameter values, so ranges and chances hold luck alone, not what the evidence leaves open.'
      : drawCount < pairs
        ? `They hold what the evidence leaves open (${drawCount} parameter draws) and luck (replicates of each draw). The two chances are shares of draws.`
        : `They hold what the evidence leaves open (${drawCount} parameter draws) and luck together. The two chances are shares of pairs.`;
  const apart = choices > 0 ? 'They are shown apart.' : 'What other choices would give is not shown here.';
  return [
    pairs === 1
      ? 'One pair of runs has no range and no Monte Carlo error.'
      : `Ranges hold the middle 95 % of ${pairs} pairs of runs; the Monte Carlo error is what the number of pairs leaves open about a mean.`,
    ...(pairs > 1 && pairs < FEW_PAIRS
      ? ['With so few pairs a range is hardly more than the lowest and the highest of them.']
      : []),
    held,
    'Not in the ranges: what the model leaves out, and choices about how it works:',
    `how far group time adds to other contact (here κ = ${kappa}), how ties fade (${tieDecay}), the set of effects (${effectSet}).`,
    apart,
  ].join(' ');
}
