/** Each number of the main outcomes opened up: how it is counted, by year, from which runs, on which evidence. */
import { Fragment } from 'preact';
import {
  HEADLINES,
  type HeadlineId,
  ORIGINS,
  type Origin,
  recordsBehind,
} from '../../../sim/analysis/number-origins';
import type { OutcomeRow } from '../../../sim/analysis/summary-types';
import { OUTCOME_INDEX, OUTCOMES } from '../../../sim/engine/outcomes';
import { DataTable, type TableRow } from '../../controls/data-table';
import { askToExplain } from '../../state/shown';
import { amount, changeWords, minus } from '../../words';
import { FromWhichRuns, OnWhichRecords, ProgrammeRecords } from './explain-runs';
import { Explanation } from './explanation';
import type { PartProps } from './facts';

export function ExplainOutcomes({ view, option }: PartProps) {
  return (
    <section class="explanations" aria-labelledby="explain-outcomes">
      <h3 id="explain-outcomes">Explain these numbers</h3>
      <p>Open a number to see how it is counted, from which runs it comes and on which evidence it rests.</p>
      {HEADLINES.map((id) => {
        const row = view.summary.outcomes.find((one) => one.id === id);
        const total = row?.arms.find(({ arm }) => arm === option)?.difference?.total;
        if (!row || !total) return null;
        return (
          <Explanation key={id} id={id} summary={`${row.label}: ${changeWords(total)}`}>
            <Explained view={view} option={option} row={row} id={id} />
          </Explanation>
        );
      })}
      <Explanation id="programme" summary="What the programme itself rests on">
        <p>Every number above also rests on how the programme works.</p>
        <ProgrammeRecords view={view} option={option} />
      </Explanation>
    </section>
  );
}

interface ExplainedProps extends PartProps {
  readonly row: OutcomeRow;
  readonly id: HeadlineId;
}

function Explained({ view, option, row, id }: ExplainedProps) {
  const origin: Origin = ORIGINS[id];
  const { summary, made, scenario } = view;
  const total = row.arms.find(({ arm }) => arm === option)?.difference?.total;
  const found = made.outcomes.find(({ arm, outcome }) => arm === option && outcome === id);
  if (!total || !found) return null;
  const { fewer, same, more } = found.pairs;
  return (
    <>
      <p>
        <strong>How it is counted.</strong> {origin.how} {counted(row)}
      </p>
      <Years row={row} option={option} comparator={summary.study.comparator} years={found.years} />
      {id === 'qalys' ? <Health view={view} option={option} /> : null}
      <FromWhichRuns view={view} estimate={total} />
      <p>
        It fell in {fewer} of the pairs, rose in {more} and stayed the same in {same}.
      </p>
      <OnWhichRecords
        view={view}
        records={recordsBehind(id, scenario.settings.effectSet)}
        tables={origin.tables}
      />
      {origin.from.length > 0 ? (
        <p>
          It also follows from these numbers:{' '}
          {origin.from.map((from, n) => (
            <Fragment key={from}>
              {n > 0 ? ', ' : ''}
              <button type="button" class="plain" onClick={() => askToExplain(from, 'changes')}>
                {OUTCOMES[OUTCOME_INDEX[from]].label}
              </button>
            </Fragment>
          ))}
        </p>
      ) : null}
    </>
  );
}

const counted = ({ kind }: OutcomeRow) =>
  kind === 'stock'
    ? 'People or things are counted at the end of each month; the number is the mean of all months.'
    : 'What happens in each month is added up over the study.';

interface YearsProps {
  readonly row: OutcomeRow;
  readonly option: string;
  readonly comparator: string;
  readonly years: readonly number[];
}

function Years({ row, option, comparator, years }: YearsProps) {
  const of = (name: string) => row.arms.find(({ arm }) => arm === name);
  const [own, base] = [of(option), of(comparator)];
  const change = own?.difference?.total.mean ?? Number.NaN;
  const perThousand = own?.difference?.perThousand?.mean ?? Number.NaN;
  const stock = row.kind === 'stock';
  const largest = Math.max(...years.map(Math.abs));
  const rows: TableRow[] = years.map((value, n) => ({
    cells: [`Year ${n + 1}`, minus(amount(value, largest))],
    data: [`year ${n + 1}`, value],
  }));
  rows.push({ cells: ['Together', minus(amount(change))], data: ['together', change], isTotal: true });
  return (
    <>
      <p>
        With {option} {near(own?.total, change)}, without {near(base?.total, change)}: a change of{' '}
        {minus(amount(change))}.
        {own?.perThousand === null || own?.perThousand === undefined
          ? ''
          : ` For every 1,000 ${row.denominator}${stock ? '' : ' a year'} that is ${near(own.perThousand, perThousand)} with and ${near(base?.perThousand, perThousand)} without.`}
      </p>
      <DataTable
        caption={`${row.label}: what each year gives to the change`}
        headings={[
          { title: 'Year' },
          { title: stock ? 'Part of the mean change' : 'Change', isNumber: true },
        ]}
        dataHeadings={['year', 'change']}
        rows={rows}
      />
    </>
  );
}

/** With the decimals that its small change needs. */
const near = (value: number | null | undefined, change: number) => amount(value, Math.abs(change), 2);

function Health({ view, option }: PartProps) {
  const found = view.made.health.find(({ arm }) => arm === option);
  if (!found) return null;
  return (
    <p>
      Of the change, {minus(amount(found.life))} comes from years of life lived or lost, and{' '}
      {minus(amount(found.quality))} from how well years are lived. These are not discounted; the net benefit
      takes later years less.
    </p>
  );
}
