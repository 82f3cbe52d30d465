/** A paid worker who listens, connects, helps groups to start and brings agencies to the table. */
import type { Audience } from '../model/audience';
import { byPosts } from './agency-work';
import { type Act, AT_WORK, defineApproach, doing, type Options, type ProgrammeView } from './approach';
import { NO_SET_UP, yearly } from './option';
import { WORKER_OPTIONS } from './worker-options';

const ISOLATED: Audience = Object.freeze({ isolated: true });
const ALL: Audience = Object.freeze({});

/** What `share` of the paid hours and active connectors bring about in a month. */
export function workerActs(view: ProgrammeView, options: Options, share: number): Act[] {
  const contacts = (view.paidHours * share * options.directShare) / options.hoursPerContact;
  const posts = view.posts * share;
  const { residentsAtStart } = view;
  const among = options.seeksIsolated === 1 ? ISOLATED : ALL;
  return [
    { act: 'meet', count: contacts, hours: options.hoursPerContact, among, by: 'door' },
    {
      act: 'introduce',
      count:
        contacts * options.uptake * options.introductionsPerContact +
        view.connectors * options.introductionsPerConnector,
      hours: 0,
      ego: 'met',
      alter: 'met',
      acceptance: options.acceptanceRatio,
      among: ALL,
    },
    { act: 'recruit', count: options.connectorsPerPost * options.connectorsActive * posts },
    {
      act: 'found',
      count: (options.groupsPerYear / 12) * posts,
      kind: null,
      among: ALL,
      supportMonths: null,
      residentLed: true,
    },
    { act: 'persuade', lift: options.agencyLift * byPosts({ posts, residentsAtStart }, options), share: 0 },
  ];
}

export const COMMUNITY_DEVELOPMENT_WORKER = defineApproach({
  id: 'community-development-worker',
  label: 'Community development worker',
  description:
    'A paid worker attached to a practice, a primary care network or a neighbourhood who listens to residents, introduces neighbours to each other, wins connectors, helps groups to start and speaks with services.',
  odd: 'Paid hours, less vacancies and funding stops, give first conversations of a stated length; a share of residents respond. Conversations and active connectors give introductions, accepted more readily than chance meetings. A worker wins connectors and helps to found groups. Nothing acts on health directly.',
  caution:
    'A worker meets some hundreds of people, and few of the friendships last. How many respond is a judgement.',
  cost: {
    perYear: yearly(
      80_000,
      'HELP: £80,000 a neighbourhood and year (Fisher & Chanan 2015, Br J Gen Pract)',
      'V',
    ),
    setUp: NO_SET_UP,
    payer: 'NHS primary',
  },
  options: WORKER_OPTIONS,
  stages: AT_WORK,
  effort: (view, options) =>
    doing(view, options.uptake, workerActs(view, options, 1), { connectorHours: options.connectorHours }),
});
