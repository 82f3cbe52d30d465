/**
 * The log density of parameters given surveys, with emulators in place of the simulator. A likelihood is averaged
 * over what the emulator leaves open, so that a statistic that the surface knows badly says little.
 */
import { normalQuantile } from '../../evidence/normal';
import { exp, log } from '../../kernel/portable';
import { latinHypercube } from '../design/samples';
import type { Emulator } from './emulator';
import { logLikelihood, type Observation } from './likelihood';

export interface Target {
  /** Ids of the statistics it speaks of: one, or one a category of a multinomial. */
  readonly statistics: readonly string[];
  readonly observation: Observation;
}

/** Points at which the spread of a prediction is taken in. */
const NODES = 24;

export function posteriorDensity(
  targets: readonly Target[],
  emulators: Readonly<Record<string, Emulator>>,
): (point: Float64Array) => number {
  const widest = Math.max(0, ...targets.map(({ statistics }) => statistics.length));
  const names = Array.from({ length: widest }, (_, n) => `statistic ${n}`);
  const scores = latinHypercube('nodes of a prediction', names, NODES).units.map(normalQuantile);
  return (point) => {
    let sum = 0;
    for (const { statistics, observation } of targets) {
      const predictions = statistics.map((id) => emulators[id].predict(point));
      const logs = Array.from({ length: NODES }, (_, node) =>
        logLikelihood(
          observation,
          predictions.map(({ mean, sd }, s) => mean + sd * scores[node * widest + s]),
        ),
      );
      const highest = Math.max(...logs);
      let average = 0;
      for (const value of logs) average += exp(value - highest) / NODES;
      sum += highest + log(average);
    }
    return sum;
  };
}
