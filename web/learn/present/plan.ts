/** Plans of 20, 60 and 120 minutes as slides: words, or a step of a chapter. */
import { LEARN } from '#locale';
import { CHAPTERS } from '../../../sim/host/learn/chapters';
import type { ChapterStep } from '../chapters/chapter';
import { fill } from '../locale/texts';

export const PLANS = [20, 60, 120] as const;
export type PlanId = (typeof PLANS)[number];
export type WordsId = 'hello' | 'before' | 'after' | 'talk' | 'pause' | 'sandbox' | 'more' | 'limits' | 'end';

export type Slide = { readonly minutes: number } & (
  | { readonly kind: 'words'; readonly id: WordsId }
  | { readonly kind: 'chapter'; readonly chapter: number; readonly step: ChapterStep }
);

const words = (id: WordsId, minutes: number): Slide => ({ kind: 'words', id, minutes });
const chapter = (number: number, [predict, watch, why]: readonly [number, number, number]): Slide[] => [
  { kind: 'chapter', chapter: number, step: 'predict', minutes: predict },
  { kind: 'chapter', chapter: number, step: 'watch', minutes: watch },
  { kind: 'chapter', chapter: number, step: 'why', minutes: why },
];

const TWENTY = [
  words('hello', 2),
  ...chapter(3, [2, 5, 4]),
  words('talk', 4),
  words('limits', 2),
  words('end', 1),
];

const SIXTY = [
  words('hello', 3),
  words('before', 5),
  ...chapter(1, [2, 3, 3]),
  ...chapter(2, [2, 3, 3]),
  ...chapter(3, [2, 4, 4]),
  ...chapter(4, [2, 4, 4]),
  words('talk', 6),
  words('after', 4),
  words('limits', 3),
  words('more', 1),
  words('end', 2),
];

const WHOLE = [
  words('hello', 4),
  words('before', 6),
  ...chapter(1, [3, 4, 4]),
  ...chapter(2, [3, 4, 4]),
  ...chapter(3, [3, 5, 5]),
  words('pause', 8),
  ...chapter(4, [3, 5, 5]),
  ...chapter(5, [3, 5, 5]),
  ...chapter(6, [3, 5, 6]),
  words('sandbox', 8),
  words('talk', 8),
  words('after', 5),
  words('limits', 3),
  words('more', 1),
  words('end', 2),
];

export const SLIDES_OF: Readonly<Record<PlanId, readonly Slide[]>> = { 20: TWENTY, 60: SIXTY, 120: WHOLE };

export function titleOf(slide: Slide): string {
  if (slide.kind === 'words') return LEARN.slides[slide.id].title;
  const { number, title } = { number: slide.chapter, title: LEARN.chapters[slide.chapter - 1].title };
  return fill(LEARN.slides.chapterStep, {
    chapter: fill(LEARN.chapter.title, { number, title }),
    step: LEARN.chapter[slide.step],
  });
}

/** What a facilitator says or does at a slide. */
export function notesOf(slide: Slide): string[] {
  if (slide.kind === 'words') return [LEARN.slides[slide.id].note];
  const { kind } = CHAPTERS[slide.chapter - 1].question;
  const general =
    slide.step === 'predict'
      ? LEARN.slides[kind === 'number' ? 'predictNumber' : 'predictChoice']
      : LEARN.slides[slide.step];
  return slide.step === 'watch' ? [general, LEARN.slides.onChapter[slide.chapter - 1]] : [general];
}

/** Minutes since the start of the plan at which each slide begins. */
export function beginnings(slides: readonly Slide[]): number[] {
  let at = 0;
  return slides.map(({ minutes }) => {
    const from = at;
    at += minutes;
    return from;
  });
}
