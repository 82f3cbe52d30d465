/** The same money spent on consulting residents about an agenda that agencies set: a comparator. */
import { defineParameters } from '../evidence/parameter';
import { defineApproach, IDLE } from './approach';
import { WORKER_OPTIONS } from './worker-options';

const FIXED = { kind: 'fixed' } as const;

export const TOP_DOWN_CONSULTATION = defineApproach({
  id: 'top-down-consultation',
  label: 'Top-down consultation',
  description:
    'Officers survey residents and hold public meetings on questions that agencies have chosen. People are asked, but nobody introduces them to each other and decisions stay where they were.',
  odd: 'Paid hours give conversations at a lower share of time than a community development worker’s. There are no introductions and no connectors; a group is helped to start now and then. The share of decisions agencies keep does not fall.',
  options: defineParameters({
    posts: WORKER_OPTIONS.posts,
    payShare: WORKER_OPTIONS.payShare,
    hoursPerContact: WORKER_OPTIONS.hoursPerContact,
    directShare: {
      ...WORKER_OPTIONS.directShare,
      value: 0.15,
      low: 0,
      sentence: 'How much of the time is spent in conversation with residents.',
    },
    uptake: { ...WORKER_OPTIONS.uptake, value: 0.25 },
    groupsPerYear: { ...WORKER_OPTIONS.groupsPerYear, value: 0.5 },
    meetingHours: {
      label: 'Residents’ hours in public meetings',
      value: 40,
      unit: 'hours a month',
      low: 0,
      high: 400,
      distribution: FIXED,
      role: 'structure',
      grade: 'J',
      source: 'Judgement: one meeting of twenty people',
      sentence: 'How much time residents spend in public meetings.',
    },
  }),
  stages: Object.freeze(['at work']),
  effort: (view, options) => ({
    ...IDLE,
    contacts: (view.paidHours * options.directShare) / options.hoursPerContact,
    uptake: options.uptake,
    groups: view.paidHours > 0 ? (options.groupsPerYear / 12) * options.posts : 0,
    residentHours: view.paidHours > 0 ? options.meetingHours * options.uptake : 0,
    state: { stage: 0, stageMonths: view.age },
  }),
});
