/** A paid worker who listens, connects, helps groups to start and brings agencies to the table. */
import { defineApproach, type Effort, type Options, type ProgrammeView } from './approach';
import { WORKER_OPTIONS } from './worker-options';

/** What paid hours and active connectors bring about in a month; hours are the only source of contacts. */
export function workerEffort(view: ProgrammeView, options: Options, share: number): Omit<Effort, 'state'> {
  const hours = view.paidHours * share;
  const contacts = (hours * options.directShare) / options.hoursPerContact;
  const posts = view.paidHours > 0 ? options.posts * share : 0;
  return {
    contacts,
    uptake: options.uptake,
    introductions:
      contacts * options.uptake * options.introductionsPerContact +
      view.connectors * options.introductionsPerConnector,
    acceptanceRatio: options.acceptanceRatio,
    connectors: options.connectorsPerPost * options.connectorsActive * posts,
    groups: (options.groupsPerYear / 12) * posts,
    agencyLift: options.agencyLift * (posts > 0 ? 1 : 0),
    agencyShareChange: 0,
    seeksIsolated: options.seeksIsolated === 1,
    residentHours: 0,
  };
}

export const COMMUNITY_DEVELOPMENT_WORKER = defineApproach({
  id: 'community-development-worker',
  label: 'Community development worker',
  description:
    'A paid worker attached to a practice, a primary care network or a neighbourhood who listens to residents, introduces neighbours to each other, wins connectors, helps groups to start and speaks with services.',
  odd: 'Paid hours, less vacancies and funding stops, give first conversations at a stated length; a share of residents respond. Conversations and active connectors give introductions, accepted more readily than chance meetings. A worker wins connectors and helps to found groups. Nothing acts on health directly.',
  options: WORKER_OPTIONS,
  stages: Object.freeze(['at work']),
  effort: (view, options) => ({
    ...workerEffort(view, options, 1),
    state: { stage: 0, stageMonths: view.age },
  }),
});
