/** The dial: how much of what studies link is cause and effect. */
import { type DialPosition, dialled, dialOf } from '../../state/causal';
import { change, scenario } from '../../state/history';

const POSITIONS: readonly {
  readonly position: DialPosition;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    position: null,
    label: 'Our reading of the evidence',
    hint: 'A part of each link, with its range. This is the start.',
  },
  {
    position: 0,
    label: 'None of it',
    hint: 'Relationships change no health at all. Every benefit to health must vanish.',
  },
  { position: 0.25, label: 'A quarter', hint: '' },
  { position: 0.5, label: 'A half', hint: '' },
  { position: 0.75, label: 'Three quarters', hint: '' },
  {
    position: 1,
    label: 'All of it',
    hint: 'As published, as if nothing else were behind the link: an upper bound.',
  },
];

export function CausalDial() {
  const now = dialOf(scenario.value);
  return (
    <fieldset class="no-print">
      <legend class="large">
        How much of the link between relationships and health is cause and effect?
      </legend>
      <p class="hint">
        Lonely people are ill more often. Part of that is because illness makes people lonely. Nobody knows
        how large that part is. Turn the dial and the study runs again.
      </p>
      {POSITIONS.map(({ position, label, hint }) => (
        <div class="choice" key={label}>
          <input
            type="radio"
            name="dial"
            id={`dial-${position}`}
            checked={now === position}
            onChange={() => change('turn the dial of cause and effect', dialled(scenario.value, position))}
          />
          <label for={`dial-${position}`}>
            {label}
            {hint ? <span class="hint"> {hint}</span> : null}
          </label>
        </div>
      ))}
      {now === 'own' ? <p class="hint">You set fractions of your own under Assumptions.</p> : null}
    </fieldset>
  );
}
