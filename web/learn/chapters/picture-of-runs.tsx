/** The figure of a chapter and its table, both from the runs that are done. */
import { useMemo } from 'preact/hooks';
import { FIGURE, LEARN } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import type { PairReading } from '../../../sim/host/learn/measure';
import { type Spread, spreadOf, whole } from '../../../sim/host/learn/spread';
import { Figure } from '../../charts/figure';
import { fill } from '../locale/texts';
import { guesses } from './memory';
import { runsPlot } from './runs-plot';

const text = LEARN.chapter;

export function PictureOfRuns({
  chapter,
  runs,
}: {
  readonly chapter: Chapter;
  readonly runs: readonly PairReading[];
}) {
  const own = LEARN.chapters[chapter.number - 1];
  const labels: Readonly<Record<string, string>> = own.rows;
  const guess = guesses.value[chapter.number];
  const asked = chapter.question.kind === 'number' ? chapter.question.reading : null;
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const spread = spreadOf(runs, id);
      return spread === null ? [] : [{ id, label: labels[id], spread }];
    });
  const drawn = rowsOf(chapter.drawn);
  const draw = useMemo(
    () =>
      runsPlot(
        drawn.map(({ id, label, spread }) => ({
          label,
          spread,
          guess: id === asked && typeof guess === 'number' ? guess : null,
        })),
        text.axis,
        [0, 100],
      ),
    [runs, guess, chapter],
  );
  const summary = typeof guess === 'number' ? `${text.summary} ${text.summaryGuess}` : text.summary;
  return (
    <Figure
      finding={own.finding}
      summary={summary}
      draw={draw}
      words={FIGURE}
      table={spreadTable(
        fill(text.tableTitle, { total: runs.length }),
        [...drawn, ...rowsOf(chapter.listed)].map(({ label, spread }) => ({ label, spread })),
      )}
    />
  );
}

/** Readings as a table: the watched run, the lowest, the average and the highest of all. */
export function spreadTable(caption: string, rows: readonly { label: string; spread: Spread }[]) {
  const headings = [text.measure, text.watched, text.lowest, text.mean, text.highest];
  return {
    caption,
    headings: headings.map((title, n) => ({ title, isNumber: n > 0 })),
    dataHeadings: headings,
    rows: rows.map(({ label, spread }) => {
      const { watched, low, mean, high } = spread;
      return {
        cells: [label, watched === null ? text.none : whole(watched), whole(low), whole(mean), whole(high)],
        data: [label, watched ?? Number.NaN, low, mean, high],
      };
    }),
  };
}
