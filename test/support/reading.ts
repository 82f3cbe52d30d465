/** How hard a text is to read, by the formula of Flesch and Kincaid: the grade of an American school. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Texts that are whole sentences; labels have no grade. */
export function sentencesIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.replace(/\{\w+\}/g, '12').split(/(?<=[.?!]”?)\s+/))
    .filter((sentence) => /[.?!]”?$/.test(sentence) && sentence.split(/\s+/).length > 2);
}

export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d’'-]+/gu) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}
