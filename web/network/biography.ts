/** One invented person through the months of an arm, as lines to read and a number of ties to draw. */
import { type Frame, GONE, PERSON } from '../../sim/engine/frame';
import { hasFlag, rowOfPerson } from './changes';
import { streetOf } from './layout';
import {
  contextName,
  counted,
  gradeName,
  groupName,
  nameOf,
  say,
  streetName,
  type TextId,
  type Words,
} from './words';

export interface Biography {
  readonly lines: readonly { readonly month: number; readonly text: string }[];
  /** Ties by month; −1 where the person is not here. */
  readonly ties: readonly number[];
}

const ADULT = 16;
const STATES: readonly (readonly [flag: number, begins: TextId, ends: TextId | null])[] = [
  [PERSON.isolated, 'storyIsolated', 'storyNotIsolated'],
  [PERSON.lonely, 'storyLonely', 'storyNotLonely'],
  [PERSON.depressed, 'storyLow', 'storyNotLow'],
  [PERSON.met, 'storyMet', null],
  [PERSON.connector, 'storyConnector', null],
];

/** @param frames the months of one arm, from the start */
export function biographyOf(words: Words, frames: readonly Frame[], id: number): Biography {
  const lines: { month: number; text: string }[] = [];
  const ties: number[] = [];
  frames.forEach((frame, month) => {
    const row = rowOfPerson(frame, id);
    ties.push(row < 0 ? -1 : tiesOfRow(frame, row).size);
    const tell = (text: TextId, values = {}) => lines.push({ month, text: say(words, text, values) });
    if (month === 0) {
      if (row < 0) tell('storyNotYet');
      else {
        const count = tiesOfRow(frame, row).size;
        tell('storyHere', { age: frame.ageYears[row], ties: say(words, 'tieCount', counted(words, count)) });
        for (const [flag, begins] of STATES) if (hasFlag(frame, row, flag)) tell(begins);
      }
      return;
    }
    const before = frames[month - 1];
    const was = rowOfPerson(before, id);
    if (was >= 0 && row >= 0) tellMonth(words, before, was, frame, row, tell);
    else if (row >= 0)
      tell(frame.ageYears[row] === 0 ? 'storyBorn' : 'storyComes', { age: frame.ageYears[row] });
    else if (was >= 0) {
      const dead = frame.goneId.indexOf(id) >= 0 && frame.goneReason[frame.goneId.indexOf(id)] === GONE.dead;
      tell(dead ? 'storyDies' : 'storyLeaves');
    }
  });
  return { lines, ties };
}

/** Ties of a person: row of the tie by id of the other. */
function tiesOfRow(frame: Frame, row: number): Map<number, number> {
  const ties = new Map<number, number>();
  for (let t = 0; t < frame.size.ties; t++) {
    if (frame.tieEgo[t] === row) ties.set(frame.personId[frame.tieAlter[t]], t);
    else if (frame.tieAlter[t] === row) ties.set(frame.personId[frame.tieEgo[t]], t);
  }
  return ties;
}

/** Kind of each group a person is in, by the group’s id. */
function groupsOfRow(frame: Frame, row: number): Map<number, number> {
  const groups = new Map<number, number>();
  for (let g = 0; g < frame.size.groups; g++) {
    for (let m = frame.memberStart[g]; m < frame.memberStart[g + 1]; m++) {
      if (frame.members[m] === row) groups.set(frame.groupId[g], frame.groupKind[g]);
    }
  }
  return groups;
}

function tellMonth(
  words: Words,
  before: Frame,
  was: number,
  frame: Frame,
  row: number,
  tell: (text: TextId, values?: Readonly<Record<string, string | number>>) => void,
): void {
  if (frame.ageYears[row] === ADULT && before.ageYears[was] < ADULT) tell('storyAdult');
  if (before.personCell[was] !== frame.personCell[row])
    tell('storyMoves', { street: streetName(words, streetOf(frame.map, frame.personCell[row])) });
  const had = tiesOfRow(before, was);
  const has = tiesOfRow(frame, row);
  for (const [other, t] of has) {
    const old = had.get(other);
    const values = { other: nameOf(words, other), context: contextName(words, frame.tieContext[t]) };
    if (old === undefined) tell('storyMeets', values);
    else if (before.tieGrade[old] !== frame.tieGrade[t])
      tell('storyGrade', { ...values, grade: gradeName(words, frame.tieGrade[t]) });
  }
  for (const other of had.keys()) {
    if (has.has(other)) continue;
    tell(rowOfPerson(frame, other) < 0 ? 'storyLeft' : 'storyLoses', { other: nameOf(words, other) });
  }
  const groupsBefore = groupsOfRow(before, was);
  const groups = groupsOfRow(frame, row);
  for (const [id, kind] of groups)
    if (!groupsBefore.has(id)) tell('storyJoins', { group: groupName(words, kind) });
  for (const [id, kind] of groupsBefore)
    if (!groups.has(id)) tell('storyQuits', { group: groupName(words, kind) });
  for (const [flag, begins, ends] of STATES) {
    const now = hasFlag(frame, row, flag);
    if (now === hasFlag(before, was, flag)) continue;
    if (now) tell(begins);
    else if (ends !== null) tell(ends);
  }
}

/** Id of an adult to follow who begins isolated and is met later in some arm if anyone is, else the first. */
export function someoneIsolated(months: readonly (readonly Frame[])[]): number | null {
  const start = months[0][0];
  const isolated: number[] = [];
  for (let row = 0; row < start.size.people; row++)
    if (hasFlag(start, row, PERSON.isolated)) isolated.push(start.personId[row]);
  const last = months[months.length - 1];
  const met = isolated.find((id) =>
    last.some((frame) => {
      const row = rowOfPerson(frame, id);
      return row >= 0 && hasFlag(frame, row, PERSON.met);
    }),
  );
  return met ?? isolated[0] ?? null;
}
