/** The builder: options side by side, each a list of programmes and one timeline. */
import { useState } from 'preact/hooks';
import { approachById } from '../../sim/programmes/registry';
import { SelectField, TextField } from '../controls/choices';
import { Fold } from '../controls/fold';
import { InTurn } from '../controls/in-turn';
import { NumberField } from '../controls/number-field';
import { edit, editArm } from '../state/edit';
import { scenario } from '../state/history';
import { APPROACH_CHOICES, MOST_OPTIONS, MOST_PROGRAMMES, newArm, templateOf } from '../state/templates';
import { ProgrammeEditor } from './programme/editor';
import { Timeline } from './programme/timeline';

export function ProgrammeScreen() {
  const { arms, comparator, months } = scenario.value;
  const options = arms.filter(({ name }) => name !== comparator).length;
  return (
    <>
      <h1 tabIndex={-1}>The programme</h1>
      <p>
        Build up to {MOST_OPTIONS} options. Each is run for the same people with the same luck, so that only
        what you plan makes a difference.
      </p>
      <NumberField
        label="How far to look ahead"
        unit="months"
        value={months}
        low={Math.max(12, ...arms.flatMap((arm) => arm.programmes.map((p) => p.start + 1)))}
        high={180}
        step={12}
        whole
        onChange={(next) => edit('change how far to look ahead', { months: next })}
      />
      <SelectField
        label="Compare with"
        hint="The option that stays pinned: all others are set against it."
        value={comparator}
        choices={arms.map(({ name }) => ({ value: name, label: name }))}
        onChange={(next) => edit('pin another option', { comparator: next })}
      />
      <InTurn>
        {arms.map((_, number) => (
          <ArmEditor key={number} number={number} />
        ))}
        {options < MOST_OPTIONS ? (
          <AddOption />
        ) : (
          <p>You have {MOST_OPTIONS} options. Remove one to add another.</p>
        )}
      </InTurn>
    </>
  );
}

function AddOption() {
  const [approach, setApproach] = useState(APPROACH_CHOICES[0].value);
  const add = () => {
    const arm = newArm(approach, scenario.value);
    edit('add an option', { arms: [...scenario.value.arms, arm] });
  };
  return (
    <fieldset>
      <legend class="large">Add an option</legend>
      <SelectField
        label="What kind of work"
        value={approach}
        choices={APPROACH_CHOICES}
        onChange={setApproach}
      />
      <p class="hint">{approachById(approach).description}</p>
      <button type="button" class="first" onClick={add}>
        Add this option
      </button>
    </fieldset>
  );
}

function ArmEditor({ number }: { number: number }) {
  const { arms, comparator } = scenario.value;
  const arm = arms[number];
  const pinned = arm.name === comparator;
  const others = new Set(arms.flatMap(({ name }, n) => (n === number ? [] : [name])));
  const add = (approach: string) =>
    editArm('add a programme', number, {
      programmes: [...arm.programmes, templateOf(approach, scenario.value)],
    });
  return (
    <section class="card" aria-label={`Option: ${arm.name}`}>
      <h2>
        {arm.name}
        {pinned ? ' (pinned: the others are compared with it)' : ''}
      </h2>
      <TextField
        label="Name of this option"
        value={arm.name}
        longest={80}
        check={(text) => (others.has(text) ? 'another option has this name' : null)}
        onChange={(name) => editArm('rename an option', number, { name })}
      />
      {arm.programmes.length === 0 ? <p>Nothing extra is done in this option.</p> : <Timeline arm={arm} />}
      {arm.programmes.map((programme, n) => (
        <ProgrammeEditor key={n} arm={number} number={n} programme={programme} />
      ))}
      <div class="row">
        {arm.programmes.length < MOST_PROGRAMMES ? <AddProgramme label={arm.name} onAdd={add} /> : null}
        {pinned ? null : (
          <button
            type="button"
            onClick={() => edit('remove an option', { arms: arms.filter((_, n) => n !== number) })}
          >
            Remove this option<span class="hidden">: {arm.name}</span>
          </button>
        )}
      </div>
    </section>
  );
}

function AddProgramme({ label, onAdd }: { label: string; onAdd: (approach: string) => void }) {
  const [approach, setApproach] = useState(APPROACH_CHOICES[0].value);
  return (
    <Fold
      summary={
        <>
          Add a programme to this option<span class="hidden">: {label}</span>
        </>
      }
    >
      <SelectField
        label="What kind of work"
        value={approach}
        choices={APPROACH_CHOICES}
        onChange={setApproach}
      />
      <p class="hint">{approachById(approach).description}</p>
      <button type="button" onClick={() => onAdd(approach)}>
        Add it
      </button>
    </Fold>
  );
}
