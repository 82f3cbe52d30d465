/**
 * Resident-led partnership in seven steps (the C2 framework; HELP in Fisher & Chanan 2015, Br J Gen Pract): a
 * state machine that can slip back. When the money ends it goes on with its connectors and organisers alone.
 */

import { byPosts, byVoices } from './agency-work';
import {
  type Act,
  defineApproach,
  type Effort,
  type Options,
  type ProgrammeState,
  type ProgrammeView,
} from './approach';
import { workerActs } from './community-development-worker';
import { NO_SET_UP, yearly } from './option';
import { PARTNERSHIP_OPTIONS } from './partnership-options';
import { WORKER_OPTIONS } from './worker-options';

const STAGES = Object.freeze([
  'scope',
  'connect',
  'listen',
  'constitute',
  'act',
  'evidence',
  'self-renewing',
] as const);
const CONNECT = 1;
const LISTEN = 2;
const CONSTITUTE = 3;
const SELF_RENEWING = 6;

/** Least months in each stage, and the share of direct hours that goes to conversations in it. */
function least(o: Options): readonly number[] {
  return [o.scopeMonths, o.connectMonths, o.listenMonths, o.constituteMonths, o.actMonths, o.evidenceMonths];
}
function workIn(o: Options): readonly number[] {
  return [o.scopeWork, o.connectWork, o.listenWork, o.constituteWork, o.actWork, o.evidenceWork, o.renewWork];
}

interface Signs {
  readonly keyResidents: boolean;
  readonly listening: boolean;
  readonly constituted: boolean;
}

/** People kept coming by connectors, or first drawn by having been met. */
function attendance(view: ProgrammeView, o: Options): number {
  return Math.min(
    view.met() * o.attendingShare,
    o.attendanceBase + o.attendancePerConnector * view.connectors,
  );
}

function signs(view: ProgrammeView, o: Options): Signs {
  let services = 0;
  for (const responsiveness of view.agencies) if (responsiveness >= o.serviceThreshold) services++;
  const keyResidents = view.connectors >= o.keyResidents;
  const attended = attendance(view, o) >= o.attendanceNeeded * view.adults;
  return {
    keyResidents,
    listening: keyResidents && view.met() >= o.metNeeded * view.adults,
    constituted:
      keyResidents &&
      services >= o.servicesNeeded &&
      attended &&
      view.organisers >= o.organisersNeeded &&
      view.agencyShare < o.decisionsNeeded,
  };
}

/** One stage on when its gate is met and its time served; one back when what carried it has gone. */
export function nextState(view: ProgrammeView, o: Options): ProgrammeState {
  const { stage, stageMonths } = view.state;
  const { keyResidents, listening, constituted } = signs(view, o);
  const gate = [
    view.funded || view.connectors > 0,
    keyResidents,
    listening,
    constituted,
    constituted,
    constituted,
    true,
  ];
  const holds = [true, true, keyResidents, keyResidents, constituted, constituted, constituted];
  if (!holds[stage] && stageMonths >= o.graceMonths) return { stage: stage - 1, stageMonths: 0 };
  const served = stage < SELF_RENEWING && stageMonths + 1 >= least(o)[stage];
  if (served && gate[stage]) return { stage: stage + 1, stageMonths: 0 };
  return { stage, stageMonths: stageMonths + 1 };
}

function effort(view: ProgrammeView, o: Options): Effort {
  const state = nextState(view, o);
  const paid = view.paidHours > 0;
  const meets = state.stage >= CONSTITUTE;
  const worked = byPosts(view, o);
  const share = paid && state.stage >= CONNECT ? -o.shareGiven * worked : meets ? 0 : o.slipBack;
  const unpaidLift = meets ? o.unpaidLift * byVoices(view, o, o.keyResidents) : 0;
  const lift = o.agencyLift * (state.stage >= CONNECT && paid ? worked : unpaidLift);
  const acts = workerActs(view, o, workIn(o)[state.stage]).flatMap((act): Act[] => {
    if (act.act === 'recruit')
      return [{ ...act, count: act.count + (meets ? (view.connectors * o.connectorsWon) / 12 : 0) }];
    if (act.act === 'found') {
      const own = meets ? (view.connectors * o.groupsByConnector) / 12 : 0;
      return [{ ...act, count: state.stage >= LISTEN ? act.count + own : 0 }];
    }
    if (act.act === 'persuade') return [{ ...act, lift, share }];
    return [act];
  });
  const unpaid: Act = {
    act: 'meet',
    count: view.funded ? 0 : view.connectors * o.unpaidContacts,
    hours: 0,
    among: {},
    by: 'door',
  };
  return {
    uptake: o.uptake,
    acts: [unpaid, ...acts],
    connectorHours: o.connectorHours,
    followsDecisions: true,
    residentHours: meets ? o.meetingHours * attendance(view, o) : 0,
    state,
  };
}

export const RESIDENT_LED_PARTNERSHIP = defineApproach({
  id: 'resident-led-partnership',
  label: 'Resident-led partnership (C2 seven steps)',
  description:
    'A worker finds key residents, listens with them, brings services to the table and helps residents to form a partnership that meets every month, sets its own agenda and in the end carries itself.',
  odd: 'A state machine: scope, connect, listen, constitute, act, evidence, self-renewing. Gates are key residents, people met, services that respond, attendance, organisers it has met and the residents’ share of decisions; when what carried a stage has gone, it slips back one. Contacts come from paid hours; once the money ends, from connectors alone. Posts move agencies and win decisions in proportion, up to one for each neighbourhood’s worth of residents (`residentsPerPost`); unpaid, key residents do. Agencies that keep decisions lower how many respond.',
  caution:
    'The striking figures of well-known partnerships are before-and-after counts in small places in which housing was renewed at the same time.',
  cost: {
    perYear: yearly(
      80_000,
      'HELP: £80,000 a neighbourhood and year (Fisher & Chanan 2015, Br J Gen Pract)',
      'V',
    ),
    setUp: NO_SET_UP,
    payer: 'NHS primary',
  },
  options: { ...WORKER_OPTIONS, ...PARTNERSHIP_OPTIONS },
  stages: STAGES,
  effort,
});
