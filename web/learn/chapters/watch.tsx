/** Second step of a chapter: what to look for beside the picture, and how far the other runs are. */
import { LEARN } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import { fill } from '../locale/texts';
import { Failed } from '../parts';
import type { ChapterRuns } from '../runs/chapter-runs';
import { guessWords } from './predict';

const text = LEARN.chapter;

export function Watch({ chapter, runs }: { readonly chapter: Chapter; readonly runs: ChapterRuns }) {
  const own = LEARN.chapters[chapter.number - 1];
  const guessed = guessWords(chapter);
  return (
    <>
      <p>{guessed === null ? text.notGuessed : fill(text.guessed, { guess: guessed })}</p>
      <h2>{text.lookFor}</h2>
      <ul>
        {own.look.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <RunsLine runs={runs} />
    </>
  );
}

export function RunsLine({ runs: { total, runs, failure, tryAgain } }: { readonly runs: ChapterRuns }) {
  if (failure !== null) return <Failed says={fill(text.failed, { reason: failure })} onAgain={tryAgain} />;
  const line =
    runs.length < total ? fill(text.running, { total, done: runs.length }) : fill(text.ran, { total });
  return <p class="quiet">{line}</p>;
}
