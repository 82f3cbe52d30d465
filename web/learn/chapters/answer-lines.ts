/** The sentences of an answer: the watched run against the guess, the range over all runs, one comparison. */
import { LEARN } from '#locale';
import { fill } from '../locale/texts';
import type { PairReading } from '../measures/measure';
import { type Chapter, sign } from './chapters';
import { spreadOf, whole } from './spread';

const text = LEARN.chapter;

/** The sentences of the answer, in order. Each comes from the runs; none is known before. */
export function answerLines(
  chapter: Chapter,
  runs: readonly PairReading[],
  guess: number | string | undefined,
): string[] {
  return chapter.question.kind === 'number'
    ? numberLines(chapter.question.reading, runs, guess)
    : choiceLines(chapter, chapter.question.answer, runs, guess);
}

function numberLines(reading: string, runs: readonly PairReading[], guess: number | string | undefined) {
  const spread = spreadOf(runs, reading);
  if (spread === null) return [text.nothingCounted];
  const [low, high] = [Math.round(spread.low), Math.round(spread.high)];
  const lines = [
    spread.watched === null ? text.nothingCounted : fill(text.thisRun, { value: whole(spread.watched) }),
  ];
  if (spread.values.length > 1) {
    const { values, mean } = spread;
    lines.push(fill(text.range, { total: values.length, low, high, mean: whole(mean) }));
  }
  if (typeof guess === 'number') {
    const verdict = guess < low ? text.under : guess > high ? text.over : text.inside;
    lines.push(`${fill(text.youSaid, { guess })} ${verdict}`);
  }
  return lines;
}

function choiceLines(
  chapter: Chapter,
  answer: (readings: PairReading['readings']) => string | null,
  runs: readonly PairReading[],
  guess: number | string | undefined,
): string[] {
  const choices: Readonly<Record<string, string>> = LEARN.chapters[chapter.number - 1].choices;
  const watched = runs.find(({ pair }) => pair === 0);
  const found = watched === undefined ? null : answer(watched.readings);
  if (found === null) return [text.nothingCounted];
  const same = runs.filter(({ readings }) => answer(readings) === found).length;
  const lines = [fill(text.thisRunChoice, { answer: choices[found] })];
  if (runs.length > 1) lines.push(fill(text.rangeChoice, { same, total: runs.length }));
  if (typeof guess === 'string') {
    const verdict = guess === found ? text.right : text.wrong;
    lines.push(`${fill(text.youSaidChoice, { answer: choices[guess] })} ${verdict}`);
  }
  return lines;
}

/** What the watched run says of two readings, or what was counted in it. */
export function comparedLines(chapter: Chapter, runs: readonly PairReading[]): string[] {
  const own = LEARN.chapters[chapter.number - 1];
  const watched = runs.find(({ pair }) => pair === 0);
  if (watched === undefined) return [];
  const words = Object.fromEntries(Object.entries(watched.readings).map(([id, value]) => [id, whole(value)]));
  if (chapter.compared === null) return [fill(own.told, words)];
  const [first, second] = chapter.compared;
  const known = runs.filter(
    ({ readings }) => !Number.isNaN(readings[first]) && !Number.isNaN(readings[second]),
  );
  if (!known.includes(watched)) return [text.nothingCounted];
  const how = sign(watched.readings[first], watched.readings[second]);
  const same = known.filter(({ readings }) => sign(readings[first], readings[second]) === how).length;
  const line = fill(own.compare[how], { a: words[first], b: words[second] });
  return known.length > 1 ? [line, fill(text.so, { same, total: known.length })] : [line];
}
