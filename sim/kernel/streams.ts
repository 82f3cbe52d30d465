/**
 * The numbered streams of luck: one per decision the model takes. A draw belongs to exactly one stream,
 * so a new process never disturbs the luck of an old one. Numbers are part of the file format of a run:
 * append, never renumber.
 */
export const STREAMS = {
  synthesis: 0,
  arrivals: 1,
  moves: 2,
  households: 3,
  births: 4,
  kin: 5,
  sociability: 6,
  affinity: 7,
  attempts: 8,
  partner: 9,
  acceptance: 10,
  tieLoss: 11,
  externalTies: 12,
  groupFounding: 13,
  groupJoining: 14,
  groupLeaving: 15,
  groupClosure: 16,
  contact: 17,
  weeklyActivity: 18,
  loneliness: 19,
  depression: 20,
  remission: 21,
  mortality: 22,
  programmeReach: 23,
  programmeIntroductions: 24,
  programmeConnectors: 25,
  programmeGroups: 26,
  programmeStaff: 27,
  neighbourTalk: 28,
  care: 29,
  introductions: 30,
  parameters: 31,
  tickets: 32,
  programmeReferral: 33,
  programmeEvents: 34,
  programmeRoute: 35,
  programmeTroubles: 36,
  agencies: 37,
  conditions: 38,
} as const;

export type Stream = (typeof STREAMS)[keyof typeof STREAMS];
export const STREAM_COUNT = Object.keys(STREAMS).length;
