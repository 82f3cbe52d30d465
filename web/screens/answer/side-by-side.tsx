/** All options against the one that is pinned, in one table. */
import type { Estimate } from '../../../sim/analysis/estimate';
import { DataTable, type TableRow } from '../../controls/data-table';
import type { StudyView } from '../../session/clerk';
import { chance, estimateCells, poundCells, withRange } from '../../words';

const STOCKS = ['lonely', 'isolated', 'depressed', 'participating'];

export function SideBySide({ view }: { view: StudyView }) {
  const { summary } = view;
  const { economics, study } = summary;
  const over = summary.study.chancesOver;
  const row = (
    label: string,
    pick: (arm: (typeof economics)[number]) => readonly [shown: string, data: number],
  ): TableRow => {
    const picked = economics.map(pick);
    return {
      cells: [label, ...picked.map(([shown]) => shown)],
      data: [label, ...picked.map(([, data]) => data)],
    };
  };
  const difference = (id: string, arm: string): Estimate | undefined =>
    summary.outcomes.find((o) => o.id === id)?.arms.find((a) => a.arm === arm)?.difference?.total;
  const change = (estimate: Estimate | undefined) => {
    const [mean, range] = estimateCells(estimate);
    return [withRange(mean, range), estimate?.mean ?? 0] as const;
  };
  const rows = [
    row('Extra cost to services and funder', ({ costDifference }) => {
      const [mean, range] = poundCells(costDifference);
      return [withRange(mean, range), costDifference.mean];
    }),
    row('Extra QALYs', (e) => change(e.qalyDifference)),
    ...STOCKS.map((id) =>
      row(summary.outcomes.find((o) => o.id === id)?.label ?? id, (e) => change(difference(id, e.arm))),
    ),
    row('Chance that it saves cash', (e) => [chance(e.probabilitySavesCash, over), e.probabilitySavesCash]),
    row('Chance that it is good value', (e) => [
      chance(e.probabilityGoodValue, over),
      e.probabilityGoodValue,
    ]),
  ];
  const arms = economics.map(({ arm }) => arm);
  return (
    <>
      <h2>The options side by side</h2>
      <p>
        Each against “{study.comparator}”, for the same people with the same luck. In brackets: 95 % range.
      </p>
      <DataTable
        caption={`Options against ${study.comparator}`}
        headings={[{ title: 'What' }, ...arms.map((title) => ({ title, isNumber: true }))]}
        dataHeadings={['what', ...arms]}
        rows={rows}
      />
    </>
  );
}
