/** What the answer rests on, apart from what is done: every number with its range, grade and source. */
import { useState } from 'preact/hooks';
import { EFFECT_SETS } from '../../sim/evidence/effect-sets';
import type { ParameterRecord } from '../../sim/evidence/parameter';
import { COSTS } from '../../sim/evidence/records/costs';
import { ECONOMICS } from '../../sim/evidence/records/economics';
import { HEALTH } from '../../sim/evidence/records/health';
import { NETWORK } from '../../sim/evidence/records/network';
import { POPULATION } from '../../sim/evidence/records/population';
import { PROGRAMME_PARAMETERS } from '../../sim/evidence/records/programmes';
import { SERVICE_USE_PARAMETERS } from '../../sim/evidence/records/service-use';
import { PARAMETERS, type ParameterId } from '../../sim/evidence/registry';
import { SETTING_RECORDS } from '../../sim/io/settings-schema';
import { saveTable } from '../controls/data-table';
import { NumberField } from '../controls/number-field';
import { OURS, THEIRS, valueInUse } from '../state/baselines';
import { edit, editSettings, withEntry } from '../state/edit';
import { EXAMPLE } from '../state/example';
import { scenario } from '../state/history';
import { TwoBaselines } from './assumptions/two-baselines';
import { RecordField } from './programme/options';

type Table = Readonly<Record<string, ParameterRecord>>;

const GROUPS: readonly { readonly title: string; readonly table: Table }[] = [
  { title: 'Health and relationships', table: HEALTH },
  { title: 'Friendship and groups', table: NETWORK },
  { title: 'What services cost', table: COSTS },
  { title: 'How much services are used', table: SERVICE_USE_PARAMETERS },
  { title: 'Money and value', table: ECONOMICS },
  { title: 'People and homes', table: POPULATION },
  { title: 'Programmes in any place', table: PROGRAMME_PARAMETERS },
];

export function AssumptionsScreen() {
  const { parameters, settings } = scenario.value;
  const [search, setSearch] = useState('');
  const changed = Object.keys(parameters).length;
  const resetAll = () =>
    edit('reset all assumptions', {
      parameters: {},
      settings: { ...EXAMPLE.settings, threshold: settings.threshold, priceYear: settings.priceYear },
    });
  const set = (id: string, value: number | null) =>
    edit(`change ${PARAMETERS[id as keyof typeof PARAMETERS].label.toLowerCase()}`, {
      parameters: withEntry(parameters, id, value),
    });
  return (
    <>
      <h1 tabIndex={-1}>Assumptions</h1>
      <p>
        These are not things you do, but things the model takes to be true. Where a number is uncertain, each
        draw takes another value from its range. A number you set yourself is the same in every draw.
      </p>
      <Baselines />
      <TwoBaselines />
      <NumberField
        label="κ: how far time in groups adds to other contact"
        hint="0: people in a group see others less by as much. 1: group time comes on top. Nobody has measured it."
        value={settings.kappa}
        low={0}
        high={1}
        step={0.05}
        onChange={(kappa) => editSettings('change κ', { kappa })}
      />
      <div class="row">
        <button type="button" onClick={resetAll}>
          Reset all assumptions
        </button>
        <button type="button" onClick={saveAll}>
          Save all as a table (CSV)
        </button>
        <p>
          {changed === 0 ? 'You have changed none of the numbers below.' : `You have changed ${changed}.`}
        </p>
      </div>
      <div class="field">
        <label class="label" for="search">
          Find a number
        </label>
        <input
          id="search"
          type="text"
          autocomplete="off"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {GROUPS.map(({ title, table }) => (
        <Group key={title} title={title} table={table} search={search} onChange={set} />
      ))}
    </>
  );
}

/** Two ways to read the evidence: ours, and that of somebody who takes every link as cause and effect. */
function Baselines() {
  const { effectSet } = scenario.value.settings;
  return (
    <fieldset>
      <legend class="large">How relationships act on health</legend>
      {(Object.keys(EFFECT_SETS) as (keyof typeof EFFECT_SETS)[]).map((id) => (
        <div class="choice" key={id}>
          <input
            type="radio"
            name="effects"
            id={`effects-${EFFECT_SETS[id].label}`.replaceAll(' ', '-')}
            checked={effectSet === id}
            onChange={() => editSettings('change the set of effects', { effectSet: id })}
          />
          <label for={`effects-${EFFECT_SETS[id].label}`.replaceAll(' ', '-')}>
            {id === 'default'
              ? 'Ours'
              : id === 'as published'
                ? 'Theirs: as published'
                : EFFECT_SETS[id].label}
            <span class="hint"> {EFFECT_SETS[id].sentence}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

interface GroupProps {
  readonly title: string;
  readonly table: Table;
  readonly search: string;
  readonly onChange: (id: string, value: number | null) => void;
}

function Group({ title, table, search, onChange }: GroupProps) {
  const [opened, setOpened] = useState(false);
  const { parameters } = scenario.value;
  const needle = search.trim().toLowerCase();
  const entries = Object.entries(table).filter(
    ([id, { label, sentence, source }]) =>
      !Object.hasOwn(SETTING_RECORDS, id) &&
      [id, label, sentence, source].some((text) => text.toLowerCase().includes(needle)),
  );
  if (entries.length === 0) return null;
  const changed = entries.filter(([id]) => parameters[id] !== undefined).length;
  // Fields are made once the group is open: there are some hundred and fifty of them in all.
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {title}: {entries.length} {entries.length === 1 ? 'number' : 'numbers'}
        {changed > 0 ? `, ${changed} changed by you` : ''}
      </summary>
      {opened ? (
        <div class="two">
          {entries.map(([id, record]) => (
            <RecordField
              key={id}
              record={record}
              value={parameters[id]}
              onChange={(value) => onChange(id, value)}
            />
          ))}
        </div>
      ) : null}
    </details>
  );
}

function saveAll(): void {
  const rows = Object.entries<ParameterRecord>(PARAMETERS).map(([id, record]) => ({
    cells: [],
    data: [
      ...[id, record.label, valueInUse(scenario.value, id as ParameterId), OURS[id as ParameterId]],
      ...[THEIRS[id as ParameterId], record.low, record.high],
      ...[record.unit, record.role, record.grade, record.sentence, record.source],
    ],
  }));
  saveTable(
    'Kithwork assumptions',
    [
      'id',
      'label',
      'value used',
      'our value',
      'their value',
      'low',
      'high',
      'unit',
      'role',
      'grade',
      'sentence',
      'source',
    ],
    rows,
  );
}
