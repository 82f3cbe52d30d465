/** Health visitors, district nurses, housing officers trained to connect the people they see anyway. */

import { AGENCIES, byPosts } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { chosen, judged, once, yearly } from './option';
import { INTRODUCTIONS, REFERRALS, RESPONSE, TALKS } from './worker-options';

export const FRONT_LINE_STAFF = defineApproach({
  id: 'front-line-staff',
  label: 'Front-line staff trained in community development',
  description:
    'Health visitors, district nurses, health trainers and housing officers are trained to listen for what people care about, and spend a few hours a month introducing those they see to neighbours and to groups. There is no new post.',
  odd: 'Paid hours are a few from each of many staff. They meet residents in need (isolated, lonely, depressed or with a long-term condition), refer them to groups that match and have a place, and introduce some to others near by whom they have met. Services become a little more responsive. Without release there are no hours.',
  caution: 'The hours are taken from other work; what is not done instead is not in the model.',
  cost: {
    perYear: yearly(30_000, 'Judgement: half a full-time post in hours of qualified staff'),
    setUp: once(12_000, 'Judgement: training of a score of staff for two days'),
    payer: 'NHS primary',
  },
  options: {
    posts: chosen(
      'Hours released, as full-time posts',
      0.5,
      'full-time equivalents',
      [0, 20],
      'How many full-time posts the hours of all trained staff add up to.',
      'Judgement: eleven staff with six hours a month each',
    ),
    payShare: chosen(
      'Pay in the budget',
      0.9,
      'share',
      [0, 1],
      'The part of the budget that is saved while nobody is released.',
    ),
    ...RESPONSE,
    directShare: { ...TALKS.directShare, value: 0.8, high: 1 },
    hoursPerContact: {
      ...TALKS.hoursPerContact,
      value: 0.5,
      sentence: 'How much longer a visit takes when it is also about neighbours and groups.',
    },
    ...REFERRALS,
    introductionsPerContact: { ...INTRODUCTIONS.introductionsPerContact, value: 0.1 },
    acceptanceRatio: INTRODUCTIONS.acceptanceRatio,
    ...AGENCIES,
    referralsPerContact: judged(
      'Referrals from each conversation',
      0.3,
      'referrals',
      [0, 1],
      'How often a conversation leads to a referral to a group.',
    ),
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const contacts = (view.paidHours * o.directShare) / o.hoursPerContact;
    return doing(view, o.uptake, [
      { act: 'meet', count: contacts, hours: o.hoursPerContact, among: { inNeed: true }, by: 'door' },
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
        among: {},
      },
      { act: 'persuade', lift: o.agencyLift * byPosts(view, o), share: 0 },
    ]);
  },
});
