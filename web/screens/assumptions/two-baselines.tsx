/** Ours and theirs side by side, for the numbers of which they think differently. */
import { PARAMETERS, type ParameterId } from '../../../sim/evidence/registry';
import { DataTable } from '../../controls/data-table';
import { DISPUTED, OURS, THEIRS, takeAllFrom, takeFrom, valueInUse } from '../../state/baselines';
import { change, scenario } from '../../state/history';

const percentOf = (value: number) => `${Number((value * 100).toFixed(1))} %`;

export function TwoBaselines() {
  const now = scenario.value;
  const used = (id: ParameterId) => valueInUse(now, id);
  const all = (table: typeof OURS) => DISPUTED.every((id) => used(id) === table[id]);
  return (
    <section aria-labelledby="baselines">
      <h2 id="baselines">Ours and theirs</h2>
      <p>
        Lonely people are ill more often. How much of each such link is cause and effect? We take a part of
        it. Those who publish the links often take all of it. Change one number or all; everything else stays.
      </p>
      <div class="row">
        <button
          type="button"
          disabled={all(OURS)}
          onClick={() => change('take all of ours', takeAllFrom('ours', now))}
        >
          Take all of ours
        </button>
        <button
          type="button"
          disabled={all(THEIRS)}
          onClick={() => change('take all of theirs', takeAllFrom('theirs', now))}
        >
          Take all of theirs
        </button>
      </div>
      <DataTable
        caption="Share of each link that is cause and effect"
        headings={[
          { title: 'Link' },
          { title: 'Ours', isNumber: true },
          { title: 'Range', isNumber: true },
          { title: 'Grade' },
          { title: 'Theirs', isNumber: true },
          { title: 'In use', isNumber: true },
          { title: 'Change' },
        ]}
        dataHeadings={['id', 'ours', 'low', 'high', 'grade', 'theirs', 'in use', 'source']}
        rows={DISPUTED.map((id) => {
          const { label, low, high, grade, source } = PARAMETERS[id];
          const value = used(id);
          const own = value === OURS[id] ? 'ours' : value === THEIRS[id] ? 'theirs' : 'your own';
          const take = (baseline: 'ours' | 'theirs') => (
            <button
              type="button"
              class="plain small"
              onClick={() => change(`take ${baseline}: ${label.toLowerCase()}`, takeFrom(baseline, id, now))}
            >
              Take {baseline}
              <span class="hidden">: {label}</span>
            </button>
          );
          return {
            cells: [
              label.replace(/^Share of the (.*) link that is causal$/, '$1'),
              percentOf(OURS[id]),
              `${percentOf(low)} to ${percentOf(high)}`.replaceAll(' ', '\u00a0'),
              grade,
              percentOf(THEIRS[id]),
              <>
                <strong>{percentOf(value)}</strong> {own}
              </>,
              <>
                {value === OURS[id] ? null : take('ours')}
                {value === THEIRS[id] ? null : take('theirs')}
              </>,
            ],
            data: [id, OURS[id], low, high, grade, THEIRS[id], value, source],
          };
        })}
      />
    </section>
  );
}
