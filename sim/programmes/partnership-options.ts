/** Gates, lengths and habits of a resident-led partnership; each a record of its own. */
import { defineParameters } from '../evidence/parameter';
import { judged, seen } from './option';

const GATE = 'Judgement after descriptions of the C2 seven steps';
const LENGTH = 'Judgement: 36 months in all, the nominal length of the C2 seven steps (24 to 60)';

const least = (stage: string, value: number) =>
  judged(
    `Least months to ${stage}`,
    value,
    'months',
    [1, 24],
    `How long it takes at least to ${stage}.`,
    LENGTH,
  );
const work = (stage: string, value: number) =>
  judged(
    `Work while it ${stage}`,
    value,
    'share of direct hours',
    [0, 1],
    `The share of the direct hours that goes to conversations while it ${stage}.`,
  );

export const PARTNERSHIP_OPTIONS = defineParameters({
  keyResidents: seen(
    'Key residents needed',
    7,
    'persons',
    [4, 15],
    'How many residents must stand behind it before it can listen and constitute itself.',
    'C2 Connecting Communities: six to eight key residents',
  ),
  servicesNeeded: judged(
    'Services round the table',
    3,
    'agencies',
    [1, 8],
    'How many front-line services must be listening.',
    GATE,
  ),
  serviceThreshold: judged(
    'A service that listens',
    0.35,
    'responsiveness',
    [0.1, 0.9],
    'From what responsiveness on a service counts as listening.',
    GATE,
  ),
  metNeeded: judged(
    'People met before it constitutes itself',
    0.03,
    'share of adults',
    [0, 0.2],
    'The share of adults who must have been listened to.',
    GATE,
  ),
  attendanceNeeded: judged(
    'Attendance needed',
    0.01,
    'share of adults',
    [0, 0.05],
    'The share of adults who must come to its meetings.',
    GATE,
  ),
  organisersNeeded: judged(
    'Organisers needed',
    8,
    'persons',
    [3, 20],
    'How many residents it has met must be organising a group of residents.',
    GATE,
  ),
  decisionsNeeded: judged(
    'Decisions agencies may keep',
    0.5,
    'share',
    [0.2, 1],
    'Below what share of decisions kept by agencies it can constitute itself.',
    GATE,
  ),
  attendingShare: judged(
    'People met who come to meetings',
    0.1,
    'share',
    [0, 0.4],
    'The share of residents met who come to an open meeting.',
  ),
  attendanceBase: judged(
    'People who come in any case',
    8,
    'persons',
    [0, 40],
    'How many come to a meeting that no connector asked.',
  ),
  attendancePerConnector: judged(
    'People brought by a connector',
    4,
    'persons',
    [0, 12],
    'How many people each connector keeps coming.',
  ),
  meetingHours: judged(
    'Hours of a meeting',
    2,
    'hours a month',
    [0.5, 8],
    'How long the monthly meeting lasts for each who comes.',
  ),
  shareGiven: judged(
    'Decisions handed to residents',
    0.02,
    'share a month while funded',
    [0, 0.1],
    'How fast agencies hand decisions to residents.',
  ),
  slipBack: judged(
    'Decisions taken back',
    0.005,
    'share a month',
    [0, 0.05],
    'How fast agencies take decisions back while nobody works for it or meets.',
  ),
  unpaidLift: judged(
    'Agencies moved without paid work',
    0.5,
    'share of the paid effect',
    [0, 1],
    'How far meeting residents go on moving agencies when nobody is paid.',
  ),
  unpaidContacts: judged(
    'Conversations by a connector',
    1,
    'a month',
    [0, 4],
    'How many first conversations a connector holds each month once the money has ended.',
  ),
  connectorsWon: judged(
    'Connectors won by connectors',
    0.2,
    'a year',
    [0, 1],
    'How many connectors each connector wins while the partnership meets.',
  ),
  groupsByConnector: judged(
    'Groups started by connectors',
    0.1,
    'a year',
    [0, 1],
    'How many groups each connector helps to start while the partnership meets.',
  ),
  graceMonths: judged(
    'Grace before it slips back',
    2,
    'months',
    [0, 12],
    'How long a stage is kept when what carried it has gone.',
  ),
  scopeMonths: least('scope', 3),
  connectMonths: least('connect', 5),
  listenMonths: least('listen', 6),
  constituteMonths: least('constitute itself', 4),
  actMonths: least('act', 12),
  evidenceMonths: least('show evidence', 6),
  scopeWork: work('scopes', 0.4),
  connectWork: work('connects', 0.9),
  listenWork: work('listens', 1),
  constituteWork: work('constitutes itself', 0.7),
  actWork: work('acts', 0.7),
  evidenceWork: work('shows evidence', 0.6),
  renewWork: work('renews itself', 0.4),
});
