/** Third step of a chapter: what happened against the guess, why, one figure with its table, and the evidence. */
import { useEffect, useRef } from 'preact/hooks';
import { LEARN } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import type { ChapterRuns } from '../runs/chapter-runs';
import { Also } from './also';
import { Answer } from './answer';
import { comparedLines } from './answer-lines';
import { Check } from './check';
import { Evidence } from './evidence';
import { reveal, revealed } from './memory';
import { PictureOfRuns } from './picture-of-runs';
import { RunsLine } from './watch';

const text = LEARN.chapter;

export function Why({ chapter, runs }: { readonly chapter: Chapter; readonly runs: ChapterRuns }) {
  const own = LEARN.chapters[chapter.number - 1];
  const shown = revealed.value[chapter.number] === true;
  const asked = useRef(false);
  useEffect(() => {
    // Whoever uncovers the answer is taken to it; a live region would speak again with every run that comes in.
    if (shown && asked.current) document.getElementById('learn-answer')?.focus();
    asked.current = false;
  }, [shown]);
  return (
    <>
      <p class="learn-question">{own.question}</p>
      <div class="row">
        <button
          type="button"
          class={shown ? undefined : 'first'}
          aria-expanded={shown}
          aria-controls="learn-revealed"
          onClick={() => {
            asked.current = true;
            reveal(chapter.number, !shown);
          }}
        >
          {shown ? text.hide : text.reveal}
        </button>
      </div>
      <div id="learn-revealed">{shown ? <Revealed chapter={chapter} runs={runs} /> : null}</div>
    </>
  );
}

function Revealed({ chapter, runs }: { readonly chapter: Chapter; readonly runs: ChapterRuns }) {
  const own = LEARN.chapters[chapter.number - 1];
  // Without the watched run there is nothing to say; with some others missing, the page says how many are in.
  if (!runs.runs.some(({ pair }) => pair === 0))
    return runs.failure === null ? <p role="status">{text.waiting}</p> : <RunsLine runs={runs} />;
  return (
    <>
      <Answer chapter={chapter} runs={runs.runs} />
      <RunsLine runs={runs} />
      <h2>{text.whyTitle}</h2>
      <p>{comparedLines(chapter, runs.runs).join(' ')}</p>
      <ul>
        {own.why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="quiet">{text.ruleNote}</p>
      <PictureOfRuns chapter={chapter} runs={runs.runs} />
      {chapter.also === undefined ? null : <Also chapter={chapter} also={chapter.also} runs={runs.runs} />}
      <Evidence ids={chapter.evidence} />
      <Check chapter={chapter} runs={runs} />
    </>
  );
}
