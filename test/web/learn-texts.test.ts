/** The texts of Learn: easy to read, complete, and the language of the tests keeps what has to be filled in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accented, accentText } from '../../web/learn/locale/accent';
import { fill } from '../../web/learn/locale/texts';
import { LEARN_TEXTS } from '../../web/learn/messages.en';
import { KEY } from '../../web/learn/questions/key';
import { gradeOf, sentencesIn } from '../support/reading';

/** Grade of an American school at which a reader is eleven. */
const HIGHEST_GRADE = 6;
const MOST_WORDS = 26;

/** All texts below a value, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const parts = [
  ...Object.entries(LEARN_TEXTS).filter(([name]) => name !== 'chapters'),
  ...LEARN_TEXTS.chapters.map((chapter, n) => [`chapter ${n + 1}`, chapter] as const),
];

describe('reading age', () => {
  test('the formula gives the grade of its own worked example', () => {
    const sentence = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
    expect(gradeOf([sentence])).toBeGreaterThan(11);
    expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(1);
  });

  test.each(parts)('%s is for readers of nine to eleven', (_, part) => {
    const sentences = sentencesIn(textsIn(part));
    expect(sentences.length).toBeGreaterThan(3);
    expect(gradeOf(sentences)).toBeLessThan(HIGHEST_GRADE);
  });

  test('no sentence is long', () => {
    const long = parts
      .flatMap(([, part]) => sentencesIn(textsIn(part)))
      .filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS);
    expect(long).toEqual([]);
  });
});

describe('texts', () => {
  test('every question has the option that is right, and no two options are the same', () => {
    LEARN_TEXTS.questions.list.forEach(({ options }, n) => {
      expect(Object.keys(options)).toContain(KEY[n]);
      expect(new Set(Object.values(options)).size).toBe(Object.keys(options).length);
    });
  });

  test('a value that is missing is a defect', () => {
    expect(fill('{a} of {b}', { a: 1, b: 2 })).toBe('1 of 2');
    expect(() => fill('{a} of {b}', { a: 1 })).toThrow('expected a value for {b}');
  });
});

describe('the language of the tests', () => {
  test('has no plain letter outside placeholders, is longer, and keeps every placeholder', () => {
    for (const text of textsIn(LEARN_TEXTS)) {
      const strange = accentText(text);
      expect(strange.replace(/\{\w+\}/g, '')).not.toMatch(/[a-zA-Z]/);
      expect(strange.length).toBeGreaterThanOrEqual(1.4 * text.length);
      expect(strange.match(/\{\w+\}/g)).toEqual(text.match(/\{\w+\}/g));
    }
  });

  test('keeps the form of any record', () => {
    const record = fc.letrec((tie) => ({
      value: fc.oneof(fc.string(), fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
    })).value;
    const shape = (value: unknown): unknown =>
      typeof value === 'string'
        ? 'text'
        : Array.isArray(value)
          ? value.map(shape)
          : Object.entries(value as object).map(([key, one]) => [key, shape(one)]);
    fc.assert(
      fc.property(record, (value) => {
        expect(shape(accented(value))).toEqual(shape(value));
      }),
    );
  });
});
