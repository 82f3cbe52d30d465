/** Networks of older people, run with them (LinkAge Plus). */

import { AGENCIES, byPosts } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, once, yearly } from './option';
import { CONNECTORS, GROUPS, INTRODUCTIONS, REFERRALS, RESPONSE, STAFF, TALKS } from './worker-options';

export const OLDER_PEOPLES_NETWORKS = defineApproach({
  id: 'older-peoples-networks',
  label: 'Older people’s networks (LinkAge Plus)',
  description:
    'Older residents build a network in their area with some paid help: they find each other at home, bring people along to groups, start new ones and tell services what older people want.',
  odd: 'As a community development worker, for residents above a stated age only: conversations at the door, introductions among those met, connectors, groups founded by and with older people, and referrals to groups with a vacancy. Agencies become a little more responsive.',
  caution:
    'The published business case adds up savings that were assumed for falls and admissions, not measured.',
  cost: {
    perYear: yearly(65_000, 'Judgement: a worker, a budget for rooms and transport'),
    setUp: once(5_000, 'Judgement'),
    payer: 'council social care',
  },
  options: {
    ...STAFF,
    payShare: { ...STAFF.payShare, value: 0.7, source: 'Judgement' },
    ...TALKS,
    ...RESPONSE,
    ageFrom: judged(
      'For people from this age on',
      60,
      'years',
      [50, 80],
      'From what age on people belong to the network.',
    ),
    ...INTRODUCTIONS,
    ...CONNECTORS,
    groupsPerYear: GROUPS.groupsPerYear,
    referralsPerContact: judged(
      'Referrals from each conversation',
      0.2,
      'referrals',
      [0, 1],
      'How often a conversation leads to a referral to a group.',
    ),
    ...REFERRALS,
    ...AGENCIES,
    agencyLift: {
      ...AGENCIES.agencyLift,
      value: 0.01,
      sentence:
        'How fast services learn to respond to older residents where a full-time worker has time for all.',
    },
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const older = { ages: [o.ageFrom, 120] } as const;
    const contacts = (view.paidHours * o.directShare) / o.hoursPerContact;
    return doing(
      view,
      o.uptake,
      [
        { act: 'meet', count: contacts, hours: o.hoursPerContact, among: older, by: 'door' },
        {
          act: 'refer',
          from: 'met',
          among: { outOfGroups: true },
          count: contacts * o.referralsPerContact,
          hours: 0,
          willing: o.willing,
        },
        {
          act: 'introduce',
          count:
            contacts * o.uptake * o.introductionsPerContact + view.connectors * o.introductionsPerConnector,
          hours: 0,
          ego: 'met',
          alter: 'met',
          acceptance: o.acceptanceRatio,
          among: older,
        },
        { act: 'recruit', count: o.connectorsPerPost * o.connectorsActive * view.posts },
        {
          act: 'found',
          count: (o.groupsPerYear / 12) * view.posts,
          kind: null,
          among: older,
          supportMonths: null,
          residentLed: true,
        },
        { act: 'persuade', lift: o.agencyLift * byPosts(view, o), share: 0 },
      ],
      { connectorHours: o.connectorHours },
    );
  },
});
