/** Numbers as words on the page, in one voice with the command line. */

import type { Estimate } from '../sim/analysis/estimate';
import type { StudySummary } from '../sim/analysis/summary-types';
import { chance as chanceOf } from '../sim/analysis/wording';
import { estimateCells, pounds } from '../sim/host/cli/format';

export { amount, count, estimateCells, percent, poundCells, pounds, rangeText } from '../sim/host/cli/format';

/** Whether the range leaves the direction open. */
export function isClear({ low95, high95 }: Pick<Estimate, 'low95' | 'high95'>): boolean {
  return low95 > 0 || high95 < 0;
}

/** “4.1 more (1.2 to 7.0)” or “no clear change (−1 to 2)”. */
export function changeWords(estimate: Estimate): string {
  const [, range] = estimateCells(estimate);
  if (!isClear(estimate)) return `no clear change (${minus(range)})`;
  const size = estimateCells({ ...estimate, mean: Math.abs(estimate.mean) })[0];
  return `${size} ${estimate.mean < 0 ? 'fewer' : 'more'} (${minus(range)})`;
}

/** A real minus sign in front of numbers. */
export function minus(text: string): string {
  return text.replaceAll(/-(?=[£\d])/g, '−');
}

/** A mean and its range, which no line breaks: “−0.8 (−3.3 to 1.2)”. */
export function withRange(mean: string, range: string): string {
  return minus(`${mean} (${range.replaceAll(' ', '\u00a0')})`);
}

export function chance(probability: number, over: number): string {
  return chanceOf(probability, over).replace('%', ' %');
}

/** The answer for one option in a sentence: the command line’s words, with the page’s signs. */
export function sentenceWords(summary: Pick<StudySummary, 'sentence' | 'sentences'>, option: string): string {
  const own = summary.sentences.find(({ arm }) => arm === option);
  return minus(own?.sentence ?? summary.sentence).replaceAll(/(\d)%/g, '$1\u00a0%');
}

/** The answers for all options, one sentence each. */
export function everySentence(summary: Pick<StudySummary, 'sentence' | 'sentences'>): string {
  const options = summary.sentences.map(({ arm }) => sentenceWords(summary, arm));
  return options.join(' ') || sentenceWords(summary, '');
}

/** A share in per cent, as it was set: 0.035 is 3.5. */
export function perCent(share: number): string {
  return String(Number((100 * share).toPrecision(6)));
}

export function poundsWords(value: number): string {
  return minus(pounds(value));
}

/** A count in thousands of pounds for axes and small tables. */
export function thousandPounds(value: number): string {
  return poundsWords(Math.round(value / 1_000) * 1_000);
}

export function years(months: number): string {
  const whole = months / 12;
  return `${Number(whole.toFixed(1))} ${whole === 1 ? 'year' : 'years'}`;
}
