/** The chance of good value as the worth of a QALY rises, a line for each option. */
import { useMemo } from 'preact/hooks';
import { Figure } from '../../charts/figure';
import { sharesPlot } from '../../charts/shares';
import type { StudyView } from '../../session/clerk';
import { THRESHOLDS } from '../../session/thresholds';
import { chance, poundsWords } from '../../words';

export function ValueFigure({ view }: { readonly view: StudyView }) {
  const { threshold, chancesOver } = view.summary.study;
  const arms = view.clouds.map(({ arm }) => arm);
  const draw = useMemo(
    () =>
      sharesPlot(
        view.clouds.map(({ arm, acceptability }) => ({ name: arm, shares: acceptability })),
        {
          x: '£ thousand per QALY',
          y: 'chance of good value, %',
          values: THRESHOLDS.map((value) => value / 1_000),
          mark: threshold / 1_000,
        },
      ),
    [view, threshold],
  );
  const best = Math.max(...view.clouds.flatMap(({ acceptability }) => acceptability));
  const highest = poundsWords(THRESHOLDS[THRESHOLDS.length - 1]);
  const finding =
    best === 0
      ? `Good value in no draw at any threshold up to ${highest} a QALY`
      : `The chance of good value is ${chance(best, chancesOver)} at most, up to ${highest} a QALY`;
  return (
    <Figure
      finding={finding}
      summary={`Each line is the share of draws in which an option is good value, as the worth of a QALY rises. The dashed line is your threshold, ${poundsWords(threshold)}.`}
      draw={draw}
      table={{
        caption: 'Chance of good value at each threshold',
        headings: [{ title: '£ per QALY' }, ...arms.map((title) => ({ title, isNumber: true }))],
        dataHeadings: ['threshold', ...arms],
        rows: THRESHOLDS.map((value, n) => ({
          cells: [
            poundsWords(value),
            ...view.clouds.map(({ acceptability }) => chance(acceptability[n], chancesOver)),
          ],
          data: [value, ...view.clouds.map(({ acceptability }) => acceptability[n])],
        })),
      }}
    />
  );
}
