/** A choice from a list and a line of text, each with its label. */
import { useId, useState } from 'preact/hooks';
import { forgetProblem, reportProblem } from './problems';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

export function SelectField({ label, hint, value, choices, onChange }: SelectFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly longest: number;
  /** Says what is wrong with a text, or nothing. */
  readonly check?: (text: string) => string | null;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hint, value, longest, check = () => null, onChange }: TextFieldProps) {
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  const read = (text: string) => {
    const plain = text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
    const problem =
      plain === '' || plain.length > longest ? `expected 1 to ${longest} characters` : check(plain);
    setWrong(problem);
    if (problem) return reportProblem(id, `${label}: ${problem}`);
    forgetProblem(id);
    if (plain !== value) onChange(plain);
  };
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label class="label" for={id}>
        {label}
      </label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p class="wrong-text" id={`${id}-wrong`}>
          {label}: {wrong}
        </p>
      ) : null}
      <input
        id={id}
        type="text"
        class="long"
        autocomplete="off"
        value={value}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={
          [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ') || undefined
        }
        onChange={(event) => read(event.currentTarget.value)}
      />
    </div>
  );
}
