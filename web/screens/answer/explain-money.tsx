/** Any payer’s number opened up: events, times what each costs, with the source of the cost. */
import type { LedgerRow } from '../../../sim/analysis/summary-types';
import { OUTCOMES } from '../../../sim/engine/outcomes';
import { PARAMETERS } from '../../../sim/evidence/registry';
import { DataTable, type TableRow } from '../../controls/data-table';
import { Fold } from '../../controls/fold';
import type { StudyView } from '../../session/clerk';
import { amount, minus, perCent, pounds, poundsWords } from '../../words';

interface ExplainProps {
  readonly view: StudyView;
  readonly option: string;
  readonly rows: readonly LedgerRow[];
  readonly label: (row: LedgerRow) => string;
}

export function ExplainMoney({ view, option, rows, label }: ExplainProps) {
  return (
    <>
      <h3>Explain these numbers</h3>
      <p>Open a payer to see how its number is made: events, times what each costs.</p>
      {rows.map((row) => (
        <Fold key={label(row)} summary={`${label(row)}: ${poundsWords(row.total)}`}>
          <Explained view={view} option={option} row={row} name={label(row)} />
        </Fold>
      ))}
    </>
  );
}

interface ExplainedProps {
  readonly view: StudyView;
  readonly option: string;
  readonly row: LedgerRow;
  readonly name: string;
}

function Explained({ view, option, row, name }: ExplainedProps) {
  const { settings } = view.scenario;
  const lines = view.explained.filter(
    (l) => l.arm === option && l.payer === row.payer && l.kind === row.kind,
  );
  const events = lines.reduce((sum, line) => sum + line.amount, 0);
  const spending = row.total - events;
  const outcome = (id: string) => OUTCOMES.find((o) => o.id === id)?.label ?? id;
  const tableRows: TableRow[] = lines.map((line) => ({
    cells: [
      outcome(line.outcome),
      amount(line.without),
      amount(line.with),
      minus(amount(line.with - line.without)),
      `£${amount(line.price)}`,
      poundsWords(line.amount),
    ],
    data: [line.outcome, line.without, line.with, line.with - line.without, line.price, line.amount],
  }));
  // What remains is the programme itself, paid by this payer; less than a pound is rounding.
  if (Math.abs(spending) >= 1) {
    tableRows.push({
      cells: ['The programme itself', '–', '–', '–', '–', poundsWords(spending)],
      data: ['programme', Number.NaN, Number.NaN, Number.NaN, Number.NaN, spending],
    });
  }
  tableRows.push({
    cells: ['Together', '', '', '', '', poundsWords(row.total)],
    data: ['total', Number.NaN, Number.NaN, Number.NaN, Number.NaN, row.total],
    isTotal: true,
  });
  return (
    <>
      <DataTable
        caption={`How ${poundsWords(row.total)} is made: ${name}`}
        headings={[
          { title: 'Events' },
          { title: 'Without', isNumber: true },
          { title: 'With', isNumber: true },
          { title: 'Difference', isNumber: true },
          { title: `Each, ${settings.priceYear} £`, isNumber: true },
          { title: 'Change', isNumber: true },
        ]}
        dataHeadings={['events', 'without', 'with', 'difference', 'price each', 'change']}
        rows={tableRows}
      />
      <ul class="small">
        {lines.map((line) => {
          const cost = PARAMETERS[line.unitCost];
          const share = line.share ? PARAMETERS[line.share] : null;
          return (
            <li key={`${line.outcome}${line.unitCost}`}>
              {cost.label}: {pounds(cost.value)} in {line.pricePeriod} prices, {cost.source} (grade{' '}
              {cost.grade}).
              {share
                ? ` ${line.rest ? 'What is left of it after' : 'Of it counts'}: ${share.label.toLowerCase()}, ${share.value}. ${share.source} (grade ${share.grade}).`
                : ''}
            </li>
          );
        })}
      </ul>
      <p class="small">
        Numbers are means over pairs of runs. Prices differ a little from draw to draw, so the product of two
        means is close to the change, but not the same. In the headline, costs of later years are discounted
        by {perCent(settings.discountCosts)} % a year, and health by {perCent(settings.discountHealth)} %.
      </p>
    </>
  );
}
