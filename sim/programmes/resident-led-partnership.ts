/**
 * Resident-led partnership in seven steps (the C2 framework; HELP in Fisher & Chanan 2015, Br J Gen Pract): a
 * state machine that can slip back. When the money ends it goes on with its connectors and organisers alone.
 */
import { defineParameters } from '../evidence/parameter';
import {
  defineApproach,
  type Effort,
  type Options,
  type ProgrammeState,
  type ProgrammeView,
} from './approach';
import { workerEffort } from './community-development-worker';
import { WORKER_OPTIONS } from './worker-options';

const FIXED = { kind: 'fixed' } as const;
const GATE = 'Judgement after descriptions of the C2 seven steps';

const OPTIONS = defineParameters({
  ...WORKER_OPTIONS,
  keyResidents: {
    label: 'Key residents needed',
    value: 7,
    unit: 'persons',
    low: 4,
    high: 15,
    distribution: FIXED,
    role: 'structure',
    grade: 'J',
    source: GATE,
    sentence: 'How many residents must stand behind it before it can listen and constitute itself.',
  },
  servicesNeeded: {
    label: 'Services round the table',
    value: 3,
    unit: 'agencies',
    low: 1,
    high: 8,
    distribution: FIXED,
    role: 'structure',
    grade: 'J',
    source: GATE,
    sentence: 'How many front-line services must be listening.',
  },
  attendanceNeeded: {
    label: 'Attendance needed',
    value: 0.01,
    unit: 'share of adults',
    low: 0,
    high: 0.05,
    distribution: FIXED,
    role: 'structure',
    grade: 'J',
    source: GATE,
    sentence: 'The share of adults who must come to its meetings.',
  },
  organisersNeeded: {
    label: 'Organisers needed',
    value: 8,
    unit: 'persons',
    low: 3,
    high: 20,
    distribution: FIXED,
    role: 'structure',
    grade: 'J',
    source: GATE,
    sentence: 'How many residents must be organising something.',
  },
  attendingShare: {
    label: 'People met who come to meetings',
    value: 0.1,
    unit: 'share',
    low: 0,
    high: 0.4,
    distribution: FIXED,
    role: 'structure',
    grade: 'J',
    source: 'Judgement',
    sentence: 'The share of residents met who come to an open meeting.',
  },
  shareGiven: {
    label: 'Decisions handed to residents',
    value: 0.02,
    unit: 'share a month while funded',
    low: 0,
    high: 0.1,
    distribution: FIXED,
    role: 'structure',
    grade: 'J',
    source: 'Judgement',
    sentence: 'How fast agencies hand decisions to residents.',
  },
});

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
/** Least months in each stage; 36 months in all. */
const LEAST_MONTHS = Object.freeze([3, 5, 6, 4, 12, 6, 0]);
/** Share of paid hours that go to conversations and introductions in each stage. */
const INTENSITY = Object.freeze([0.4, 0.9, 1, 0.7, 0.7, 0.6, 0.4]);

interface Signs {
  readonly keyResidents: boolean;
  readonly listening: boolean;
  readonly constituted: boolean;
}

function attendance(view: ProgrammeView, options: Options): number {
  // People kept coming by organisers and connectors, or first drawn by having been met.
  return Math.min(view.met * options.attendingShare, 4 * (view.connectors + 2));
}

function signs(view: ProgrammeView, options: Options): Signs {
  let services = 0;
  for (const responsiveness of view.agencies) if (responsiveness >= 0.35) services++;
  const keyResidents = view.connectors >= options.keyResidents;
  const attended = attendance(view, options) >= options.attendanceNeeded * view.adults;
  return {
    keyResidents,
    listening: keyResidents && view.met >= 0.03 * view.adults,
    constituted:
      keyResidents &&
      services >= options.servicesNeeded &&
      attended &&
      view.organisers >= options.organisersNeeded &&
      view.agencyShare < 0.5,
  };
}

/** One stage on when its gate is met and its time served; one back when what carried it has gone. */
export function nextState(view: ProgrammeView, options: Options): ProgrammeState {
  const { stage, stageMonths } = view.state;
  const { keyResidents, listening, constituted } = signs(view, options);
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
  if (!holds[stage] && stageMonths >= 2) return { stage: stage - 1, stageMonths: 0 };
  const served = stageMonths + 1 >= LEAST_MONTHS[stage];
  if (stage < SELF_RENEWING && served && gate[stage]) return { stage: stage + 1, stageMonths: 0 };
  return { stage, stageMonths: stageMonths + 1 };
}

function effort(view: ProgrammeView, options: Options): Effort {
  const state = nextState(view, options);
  const worker = workerEffort(view, options, INTENSITY[state.stage]);
  const meets = state.stage >= CONSTITUTE;
  // Agencies that keep the decisions cost motivation: half of it when they keep all.
  const motivation = 1 - view.agencyShare / 2;
  const unpaid = view.funded ? 0 : view.connectors;
  return {
    ...worker,
    contacts: worker.contacts + unpaid,
    uptake: worker.uptake * motivation,
    connectors: worker.connectors + (meets ? view.connectors / 60 : 0),
    groups: state.stage >= LISTEN ? worker.groups + (meets ? view.connectors / 120 : 0) : 0,
    agencyLift:
      state.stage >= CONNECT && view.paidHours > 0 ? options.agencyLift : meets ? options.agencyLift / 2 : 0,
    agencyShareChange: view.paidHours > 0 && state.stage >= CONNECT ? -options.shareGiven : meets ? 0 : 0.005,
    residentHours: meets ? 2 * attendance(view, options) : 0,
    state,
  };
}

export const RESIDENT_LED_PARTNERSHIP = defineApproach({
  id: 'resident-led-partnership',
  label: 'Resident-led partnership (C2 seven steps)',
  description:
    'A worker finds key residents, listens with them, brings services to the table and helps residents to form a partnership that meets every month, sets its own agenda and in the end carries itself.',
  odd: 'A state machine: scope, connect, listen, constitute, act, evidence, self-renewing. Gates are key residents, people met, services that respond, attendance, organisers and the residents’ share of decisions; when what carried a stage has gone, it slips back one. Contacts come from paid hours; once the money ends, from connectors alone. Agencies that keep decisions lower the uptake.',
  options: OPTIONS,
  stages: STAGES,
  effort,
});
