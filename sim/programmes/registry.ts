/** Every approach a scenario can name. Adding one is a file and a line here (see ADDING.md). */
import type { Approach } from './approach';
import { ASSET_BASED_ASSESSMENT } from './asset-based-assessment';
import { ASSET_TRANSFER } from './asset-transfer';
import { CITIZENS_PRECEPT } from './citizens-precept';
import { COMMUNITY_DEVELOPMENT_WORKER } from './community-development-worker';
import { COMMUNITY_HUB } from './community-hub';
import { COMMUNITY_IMPACT_DUTY } from './community-impact-duty';
import { FRONT_LINE_STAFF } from './front-line-staff';
import { INTEREST_OUTREACH } from './interest-outreach';
import { LOCAL_AREA_COORDINATION } from './local-area-coordination';
import { OLDER_PEOPLES_NETWORKS } from './older-peoples-networks';
import { PARTICIPATION_GROUPS } from './participation-groups';
import { PERSONAL_BUDGETS } from './personal-budgets';
import { POOLED_BUDGET } from './pooled-budget';
import { PRACTICE_HEALTH_CHAMPIONS } from './practice-health-champions';
import { PUBLIC_EVENTS } from './public-events';
import { RESIDENT_GROUPS } from './resident-groups';
import { RESIDENT_LED_PARTNERSHIP } from './resident-led-partnership';
import { SAVINGS_REINVESTED } from './savings-reinvested';
import { SHARED_DATA } from './shared-data';
import { SHARED_LIVES } from './shared-lives';
import { SMALL_GRANTS } from './small-grants';
import { SOCIAL_PRESCRIBING } from './social-prescribing';
import { TOP_DOWN_CONSULTATION } from './top-down-consultation';
import { UNRELATED_INTERVENTIONS } from './unrelated-interventions';

export const APPROACHES: readonly Approach[] = Object.freeze([
  RESIDENT_LED_PARTNERSHIP,
  COMMUNITY_DEVELOPMENT_WORKER,
  FRONT_LINE_STAFF,
  SOCIAL_PRESCRIBING,
  LOCAL_AREA_COORDINATION,
  PRACTICE_HEALTH_CHAMPIONS,
  PUBLIC_EVENTS,
  SMALL_GRANTS,
  COMMUNITY_HUB,
  SHARED_LIVES,
  OLDER_PEOPLES_NETWORKS,
  INTEREST_OUTREACH,
  ASSET_BASED_ASSESSMENT,
  RESIDENT_GROUPS,
  CITIZENS_PRECEPT,
  POOLED_BUDGET,
  SAVINGS_REINVESTED,
  PERSONAL_BUDGETS,
  ASSET_TRANSFER,
  COMMUNITY_IMPACT_DUTY,
  SHARED_DATA,
  PARTICIPATION_GROUPS,
  TOP_DOWN_CONSULTATION,
  UNRELATED_INTERVENTIONS,
]);

/** Throws a RangeError for an id that no approach has; scenario files are checked before. */
export function approachById(id: string): Approach {
  const found = APPROACHES.find((approach) => approach.id === id);
  if (found === undefined) throw new RangeError(`approach: expected a known id, got ${id}`);
  return found;
}
