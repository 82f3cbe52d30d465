/** Who pays and who gains, each payer a row and each option a column, for paper. */
import type { LedgerRow, StudySummary } from '../../../sim/analysis/summary-types';
import { DataTable } from '../../controls/data-table';
import { poundsWords, rangeText, withRange } from '../../words';
import { payerRow } from '../answer/payer-words';

export function AllPayers({ summary }: { readonly summary: StudySummary }) {
  const { study, ledger, economics } = summary;
  const arms = economics.map(({ arm }) => arm);
  const first = ledger.filter(({ arm }) => arm === arms[0]);
  const of = (row: LedgerRow, arm: string) =>
    ledger.find((other) => other.arm === arm && other.payer === row.payer && other.kind === row.kind);
  const words = (row: LedgerRow | undefined) =>
    row ? withRange(poundsWords(row.total), rangeText(poundsWords(row.low95), poundsWords(row.high95))) : '–';
  return (
    <>
      <h3>Who pays, who gains</h3>
      <p>
        Change in spending against “{study.comparator}” over the whole study, not discounted. Below zero, a
        payer spends less. In brackets: 95 % range. Time and beds are freed, but no bill gets smaller.
      </p>
      <DataTable
        caption={`Change in spending by payer, ${study.priceYear} prices`}
        headings={[{ title: 'Payer' }, ...arms.map((title) => ({ title, isNumber: true }))]}
        dataHeadings={['payer and kind', ...arms]}
        rows={first.map((row) => ({
          cells: [payerRow(row), ...arms.map((arm) => words(of(row, arm)))],
          data: [payerRow(row), ...arms.map((arm) => of(row, arm)?.total ?? Number.NaN)],
        }))}
      />
    </>
  );
}
