/** What every explanation ends with: which runs a number comes from, and which records of the evidence it rests on. */

import type { Estimate } from '../../../sim/analysis/estimate';
import type { UsedValue } from '../../../sim/analysis/explain-outcome';
import type { PublishedTable } from '../../../sim/analysis/number-origins';
import type { ParameterRecord } from '../../../sim/evidence/parameter';
import { PARAMETERS, type ParameterId } from '../../../sim/evidence/registry';
import { approachById } from '../../../sim/programmes/registry';
import type { StudyView } from '../../session/clerk';
import { amount, estimateCells, minus, poundCells, rangeText } from '../../words';
import { YES_OR_NO } from '../programme/options';

interface RunsProps {
  readonly view: StudyView;
  readonly estimate: Estimate;
  readonly isMoney?: boolean;
}

/** How many pairs, what their range holds, and how far their mean may be off. */
export function FromWhichRuns({ view, estimate, isMoney = false }: RunsProps) {
  const { replicates } = view.scenario;
  const [mean, range, error] = (isMoney ? poundCells : estimateCells)(estimate);
  const each = replicates === 1 ? 'once' : `${replicates} times with other luck`;
  const { parameterSd, replicateSd, low95, high95 } = estimate;
  const split =
    parameterSd === undefined || replicateSd === undefined || low95 === high95
      ? ''
      : parameterSd === 0
        ? ` Luck spreads the pairs by ${size(replicateSd, isMoney)} (standard deviation); what the evidence leaves open is too small beside it to be told apart.`
        : ` The spread between values of the evidence is ${size(parameterSd, isMoney)}, and that of luck ${size(replicateSd, isMoney)} (standard deviations).`;
  return (
    <p>
      <strong>From which runs.</strong> The mean of {view.pairs} pairs of runs, each with the same people and
      the same luck. Every set of values of the evidence was run {each}. Mean {minus(mean)}, 95 % range{' '}
      {minus(range)}.{' '}
      {view.pairs < 2
        ? 'One pair says nothing of error.'
        : low95 === high95
          ? 'All pairs give the same.'
          : `With more pairs the mean may still move by about ${error} (its Monte Carlo error); the range would stay as wide.`}
      {split}
    </p>
  );
}

const size = (value: number, isMoney: boolean) => `${isMoney ? '£' : ''}${amount(value)}`;

interface RecordsProps {
  readonly view: StudyView;
  readonly records: readonly ParameterId[];
  readonly tables?: readonly PublishedTable[];
}

export function OnWhichRecords({ view, records, tables = [] }: RecordsProps) {
  if (records.length + tables.length === 0)
    return (
      <p>
        <strong>On which evidence.</strong> None of its own.
      </p>
    );
  const used = new Map(view.made.used.map((value) => [value.id, value]));
  return (
    <>
      <p>
        <strong>On which evidence.</strong> It rests directly on these. V was seen in a published source, C
        was computed from published figures, J is a judgement.
      </p>
      <ul class="small">
        {tables.map(({ label, source, grade }) => (
          <li key={label}>
            {label}: {source} (grade {grade}).
          </li>
        ))}
        {records.map((id) => (
          <RecordLine
            key={id}
            record={PARAMETERS[id]}
            used={used.get(id)}
            isChanged={Object.hasOwn(view.scenario.parameters, id)}
          />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly record: ParameterRecord;
  readonly used: UsedValue | undefined;
  readonly isChanged: boolean;
}

function RecordLine({ record, used, isChanged }: LineProps) {
  const { label, unit, value, source, grade } = record;
  const values = used ? rangeText(brief(used.low), brief(used.high)) : brief(value);
  return (
    <li>
      {label}: {minus(values)} {unit}
      {used && used.low !== used.high ? ' in these runs' : ''}
      {isChanged ? ', changed by you' : ''}. {source} (grade {grade}).
    </li>
  );
}

/** The records of the option’s own programmes, on which every number rests. */
export function ProgrammeRecords({ view, option }: { readonly view: StudyView; readonly option: string }) {
  const programmes = view.scenario.arms.find(({ name }) => name === option)?.programmes ?? [];
  if (programmes.length === 0) return <p>This option has no programme.</p>;
  return (
    <>
      {programmes.map((programme, n) => {
        const approach = approachById(programme.approach);
        return (
          <section key={`${n}${approach.id}`} aria-label={`${n + 1}. ${approach.label}`}>
            <h4>
              {n + 1}. {approach.label}
            </h4>
            <ul class="small">
              {Object.entries(approach.options).map(([id, record]) => (
                <li key={id}>
                  {record.label}: {optionWords(record, programme.options[id] ?? record.value)}
                  {programme.options[id] === undefined ? '' : ', changed by you'}. {record.source} (grade{' '}
                  {record.grade}).
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function optionWords({ unit }: ParameterRecord, value: number): string {
  if (unit === YES_OR_NO) return value === 1 ? 'yes' : 'no';
  return `${minus(brief(value))} ${unit}`;
}

/** To three figures, without noughts that say nothing. */
function brief(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 8 });
}
