/** The figures of a picture: the same few measures of any frame. */
import { type Frame, PERSON } from '../../sim/engine/frame';
import { CONTEXT, GRADE } from '../../sim/network/tie-store';
import { countFlag, countUnknown } from './changes';
import { figure, say, type TextId, type Words } from './words';

const MEASURES: readonly (readonly [TextId, (frame: Frame) => number])[] = [
  ['measureIsolated', (frame) => countFlag(frame, PERSON.isolated)],
  ['measureUnknown', countUnknown],
  ['measureMembers', (frame) => countFlag(frame, PERSON.member)],
  ['measureGroups', (frame) => frame.size.groups],
  ['measureTies', (frame) => frame.size.ties],
  ['measureFriends', (frame) => frame.tieGrade.filter((grade) => grade >= GRADE.friend).length],
  [
    'measureIntroduced',
    (frame) => frame.tieContext.filter((context) => context === CONTEXT.programme).length,
  ],
];

/** Rows of a table: a measure and its value in each frame. */
export function figuresOf(words: Words, frames: readonly Frame[]): string[][] {
  return MEASURES.map(([label, measure]) => [
    say(words, label),
    ...frames.map((frame) => figure(measure(frame))),
  ]);
}
