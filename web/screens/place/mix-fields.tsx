/** The parts of a mix as fields: published shares with their source, changed ones flagged, all of it reset at once. */
import { NumberField } from '../../controls/number-field';
import { withShare } from '../../state/mix';
import { percent } from '../../words';

export interface MixPart {
  readonly id: string;
  readonly label: string;
  /** Null where nothing is published. */
  readonly published: number | null;
}

export interface MixFieldsProps {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly parts: readonly MixPart[];
  /** The reader’s own shares in the order of the parts; null while the published ones hold. */
  readonly own: readonly number[] | null;
  readonly onChange: (shares: readonly number[] | null) => void;
  /** Words of the button that goes back. */
  readonly back: string;
}

export function MixFields({ title, unit, source, parts, own, onChange, back }: MixFieldsProps) {
  const shares = own ?? parts.map(({ published }) => published ?? 1 / parts.length);
  return (
    <fieldset>
      <legend class="large">{title}</legend>
      <p class="hint">{source} When you change one share, the others keep their proportions.</p>
      {own === null ? null : (
        <p>
          <strong>Changed by you or by your files.</strong>{' '}
          <button type="button" class="plain small" onClick={() => onChange(null)}>
            {back}
          </button>
        </p>
      )}
      <div class="two">
        {parts.map(({ id, label, published }, n) => (
          <NumberField
            key={id}
            label={label}
            unit={unit}
            hint={published === null ? undefined : `Published for such places: ${percent(published)}`}
            value={Number((shares[n] * 100).toFixed(2))}
            low={0}
            high={100}
            step={0.5}
            onChange={(value) => onChange(withShare(shares, n, value / 100))}
          />
        ))}
      </div>
    </fieldset>
  );
}
