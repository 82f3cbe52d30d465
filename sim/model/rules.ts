/** Everything the processes need, resolved to numbers and arrays before month 0. */
import type { ParameterValues } from '../evidence/registry';
import { oneShape } from '../kernel/one-shape';
import type { HealthRules } from './health-rules';
import type { NetworkRules } from './network-rules';

export interface Rules extends NetworkRules, HealthRules {
  readonly values: ParameterValues;
  /** Local ties per adult × 2 at the start of the study; 0 before it. */
  readonly referenceDegree: number;
}

/**
 * All rules as one object. Every set of rules is made here, and every step by `createStep`: engines compile the
 * processes for one shape of object, and a second shape, though it held the same, would slow all of them down.
 */
export function ruleSet(
  network: NetworkRules,
  health: HealthRules,
  rest: Pick<Rules, 'values' | 'referenceDegree' | 'moveHazard'>,
): Rules {
  const { values, referenceDegree, moveHazard } = rest;
  return oneShape({ ...network, ...health, moveHazard, values, referenceDegree });
}
