/** Which place to begin with. */
import { useEffect, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import type { SandboxPlace } from '../../../sim/engine/sandbox-action';

const text = LEARN.sandbox;

export interface PlaceFormProps {
  readonly fewest: number;
  readonly most: number;
  readonly place: SandboxPlace;
  readonly onBegin: (place: SandboxPlace) => void;
}

export function PlaceForm({ fewest, most, place, onBegin }: PlaceFormProps) {
  const [wanted, setWanted] = useState(place);
  useEffect(() => setWanted(place), [place]);
  const number = (name: keyof SandboxPlace, label: string, low: number, high: number, hint?: string) => (
    <div class="field">
      <label class="label" for={`sandbox-${name}`}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p class="hint" id={`sandbox-${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={`sandbox-${name}`}
        type="number"
        class="learn-count"
        min={low}
        max={high}
        value={wanted[name]}
        aria-describedby={hint === undefined ? undefined : `sandbox-${name}-hint`}
        onChange={(event) => {
          const given = Math.round(Number(event.currentTarget.value));
          setWanted({ ...wanted, [name]: Math.min(high, Math.max(low, given || low)) });
        }}
      />
    </div>
  );
  return (
    <details class="no-print">
      <summary>{text.place}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onBegin(wanted);
        }}
      >
        {number('people', text.people, fewest, most)}
        {number('place', text.whichPlace, 1, 99)}
        {number('luck', text.whichLuck, 1, 99, text.luckHint)}
        <button type="submit">{text.begin}</button>
      </form>
    </details>
  );
}
