/** What happened, held against the guess. */
import { LEARN } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import type { PairReading } from '../../../sim/host/learn/measure';
import { answerLines } from './answer-lines';
import { guesses } from './memory';

const text = LEARN.chapter;

export function Answer({
  chapter,
  runs,
}: {
  readonly chapter: Chapter;
  readonly runs: readonly PairReading[];
}) {
  const [first, ...others] = answerLines(chapter, runs, guesses.value[chapter.number]);
  return (
    <div class="learn-answer">
      <h2 id="learn-answer" tabIndex={-1}>
        {text.answer}
      </h2>
      <p class="sentence">{first}</p>
      {others.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
