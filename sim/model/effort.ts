/**
 * What a programme sees and what it does in a month; plain data between approaches and the model. An approach
 * says what it tries, as a list of acts; the model decides who is found, who responds, luck and what stays.
 */
import type { Audience, Route } from './audience';

/** What an approach may look at. Counts are of the month just ended. */
export interface ProgrammeView {
  /** Months since the programme started. */
  readonly age: number;
  readonly residents: number;
  /** Residents when the study began, which nobody who comes or goes changes. */
  readonly residentsAtStart: number;
  readonly adults: number;
  /** Paid worker hours available this month, after vacancies and funding stops. */
  readonly paidHours: number;
  /** The same as full-time equivalents. */
  readonly posts: number;
  /** £ spent this month. */
  readonly money: number;
  /** Whether money is flowing this month. */
  readonly funded: boolean;
  /** Active connectors (or champions, or members with a voice) of this programme. */
  readonly connectors: number;
  /** Organisers of live resident-led groups whom this programme has met. */
  readonly organisers: number;
  /** Adults in at least one live group. */
  readonly members: number;
  /** Present residents this programme has met so far, counted only for those who ask. */
  readonly met: () => number;
  /** Residents on the books of this programme. */
  readonly onBooks: number;
  /** Responsiveness of the front-line agencies, each 0 to 1. */
  readonly agencies: Float32Array;
  /** Share of decisions that the agencies keep, 0 to 1. */
  readonly agencyShare: number;
  readonly state: ProgrammeState;
}

export interface ProgrammeState {
  /** Stage number of approaches that are state machines. */
  readonly stage: number;
  /** Months spent in the stage. */
  readonly stageMonths: number;
}

/** First conversations with residents. */
export interface Meet {
  readonly act: 'meet';
  readonly count: number;
  /** Paid hours each; 0 when residents do it. */
  readonly hours: number;
  readonly among: Audience;
  readonly by: Route;
}

/** Residents met this month are taken on the books while there is a place. */
export interface Enrol {
  readonly act: 'enrol';
  readonly places: number;
  readonly months: number;
}

/** Introductions offered between two residents whom the programme has met. */
export interface Introduce {
  readonly act: 'introduce';
  readonly count: number;
  readonly hours: number;
  /** One end: someone met this month (then anyone met before), or someone on the books. */
  readonly ego: 'met' | 'books';
  /** The other end: someone met, a connector, or any resident of the audience. */
  readonly alter: 'met' | 'connectors' | 'anyone';
  /** How much readier people accept than after a chance meeting; ratio of 1 or more. */
  readonly acceptance: number;
  readonly among: Audience;
}

/** People referred to live groups that match them and have a vacancy. */
export interface Refer {
  readonly act: 'refer';
  readonly from: 'met' | 'books';
  readonly among: Audience;
  /** Referrals tried at most. */
  readonly count: number;
  readonly hours: number;
  /** Share of those with a fitting vacancy who go. */
  readonly willing: number;
}

/** Help for residents to found a group. */
export interface Found {
  readonly act: 'found';
  readonly count: number;
  /** Interest the group serves, 0 to 7; null for the one the fewest groups serve. */
  readonly kind: number | null;
  /** Who may found it and join in the founding. */
  readonly among: Audience;
  /** Months of support after which it stands alone; null until the funding ends. */
  readonly supportMonths: number | null;
  /** Groups led by professionals have no organisers of their own to lose or to gain. */
  readonly residentLed: boolean;
}

/** Money or a place of their own for groups that exist. */
export interface Equip {
  readonly act: 'equip';
  readonly count: number;
  readonly supportMonths: number;
  /** none; lent while this act goes on; owned for good. */
  readonly space: 'none' | 'lent' | 'owned';
  /** Groups that may have a place lent at once; null for no limit. */
  readonly places: number | null;
}

/** Events where people who do not know each other meet. */
export interface Gather {
  readonly act: 'gather';
  readonly events: number;
  /** Paid hours for each event. */
  readonly hours: number;
  readonly places: number;
  /** Hours a resident spends there. */
  readonly lasts: number;
  /** Strangers each of those who come talks to. */
  readonly meets: number;
  readonly acceptance: number;
  readonly among: Audience;
  /** Who comes: whoever hears of it, those the programme has met, its connectors, or those on its books. */
  readonly from: 'anyone' | 'met' | 'connectors' | 'books';
}

/** Residents met this month who are won as connectors, champions or voices. */
export interface Recruit {
  readonly act: 'recruit';
  readonly count: number;
}

/** Front-line services, and who decides. */
export interface Persuade {
  readonly act: 'persuade';
  /** Share of the way to full responsiveness that agencies move, a month. */
  readonly lift: number;
  /** Change of the share of decisions the agencies keep, a month. */
  readonly share: number;
}

/** Improvements to the place that this programme pays for itself. */
export interface Improve {
  readonly act: 'improve';
  readonly money: number;
}

/** A barrier to joining groups lowered, in log odds, for some residents. */
export interface Ease {
  readonly act: 'ease';
  readonly among: Audience;
  readonly logOdds: number;
}

export type Act =
  | Meet
  | Enrol
  | Introduce
  | Refer
  | Found
  | Equip
  | Gather
  | Recruit
  | Persuade
  | Improve
  | Ease;

/** What the programme does this month. The model turns it into people, groups and agencies. */
export interface Effort {
  /** Share of residents, and of groups, who respond, 0 to 1; at 0 nothing in the world changes. */
  readonly uptake: number;
  /** In the order in which they are done; at most sixteen. */
  readonly acts: readonly Act[];
  /** Hours a month that each connector gives, for as long as they are one. */
  readonly connectorHours: number;
  /** Whether fewer residents respond the more decisions agencies keep. */
  readonly followsDecisions: boolean;
  /** Hours residents give to meetings of the programme, besides what connectors give and events take. */
  readonly residentHours: number;
  readonly state: ProgrammeState;
}

/** Most acts of one programme in a month: the room that the keys of their luck leave. */
export const MOST_ACTS = 16;
