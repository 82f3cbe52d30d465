/** Everything the processes need, resolved to numbers and arrays before month 0. */
import type { ParameterValues } from '../evidence/registry';
import type { HealthRules } from './health-rules';
import type { NetworkRules } from './network-rules';

export interface Rules extends NetworkRules, HealthRules {
  readonly values: ParameterValues;
  /** Local ties per adult × 2 at the start of the study; 0 before it. */
  readonly referenceDegree: number;
}
