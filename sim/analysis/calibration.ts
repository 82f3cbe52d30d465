/**
 * Calibration by stochastic approximation (Robbins & Monro 1951): each calibrated parameter is a lever on one
 * statistic; after every ensemble it moves against that statistic’s miss, by less each round. Simple enough to
 * read, repeatable from a seed, and honest about its nature: it fits, it does not validate.
 */
import type { Target } from '../evidence/targets';

export interface Lever {
  readonly parameter: string;
  readonly statistic: string;
  /** How the parameter moves: by a factor, or by a step, per unit of relative miss of the statistic. */
  readonly by: 'factor' | 'step';
  readonly gain: number;
}

/** Gains are the inverse of sensitivities measured around the defaults. */
export const LEVERS: readonly Lever[] = Object.freeze([
  { parameter: 'joinBase', statistic: 'volunteering', by: 'step', gain: 1.2 },
  { parameter: 'joinDegree', statistic: 'oddsDegree', by: 'step', gain: 0.9 },
  { parameter: 'joinSchool', statistic: 'oddsSchool', by: 'step', gain: 0.9 },
  { parameter: 'leaveHazard', statistic: 'volunteersStopping', by: 'factor', gain: 0.9 },
  { parameter: 'talkBaseYoung', statistic: 'talksYoung', by: 'factor', gain: 1.2 },
  { parameter: 'talkBase', statistic: 'talks', by: 'factor', gain: 0.9 },
  { parameter: 'lonelyOnsetScale', statistic: 'lonely', by: 'factor', gain: 0.9 },
  { parameter: 'aversionSex', statistic: 'sameSex', by: 'factor', gain: 1.8 },
  { parameter: 'aversionEthnic', statistic: 'sameEthnic', by: 'factor', gain: 2.5 },
  { parameter: 'lossHazard', statistic: 'retention', by: 'factor', gain: -0.8 },
  { parameter: 'lossClose', statistic: 'close6', by: 'factor', gain: -0.8 },
]);

/** Middle of what a target accepts. */
export function aim(target: Target): number {
  return (target.low + target.high) / 2;
}

/** The parameter after one round; `round` counts from 0. A miss inside a third of the range moves nothing. */
export function moved(lever: Lever, value: number, simulated: number, target: Target, round: number): number {
  const wanted = aim(target);
  const dead = (target.high - target.low) / 6;
  const gap = wanted - simulated;
  if (gap <= dead && gap >= -dead) return value;
  const relative = (lever.gain / (1 + round / 2)) * (gap / wanted);
  return lever.by === 'factor' ? value * (1 + relative) : value + relative;
}

/** Sum of squared misses in half-widths of the targets, over what the calibration may use. */
export function misfit(targets: readonly Target[], simulated: readonly number[]): number {
  let sum = 0;
  targets.forEach((target, i) => {
    if (!target.fitted) return;
    const width = (target.high - target.low) / 2;
    const gap = (simulated[i] - aim(target)) / width;
    sum += gap * gap;
  });
  return sum;
}
