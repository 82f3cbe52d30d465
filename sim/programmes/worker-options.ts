/** Options that approaches with paid workers share; each approach takes those it needs and adds its own. */
import { defineParameters } from '../evidence/parameter';
import { AGENCIES } from './agency-work';
import { chosen, judged, seen } from './option';

/** The paid post itself. */
export const STAFF = defineParameters({
  posts: chosen(
    'Full-time posts',
    1,
    'full-time equivalents',
    [0, 50],
    'How many full-time workers are paid.',
    'Set by the commissioner',
  ),
  payShare: chosen(
    'Pay in the budget',
    0.56,
    'share',
    [0, 1],
    'The part of the budget that is saved while the post is empty.',
    'A post of about £45,000 with on-costs in a budget of £80,000; order of magnitude only',
  ),
});

/** Who responds; every approach has it. */
export const RESPONSE = defineParameters({
  uptake: judged(
    'Residents who respond',
    0.45,
    'share of adults',
    [0, 1],
    'The share of residents who take up any offer at all.',
    'Judgement, swept: no published denominator was found',
  ),
});

/** Conversations: paid hours are the only source of them. */
export const TALKS = defineParameters({
  directShare: judged(
    'Time face to face with residents',
    0.4,
    'share of paid hours',
    [0.1, 0.7],
    'How much of a worker’s time is spent in conversation with residents.',
    'Judgement: the rest goes to agencies, groups, travel and records',
  ),
  hoursPerContact: judged(
    'Length of a conversation',
    0.75,
    'hours',
    [0.25, 2],
    'How long a listening conversation takes.',
    'Judgement: doorstep and street conversations with follow-up',
  ),
});

export const INTRODUCTIONS = defineParameters({
  introductionsPerContact: judged(
    'Introductions from each conversation',
    0.25,
    'introductions',
    [0, 1],
    'How often a conversation leads to being introduced to a neighbour.',
  ),
  acceptanceRatio: judged(
    'Acceptance of an introduction against a chance meeting',
    1.5,
    'ratio',
    [1, 2.5],
    'How much readier people accept someone they were introduced to.',
  ),
});

export const CONNECTORS = defineParameters({
  connectorsPerPost: seen(
    'Connectors recruited',
    2.2,
    'a month and post',
    [0, 4],
    'How many residents a worker wins as connectors.',
    'Ageing Better in Torbay: about 80 connectors per paid community builder in three years, self-reported',
  ),
  connectorsActive: judged(
    'Connectors who become active',
    0.5,
    'share',
    [0.1, 1],
    'The share of recruited connectors who do anything.',
    'Judgement; a fifth of the active stop each year',
  ),
  introductionsPerConnector: judged(
    'Introductions by a connector',
    0.5,
    'a month',
    [0, 2],
    'How often an active connector introduces two neighbours.',
  ),
  connectorHours: judged(
    'Hours a connector gives',
    6,
    'hours a month',
    [0, 40],
    'How many hours a month an active connector gives, besides their groups.',
  ),
});

export const GROUPS = defineParameters({
  groupsPerYear: judged(
    'Groups helped to start',
    4,
    'a year and post',
    [0, 12],
    'How many new groups a worker helps residents to start.',
  ),
});

export const SEEKING = defineParameters({
  seeksIsolated: chosen(
    'Looks for isolated residents',
    0,
    '1 yes, 0 no',
    [0, 1],
    'Whether first conversations look for people who are isolated.',
  ),
});

/** All a community development worker does. */
export const WORKER_OPTIONS = defineParameters({
  ...STAFF,
  ...TALKS,
  ...RESPONSE,
  ...INTRODUCTIONS,
  ...CONNECTORS,
  ...GROUPS,
  ...AGENCIES,
  ...SEEKING,
});

/** Referrals to groups, as link workers and others make them. */
export const REFERRALS = defineParameters({
  willing: judged(
    'Those referred who are willing to go',
    0.7,
    'share',
    [0.5, 0.9],
    'The share of those referred who go where a fitting group has a place.',
  ),
});
