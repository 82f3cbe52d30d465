/** What happened in a month of one arm that a room should hear of. Everything comes from two frames. */
import { type Frame, PERSON } from '../../sim/engine/frame';
import { CONTEXT, GRADE } from '../../sim/network/tie-store';
import { type Changes, hasFlag, tieCounts } from './changes';

/** Flag of a group that a programme helps (sim/model/people). */
export const SUPPORTED = 8;

export type EventKind =
  | 'start'
  | 'stop'
  | 'stage'
  | 'back'
  | 'opens'
  | 'supportedOpens'
  | 'closes'
  | 'introduced'
  | 'friend'
  | 'known'
  | 'firstFriend'
  | 'connectors'
  | 'faded';

export interface NetworkEvent {
  readonly kind: EventKind;
  /** People, ties or members, by kind. */
  readonly count: number;
  /** Id and kind of a group. */
  readonly group?: number;
  readonly groupKind?: number;
  readonly stage?: number;
}

/** What is told first; from `TURN` on, a month is worth jumping to. */
export const WEIGHT: Readonly<Record<EventKind, number>> = Object.freeze({
  start: 10,
  stop: 10,
  stage: 9,
  back: 9,
  supportedOpens: 8,
  connectors: 4,
  closes: 5,
  opens: 5,
  introduced: 4,
  friend: 3,
  known: 3,
  firstFriend: 2,
  faded: 1,
});
export const TURN = 5;

export function eventsOf(before: Frame, after: Frame, changes: Changes): NetworkEvent[] {
  const events: NetworkEvent[] = [...programmeEvents(before, after), ...groupEvents(before, after, changes)];
  const add = (kind: EventKind, count: number) => {
    if (count > 0) events.push({ kind, count });
  };
  add('connectors', countNew(before, after, changes, PERSON.connector));
  const introduced = (frame: Frame) => (tie: number) => frame.tieContext[tie] === CONTEXT.programme;
  add('introduced', changes.made.filter(introduced(after)).length);
  add('faded', changes.lost.filter(introduced(before)).length);
  let friends = 0;
  changes.graded.forEach((tie, i) => {
    const became = after.tieGrade[tie] >= GRADE.friend && changes.gradeBefore[i] < GRADE.friend;
    if (became && after.tieContext[tie] === CONTEXT.programme) friends++;
  });
  add('friend', friends);
  add('known', countFirst(before, after, changes, GRADE.acquaintance));
  add('firstFriend', countFirst(before, after, changes, GRADE.friend));
  return events.sort((a, b) => WEIGHT[b.kind] - WEIGHT[a.kind]);
}

function programmeEvents(before: Frame, after: Frame): NetworkEvent[] {
  const events: NetworkEvent[] = [];
  for (let p = 0; p < after.size.programmes; p++) {
    const funded = after.programmeFunded[p] - before.programmeFunded[p];
    if (funded > 0) events.push({ kind: 'start', count: 1 });
    if (funded < 0) events.push({ kind: 'stop', count: 1 });
    const stage = after.programmeStage[p];
    const steps = stage - before.programmeStage[p];
    if (steps > 0) events.push({ kind: 'stage', count: 1, stage });
    if (steps < 0) events.push({ kind: 'back', count: 1, stage });
  }
  return events;
}

function groupEvents(before: Frame, after: Frame, changes: Changes): NetworkEvent[] {
  const event = (frame: Frame, g: number, kind: EventKind): NetworkEvent => ({
    kind,
    count: memberCount(frame, g),
    group: frame.groupId[g],
    groupKind: frame.groupKind[g],
  });
  return [
    ...changes.opened.map((g) =>
      event(after, g, (after.groupFlags[g] & SUPPORTED) !== 0 ? 'supportedOpens' : 'opens'),
    ),
    ...changes.closed.map((g) => event(before, g, 'closes')),
  ];
}

export function memberCount(frame: Frame, group: number): number {
  return frame.memberStart[group + 1] - frame.memberStart[group];
}

function countNew(before: Frame, after: Frame, changes: Changes, flag: number): number {
  let count = 0;
  changes.rowAfter.forEach((row, b) => {
    if (row >= 0 && hasFlag(after, row, flag) && !hasFlag(before, b, flag)) count++;
  });
  return count;
}

/** Adults here in both months who had no tie of the grade and now have one. */
function countFirst(before: Frame, after: Frame, changes: Changes, grade: number): number {
  const had = tieCounts(before, grade);
  const has = tieCounts(after, grade);
  let count = 0;
  changes.rowAfter.forEach((row, b) => {
    if (row >= 0 && had[b] === 0 && has[row] > 0 && hasFlag(before, b, PERSON.adult)) count++;
  });
  return count;
}
