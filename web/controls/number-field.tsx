/** One number: a box, minus and plus, and a slider together, with its hint, unit and limits. */
import { useId, useState } from 'preact/hooks';
import { grouped } from '../../sim/io/wording';
import { forgetProblem, reportProblem } from './problems';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly unit?: string;
  readonly hint?: preact.ComponentChildren;
  readonly onChange: (value: number) => void;
}

export function NumberField({ label, value, low, high, step, unit, hint, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const expected = `expected a number between ${grouped(low)} and ${grouped(high)}`;

  const give = (next: number) => {
    setTyped(null);
    setWrong(null);
    forgetProblem(id);
    if (next !== value) onChange(next);
  };
  const read = (text: string) => {
    const plain = text.replaceAll(/[,£\s]/g, '');
    const number = plain === '' ? Number.NaN : Number(plain);
    if (Number.isFinite(number) && number >= low && number <= high && fits(number, step)) return give(number);
    const whole = step % 1 === 0 && Number.isFinite(number) && number % 1 !== 0;
    const message = `${label}: ${whole ? expected.replace('a number', 'a whole number') : expected}`;
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

/** Whole steps ask for whole numbers; finer ones take any. */
function fits(value: number, step: number): boolean {
  return step % 1 !== 0 || value % 1 === 0;
}

const plain = (value: number) => String(Number(value.toPrecision(10)));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A step of one, two or five times a power of ten, about a fiftieth of the range. */
export function stepFor(low: number, high: number, whole = false): number {
  const rough = (high - low) / 50;
  let step = 1;
  while (step > rough) step /= 10;
  while (step * 10 <= rough) step *= 10;
  const nice = rough >= 5 * step ? 5 * step : rough >= 2 * step ? 2 * step : step;
  const rounded = Number(nice.toPrecision(1));
  return whole ? Math.max(1, rounded) : rounded;
}
