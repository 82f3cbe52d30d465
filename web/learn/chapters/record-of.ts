/** The records that a chapter names. */
import type { ParameterRecord } from '../../../sim/evidence/parameter';
import { PARAMETERS, type ParameterId } from '../../../sim/evidence/registry';
import { approachById } from '../../../sim/programmes/registry';

/** A record of the model by its id, or an option of an approach by `approach.option`. */
export function recordOf(id: string): ParameterRecord {
  const [approach, option] = id.split('.');
  const found: ParameterRecord | undefined =
    option === undefined ? PARAMETERS[id as ParameterId] : approachById(approach).options[option];
  if (found === undefined) throw new Error(`evidence: expected the id of a record, got ${id}`);
  return found;
}
