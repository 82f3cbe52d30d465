/** The chance of good value by whose money counts. */
import { useMemo } from 'preact/hooks';
import { Figure } from '../../charts/figure';
import { sharesPlot } from '../../charts/shares';
import { chance, poundsWords } from '../../words';
import type { ProbabilisticProps } from './probabilistic-props';

/** Lines that a reader can tell apart. */
const MOST_LINES = 4;

export function WhoseMoney({ found, option }: ProbabilisticProps) {
  const { acceptability, thresholds, threshold, basis, plane } = found.analysis;
  const over = plane[0]?.costs.length ?? 0;
  const rows = useMemo(() => acceptability.filter(({ arm }) => arm === option), [acceptability, option]);
  const drawn = rows.slice(0, MOST_LINES);
  const draw = useMemo(
    () =>
      sharesPlot(
        drawn.map(({ label, probabilities }) => ({ name: label, shares: probabilities })),
        {
          x: '£ thousand per QALY',
          y: 'chance of good value, %',
          values: thresholds.map((value) => value / 1_000),
          mark: threshold / 1_000,
        },
      ),
    [rows, thresholds, threshold],
  );
  const at = thresholds.indexOf(threshold);
  const best = drawn.reduce<(typeof drawn)[number] | null>(
    (most, row) => (most === null || row.probabilities[at] > most.probabilities[at] ? row : most),
    null,
  );
  if (best === null) return null;
  return (
    <Figure
      finding={
        best.probabilities[at] === 0
          ? `Good value in no draw at ${poundsWords(threshold)} a QALY, whoever’s money counts`
          : `At ${poundsWords(threshold)} a QALY the chance is highest for: ${best.label} (${chance(best.probabilities[at], over)})`
      }
      summary={`Each line is the share of ${basis} in which ${option} is good value, as a QALY is worth more; a payer outside a line’s circle does not count. The dashed line is your threshold; the table has each payer too.`}
      draw={draw}
      table={{
        caption: `Chance of good value of ${option}, by whose money counts`,
        headings: [{ title: '£ per QALY' }, ...rows.map(({ label: title }) => ({ title, isNumber: true }))],
        dataHeadings: ['threshold', ...rows.map(({ label }) => label)],
        rows: thresholds.map((value, n) => ({
          cells: [poundsWords(value), ...rows.map(({ probabilities }) => chance(probabilities[n], over))],
          data: [value, ...rows.map(({ probabilities }) => probabilities[n])],
        })),
      }}
    />
  );
}
