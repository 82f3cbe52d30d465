/** The names this version knows, from the registries of programmes, parameters and payers. */
import { PAYERS } from '../economics/payers';
import { PARAMETERS } from '../evidence/registry';
import type { Vocabulary } from '../io/vocabulary';
import { APPROACHES } from '../programmes/registry';

export const VOCABULARY: Vocabulary = {
  approaches: APPROACHES,
  parameters: PARAMETERS,
  payers: PAYERS.map((payer) => payer.id),
};
