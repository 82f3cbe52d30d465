/**
 * The log density of parameters given surveys, with emulators in place of the simulator: a normal about the emulated
 * means, whose covariance is that of the surveys and of what the emulators leave open, over all targets together.
 * Taking the statistics one by one would count the luck of a run once for each of them, and be too sure.
 */
import { log } from '../../kernel/portable';
import type { Emulators } from './emulator';
import { type Observation, observedValues, surveyCovariance } from './likelihood';
import { cholesky, dot, forward } from './linear-algebra';

export interface Target {
  /** Ids of the statistics it speaks of: one, or one a category of a multinomial. */
  readonly statistics: readonly string[];
  readonly observation: Observation;
}

/** One value of a survey: of which target, which of its statistics, and where the emulators have it. */
interface Entry {
  readonly target: Target;
  readonly own: number;
  readonly at: number;
  readonly observed: number;
}

/** @param ids of the statistics, in the emulators' order */
export function posteriorDensity(
  targets: readonly Target[],
  emulators: Emulators,
  ids: readonly string[],
): (point: Float64Array) => number {
  const entries = targets.flatMap((target): Entry[] => {
    const { statistics, observation } = target;
    const observed = observedValues(observation);
    // The last share of a multinomial is what the others leave.
    const told = observation.likelihood === 'multinomial' ? observed.length - 1 : observed.length;
    return Array.from({ length: told }, (_, own) => ({
      target,
      own,
      at: ids.indexOf(statistics[own]),
      observed: observed[own],
    }));
  });
  return (point) => {
    const means = emulators.means(point);
    const widening = emulators.widening(point);
    const expected = new Map(
      targets.map((target) => [target, target.statistics.map((id) => means[ids.indexOf(id)])]),
    );
    const matrix = entries.map(({ target, own, at }, a) =>
      Float64Array.from(entries, (other, b) => {
        if (b > a) return 0;
        const luck = widening * emulators.covariance[at][other.at];
        if (other.target !== target) return luck;
        return luck + surveyCovariance(target.observation, expected.get(target) as number[], own, other.own);
      }),
    );
    const factor = cholesky(matrix);
    const gap = forward(
      factor,
      entries.map(({ at, observed }) => observed - means[at]),
    );
    let logRoot = 0;
    factor.forEach((row, a) => {
      logRoot += log(row[a]);
    });
    return -0.5 * dot(gap, gap) - logRoot;
  };
}
