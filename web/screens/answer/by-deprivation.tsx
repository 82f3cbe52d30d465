/** For whom by deprivation: changes in each fifth, and how unequal the place is without and with the option. */
import type { DeprivationSummary } from '../../../sim/analysis/deprivation-types';
import type { OutcomeId } from '../../../sim/engine/outcomes';
import { DataTable } from '../../controls/data-table';
import { estimateCells, minus } from '../../words';

const SHOWN: readonly OutcomeId[] = [
  'isolated',
  'lonely',
  'depressed',
  'deaths',
  'participating',
  'qalys',
  'peopleMet',
  'programmeCost',
];

interface Props {
  readonly deprivation: DeprivationSummary;
  readonly option: string;
}

export function ByDeprivation({ deprivation, option }: Props) {
  const fifths = deprivation.fifths.filter((row) => row.arm === option);
  const rows = SHOWN.flatMap((id) =>
    fifths.flatMap(({ fifth, residents, outcomes }) => {
      const found = outcomes.find((outcome) => outcome.id === id);
      if (found === undefined) return [];
      const [change, range] = estimateCells(found.change);
      const { mean, low95, high95 } = found.change;
      return [
        {
          cells: [
            found.label,
            fifth,
            Math.round(residents).toLocaleString('en-GB'),
            minus(change),
            minus(range),
          ],
          data: [found.label, fifth, residents, mean, low95, high95],
        },
      ];
    }),
  );
  const gaps = deprivation.inequality
    .filter((row) => row.arm === option && SHOWN.some((id) => id === row.id) && row.slope !== null)
    .map(({ label, slope, concentration }) => {
      const [change, range] = slope ? estimateCells(slope.change) : ['', ''];
      const index = concentration?.mean;
      return {
        cells: [
          label,
          slope?.without.toFixed(1) ?? '',
          minus(change),
          minus(range),
          index === undefined ? 'unclear' : minus(index.toFixed(2)),
        ],
        data: [
          label,
          slope?.without ?? Number.NaN,
          slope?.change.mean ?? Number.NaN,
          slope?.change.low95 ?? Number.NaN,
          slope?.change.high95 ?? Number.NaN,
          index ?? Number.NaN,
        ],
      };
    });
  return (
    <>
      <h3>By deprivation</h3>
      <p>{deprivation.sample.words}</p>
      <DataTable
        caption="Change over the study in each fifth of England by deprivation (1 the most deprived)"
        headings={[
          { title: 'Outcome' },
          { title: 'Fifth', isNumber: true },
          { title: 'Residents', isNumber: true },
          { title: 'Change', isNumber: true },
          { title: '95 % range', isNumber: true },
        ]}
        dataHeadings={['outcome', 'fifth', 'residents', 'change', 'low 95', 'high 95']}
        rows={rows}
      />
      {gaps.length > 0 ? (
        <>
          <p>
            The gap is the rate per 1,000 people (a year) at the most deprived end less that at the least
            deprived end, by regression (slope index of inequality). Rates are not standardised for age. Who
            has the change (concentration index): −1 all the most deprived, 1 all the least deprived.
          </p>
          <DataTable
            caption="How unequal the place is"
            headings={[
              { title: 'Outcome' },
              { title: 'Gap without', isNumber: true },
              { title: 'Change of the gap', isNumber: true },
              { title: '95 % range', isNumber: true },
              { title: 'Who has the change', isNumber: true },
            ]}
            dataHeadings={['outcome', 'gap without', 'change', 'low 95', 'high 95', 'concentration']}
            rows={gaps}
          />
        </>
      ) : null}
    </>
  );
}
