/** The form by which everything in the sandbox can be changed, without the picture. */
import { LEARN } from '#locale';
import type { Frame } from '../../../sim/engine/frame';
import { SelectField } from '../../controls/choices';
import { act, busy } from './box';
import { type Chosen, deedOf, fieldsOf, KINDS, type Kind } from './deed-fields';

const text = LEARN.sandbox;

export interface ActFormProps {
  readonly frame: Frame;
  readonly kind: Kind;
  readonly chosen: Chosen;
  readonly onKind: (kind: Kind) => void;
  readonly onChosen: (chosen: Chosen) => void;
}

export function ActForm({ frame, kind, chosen, onKind, onChosen }: ActFormProps) {
  const deed = deedOf(kind, frame, chosen);
  return (
    <form
      class="sandbox-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (deed !== null) void act(deed);
      }}
    >
      <h2>{text.act}</h2>
      <SelectField
        label={text.what}
        hint={text.hints[kind]}
        value={kind}
        choices={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(value) => onKind(value as Kind)}
      />
      {fieldsOf(kind, frame, chosen).map(({ name, label, choices }) =>
        choices.length === 0 ? (
          <p key={`${kind} ${name}`}>{`${label} ${text.none}`}</p>
        ) : (
          <SelectField
            key={`${kind} ${name}`}
            label={label}
            value={String(chosen[name])}
            choices={choices}
            onChange={(value) => onChosen({ ...chosen, [name]: Number(value) })}
          />
        ),
      )}
      <button type="submit" class="first" aria-disabled={deed === null || busy.value}>
        {text.doIt}
      </button>
    </form>
  );
}
