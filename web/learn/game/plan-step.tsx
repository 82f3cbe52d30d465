/** What the tables agree, typed in by the facilitator. */
import { useId, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { APPROACHES, approachById } from '../../../sim/programmes/registry';
import { fill } from '../locale/texts';
import { carryOn, drop, propose } from './game';
import { costIn, moneyIn, setUpCost, spentIn, usualPosts, yearlyCost } from './money';
import { ROLE_IDS, ROLES, type RoleId } from './roles';
import { ROUNDS } from './rounds';
import { Field } from './setup-form';
import type { GameState, Proposal } from './state';
import { grouped, proposalWords, refusalWords } from './words';

const text = LEARN.game.plan;

export function PlanStep({ state }: { readonly state: GameState }) {
  const [said, say] = useState('');
  return (
    <>
      <p>{text.lead}</p>
      <ProposalForm key={state.round} state={state} onSaid={say} />
      <p role="status" class={said.startsWith(text.refusedTitle) ? 'wrong-text' : undefined} data-quoted>
        {said}
      </p>
      <h3>{text.plans}</h3>
      {state.tables.map(({ name, proposals }, table) => (
        <section key={name} aria-label={name}>
          <h4 data-quoted>{name}</h4>
          {proposals.length === 0 ? <p>{text.none}</p> : null}
          <ul data-quoted>
            {proposals.map((one) => (
              <li key={one.id}>
                {proposalWords(one)} <Change state={state} table={table} one={one} onSaid={say} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ChangeProps {
  readonly state: GameState;
  readonly table: number;
  readonly one: Proposal;
  readonly onSaid: (words: string) => void;
}

function Change({ state, table, one, onSaid }: ChangeProps) {
  const { round } = state;
  const { from } = ROUNDS[round];
  const what = <span class="hidden">: {proposalWords(one)}</span>;
  if (one.endedIn === round) {
    const let_ = () => {
      const refused = carryOn(table, one.id);
      onSaid(refused === null ? '' : refusalWords(refused));
    };
    return (
      <button type="button" class="plain" onClick={let_}>
        {text.carryOn}
        {what}
      </button>
    );
  }
  const runs = one.round === round || (one.endedIn === null && one.start + one.months > from);
  if (!runs) return null;
  return (
    <button
      type="button"
      class="plain"
      onClick={() => {
        drop(table, one.id);
        onSaid('');
      }}
    >
      {one.round === round ? text.takeBack : text.end}
      {what}
    </button>
  );
}

interface ProposalFormProps {
  readonly state: GameState;
  readonly onSaid: (words: string) => void;
}

function ProposalForm({ state, onSaid }: ProposalFormProps) {
  const id = useId();
  const span = ROUNDS[state.round];
  const [table, setTable] = useState(0);
  const [approach, setApproach] = useState(APPROACHES[0].id);
  const [role, setRole] = useState<RoleId>('finance');
  const [start, setStart] = useState(String(span.from));
  const [months, setMonths] = useState(String(span.to - span.from));
  const usual = usualPosts(approach);
  const [typedPosts, setPosts] = useState<string | null>(null);
  const posts = usual === null ? null : Number(typedPosts ?? usual);
  const terms = { approach, role, start: typed(start), months: typed(months), posts };
  const whole: Proposal = { ...terms, id: 0, round: state.round, endedIn: null };
  const cost = costIn(whole, span);
  const left = moneyIn(state, role, state.round) - spentIn(state.tables[table], role, state.round);
  const agree = (event: Event) => {
    event.preventDefault();
    const refused = propose(table, terms);
    const what = proposalWords(whole);
    onSaid(
      refused === null ? fill(text.agreed, { table: state.tables[table].name, what }) : refusalWords(refused),
    );
  };
  return (
    <form class="game-form" onSubmit={agree} noValidate aria-label={text.add}>
      <h3>{text.add}</h3>
      {state.tables.length > 1 ? (
        <Select
          id={`${id}-table`}
          label={text.table}
          value={String(table)}
          options={state.tables.map(({ name }, n) => [String(n), name])}
          onChange={(value) => setTable(Number(value))}
        />
      ) : null}
      <Select
        id={`${id}-approach`}
        label={text.approach}
        value={approach}
        options={APPROACHES.map((one) => [one.id, one.label])}
        onChange={(value) => {
          setApproach(value);
          setPosts(null);
        }}
      />
      <p class="hint" data-quoted>
        {approachById(approach).description}
      </p>
      <Select
        id={`${id}-role`}
        label={text.role}
        value={role}
        options={ROLES.map((one) => [one.id, LEARN.game.roles[one.id]])}
        onChange={(value) => setRole(ROLE_IDS.find((one) => one === value) ?? 'finance')}
      />
      <Field
        id={`${id}-start`}
        label={fill(text.start, { low: span.from, high: span.to - 1 })}
        value={start}
        onChange={setStart}
      />
      <Field id={`${id}-months`} label={text.months} value={months} onChange={setMonths} />
      {usual === null ? null : (
        <Field
          id={`${id}-posts`}
          label={text.posts}
          hint={text.postsHint}
          value={typedPosts ?? String(usual)}
          onChange={setPosts}
        />
      )}
      <p>
        {fill(text.cost, { year: grouped(yearlyCost(whole) || 0), once: grouped(setUpCost(whole)) })}{' '}
        <span data-quoted>
          {fill(text.costAll, {
            sum: grouped(cost || 0),
            role: LEARN.game.roles[role],
            table: state.tables[table].name,
            left: grouped(left),
          })}
        </span>
      </p>
      <button type="submit" class="first">
        {text.agree}
      </button>
    </form>
  );
}

/** NaN where no number was typed, which no proposal may have. */
const typed = (value: string) => (value.trim() === '' ? Number.NaN : Number(value));

export interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly hideLabel?: boolean;
  readonly onChange: (value: string) => void;
}

export function Select({ id, label, value, options, hideLabel = false, onChange }: SelectProps) {
  return (
    <div class="field">
      <label class={hideLabel ? 'hidden' : 'label'} for={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)} data-quoted>
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
