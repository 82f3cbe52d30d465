/** What changes: people, deaths, visits and healthy life, per 1,000 and in total. */
import { useMemo } from 'preact/hooks';
import type { Estimate } from '../../../sim/analysis/estimate';
import { HEADLINES } from '../../../sim/analysis/number-origins';
import type { OutcomeRow, StudySummary } from '../../../sim/analysis/summary-types';
import { Figure } from '../../charts/figure';
import { rangesPlot } from '../../charts/ranges';
import { DataTable, type TableRow } from '../../controls/data-table';
import { InTurn } from '../../controls/in-turn';
import { amount, changeWords, estimateCells, isClear, minus, rangeText } from '../../words';
import { ExplainOutcomes } from './explain-outcomes';
import type { PartProps } from './facts';
import { MonthByMonth } from './month-by-month';
import { Reached } from './reached';

const DRAWN = ['lonely', 'isolated', 'depressed', 'participating'];

export function ChangesTab({ view, option }: PartProps) {
  const { summary } = view;
  const { comparator, residents, months } = summary.study;
  return (
    <InTurn>
      <h2>What changes with {option}</h2>
      <p>
        {residents.toLocaleString('en-GB')} residents, {months} months. “Without” is {comparator}. Each pair
        of runs has the same people and the same luck, so what differs is what the programme did.
      </p>
      <ChangesFigure summary={summary} option={option} />
      <ChangesTable summary={summary} option={option} />
      <MonthByMonth view={view} option={option} />
      <Reached summary={summary} option={option} />
      <ExplainOutcomes view={view} option={option} />
    </InTurn>
  );
}

const find = (summary: StudySummary, id: string) => summary.outcomes.find((row) => row.id === id);

function differenceOf(
  row: OutcomeRow | undefined,
  option: string,
  per: 'total' | 'perThousand',
): Estimate | null {
  return row?.arms.find(({ arm }) => arm === option)?.difference?.[per] ?? null;
}

function ChangesFigure({ summary, option }: { summary: StudySummary; option: string }) {
  const rows = useMemo(
    () =>
      DRAWN.flatMap((id) => {
        const row = find(summary, id);
        const estimate = differenceOf(row, option, 'perThousand');
        if (!row || !estimate) return [];
        return [
          { label: row.label, mean: estimate.mean, low: estimate.low95, high: estimate.high95, estimate },
        ];
      }),
    [summary, option],
  );
  const draw = useMemo(() => rangesPlot(rows, 'change per 1,000 adults'), [rows]);
  const clear = rows.filter(({ estimate }) => isClear(estimate));
  const finding =
    clear.length === 0
      ? 'No clear change in loneliness, isolation, depression or group life'
      : clear.map(({ label, estimate }) => `${label}: ${changeWords(estimate)}`).join('; ');
  return (
    <Figure
      finding={`${finding}${clear.length > 0 ? ', per 1,000 adults' : ''}`}
      summary="Each dot is the mean change per 1,000 adults at any time, and its line holds 95 in 100 pairs of runs. A line that crosses zero leaves open which way the change goes."
      draw={draw}
      table={{
        caption: 'Change per 1,000 adults',
        headings: [
          { title: 'What' },
          { title: 'Change', isNumber: true },
          { title: '95 % range', isNumber: true },
        ],
        dataHeadings: ['outcome', 'change', 'low 95', 'high 95'],
        rows: rows.map(({ label, mean, low, high, estimate }) => {
          const [change, range] = estimateCells(estimate);
          return { cells: [label, minus(change), minus(range)], data: [label, mean, low, high] };
        }),
      }}
    />
  );
}

function ChangesTable({ summary, option }: { summary: StudySummary; option: string }) {
  const rows = HEADLINES.flatMap((id): TableRow[] => {
    const row = find(summary, id);
    const total = differenceOf(row, option, 'total');
    if (!row || !total) return [];
    const own = row.arms.find(({ arm }) => arm === option);
    const base = row.arms.find(({ arm }) => arm === summary.study.comparator);
    const per = differenceOf(row, option, 'perThousand');
    const [change, range] = estimateCells(total);
    const perCells = per ? estimateCells(per) : null;
    return [
      {
        cells: [
          `${row.label}${row.kind === 'stock' ? ' (at any time)' : ''}`,
          amount(base?.total),
          amount(own?.total),
          minus(change),
          minus(range),
          perCells ? minus(rangeText(perCells[0], perCells[0])) : '–',
        ],
        data: [
          row.id,
          base?.total ?? Number.NaN,
          own?.total ?? Number.NaN,
          total.mean,
          total.low95,
          total.high95,
          per?.mean ?? Number.NaN,
        ],
      },
    ];
  });
  return (
    <DataTable
      caption={`All main outcomes of ${option}`}
      headings={[
        { title: 'What' },
        { title: 'Without', isNumber: true },
        { title: 'With', isNumber: true },
        { title: 'Change', isNumber: true },
        { title: '95 % range', isNumber: true },
        { title: 'Change per 1,000', isNumber: true },
      ]}
      dataHeadings={['outcome', 'without', 'with', 'change', 'low 95', 'high 95', 'change per 1000']}
      rows={rows}
    />
  );
}
