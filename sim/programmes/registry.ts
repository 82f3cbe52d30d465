/** Every approach a scenario can name. Adding one is a file and a line here. */
import type { Approach } from './approach';
import { COMMUNITY_DEVELOPMENT_WORKER } from './community-development-worker';
import { RESIDENT_LED_PARTNERSHIP } from './resident-led-partnership';
import { TOP_DOWN_CONSULTATION } from './top-down-consultation';

export const APPROACHES: readonly Approach[] = Object.freeze([
  RESIDENT_LED_PARTNERSHIP,
  COMMUNITY_DEVELOPMENT_WORKER,
  TOP_DOWN_CONSULTATION,
]);

/** Throws a RangeError for an id that no approach has; scenario files are checked before. */
export function approachById(id: string): Approach {
  const found = APPROACHES.find((approach) => approach.id === id);
  if (found === undefined) throw new RangeError(`approach: expected a known id, got ${id}`);
  return found;
}
