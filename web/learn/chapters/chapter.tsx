/** A chapter: guess, watch, why, with the picture of its run beside them. */
import { useRef } from 'preact/hooks';
import { LEARN } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import { CHAPTERS } from '../../../sim/host/learn/chapters';
import { fill } from '../locale/texts';
import { LearnLink } from '../parts';
import { chapterRuns } from '../runs/chapter-runs';
import { printFilmstrip } from './film-print';
import { ChapterNetwork, type PictureCommand } from './network';
import { Predict } from './predict';
import { learnScenario } from './scenarios';
import { Watch } from './watch';
import { Why } from './why';

const text = LEARN.chapter;

export const STEPS = ['predict', 'watch', 'why'] as const;
export type ChapterStep = (typeof STEPS)[number];

export interface ChapterBodyProps {
  readonly chapter: Chapter;
  readonly step: ChapterStep;
  readonly command?: { readonly name: PictureCommand } | null;
}

/** What a chapter shows at a step, without its way to other pages: the room’s window shows the same. */
export function ChapterBody({ chapter, step, command = null }: ChapterBodyProps) {
  const own = LEARN.chapters[chapter.number - 1];
  const holder = useRef<HTMLDivElement>(null);
  const runs = chapterRuns(chapter.file, learnScenario(chapter.file), chapter.measure).value;
  const show = step === 'predict' ? 'start' : step === 'watch' ? 'all' : 'nothing';
  return (
    <div ref={holder}>
      {step === 'predict' ? <p class="learn-lead">{own.lead}</p> : null}
      {step === 'predict' ? <Predict chapter={chapter} /> : null}
      {step === 'watch' ? <Watch chapter={chapter} runs={runs} /> : null}
      {step === 'why' ? <Why chapter={chapter} runs={runs} /> : null}
      {step === 'predict' ? <p class="quiet">{text.startPicture}</p> : null}
      <ChapterNetwork
        key={chapter.number}
        chapter={chapter}
        armNames={own.arms}
        show={show}
        command={command}
      />
      {step === 'watch' ? (
        <div class="learn-take no-print">
          <p class="quiet">{text.takeaway}</p>
          <button type="button" onClick={() => holder.current && printFilmstrip(holder.current)}>
            {text.printStrip}
          </button>
        </div>
      ) : null}
    </div>
  );
}

export function ChapterPage({ chapter, step }: { readonly chapter: Chapter; readonly step: ChapterStep }) {
  const { number } = chapter;
  const own = LEARN.chapters[number - 1];
  const at = STEPS.indexOf(step);
  const after = CHAPTERS.find((other) => other.number === number + 1);
  return (
    <>
      <h1 tabIndex={-1}>{fill(text.title, { number, title: own.title })}</h1>
      <nav class="learn-steps" aria-label={text.steps}>
        <ol>
          {STEPS.map((one) => (
            <li key={one}>
              <LearnLink to={`${number}/${one}`} current={one === step ? 'step' : undefined}>
                {text[one]}
              </LearnLink>
            </li>
          ))}
        </ol>
      </nav>
      <ChapterBody chapter={chapter} step={step} />
      <nav class="learn-on row" aria-label={fill(text.stepOf, { step: at + 1 })}>
        {at > 0 ? (
          <LearnLink to={`${number}/${STEPS[at - 1]}`} look="button">
            {fill(LEARN.common.back, { page: text[STEPS[at - 1]] })}
          </LearnLink>
        ) : null}
        {at < STEPS.length - 1 ? (
          <LearnLink to={`${number}/${STEPS[at + 1]}`} look="button first">
            {fill(LEARN.common.next, { page: text[STEPS[at + 1]] })}
          </LearnLink>
        ) : after !== undefined ? (
          <LearnLink to={`${after.number}/predict`} look="button first">
            {fill(LEARN.common.next, { page: LEARN.chapters[after.number - 1].title })}
          </LearnLink>
        ) : (
          <span>{text.end}</span>
        )}
      </nav>
    </>
  );
}
