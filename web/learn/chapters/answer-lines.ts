/** The sentences of an answer: the watched run against the guess, the range over all runs, one comparison. */
import { LEARN } from '#locale';
import { answerAgreement, comparisonAgreement, watchedRun } from '../../../sim/host/learn/agreement';
import type { Chapter } from '../../../sim/host/learn/chapters';
import type { PairReading } from '../../../sim/host/learn/measure';
import { spreadOf, whole } from '../../../sim/host/learn/spread';
import { fill } from '../locale/texts';

const text = LEARN.chapter;

/** The sentences of the answer, in order. Each comes from the runs; none is known before. */
export function answerLines(
  chapter: Chapter,
  runs: readonly PairReading[],
  guess: number | string | undefined,
): string[] {
  return chapter.question.kind === 'number'
    ? numberLines(chapter.question.reading, runs, guess)
    : choiceLines(chapter, runs, guess);
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
  runs: readonly PairReading[],
  guess: number | string | undefined,
): string[] {
  const choices: Readonly<Record<string, string>> = LEARN.chapters[chapter.number - 1].choices;
  const agreed = answerAgreement(chapter, runs);
  if (agreed === null) return [text.nothingCounted];
  const { found, same } = agreed;
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
  const watched = watchedRun(runs);
  if (watched === undefined) return [];
  const words = Object.fromEntries(Object.entries(watched.readings).map(([id, value]) => [id, whole(value)]));
  if (chapter.compared === null) return [fill(own.told, words)];
  const [first, second] = chapter.compared;
  const agreed = comparisonAgreement(chapter, runs);
  if (agreed === null) return [text.nothingCounted];
  const { found, same, total } = agreed;
  const line = fill(own.compare[found], { a: words[first], b: words[second] });
  return total > 1 ? [line, fill(text.so, { same, total })] : [line];
}
