/** Before the game: how many people, which tables, whose money. */
import { useId, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { ErrorSummary, type FieldProblem } from '../../controls/problems';
import { learnScenario } from '../chapters/scenarios';
import { fill } from '../locale/texts';
import { MOST_MONEY, ROLES, type RoleId } from './roles';
import {
  FEWEST_PEOPLE,
  LONGEST_NAME,
  MOST_LUCK,
  MOST_PEOPLE,
  MOST_TABLES,
  type Setup,
  tablesFor,
} from './state';
import { grouped } from './words';

const text = LEARN.game;

export function SetupForm({ onBegin }: { readonly onBegin: (setup: Setup) => void }) {
  const id = useId();
  const [people, setPeople] = useState('16');
  /** Null until somebody says otherwise. */
  const [tables, setTables] = useState<string | null>(null);
  const [luck, setLuck] = useState('1');
  const [names, setNames] = useState<readonly string[]>([]);
  const [money, setMoney] = useState<Readonly<Record<RoleId, string>>>(
    () => Object.fromEntries(ROLES.map((role) => [role.id, grouped(role.money)])) as Record<RoleId, string>,
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const suggested = tablesFor(wholeNumber(people, FEWEST_PEOPLE, MOST_PEOPLE) ?? FEWEST_PEOPLE);
  const count = tables === null ? suggested : wholeNumber(tables, 1, MOST_TABLES);
  const nameOf = (n: number) => names[n] ?? fill(text.tableDefault, { table: n + 1 });
  const begin = (event: Event) => {
    event.preventDefault();
    const found: FieldProblem[] = [];
    const need = (value: number | null, field: string, message: string): number => {
      if (value === null) found.push({ field: `${id}-${field}`, message });
      return value ?? 0;
    };
    const setup: Setup = {
      people: need(wholeNumber(people, FEWEST_PEOPLE, MOST_PEOPLE), 'people', text.wrongPeople),
      luck: need(wholeNumber(luck, 1, MOST_LUCK), 'luck', text.wrongLuck),
      money: Object.fromEntries(
        ROLES.map((role) => [
          role.id,
          need(
            wholeNumber(money[role.id], 0, MOST_MONEY),
            role.id,
            fill(text.wrongMoney, { role: text.roles[role.id] }),
          ),
        ]),
      ) as Record<RoleId, number>,
      names: Array.from({ length: need(count, 'tables', text.wrongTables) }, (_, n) => nameOf(n).trim()),
    };
    const taken = [learnScenario('game').comparator, ...setup.names];
    const unfit = setup.names.some(
      (name) => name === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name),
    );
    if (unfit || new Set(taken).size < taken.length)
      found.push({ field: `${id}-name-0`, message: text.wrongName });
    setProblems(found);
    if (found.length === 0) onBegin(setup);
  };
  return (
    <form onSubmit={begin} noValidate>
      <h2>{text.setup}</h2>
      <ErrorSummary title={text.wrongSetup} messages={problems} />
      <Field
        id={`${id}-people`}
        label={text.peopleCount}
        value={people}
        onChange={setPeople}
        hint={fill(text.tablesHint, { tables: suggested })}
      />
      <Field
        id={`${id}-tables`}
        label={text.tableCount}
        value={tables ?? String(suggested)}
        onChange={setTables}
      />
      <div class="game-names">
        {Array.from({ length: count ?? 0 }, (_, n) => (
          <Field
            key={n}
            id={`${id}-name-${n}`}
            label={fill(text.tableName, { table: n + 1 })}
            value={nameOf(n)}
            wide
            onChange={(name) => {
              const next = Array.from({ length: MOST_TABLES }, (_, t) => nameOf(t));
              next[n] = name;
              setNames(next);
            }}
          />
        ))}
      </div>
      <Field id={`${id}-luck`} label={text.luckNumber} value={luck} onChange={setLuck} hint={text.luckHint} />
      <fieldset>
        <legend>{text.moneyLegend}</legend>
        <p class="hint">{text.moneyHint}</p>
        <div class="game-names">
          {ROLES.map((role) => (
            <Field
              key={role.id}
              id={`${id}-${role.id}`}
              label={text.roles[role.id]}
              value={money[role.id]}
              onChange={(value) => setMoney({ ...money, [role.id]: value })}
            />
          ))}
        </div>
      </fieldset>
      <button type="submit" class="first">
        {text.begin}
      </button>
    </form>
  );
}

/** The number that was typed, with or without commas and pounds; null when it is none, or out of its limits. */
export function wholeNumber(typed: string, low: number, high: number): number | null {
  const plain = typed.replace(/[,£\s]/g, '');
  const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= low && value <= high ? value : null;
}

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly onChange: (value: string) => void;
}

export function Field({ id, label, value, hint, wide = false, onChange }: FieldProps) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        inputMode={wide ? 'text' : 'decimal'}
        autocomplete="off"
        class={wide ? undefined : 'learn-count'}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
