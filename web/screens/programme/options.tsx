/** The options of an approach, straight from its records: what is bought in view, how it works behind a fold. */

import { useId } from 'preact/hooks';
import type { ProgrammePlan } from '../../../sim/engine/scenario';
import type { ParameterRecord } from '../../../sim/evidence/parameter';
import type { Approach } from '../../../sim/programmes/approach';
import { Fold } from '../../controls/fold';
import { NumberField, stepFor } from '../../controls/number-field';
import { withEntry } from '../../state/edit';

interface OptionsProps {
  readonly approach: Approach;
  readonly programme: ProgrammePlan;
  readonly onChange: (options: ProgrammePlan['options']) => void;
}

export function Options({ approach, programme, onChange }: OptionsProps) {
  const entries = Object.entries(approach.options);
  const bought = entries.filter(([, record]) => record.role === 'setting');
  const inner = entries.filter(([, record]) => record.role !== 'setting');
  const changed = inner.filter(([id]) => programme.options[id] !== undefined).length;
  const field = ([id, record]: [string, ParameterRecord]) => (
    <RecordField
      key={id}
      record={record}
      value={programme.options[id]}
      onChange={(value) => onChange(withEntry(programme.options, id, value))}
    />
  );
  return (
    <>
      <div class="two">{bought.map(field)}</div>
      {inner.length > 0 ? (
        <Fold
          summary={
            <>
              How it works: {inner.length} more {inner.length === 1 ? 'number' : 'numbers'}
              {changed > 0 ? `, ${changed} changed by you` : ''}
              <span class="hidden"> of {approach.label}</span>
            </>
          }
        >
          <div class="two">{inner.map(field)}</div>
        </Fold>
      ) : null}
    </>
  );
}

export interface RecordFieldProps {
  readonly record: ParameterRecord;
  /** The reader’s own value; the record’s holds when there is none. */
  readonly value: number | undefined;
  readonly onChange: (value: number | null) => void;
}

/** Unit of options that are either on or off. */
export const YES_OR_NO = '1 yes, 0 no';

function Switch({ record, value, onChange }: RecordFieldProps) {
  const id = useId();
  return (
    <div class="choice field">
      <input
        id={id}
        type="checkbox"
        checked={(value ?? record.value) === 1}
        onChange={(event) => {
          const next = event.currentTarget.checked ? 1 : 0;
          onChange(next === record.value ? null : next);
        }}
      />
      <label for={id}>
        <span class="label">{record.label}</span>
        <span class="hint">
          {record.sentence} <GradeMark grade={record.grade} /> {record.source}.
        </span>
      </label>
    </div>
  );
}

/** A field made from a record: meaning, range, grade and source are the record’s. */
export function RecordField({ record, value, onChange }: RecordFieldProps) {
  const { label, unit, low, high, sentence, grade, source } = record;
  if (unit === YES_OR_NO) return <Switch record={record} value={value} onChange={onChange} />;
  return (
    <div>
      <NumberField
        label={label}
        unit={unit}
        hint={
          <>
            {sentence} {value === undefined ? '' : 'Changed by you. '}
            Ours: {String(record.value)}. <GradeMark grade={grade} /> {source}.
          </>
        }
        value={value ?? record.value}
        low={low}
        high={high}
        step={stepFor(low, high)}
        onChange={(next) => onChange(next === record.value ? null : next)}
      />
      {value === undefined ? null : (
        <p>
          <button type="button" class="plain small" onClick={() => onChange(null)}>
            Back to ours<span class="hidden">: {label}</span>
          </button>
        </p>
      )}
    </div>
  );
}

const GRADES = {
  V: 'Grade V, seen in a published source:',
  C: 'Grade C, computed from published figures or real networks:',
  J: 'Grade J, a judgement:',
} as const;

export function GradeMark({ grade }: { grade: ParameterRecord['grade'] }) {
  return <strong>{GRADES[grade]}</strong>;
}
