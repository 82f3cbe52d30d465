/**
 * What the status quo must reproduce: published patterns with their accepted range, source and grade. None is
 * widened to fit. Statistics are means over an ensemble of replicates, yearly over ten years unless said.
 */
import { COMMUNITY_TARGETS } from './targets/community';
import { STATIONARITY_TARGETS } from './targets/stationarity';
import type { Target } from './targets/target';
import { TIE_TARGETS } from './targets/ties';

export { placeTargets } from './targets/place';
export type { Target };

/** Targets that hold in every English neighbourhood. */
export const COMMON_TARGETS: readonly Target[] = Object.freeze([
  ...TIE_TARGETS,
  ...COMMUNITY_TARGETS,
  ...STATIONARITY_TARGETS,
]);
