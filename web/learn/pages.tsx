/**
 * The pages of Learn by their paths. A new page is a record here: it then has its address, its title and its place
 * on the first page.
 */
import type { JSX } from 'preact';
import { LEARN } from '#locale';
import { ChapterPage, type ChapterStep, STEPS } from './chapters/chapter';
import { CHAPTERS } from './chapters/chapters';
import { fill } from './locale/texts';

export interface LearnPage {
  /** First part of the path; what follows it is handed to `Show`. */
  readonly path: string;
  readonly title: string;
  /** One line for the first page; pages without one are reached from others. */
  readonly lead: string | null;
  /** Where the first page lists it. */
  readonly part: 'chapters' | 'alone' | 'room';
  readonly Show: (props: { readonly rest: string }) => JSX.Element;
}

const CHAPTER_PAGES: readonly LearnPage[] = CHAPTERS.map((chapter) => {
  const own = LEARN.chapters[chapter.number - 1];
  return {
    path: String(chapter.number),
    title: fill(LEARN.chapter.title, { number: chapter.number, title: own.title }),
    lead: own.question,
    part: 'chapters',
    Show: ({ rest }) => <ChapterPage chapter={chapter} step={stepOf(rest)} />,
  };
});

export const PAGES: readonly LearnPage[] = [...CHAPTER_PAGES];

function stepOf(rest: string): ChapterStep {
  return STEPS.find((step) => step === rest) ?? 'predict';
}
