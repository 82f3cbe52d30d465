/** In how many runs the answer to a chapter’s question is that of the watched run, and so for what it compares. */
import { type Chapter, sign } from './chapters';
import type { PairReading } from './measure';

export interface Agreement<Found extends string = string> {
  /** What the watched run says. */
  readonly found: Found;
  readonly same: number;
  readonly total: number;
}

/** Of a question with choices; null where there is none, or the watched run says nothing. */
export function answerAgreement({ question }: Chapter, runs: readonly PairReading[]): Agreement | null {
  const watched = watchedRun(runs);
  if (question.kind !== 'choice' || watched === undefined) return null;
  const found = question.answer(watched.readings);
  if (found === null) return null;
  const same = runs.filter(({ readings }) => question.answer(readings) === found).length;
  return { found, same, total: runs.length };
}

/** Of the two readings that the chapter compares, over the runs that have both; null where the watched one has not. */
export function comparisonAgreement(
  { compared }: Chapter,
  runs: readonly PairReading[],
): Agreement<'more' | 'fewer' | 'same'> | null {
  const watched = watchedRun(runs);
  if (compared === null || watched === undefined) return null;
  const [first, second] = compared;
  const known = runs.filter(
    ({ readings }) => !Number.isNaN(readings[first]) && !Number.isNaN(readings[second]),
  );
  if (!known.includes(watched)) return null;
  const how = ({ readings }: PairReading) => sign(readings[first], readings[second]);
  const found = how(watched);
  return { found, same: known.filter((run) => how(run) === found).length, total: known.length };
}

export function watchedRun(runs: readonly PairReading[]): PairReading | undefined {
  return runs.find(({ pair }) => pair === 0);
}
