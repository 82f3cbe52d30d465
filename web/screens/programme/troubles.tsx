/** What can go wrong, and when. */
import { useId, useState } from 'preact/hooks';
import type { ProgrammePlan, Trouble } from '../../../sim/engine/scenario';
import { SelectField } from '../../controls/choices';
import { Fold } from '../../controls/fold';
import { NumberField } from '../../controls/number-field';
import { newTrouble, TROUBLE_CHOICES, troubleSentence } from '../../state/templates';

interface TroublesProps {
  readonly programme: ProgrammePlan;
  readonly onChange: (troubles: ProgrammePlan['troubles']) => void;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function Troubles({ programme, onChange }: TroublesProps) {
  const [kind, setKind] = useState(TROUBLE_CHOICES[0].value);
  const id = useId();
  const { troubles, start, months } = programme;
  const set = (number: number, parts: Partial<Trouble>) =>
    onChange(troubles.map((trouble, n) => (n === number ? { ...trouble, ...parts } : trouble)));
  return (
    <Fold open={troubles.length > 0} summary={`What can go wrong (${troubles.length})`}>
      {troubles.map((trouble, n) => (
        <fieldset key={n}>
          <legend>{capital(trouble.kind)}</legend>
          <p class="hint">{troubleSentence(trouble.kind)}</p>
          <div class="two">
            <NumberField
              label="From month"
              value={trouble.from}
              low={start}
              high={start + months - 1}
              step={1}
              whole
              onChange={(from) => set(n, { from })}
            />
            {trouble.months === null ? null : (
              <NumberField
                label="For how many months"
                value={trouble.months}
                low={1}
                high={180}
                step={1}
                whole
                onChange={(lasts) => set(n, { months: lasts })}
              />
            )}
          </div>
          <div class="choice">
            <input
              type="checkbox"
              id={`${id}-${n}`}
              checked={trouble.months === null}
              onChange={(event) => set(n, { months: event.currentTarget.checked ? null : 6 })}
            />
            <label for={`${id}-${n}`}>It lasts to the end of the programme</label>
          </div>
          <button type="button" onClick={() => onChange(troubles.filter((_, other) => other !== n))}>
            Remove: {trouble.kind}
          </button>
        </fieldset>
      ))}
      <SelectField
        label="Something that goes wrong"
        hint={troubleSentence(kind)}
        value={kind}
        choices={TROUBLE_CHOICES}
        onChange={(next) => setKind(next as Trouble['kind'])}
      />
      <button type="button" onClick={() => onChange([...troubles, newTrouble(kind, programme)])}>
        Add it
      </button>
    </Fold>
  );
}
