/** Patients won at the surgery as volunteers who run groups and welcome others (Altogether Better). */
import { AT_WORK, defineApproach, doing } from './approach';
import { chosen, judged, once, yearly } from './option';
import { CONNECTORS, INTRODUCTIONS, REFERRALS, RESPONSE, STAFF, TALKS } from './worker-options';

export const PRACTICE_HEALTH_CHAMPIONS = defineApproach({
  id: 'practice-health-champions',
  label: 'Practice health champions (Altogether Better)',
  description:
    'A practice invites its patients to become health champions: volunteers who start walking groups, knitting circles and gardens, welcome other patients to them and advise the practice. A part-time worker supports them.',
  odd: 'Some hours of a worker meet residents who see their GP; some become champions. Champions give hours, introduce to each other patients whom the programme has met, help to found groups and refer patients to groups with a vacancy. They stop at the rate of all connectors, sooner above eight hours a week. Without champions nobody is introduced or referred and no group is founded.',
  caution:
    'Returns of up to £112 for £1 come from answers of champions about themselves; those who volunteer are better connected to begin with.',
  cost: {
    perYear: yearly(20_000, 'Judgement: a third of a worker’s time, training and expenses of volunteers'),
    setUp: once(5_000, 'Judgement'),
    payer: 'NHS primary',
  },
  options: {
    ...STAFF,
    posts: { ...STAFF.posts, value: 0.3 },
    payShare: { ...STAFF.payShare, value: 0.7, source: 'Judgement' },
    ...RESPONSE,
    directShare: TALKS.directShare,
    hoursPerContact: TALKS.hoursPerContact,
    championsPerYear: judged(
      'Champions won',
      12,
      'a year',
      [0, 40],
      'How many patients become champions in a year.',
    ),
    connectorHours: { ...CONNECTORS.connectorHours, value: 8 },
    introductionsPerConnector: CONNECTORS.introductionsPerConnector,
    groupsPerConnector: judged(
      'Groups started by a champion',
      0.25,
      'a year',
      [0, 2],
      'How many groups each champion helps to start in a year.',
    ),
    referralsPerConnector: judged(
      'Patients brought along by a champion',
      0.5,
      'a month',
      [0, 4],
      'How many patients each champion tries to bring to a group.',
    ),
    ...REFERRALS,
    acceptanceRatio: INTRODUCTIONS.acceptanceRatio,
    supported: chosen(
      'Champions go on without a worker',
      1,
      '1 yes, 0 no',
      [0, 1],
      'Whether champions carry on once the money has ended.',
    ),
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const active = view.paidHours > 0 || (view.age > 0 && o.supported === 1) ? view.connectors : 0;
    const paid = view.paidHours > 0 ? 1 : 0;
    const talks = (view.paidHours * o.directShare) / o.hoursPerContact;
    return doing(
      view,
      o.uptake,
      [
        { act: 'meet', count: talks, hours: o.hoursPerContact, among: {}, by: 'surgery' },
        { act: 'recruit', count: (paid * o.championsPerYear) / 12 },
        {
          act: 'meet',
          count: active * o.referralsPerConnector,
          hours: 0,
          among: { inNeed: true },
          by: 'surgery',
        },
        {
          act: 'refer',
          from: 'met',
          among: { outOfGroups: true },
          count: active * o.referralsPerConnector,
          hours: 0,
          willing: o.willing,
        },
        {
          act: 'introduce',
          count: active * o.introductionsPerConnector,
          hours: 0,
          ego: 'met',
          alter: 'met',
          acceptance: o.acceptanceRatio,
          among: {},
        },
        {
          act: 'found',
          count: (active * o.groupsPerConnector) / 12,
          kind: null,
          among: {},
          supportMonths: null,
          residentLed: true,
        },
      ],
      { connectorHours: o.connectorHours },
    );
  },
});
