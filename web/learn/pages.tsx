/**
 * The pages of Learn by their paths. A new page is a record here: it then has its address, its title and its place
 * on the first page.
 */
import type { JSX } from 'preact';
import { LEARN } from '#locale';
import { CHAPTERS } from '../../sim/host/learn/chapters';
import { ChapterPage, type ChapterStep, STEPS } from './chapters/chapter';
import { GamePage } from './game/game-page';
import { fill } from './locale/texts';
import { PackPage } from './pack/pack-page';
import { SheetPage } from './pack/sheet-page';
import { PersonPage } from './person/person-page';
import { PresenterPage } from './present/presenter-page';
import { RoomPage } from './present/room-page';
import { QuestionsPage } from './questions/questions-page';
import { SummaryPage } from './questions/summary-page';
import { SandboxPage } from './sandbox/sandbox-page';

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

export const PAGES: readonly LearnPage[] = [
  ...CHAPTER_PAGES,
  {
    path: 'person',
    title: LEARN.person.title,
    lead: LEARN.person.lead,
    part: 'alone',
    Show: PersonPage,
  },
  {
    path: 'sandbox',
    title: LEARN.sandbox.title,
    lead: LEARN.sandbox.lead,
    part: 'alone',
    Show: SandboxPage,
  },
  {
    path: 'questions',
    title: LEARN.questions.title,
    lead: LEARN.questions.lead,
    part: 'alone',
    Show: QuestionsPage,
  },
  { path: 'game', title: LEARN.game.title, lead: LEARN.game.lead, part: 'room', Show: GamePage },
  { path: 'pack', title: LEARN.pack.title, lead: LEARN.pack.lead, part: 'room', Show: PackPage },
  {
    path: 'summary',
    title: LEARN.roomSummary.title,
    lead: LEARN.roomSummary.lead,
    part: 'room',
    Show: SummaryPage,
  },
  { path: 'sheet', title: LEARN.pack.sheets, lead: null, part: 'room', Show: SheetPage },
  { path: 'present', title: LEARN.pack.plans, lead: null, part: 'room', Show: PresenterPage },
  { path: 'room', title: LEARN.present.roomTitle, lead: null, part: 'room', Show: RoomPage },
];

function stepOf(rest: string): ChapterStep {
  return STEPS.find((step) => step === rest) ?? 'predict';
}
