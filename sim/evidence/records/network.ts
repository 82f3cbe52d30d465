/** Ties, time and groups. Ranges of judgements (J) are to be swept and shown as such. */
import { defineParameters } from '../parameter';
import { EXTERNAL_TIES } from './external-ties';
import { GROUP_MEMBERS } from './group-members';
import { GROUPS } from './groups';
import { LOW_MOOD } from './low-mood';
import { TIE_FORMATION } from './tie-formation';
import { TIE_HOURS } from './tie-hours';
import { TIE_LOSS } from './tie-loss';

/** The parts stand in the order in which the evidence is listed; changing it changes the order of every record. */
export const NETWORK = defineParameters({
  ...TIE_FORMATION,
  ...TIE_HOURS,
  ...EXTERNAL_TIES,
  ...TIE_LOSS,
  ...GROUP_MEMBERS,
  ...GROUPS,
  ...LOW_MOOD,
});
