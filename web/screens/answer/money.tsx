/** Who pays and who gains: payer by payer, cash or not, year by year, and where each number comes from. */
import { useMemo } from 'preact/hooks';
import type { LedgerRow } from '../../../sim/analysis/summary-types';
import { Figure } from '../../charts/figure';
import { rangesPlot } from '../../charts/ranges';
import { DataTable } from '../../controls/data-table';
import { InTurn } from '../../controls/in-turn';
import { isClear, minus, poundsWords, rangeText } from '../../words';
import { ExplainMoney } from './explain-money';
import type { PartProps } from './facts';
import { Payback } from './payback';
import { payerRow as rowLabel } from './payer-words';

export function MoneyTab({ view, option }: PartProps) {
  const { summary } = view;
  const { study } = summary;
  const rows = useMemo(() => summary.ledger.filter(({ arm }) => arm === option), [summary, option]);
  const draw = useMemo(
    () =>
      rangesPlot(
        // What is on no budget is of another kind and often far larger: it stays in the tables.
        rows
          .filter(({ kind }) => kind !== 'valued')
          .map((row) => ({
            label: rowLabel(row),
            mean: row.total / 1000,
            low: row.low95 / 1000,
            high: row.high95 / 1000,
          })),
        'change in spending, £ thousand (right of zero: spends more)',
      ),
    [rows],
  );
  const years = Array.from({ length: rows[0]?.years.length ?? 0 }, (_, n) => n);
  const budgets = rows.filter(({ kind }) => kind !== 'valued');
  const payers = budgets.filter((row) => isClear(row) && row.total > 0).map(rowLabel);
  const savers = budgets.filter((row) => isClear(row) && row.total < 0).map(rowLabel);
  const range = (row: LedgerRow) => minus(rangeText(poundsWords(row.low95), poundsWords(row.high95)));
  return (
    <InTurn>
      <h2>Who pays, who gains, with {option}</h2>
      <p>
        Change against {study.comparator} over the whole study, in {study.priceYear} prices, not discounted.
        Cash changes a bill. Time and beds are freed, but are paid for all the same.
      </p>
      <Figure
        finding={`${payers.length > 0 ? `Spends more: ${payers.join('; ')}` : 'Nobody clearly spends more'}. ${savers.length > 0 ? `Spends less: ${savers.join('; ')}` : 'Nobody clearly spends less'}`}
        summary="Each dot is the mean change in what a payer spends, programme included, and its line holds 95 in 100 pairs of runs. A line that crosses zero leaves open whether the payer spends more or less; what is on no budget is in the table only."
        draw={draw}
        table={{
          caption: `Change in spending of each payer, ${study.priceYear} prices`,
          headings: [
            { title: 'Payer' },
            { title: 'Change', isNumber: true },
            { title: '95 % range', isNumber: true },
          ],
          dataHeadings: ['payer', 'kind', 'change', 'low 95', 'high 95'],
          rows: rows.map((row) => ({
            cells: [rowLabel(row), poundsWords(row.total), range(row)],
            data: [row.payer, row.kind, row.total, row.low95, row.high95],
          })),
        }}
      />
      <ExplainMoney view={view} option={option} rows={rows} label={rowLabel} />
      <h3>Year by year</h3>
      <DataTable
        caption={`Change in spending by year, £, ${study.priceYear} prices, not discounted`}
        headings={[
          { title: 'Payer' },
          ...years.map((year) => ({ title: `Year ${year + 1}`, isNumber: true })),
          { title: 'Total', isNumber: true },
        ]}
        dataHeadings={['payer and kind', ...years.map((year) => `year ${year + 1}`), 'total']}
        rows={rows.map((row) => ({
          cells: [rowLabel(row), ...row.years.map(poundsWords), poundsWords(row.total)],
          data: [rowLabel(row), ...row.years, row.total],
        }))}
      />
      <Payback view={view} option={option} />
    </InTurn>
  );
}
