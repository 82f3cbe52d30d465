/** For whom: by age, sex and qualification. */
import { useMemo, useState } from 'preact/hooks';
import type { EquityRow } from '../../../sim/analysis/summary-types';
import { Figure } from '../../charts/figure';
import { rangesPlot } from '../../charts/ranges';
import { DataTable } from '../../controls/data-table';
import { InTurn } from '../../controls/in-turn';
import { changeWords, estimateCells, isClear, minus, percent } from '../../words';
import { ByDeprivation } from './by-deprivation';
import type { PartProps } from './facts';

const MEASURES = { lonely: 'lonely', isolated: 'isolated', depressed: 'depressed' } as const;
type Measure = keyof typeof MEASURES;
const GROUPED: readonly EquityRow['by'][] = ['all', 'age', 'sex', 'qualification'];

export function FairTab({ view, option }: PartProps) {
  const [measure, setMeasure] = useState<Measure>('lonely');
  const rows = useMemo(
    () => (view.summary.equity ?? []).filter((row) => row.arm === option && GROUPED.includes(row.by)),
    [view, option],
  );
  const drawn = useMemo(
    () =>
      rows.flatMap((row) => {
        const estimate = row[measure].perThousandYears;
        return estimate
          ? [{ label: row.group, mean: estimate.mean, low: estimate.low95, high: estimate.high95, estimate }]
          : [];
      }),
    [rows, measure],
  );
  const draw = useMemo(
    () => rangesPlot(drawn, `change in ${MEASURES[measure]} people per 1,000 of the group`),
    [drawn, measure],
  );
  const clear = drawn.filter(({ estimate }) => isClear(estimate));
  return (
    <InTurn>
      <h2>Is it fair?</h2>
      <p>
        Who is met by a worker, and for whom something changes.{' '}
        {view.summary.deprivation
          ? 'What changes by deprivation is further below.'
          : 'This place has one level of deprivation; a comparison by deprivation needs a place of areas, which a scenario file can list.'}
      </p>
      <div class="field no-print">
        <label class="label" for="measure">
          Show the change in people who are
        </label>
        <select
          id="measure"
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value as Measure)}
        >
          {Object.entries(MEASURES).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Figure
        finding={
          clear.length === 0
            ? `No group has a clear change in people who are ${MEASURES[measure]}`
            : clear.map(({ label, estimate }) => `${label}: ${changeWords(estimate)}`).join('; ')
        }
        summary={`Each dot is the mean change in ${MEASURES[measure]} people per 1,000 adults of the group, and its line holds 95 in 100 pairs of runs. Small groups have long lines, because luck weighs more in them.`}
        draw={draw}
        table={{
          caption: `Change in ${MEASURES[measure]} people per 1,000 of the group`,
          headings: [
            { title: 'Group' },
            { title: 'Change', isNumber: true },
            { title: '95 % range', isNumber: true },
          ],
          dataHeadings: ['group', 'change', 'low 95', 'high 95'],
          rows: drawn.map(({ label, mean, low, high, estimate }) => {
            const [change, range] = estimateCells(estimate);
            return { cells: [label, minus(change), minus(range)], data: [label, mean, low, high] };
          }),
        }}
      />
      <h3>Whom the workers met</h3>
      <DataTable
        caption="Share of adults met by a worker when the money ended"
        headings={[
          { title: 'Group' },
          { title: 'Met', isNumber: true },
          { title: 'Adults, mean', isNumber: true },
        ]}
        dataHeadings={['group', 'share met', 'person-years']}
        rows={rows.map(({ group, shareMet, personYears }) => ({
          cells: [
            group,
            percent(shareMet?.mean),
            Math.round(personYears / (view.scenario.months / 12)).toLocaleString('en-GB'),
          ],
          data: [group, shareMet?.mean ?? Number.NaN, personYears],
        }))}
      />
      {view.summary.deprivation ? (
        <ByDeprivation deprivation={view.summary.deprivation} option={option} />
      ) : null}
    </InTurn>
  );
}
