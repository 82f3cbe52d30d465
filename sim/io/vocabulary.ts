import type { ParameterTable } from '../evidence/parameter';
import type { Approach } from '../programmes/approach';

/** The names a scenario file may use: what this version knows of programmes, parameters and payers. */
export interface Vocabulary {
  readonly approaches: readonly Approach[];
  readonly parameters: ParameterTable;
  /** Ids of the payers. */
  readonly payers: readonly string[];
}
