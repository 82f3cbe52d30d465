/** Where a programme works in a place whose neighbourhoods differ; nothing is asked where they are alike. */
import { type ProgrammePlan, TARGET_RULES, type Target as Where } from '../../../sim/engine/scenario';
import { SelectField } from '../../controls/choices';
import { scenario } from '../../state/history';

const RULES: Readonly<Record<string, string>> = {
  all: 'All neighbourhoods',
  'most deprived fifth of the place': 'The most deprived fifth of the place',
  'most deprived fifth of England': 'Those in the most deprived fifth of England',
};
const SEVERAL = 'several areas';

interface TargetProps {
  readonly programme: ProgrammePlan;
  readonly onChange: (parts: Partial<ProgrammePlan>) => void;
}

export function Target({ programme, onChange }: TargetProps) {
  const { areas } = scenario.value.place;
  if (areas === undefined) return null;
  const { target = 'all' } = programme;
  const named = typeof target === 'string' ? null : target;
  const inEngland = areas.some(({ deprivationDecile }) => deprivationDecile <= 2);
  const rules = TARGET_RULES.filter((rule) => rule !== 'most deprived fifth of England' || inEngland);
  const several = named !== null && named.length > 1 ? [{ value: SEVERAL, label: named.join(', ') }] : [];
  return (
    <SelectField
      label="Where"
      hint="Each neighbourhood that has it costs the full sum above."
      value={named === null ? String(target) : named.length > 1 ? SEVERAL : `area ${named[0]}`}
      choices={[
        ...rules.map((rule) => ({ value: rule as string, label: RULES[rule] })),
        ...areas.map(({ name }) => ({ value: `area ${name}`, label: name })),
        ...several,
      ]}
      onChange={(next) => {
        if (next === SEVERAL) return;
        const where = next.startsWith('area ') ? [next.slice('area '.length)] : (next as Where);
        onChange({ target: where });
      }}
    />
  );
}
