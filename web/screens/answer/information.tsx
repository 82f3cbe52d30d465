/** What it would be worth to know more before deciding: everything, or one number. */
import { FEWEST_DRAWS } from '../../../sim/analysis/probabilistic/partial-information';
import { DataTable } from '../../controls/data-table';
import { count, pounds, poundsWords } from '../../words';
import type { ProbabilisticProps } from './probabilistic-props';
import { labelOf } from './tornado-figure';

export function InformationPart({ found }: ProbabilisticProps) {
  const { perfectInformation: value, threshold } = found.analysis;
  const luck = value.luckRemoved
    ? 'Luck is taken out.'
    : 'Luck is still in it, since one run of each draw cannot tell it apart.';
  if (value.place <= 0)
    return (
      <>
        <h4>What is it worth to know more?</h4>
        <p>
          Nothing, for this choice: at {poundsWords(threshold)} a QALY no draw is so different that you would
          choose otherwise. {luck}
        </p>
      </>
    );
  return (
    <>
      <h4>What is it worth to know more?</h4>
      <p>
        If you knew every number for certain you could decide better. At {poundsWords(threshold)} a QALY that
        is worth at most <strong>{pounds(value.place)}</strong> for this place, {pounds(value.perResident)} a
        resident. {luck} If all {count(Math.round(value.decilePeople / 1e5) / 10)} million people of England
        in deprivation tenth {value.decile} faced the same choice, it would be {pounds(value.decileTotal)}.
        Research that costs more is not worth its price for this choice.
      </p>
      {found.information.length > 0 ? (
        <DataTable
          caption="What it is worth to know one number for certain"
          headings={[
            { title: 'Number' },
            { title: 'Worth, this place', isNumber: true },
            { title: 'By chance alone', isNumber: true },
          ]}
          dataHeadings={['id', 'worth', 'by chance alone']}
          rows={found.information.map(({ id, value: own, byChance }) => ({
            cells: [labelOf(id), pounds(own), pounds(byChance)],
            data: [id, own, byChance],
          }))}
        />
      ) : (
        <p>To see it for single numbers, take {FEWEST_DRAWS} draws or more.</p>
      )}
      {found.information.length > 0 ? (
        <p class="small">
          With few draws, a number that has nothing to do with the answer seems to be worth something too:
          that is the last column. Only what is well above it counts.
        </p>
      ) : null}
    </>
  );
}
