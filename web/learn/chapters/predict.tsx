/** First step of a chapter: a question and the reader’s own guess. */
import { useId } from 'preact/hooks';
import { LEARN } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import { fill } from '../locale/texts';
import { guess, guesses } from './memory';

const text = LEARN.chapter;

export function Predict({ chapter }: { readonly chapter: Chapter }) {
  const own = LEARN.chapters[chapter.number - 1];
  return (
    <>
      <p class="learn-question" id="learn-question">
        {own.question}
      </p>
      <p class="hint">{own.hint}</p>
      {chapter.question.kind === 'choice' ? (
        <Choices chapter={chapter} choices={own.choices} />
      ) : (
        <Share chapter={chapter} />
      )}
      <p class="quiet">{text.noGuess}</p>
    </>
  );
}

function Choices({
  chapter,
  choices,
}: {
  readonly chapter: Chapter;
  readonly choices: Readonly<Record<string, string>>;
}) {
  const id = useId();
  return (
    <fieldset aria-labelledby="learn-question">
      {Object.entries(choices).map(([value, label]) => (
        <div class="choice" key={value}>
          <input
            type="radio"
            id={`${id}-${value}`}
            name={id}
            value={value}
            checked={guesses.value[chapter.number] === value}
            onChange={() => guess(chapter.number, value)}
          />
          <label for={`${id}-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** From 0 to 100 with a slider, two buttons and a box that say the same. */
function Share({ chapter }: { readonly chapter: Chapter }) {
  const id = useId();
  const found = guesses.value[chapter.number];
  const value = typeof found === 'number' ? found : null;
  const give = (next: number) => {
    if (Number.isFinite(next)) guess(chapter.number, Math.min(100, Math.max(0, Math.round(next))));
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {text.number}
      </label>
      <div class="amount">
        <button type="button" aria-label={text.less} onClick={() => give((value ?? 50) - 1)}>
          −
        </button>
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={text.numberBox}
          value={value === null ? '' : String(value)}
          onChange={(event) => {
            give(Number.parseFloat(event.currentTarget.value));
            // What is no number between 0 and 100 gives way to what was taken.
            event.currentTarget.value = String(guesses.value[chapter.number] ?? '');
          }}
        />
        <button type="button" aria-label={text.more} onClick={() => give((value ?? 50) + 1)}>
          +
        </button>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={1}
          value={value ?? 50}
          onInput={(event) => give(Number(event.currentTarget.value))}
        />
      </div>
    </div>
  );
}

/** The guess in words, or null before there is one. */
export function guessWords(chapter: Chapter): string | null {
  const found = guesses.value[chapter.number];
  if (found === undefined) return null;
  const choices: Readonly<Record<string, string>> = LEARN.chapters[chapter.number - 1].choices;
  return typeof found === 'number' ? fill('{value}', { value: found }) : choices[found];
}
