/** What the programme did: whom it met, what it started, what was left when the money ended. */
import type { StudySummary } from '../../../sim/analysis/summary-types';
import { DataTable } from '../../controls/data-table';
import { count, percent } from '../../words';

export function Reached({ summary, option }: { summary: StudySummary; option: string }) {
  const reach = summary.reach.find(({ arm }) => arm === option);
  if (!reach) return null;
  const rows: [string, number | null][] = [
    ['Residents met by a worker', reach.peopleMet],
    ['Introductions made', reach.introductionsBrokered],
    ['Introductions that became a tie', reach.introductionsKept],
    ['Groups founded with its help', reach.groupsSupported],
    ['Active connectors when the money ended', reach.connectors],
    ['Brokered ties made', reach.brokered.made],
    ['… left when the money ended', reach.brokered.atFundingEnd],
    ['… left at the end of the study', reach.brokered.atEnd],
  ];
  return (
    <>
      <h2>What the programme reached</h2>
      <DataTable
        caption="Means over all pairs of runs"
        headings={[{ title: 'What' }, { title: 'Number', isNumber: true }]}
        dataHeadings={['what', 'number']}
        rows={rows.flatMap(([label, value]) =>
          value === null ? [] : [{ cells: [label, count(value)], data: [label, value] }],
        )}
      />
      {reach.stages.length > 0 ? (
        <DataTable
          caption="How far it got: share of pairs of runs"
          headings={[
            { title: 'Stage' },
            { title: 'Got there', isNumber: true },
            { title: 'Ended there', isNumber: true },
          ]}
          dataHeadings={['stage', 'reached', 'ended']}
          rows={reach.stages.map(({ stage, shareReached, shareEnded }) => ({
            cells: [stage, percent(shareReached), percent(shareEnded)],
            data: [stage, shareReached, shareEnded],
          }))}
        />
      ) : null}
    </>
  );
}
