/** The same money spent on consulting residents about an agenda that agencies set: a comparator. */
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, NO_SET_UP, yearly } from './option';
import { GROUPS, RESPONSE, STAFF, TALKS } from './worker-options';

export const TOP_DOWN_CONSULTATION = defineApproach({
  id: 'top-down-consultation',
  label: 'Top-down consultation',
  description:
    'Officers survey residents and hold public meetings on questions that agencies have chosen. People are asked, but nobody introduces them to each other and decisions stay where they were.',
  odd: 'Paid hours give conversations at a lower share of time than a community development worker’s. There are no introductions and no connectors; a group is helped to start now and then. The share of decisions agencies keep does not fall.',
  caution: 'A comparator: the same money without the method. What it changes is not what development would.',
  cost: {
    perYear: yearly(80_000, 'Set equal to a community development worker, for comparison'),
    setUp: NO_SET_UP,
    payer: 'council other',
  },
  options: {
    ...STAFF,
    ...RESPONSE,
    hoursPerContact: TALKS.hoursPerContact,
    directShare: {
      ...TALKS.directShare,
      value: 0.15,
      low: 0,
      sentence: 'How much of the time is spent in conversation with residents.',
    },
    uptake: { ...RESPONSE.uptake, value: 0.25 },
    groupsPerYear: { ...GROUPS.groupsPerYear, value: 0.5 },
    meetingHours: judged(
      'Residents’ hours in public meetings',
      40,
      'hours a month',
      [0, 400],
      'How much time residents spend in public meetings.',
      'Judgement: one meeting of twenty people',
    ),
  },
  stages: AT_WORK,
  effort: (view, options) =>
    doing(
      view,
      options.uptake,
      [
        {
          act: 'meet',
          count: (view.paidHours * options.directShare) / options.hoursPerContact,
          hours: options.hoursPerContact,
          among: {},
          by: 'door',
        },
        {
          act: 'found',
          count: (options.groupsPerYear / 12) * view.posts,
          kind: null,
          among: {},
          supportMonths: null,
          residentLed: true,
        },
      ],
      { residentHours: view.paidHours > 0 ? options.meetingHours * options.uptake : 0 },
    ),
});
