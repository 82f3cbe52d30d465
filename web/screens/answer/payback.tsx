/** When the money comes back, as shares of all pairs of runs, never included. */
import { DataTable } from '../../controls/data-table';
import { percent } from '../../words';
import type { PartProps } from './facts';

export function Payback({ view, option }: PartProps) {
  const cloud = view.clouds.find(({ arm }) => arm === option);
  if (!cloud) return null;
  const { payback } = cloud;
  const { months } = view.scenario;
  const never = payback.filter((month) => month === null).length / payback.length;
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, n) => n + 1);
  const by = (year: number) =>
    payback.filter((month) => month !== null && month < year * 12).length / payback.length;
  return (
    <>
      <h3>
        {never === 1
          ? 'It never pays for itself in cash within the study'
          : `It never pays for itself in cash in ${percent(never)} of pairs of runs`}
      </h3>
      <p>Share of pairs of runs in which all payers together have their cash back by the end of a year.</p>
      <DataTable
        caption="Payback in cash"
        headings={[{ title: 'By the end of' }, { title: 'Share of pairs', isNumber: true }]}
        dataHeadings={['by the end of year', 'share']}
        rows={[
          ...years.map((year) => ({
            cells: [`year ${year}`, percent(by(year))],
            data: [`year ${year}`, by(year)],
          })),
          { cells: ['never', percent(never)], data: ['never', never], isTotal: true },
        ]}
      />
    </>
  );
}
