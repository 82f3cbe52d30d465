/** One number: a box, minus and plus, and a slider together, with its hint, unit and limits. */
import { useId, useState } from 'preact/hooks';
import { grouped } from '../../sim/io/wording';
import { forgetProblem, reportProblem } from './problems';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of the buttons and the slider; the box takes any number unless only whole ones make sense. */
  readonly step: number;
  readonly whole?: boolean;
  readonly unit?: string;
  readonly hint?: preact.ComponentChildren;
  readonly onChange: (value: number) => void;
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, low, high, step, whole = false, unit, hint, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const expected = `expected a ${whole ? 'whole ' : ''}number between ${grouped(low)} and ${grouped(high)}`;

  const give = (next: number) => {
    setTyped(null);
    setWrong(null);
    forgetProblem(id);
    if (next !== value) onChange(next);
  };
  const read = (text: string) => {
    const plain = text.replaceAll(/[,£\s]/g, '');
    const number = plain === '' ? Number.NaN : Number(plain);
    if (Number.isFinite(number) && number >= low && number <= high && (!whole || number % 1 === 0))
      return give(number);
    const message = `${label}: ${expected}`;
    setTyped(text);
    setWrong(message);
    reportProblem(id, message);
  };
  const stepped = (by: number) =>
    give(
      Math.min(high, Math.max(low, Number((Math.round((value + by * step) / step) * step).toPrecision(12)))),
    );
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');

  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label class="label" for={id}>
        {label}
        {unit ? <span class="quiet">{`, ${unit}`}</span> : null}
      </label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p class="wrong-text" id={`${id}-wrong`}>
          {capital(wrong)}
        </p>
      ) : null}
      <div class="amount">
        <button
          type="button"
          aria-label={`Less: ${label}`}
          disabled={value <= low}
          onClick={() => stepped(-1)}
        >
          −
        </button>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typed ?? plain(value)}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => read(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-label={`More: ${label}`}
          disabled={value >= high}
          onClick={() => stepped(1)}
        >
          +
        </button>
        <input
          type="range"
          aria-label={`${label}, slider`}
          min={low}
          max={high}
          step={step}
          value={value}
          onInput={(event) => give(Number(event.currentTarget.value))}
        />
      </div>
    </div>
  );
}

const plain = (value: number) => String(Number(value.toPrecision(10)));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A step of one, two or five times a power of ten, about a fiftieth of the range. */
export function stepFor(low: number, high: number): number {
  const rough = (high - low) / 50;
  let step = 1;
  while (step > rough) step /= 10;
  while (step * 10 <= rough) step *= 10;
  const nice = rough >= 5 * step ? 5 * step : rough >= 2 * step ? 2 * step : step;
  return Number(nice.toPrecision(1));
}
