/** The six chapters: which scenario each runs, what it asks and counts, and which numbers stand behind it. */
import type { MeasureId } from './measure';
import type { Readings } from './tally';

export type Question =
  /** A number from 0 to 100. */
  | { readonly kind: 'number'; readonly reading: string }
  /** One of the choices in the texts; `answer` is what a run says, or null where it says nothing. */
  | { readonly kind: 'choice'; readonly answer: (readings: Readings) => string | null };

export interface Chapter {
  readonly number: number;
  /** Name of the scenario file. */
  readonly file: string;
  readonly measure: MeasureId;
  /** Arms in the picture. */
  readonly shown: readonly number[];
  readonly question: Question;
  /** Readings in the figure, all in a hundred, in this order. */
  readonly drawn: readonly string[];
  /** Further readings for the table. */
  readonly listed: readonly string[];
  /** Two readings that one sentence compares; null where a sentence only tells what was counted. */
  readonly compared: readonly [string, string] | null;
  /** Records of the evidence: of the model, or an option of an approach as `approach.option`. */
  readonly evidence: readonly string[];
  /** The same place under another assumption. */
  readonly also?: { readonly file: string; readonly reading: string };
}

export const CHAPTERS: readonly Chapter[] = [
  {
    number: 1,
    file: '1-where-ties-form',
    measure: 'newTies',
    shown: [0],
    question: {
      kind: 'choice',
      answer: (readings) => largest(readings, ['friends', 'groups', 'neighbours', 'family']),
    },
    drawn: ['friends', 'neighbours', 'groups', 'family'],
    listed: [],
    compared: ['friends', 'neighbours'],
    evidence: ['closureShare', 'neighbourShare', 'coMemberShare', 'casualHours', 'friendHours'],
  },
  {
    number: 2,
    file: '2-what-lasts',
    measure: 'lasting',
    shown: [0],
    question: { kind: 'number', reading: 'year3' },
    drawn: ['year1', 'year2', 'year3', 'sharedLeft', 'aloneLeft'],
    listed: [],
    compared: ['sharedLeft', 'aloneLeft'],
    evidence: ['lossHazard', 'lossOldShare', 'lossEmbedding', 'lossSharedGroup', 'timeBudget'],
  },
  {
    number: 3,
    file: '3-a-worker-arrives',
    measure: 'worker',
    shown: [0, 1],
    question: { kind: 'number', reading: 'took' },
    drawn: ['took'],
    listed: ['met', 'introductions', 'connectors', 'groups'],
    compared: null,
    evidence: [
      'community-development-worker.hoursPerContact',
      'community-development-worker.uptake',
      'community-development-worker.acceptanceRatio',
      'community-development-worker.connectorsPerPost',
      'community-development-worker.groupsPerYear',
    ],
  },
  {
    number: 4,
    file: '4-the-money-stops',
    measure: 'afterMoney',
    shown: [0, 1],
    question: { kind: 'number', reading: 'tiesLeft' },
    drawn: ['tiesLeft', 'groupsLeft'],
    listed: ['ties', 'groups'],
    compared: ['tiesLeft', 'groupsLeft'],
    evidence: ['fadeBrokered', 'lossHazard', 'closureFirstYear', 'closureLater', 'closureSupportEnded'],
  },
  {
    number: 5,
    file: '5-who-is-missed',
    measure: 'reach',
    shown: [1, 2],
    question: { kind: 'number', reading: 'metSeeking' },
    drawn: ['metSeeking', 'metForAll', 'othersSeeking', 'othersForAll', 'joinIsolated', 'joinOthers'],
    listed: [],
    compared: ['metSeeking', 'metForAll'],
    evidence: [
      'community-development-worker.hoursPerContact',
      'community-development-worker.uptake',
      'joinAsked',
      'joinFriends',
    ],
  },
  {
    number: 6,
    file: '6-no-links',
    measure: 'health',
    shown: [0, 1],
    question: {
      kind: 'choice',
      answer: ({ lonely, others }) =>
        Number.isNaN(lonely) || Number.isNaN(others) ? null : sign(lonely, others),
    },
    drawn: ['lonely', 'others'],
    listed: [],
    compared: ['lonely', 'others'],
    evidence: ['depressionLonelyOddsRatio', 'depressionLonelyFraction', 'lonelyDepressedRatio'],
    also: { file: '6-ties-and-health', reading: 'change' },
  },
];

/** Every reading that the chapter shows, in the order of its tables. */
export function countedBy({ drawn, listed, also }: Chapter): readonly string[] {
  return [...drawn, ...listed, ...(also === undefined ? [] : [also.reading])];
}

/** How two shares compare once they are rounded as the page shows them. */
export function sign(a: number, b: number): 'more' | 'fewer' | 'same' {
  const [x, y] = [Math.round(a), Math.round(b)];
  return x > y ? 'more' : x < y ? 'fewer' : 'same';
}

function largest(readings: Readings, ids: readonly string[]): string | null {
  const known = ids.filter((id) => !Number.isNaN(readings[id]));
  if (known.length === 0) return null;
  return known.reduce((best, id) => (readings[id] > readings[best] ? id : best));
}
