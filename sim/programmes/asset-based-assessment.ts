/** Finding out with residents what is there: skills, places, groups; and making it known. */

import { AGENCIES, byPosts } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, NO_SET_UP, yearly } from './option';
import { RESPONSE, STAFF, TALKS } from './worker-options';

export const ASSET_BASED_ASSESSMENT = defineApproach({
  id: 'asset-based-assessment',
  label: 'Asset-based needs assessment',
  description:
    'Residents and officers find out together what the neighbourhood has (people with skills, groups, places) and make it known, so that people find the group that fits them and gaps are seen.',
  odd: 'Conversations from paid hours; while it goes on and for some months after, residents in no group join sooner (a lower barrier), because what there is has become known. Groups are founded for the interests that the fewest groups serve. Agencies learn.',
  caution: 'It matches people with what exists; where there is little, little follows.',
  cost: {
    perYear: yearly(40_000, 'Judgement: half a post, residents’ expenses and a directory'),
    setUp: NO_SET_UP,
    payer: 'council other',
  },
  options: {
    ...STAFF,
    posts: { ...STAFF.posts, value: 0.5 },
    ...TALKS,
    ...RESPONSE,
    barrierLowered: judged(
      'Groups found sooner',
      0.3,
      'log odds',
      [0, 1],
      'How much readier people in no group join one when they know what there is.',
    ),
    remembered: judged(
      'The knowledge lasts',
      12,
      'months after the start',
      [0, 120],
      'For how many months from the start on people know what there is, without further work.',
    ),
    gapGroups: judged(
      'Groups for unmet interests',
      2,
      'a year',
      [0, 12],
      'How many groups start because a gap was seen.',
    ),
    ...AGENCIES,
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const paid = view.paidHours > 0 ? 1 : 0;
    const known = paid === 1 || (view.age > 0 && view.age < o.remembered);
    return doing(view, o.uptake, [
      {
        act: 'meet',
        count: (view.paidHours * o.directShare) / o.hoursPerContact,
        hours: o.hoursPerContact,
        among: {},
        by: 'door',
      },
      { act: 'ease', among: { outOfGroups: true }, logOdds: known ? o.barrierLowered : 0 },
      {
        act: 'found',
        count: (paid * o.gapGroups) / 12,
        kind: null,
        among: {},
        supportMonths: null,
        residentLed: true,
      },
      { act: 'persuade', lift: o.agencyLift * byPosts(view, o), share: 0 },
    ]);
  },
});
