/** The first option’s answer under choices that no data settles, one at a time. */
import { DataTable } from '../../controls/data-table';
import { answer, askVariants, stale, work } from '../../session/session';
import { estimateCells, minus, poundCells, poundsWords } from '../../words';
import type { PartProps } from './facts';

export function OtherAssumptions({ view }: PartProps) {
  const { structural } = view.summary;
  const ready = work.value.state === 'done' && answer.value?.complete && !stale.value;
  return (
    <section class={structural.length > 0 ? undefined : 'no-print'}>
      <h3>The answer under other assumptions</h3>
      <p>
        Some choices no data settles. Each row is a small study of its own with two pairs of runs, for the
        first option. If the answer turns here, trust it less.
      </p>
      {structural.length > 0 ? (
        <DataTable
          caption={`Other assumptions: ${structural[0].arm}`}
          headings={[
            { title: 'Assumption' },
            { title: 'Extra cost', isNumber: true },
            { title: 'Range', isNumber: true },
            { title: 'Extra QALYs', isNumber: true },
            { title: 'Range of QALYs', isNumber: true },
          ]}
          dataHeadings={['assumption', 'cost', 'cost low', 'cost high', 'qalys', 'qalys low', 'qalys high']}
          rows={structural.map(({ label, costDifference: cost, qalyDifference: qaly }) => {
            const [, costRange] = poundCells(cost);
            const [qalys, qalyRange] = estimateCells(qaly);
            return {
              cells: [label, poundsWords(cost.mean), minus(costRange), minus(qalys), minus(qalyRange)],
              data: [label, cost.mean, cost.low95, cost.high95, qaly.mean, qaly.low95, qaly.high95],
            };
          })}
        />
      ) : (
        <p class="no-print">
          <button type="button" disabled={!ready} onClick={askVariants}>
            Work it out
          </button>
          {ready ? null : <span class="hint"> Once all pairs have run.</span>}
        </p>
      )}
    </section>
  );
}
