/** Patient participation groups and Healthwatch: a voice for residents in services. */

import { AGENCIES } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, NO_SET_UP, yearly } from './option';
import { POWER } from './power-options';
import { CONNECTORS, RESPONSE, STAFF } from './worker-options';

export const PARTICIPATION_GROUPS = defineApproach({
  id: 'participation-groups',
  label: 'Patient participation groups and Healthwatch',
  description:
    'Patients meet each month with their practice and with those who plan services, say what works and what does not, and follow up what was promised.',
  odd: 'Members are won at the surgery up to a stated number; they give hours, meet each other monthly, move agencies in proportion to how many there are, and win a little of what agencies decide. They stop at the rate of all connectors.',
  caution: 'Members tend to be older and better educated than patients at large; look at who takes part.',
  cost: {
    perYear: yearly(8_000, 'Judgement: a tenth of a post, rooms and expenses'),
    setUp: NO_SET_UP,
    payer: 'NHS primary',
  },
  options: {
    ...STAFF,
    posts: { ...STAFF.posts, value: 0.1 },
    payShare: { ...STAFF.payShare, value: 0.6, source: 'Judgement' },
    ...RESPONSE,
    members: judged('Members wanted', 12, 'persons', [3, 60], 'How many members the group wants.'),
    invitations: judged(
      'Patients asked',
      6,
      'a month',
      [1, 40],
      'How many patients are asked to join in a month while there is room.',
    ),
    hoursPerInvitation: judged(
      'Paid hours for each',
      1,
      'hours',
      [0.1, 4],
      'How long it takes to win somebody.',
    ),
    connectorHours: { ...CONNECTORS.connectorHours, value: 3, label: 'Hours a member gives' },
    hoursPerMeeting: judged(
      'Paid hours for a meeting',
      4,
      'hours',
      [1, 20],
      'How many paid hours the monthly meeting takes.',
    ),
    lasts: judged('Length of a meeting', 2, 'hours', [0.5, 4], 'How long a meeting lasts.'),
    meetsEach: judged(
      'Members who come to know each other',
      0.3,
      'a meeting',
      [0, 2],
      'How many others each member gets to know in a meeting.',
    ),
    liftPerMember: judged(
      'Agencies moved by a member',
      0.001,
      'share of the way a month',
      [0, 0.005],
      'How far each member moves agencies in a month.',
    ),
    residentsPerPost: AGENCIES.residentsPerPost,
    shareGiven: { ...POWER.shareGiven, value: 0.002 },
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const room = Math.max(0, o.members - view.connectors);
    const paid = view.paidHours > 0 ? 1 : 0;
    const voice = 1 / Math.max(1, view.residentsAtStart / o.residentsPerPost);
    const asked = Math.min(
      o.invitations,
      room / Math.max(0.05, o.uptake),
      view.paidHours / o.hoursPerInvitation,
    );
    const left = Math.max(0, view.paidHours - paid * asked * o.hoursPerInvitation);
    return doing(
      view,
      o.uptake,
      [
        { act: 'meet', count: paid * asked, hours: o.hoursPerInvitation, among: {}, by: 'surgery' },
        { act: 'recruit', count: paid * room },
        {
          act: 'gather',
          events: paid * Math.min(1, left / o.hoursPerMeeting),
          hours: o.hoursPerMeeting,
          places: o.members,
          lasts: o.lasts,
          meets: o.meetsEach,
          acceptance: 1,
          among: {},
          from: 'connectors',
        },
        {
          act: 'persuade',
          lift: paid * Math.min(1, o.liftPerMember * view.connectors) * voice,
          share: -o.shareGiven * paid * voice,
        },
      ],
      { connectorHours: o.connectorHours },
    );
  },
});
