/** Groups of a kind worth having, helped to start and to go on. */
import type { Audience } from '../model/audience';
import { AT_WORK, defineApproach, doing } from './approach';
import { chosen, judged, NO_SET_UP, yearly } from './option';
import { REFERRALS, RESPONSE, STAFF, TALKS } from './worker-options';

interface Kind {
  readonly name: string;
  /** Interest the group serves. */
  readonly interest: number;
  /** Who it is for. */
  readonly among: Audience;
}

/** Kinds by the number that the option takes, from 1. */
export const GROUP_KINDS: readonly Kind[] = Object.freeze([
  { name: 'youth', interest: 0, among: { ages: [16, 25] } },
  { name: 'mother and toddler', interest: 1, among: { sex: 1, ages: [16, 50], childBelow: 5 } },
  { name: 'carers', interest: 2, among: { carer: true } },
  { name: 'arts', interest: 3, among: {} },
  { name: 'food', interest: 4, among: {} },
  { name: 'sport', interest: 5, among: {} },
  { name: 'faith', interest: 6, among: {} },
  { name: 'condition peers', interest: 7, among: { conditions: 31 } },
]);

const NAMES = GROUP_KINDS.map(({ name }, k) => `${k + 1} ${name}`).join(', ');

export const RESIDENT_GROUPS = defineApproach({
  id: 'resident-groups',
  label: 'Groups of one kind',
  description:
    'Help for residents to start groups of one kind and keep them going: for young people, mothers with small children, carers, the arts, food, sport, faith, or people with a long-term condition.',
  odd: 'A worker meets the residents whom the kind of group is for, helps some of them to found groups of that kind, and refers others to groups with a vacancy. Founders of groups for some residents all belong to them; groups for everyone need a shared interest. Healthy habits that may spread in groups are not modelled.',
  caution: 'Adults only: what a youth club does for children under 16 is outside the model.',
  cost: {
    perYear: yearly(25_000, 'Judgement: a third of a post, rooms and materials'),
    setUp: NO_SET_UP,
    payer: 'council other',
  },
  options: {
    ...STAFF,
    posts: { ...STAFF.posts, value: 0.3 },
    payShare: { ...STAFF.payShare, value: 0.6, source: 'Judgement' },
    ...TALKS,
    ...RESPONSE,
    kind: chosen('Kind of group', 5, NAMES, [1, 8], 'Which kind of group is helped to start.'),
    groupsPerYear: judged(
      'Groups helped to start',
      3,
      'a year',
      [0, 12],
      'How many groups of the kind start with help in a year.',
    ),
    supportMonths: judged('Months of support', 18, 'months', [3, 60], 'For how long a group is helped.'),
    referralsPerContact: judged(
      'Referrals from each conversation',
      0.3,
      'referrals',
      [0, 1],
      'How often a conversation leads to a referral to a group.',
    ),
    ...REFERRALS,
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const { interest, among } = GROUP_KINDS[Math.max(0, Math.min(7, Math.round(o.kind) - 1))];
    const contacts = (view.paidHours * o.directShare) / o.hoursPerContact;
    return doing(view, o.uptake, [
      { act: 'meet', count: contacts, hours: o.hoursPerContact, among, by: 'door' },
      {
        act: 'found',
        count: view.paidHours > 0 ? o.groupsPerYear / 12 : 0,
        kind: interest,
        among,
        supportMonths: o.supportMonths,
        residentLed: true,
      },
      {
        act: 'refer',
        from: 'met',
        among: { outOfGroups: true },
        count: contacts * o.referralsPerContact,
        hours: 0,
        willing: o.willing,
      },
    ]);
  },
});
