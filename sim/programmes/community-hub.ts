/** A place run by an anchor organisation, where groups meet and people drop in. */
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, once, yearly } from './option';
import { GROUPS, INTRODUCTIONS, REFERRALS, RESPONSE, STAFF } from './worker-options';

export const COMMUNITY_HUB = defineApproach({
  id: 'community-hub',
  label: 'Community hub or anchor organisation',
  description:
    'A building with a welcome: groups meet there for little or nothing, people drop in for a coffee or advice and meet others, and an anchor organisation helps residents to start things.',
  odd: 'While it is open and staffed, groups move in, some each month, up to a stated number; a place that a group leaves is taken by another, and all lose theirs when nobody works there or the money ends. Drop-in sessions are events for whoever comes by; a part of those met is referred to groups with a vacancy. The anchor organisation helps to found groups.',
  caution:
    'The building costs more than the work in it; rent, repairs and what the building did before are for you to add.',
  cost: {
    perYear: yearly(120_000, 'Judgement: rent and running of a small centre, one and a half posts'),
    setUp: once(60_000, 'Judgement: fitting out; not the purchase of a building'),
    payer: 'council other',
  },
  options: {
    ...STAFF,
    posts: { ...STAFF.posts, value: 1.5 },
    ...RESPONSE,
    groupPlaces: judged(
      'Groups that meet there',
      10,
      'groups',
      [0, 40],
      'How many groups have a place of their own there.',
    ),
    newTenants: judged(
      'Groups that move in',
      1,
      'a month',
      [0, 10],
      'How many groups the hub can take in each month.',
    ),
    sessions: judged(
      'Drop-in sessions',
      4,
      'a month',
      [0, 15],
      'How many drop-in sessions are held in a month.',
    ),
    hoursPerSession: judged(
      'Paid hours for a session',
      8,
      'hours',
      [1, 40],
      'How many paid hours a session takes.',
    ),
    placesPerSession: judged(
      'People looked for at a session',
      20,
      'persons',
      [2, 100],
      'How many people might drop in.',
    ),
    lasts: judged('Length of a visit', 1.5, 'hours', [0.5, 6], 'How long people stay.'),
    meetsEach: judged(
      'Strangers talked to',
      0.5,
      'persons',
      [0, 3],
      'How many strangers each visitor gets to know a little.',
    ),
    acceptanceRatio: { ...INTRODUCTIONS.acceptanceRatio, value: 1.2 },
    groupsPerYear: { ...GROUPS.groupsPerYear, value: 3, unit: 'a year' },
    referralsPerMonth: judged(
      'Referrals',
      10,
      'a month',
      [0, 100],
      'How many people are pointed to a group in a month.',
    ),
    hoursPerReferral: judged(
      'Hours for a referral',
      0.5,
      'hours',
      [0.1, 3],
      'How long it takes to talk with somebody and find a group.',
    ),
    ...REFERRALS,
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const open = view.paidHours > 0 ? 1 : 0;
    const sessions = Math.min(o.sessions, view.paidHours / o.hoursPerSession) * open;
    const left = Math.max(0, view.paidHours - sessions * o.hoursPerSession);
    const referrals = Math.min(o.referralsPerMonth, left / o.hoursPerReferral);
    return doing(view, o.uptake, [
      {
        act: 'gather',
        events: sessions,
        hours: o.hoursPerSession,
        places: o.placesPerSession,
        lasts: o.lasts,
        meets: o.meetsEach,
        acceptance: o.acceptanceRatio,
        among: {},
        from: 'anyone',
      },
      ...(open === 1
        ? [
            {
              act: 'equip',
              count: o.newTenants,
              supportMonths: 0,
              space: 'lent',
              places: o.groupPlaces,
            } as const,
          ]
        : []),
      { act: 'meet', count: referrals, hours: o.hoursPerReferral, among: {}, by: 'event' },
      {
        act: 'refer',
        from: 'met',
        among: { outOfGroups: true },
        count: referrals,
        hours: 0,
        willing: o.willing,
      },
      {
        act: 'found',
        count: (open * o.groupsPerYear) / 12,
        kind: null,
        among: {},
        supportMonths: null,
        residentLed: true,
      },
    ]);
  },
});
