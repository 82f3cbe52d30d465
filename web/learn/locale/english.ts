/** The language that the page is built with. */
import { CHART_WORDS, type ChartWords } from '../../charts/words';
import { ENGLISH, type Words } from '../../network/words';
import { LEARN_TEXTS } from '../messages.en';
import type { LearnTexts } from './texts';

export const LEARN: LearnTexts = LEARN_TEXTS;
export const NETWORK: Words = ENGLISH;
export const FIGURE: ChartWords = CHART_WORDS;
