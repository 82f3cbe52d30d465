/** What changed in a month, as headed lists of lines that name people. */
import type { Frame } from '../../sim/engine/frame';
import { whatChanged } from './queries';
import { capital, contextName, gradeName, groupName, nameOf, say, type TextId, type Words } from './words';

export interface ChangedPart {
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly people: readonly number[] }[];
}

/** Parts without lines are left out. */
export function changedItems(words: Words, before: Frame, after: Frame): ChangedPart[] {
  const changes = whatChanged(before, after);
  const pair = (a: number, b: number) => say(words, 'tiePair', { a: nameOf(words, a), b: nameOf(words, b) });
  const parts: [TextId, ChangedPart['items']][] = [
    [
      'changedMade',
      changes.made.map(({ a, b, context }) => ({
        text: `${pair(a, b)}: ${contextName(words, context)}`,
        people: [a, b],
      })),
    ],
    [
      'changedLost',
      changes.lost.map(({ a, b, grade }) => ({
        text: `${pair(a, b)}: ${gradeName(words, grade)}`,
        people: [a, b],
      })),
    ],
    [
      'changedGraded',
      changes.graded.map(({ a, b, grade, before: was }) => ({
        text: say(words, 'tieGraded', {
          a: nameOf(words, a),
          b: nameOf(words, b),
          grade: gradeName(words, grade),
          before: gradeName(words, was),
        }),
        people: [a, b],
      })),
    ],
    ['changedArrived', changes.arrived.map((id) => ({ text: nameOf(words, id), people: [id] }))],
    [
      'changedLeft',
      changes.left.map(({ id, died }) => ({
        text: `${nameOf(words, id)}: ${say(words, died ? 'died' : 'movedAway')}`,
        people: [],
      })),
    ],
    [
      'changedOpened',
      changes.opened.map((g) => ({ text: capital(groupName(words, after.groupKind[g])), people: [] })),
    ],
    [
      'changedClosed',
      changes.closed.map((g) => ({ text: capital(groupName(words, before.groupKind[g])), people: [] })),
    ],
  ];
  return parts
    .filter(([, items]) => items.length > 0)
    .map(([title, items]) => ({ title: say(words, title, { count: items.length }), items }));
}
