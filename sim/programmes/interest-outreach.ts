/** Outreach to a community of interest: people with a condition, or of an ethnic group, across neighbourhoods. */
import type { Audience } from '../model/audience';
import { AT_WORK, defineApproach, doing, type Options } from './approach';
import { chosen, judged, once, yearly } from './option';
import { CONNECTORS, INTRODUCTIONS, REFERRALS, RESPONSE, STAFF, TALKS } from './worker-options';

/** Groups of this kind are circles of people with something in common that no hobby names. */
const PEERS = 7;

function community(o: Options): Audience {
  const condition = Math.round(o.condition);
  const group = Math.round(o.ethnicGroup);
  return {
    ...(condition > 0 ? { conditions: 1 << (condition - 1) } : {}),
    ...(group > 0 ? { ethnicGroup: group - 1 } : {}),
  };
}

export const INTEREST_OUTREACH = defineApproach({
  id: 'interest-outreach',
  label: 'Outreach to a community of interest',
  description:
    'A worker finds people who share a condition (such as high blood pressure or diabetes) or an ethnic group, wherever they live, brings them together, and helps them to run groups of their own.',
  odd: 'The audience is those with a condition, or of an ethnic group, or both. They are met at the surgery and at the door; introduced to each other; helped to found peer groups, whose founders all belong to the audience; and referred to groups with a vacancy. Some of those met become connectors and give hours. Whoever shares nothing is not reached.',
  caution: 'Conditions are carried for outreach only: nobody’s blood pressure or sugar changes in the model.',
  cost: {
    perYear: yearly(60_000, 'Judgement: a worker and a budget for groups'),
    setUp: once(5_000, 'Judgement'),
    payer: 'NHS primary',
  },
  options: {
    ...STAFF,
    payShare: { ...STAFF.payShare, value: 0.75, source: 'Judgement' },
    ...TALKS,
    ...RESPONSE,
    condition: chosen(
      'Condition',
      1,
      '0 any; 1 hypertension, 2 diabetes, 3 heart disease, 4 stroke, 5 dementia',
      [0, 5],
      'Which long-term condition people share.',
    ),
    ethnicGroup: chosen(
      'Ethnic group',
      0,
      '0 any; else its place in the list of the scenario',
      [0, 20],
      'Which ethnic group of the place people belong to.',
    ),
    atSurgery: judged(
      'Conversations at the surgery',
      0.5,
      'share',
      [0, 1],
      'The share of conversations held at the surgery and not at the door.',
    ),
    ...INTRODUCTIONS,
    connectorsPerPost: {
      ...CONNECTORS.connectorsPerPost,
      value: 1,
      grade: 'J' as const,
      source: 'Judgement',
    },
    connectorHours: CONNECTORS.connectorHours,
    peerGroups: judged(
      'Peer groups helped to start',
      3,
      'a year and post',
      [0, 12],
      'How many groups of people with this in common a worker helps to start.',
    ),
    referralsPerContact: judged(
      'Referrals from each conversation',
      0.15,
      'referrals',
      [0, 1],
      'How often a conversation leads to a referral to a group.',
    ),
    ...REFERRALS,
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const among = community(o);
    const contacts = (view.paidHours * o.directShare) / o.hoursPerContact;
    return doing(
      view,
      o.uptake,
      [
        { act: 'meet', count: contacts * o.atSurgery, hours: o.hoursPerContact, among, by: 'surgery' },
        { act: 'meet', count: contacts * (1 - o.atSurgery), hours: o.hoursPerContact, among, by: 'door' },
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
          count: contacts * o.uptake * o.introductionsPerContact,
          hours: 0,
          ego: 'met',
          alter: 'met',
          acceptance: o.acceptanceRatio,
          among,
        },
        { act: 'recruit', count: o.connectorsPerPost * view.posts },
        {
          act: 'found',
          count: (o.peerGroups / 12) * view.posts,
          kind: PEERS,
          among,
          supportMonths: null,
          residentLed: true,
        },
      ],
      { connectorHours: o.connectorHours },
    );
  },
});
