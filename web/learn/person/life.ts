/** One life in one arm as bands of months, and its story by year. */
import { type Frame, PERSON } from '../../../sim/engine/frame';
import type { Biography } from '../../network/biography';
import { hasFlag, rowOfPerson } from '../../network/changes';

export const BANDS = ['inGroup', 'isolatedBand', 'lonelyBand', 'lowBand'] as const;
export type Band = (typeof BANDS)[number];

const FLAG: Readonly<Record<Band, number>> = {
  inGroup: PERSON.member,
  isolatedBand: PERSON.isolated,
  lonelyBand: PERSON.lonely,
  lowBand: PERSON.depressed,
};

/** From month `from` to before month `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Months in which a flag of a person is set, as spans. */
export function spansOf(frames: readonly Frame[], id: number, band: Band): Span[] {
  const spans: Span[] = [];
  let from = -1;
  for (let month = 0; month <= frames.length; month++) {
    const row = month < frames.length ? rowOfPerson(frames[month], id) : -1;
    const is = row >= 0 && hasFlag(frames[month], row, FLAG[band]);
    if (is && from < 0) from = month;
    if (!is && from >= 0) {
      spans.push({ from, to: month });
      from = -1;
    }
  }
  return spans;
}

export function monthsIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

export interface YearOfStory {
  /** 0 is the start itself. */
  readonly year: number;
  readonly lines: Biography['lines'];
}

/** Lines by year: the start, then months 1 to 12, and so on; years without a line are there too. */
export function storyByYear({ lines }: Biography, years: number): YearOfStory[] {
  return Array.from({ length: years + 1 }, (_, year) => ({
    year,
    lines: lines.filter(({ month }) => Math.ceil(month / 12) === year),
  }));
}

/** First month in which two lives differ, or null when they never do. */
export function partingMonth(a: Biography, b: Biography): number | null {
  const months = Math.max(a.ties.length, b.ties.length);
  const said = (life: Biography, month: number) =>
    life.lines
      .filter((line) => line.month === month)
      .map(({ text }) => text)
      .join('\n');
  for (let month = 0; month < months; month++)
    if (a.ties[month] !== b.ties[month] || said(a, month) !== said(b, month)) return month;
  return null;
}
