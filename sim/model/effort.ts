/** What a programme sees and what it does in a month; plain data between approaches and the model. */

/** What an approach may look at. Counts are of the month just ended. */
export interface ProgrammeView {
  /** Months since the programme started. */
  readonly age: number;
  readonly adults: number;
  /** Paid worker hours available this month, after vacancies and funding stops. */
  readonly paidHours: number;
  /** Whether money is flowing this month. */
  readonly funded: boolean;
  /** Active connectors who stayed. */
  readonly connectors: number;
  /** Organisers of live resident-led groups. */
  readonly organisers: number;
  /** Adults in at least one live group. */
  readonly members: number;
  /** Present residents the programme has met so far. */
  readonly met: number;
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

/** What the programme does this month. The engine turns it into people, groups and agencies. */
export interface Effort {
  /** First conversations with residents. */
  readonly contacts: number;
  /** Share of residents who respond, 0 to 1; at 0 nothing in the world changes. */
  readonly uptake: number;
  /** Introductions offered between two residents. */
  readonly introductions: number;
  /** How much readier people accept an introduction than a chance meeting; ratio. */
  readonly acceptanceRatio: number;
  /** Connectors recruited. */
  readonly connectors: number;
  /** Groups the programme helps to found. */
  readonly groups: number;
  /** Share of the way to full responsiveness that agencies move, a month. */
  readonly agencyLift: number;
  /** Change of the share of decisions the agencies keep, a month. */
  readonly agencyShareChange: number;
  /** Whether first conversations look for isolated residents. */
  readonly seeksIsolated: boolean;
  /** Hours residents give to meetings of the programme. */
  readonly residentHours: number;
  readonly state: ProgrammeState;
}
