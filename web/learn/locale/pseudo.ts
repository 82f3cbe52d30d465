/** The texts accented and longer, for tests of what is hard-coded and what gets cut off. */
import { CHART_WORDS, type ChartWords } from '../../charts/words';
import { ENGLISH, type Words } from '../../network/words';
import { LEARN_TEXTS } from '../messages.en';
import { accented } from './accent';
import type { LearnTexts } from './texts';

export const LEARN: LearnTexts = accented(LEARN_TEXTS);
export const NETWORK: Words = accented(ENGLISH);
export const FIGURE: ChartWords = accented(CHART_WORDS);
