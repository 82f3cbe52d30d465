/** All English texts of Learn. `{name}` is filled in. One file a chapter or part, so that each stays short. */
import { CHAPTER_1 } from './messages/chapter-1.en';
import { CHAPTER_2 } from './messages/chapter-2.en';
import { CHAPTER_3 } from './messages/chapter-3.en';
import { CHAPTER_4 } from './messages/chapter-4.en';
import { CHAPTER_5 } from './messages/chapter-5.en';
import { CHAPTER_6, CHAPTER_6_ALSO } from './messages/chapter-6.en';
import { CHAPTER, COMMON } from './messages/common.en';
import { GAME } from './messages/game.en';
import { GAME_PRINT } from './messages/game-print.en';
import { PACK, SLIDES } from './messages/pack.en';
import { PERSON_TEXTS } from './messages/person.en';
import { PRESENT } from './messages/present.en';
import { QUESTIONS, ROOM_SUMMARY } from './messages/questions.en';
import { SANDBOX_TEXTS } from './messages/sandbox.en';

export const LEARN_TEXTS = {
  common: COMMON,
  chapter: CHAPTER,
  chapters: [CHAPTER_1, CHAPTER_2, CHAPTER_3, CHAPTER_4, CHAPTER_5, CHAPTER_6],
  also: CHAPTER_6_ALSO,
  person: PERSON_TEXTS,
  sandbox: SANDBOX_TEXTS,
  game: GAME,
  gamePrint: GAME_PRINT,
  questions: QUESTIONS,
  roomSummary: ROOM_SUMMARY,
  pack: PACK,
  slides: SLIDES,
  present: PRESENT,
} as const;
