/** Who pays: one payer, or several that share the cost. */
import { useState } from 'preact/hooks';
import type { ProgrammePlan } from '../../../sim/engine/scenario';
import { approachById } from '../../../sim/programmes/registry';
import { SelectField } from '../../controls/choices';
import { Fold } from '../../controls/fold';
import { NumberField } from '../../controls/number-field';
import {
  LEAST,
  mostOf,
  type PayerParts,
  partsOf,
  payersOf,
  restOf,
  withoutPayer,
  withPayer,
  withShare,
} from '../../state/payers';
import { PAYER_CHOICES } from '../../state/templates';

interface PayersFieldProps {
  readonly programme: ProgrammePlan;
  readonly onChange: (what: string, parts: PayerParts) => void;
}

const labelOf = (id: string) => PAYER_CHOICES.find(({ value }) => value === id)?.label ?? id;

export function PayersField({ programme, onChange }: PayersFieldProps) {
  const payers = payersOf(programme);
  const name = approachById(programme.approach).label;
  const { first, others } = payers;
  const free = PAYER_CHOICES.filter(
    ({ value }) => value !== first && !others.some(({ payer }) => payer === value),
  );
  const [picked, pick] = useState('');
  const next = free.some(({ value }) => value === picked) ? picked : (free[0]?.value ?? '');
  const shared = others.length > 0;
  return (
    <div class="payers">
      <SelectField
        label={shared ? 'Who pays the rest' : 'Who pays'}
        hint={shared ? `Pays ${restOf(payers)} %, what the others leave.` : undefined}
        value={first}
        choices={PAYER_CHOICES.filter(
          ({ value }) => value === first || free.some((one) => one.value === value),
        )}
        onChange={(payer) => onChange('change who pays', partsOf({ first: payer, others }))}
      />
      {others.map(({ payer, percent }) => (
        <div key={payer}>
          <NumberField
            label={`Share of ${labelOf(payer)}`}
            unit="%"
            value={percent}
            low={LEAST}
            high={mostOf(payers, payer)}
            step={1}
            onChange={(value) => onChange('change a share', partsOf(withShare(payers, payer, value)))}
          />
          <p>
            <button
              type="button"
              class="plain small"
              onClick={() => onChange('take a payer away', partsOf(withoutPayer(payers, payer)))}
            >
              Take this payer away<span class="hidden">: {labelOf(payer)}</span>
            </button>
          </p>
        </div>
      ))}
      {free.length > 0 && restOf(payers) >= 2 * LEAST ? (
        <Fold
          class="no-print"
          summary={
            <>
              {shared ? 'Share the cost with one more payer' : 'Share the cost between payers'}
              <span class="hidden"> of {name}</span>
            </>
          }
        >
          <SelectField label="Share the cost with" value={next} choices={free} onChange={pick} />
          <button type="button" onClick={() => onChange('share the cost', partsOf(withPayer(payers, next)))}>
            Add this payer
          </button>
        </Fold>
      ) : null}
    </div>
  );
}
