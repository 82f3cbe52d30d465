/** The facilitator’s side of guessing, of showing results, and of a shock. */
import { useId } from 'preact/hooks';
import { LEARN } from '#locale';
import { fill } from '../locale/texts';
import { Failed } from '../parts';
import { guess, setShock, showMore } from './game';
import { Select } from './plan-step';
import { ROLES } from './roles';
import { type GameRuns, tryAgain } from './runs';
import { SHOCK_IDS } from './shock-ids';
import { lotOf } from './shocks';
import { pairsDone, partTitles } from './show-game';
import { type GameState, GUESSES, guessOf } from './state';

const text = LEARN.game;

interface StepProps {
  readonly state: GameState;
}

export function GuessStep({ state, runs }: StepProps & { readonly runs: GameRuns | null }) {
  const id = useId();
  const { ask, choices, none } = text.guess;
  return (
    <>
      <p>{text.guess.lead}</p>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.guess.caption}>
        <table>
          <caption>{text.guess.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.plan.role_}</th>
              {state.tables.map(({ name }) => (
                <th scope="col" key={name} data-quoted>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROLES.map((role) => (
              <tr key={role.id}>
                <th scope="row">{`${text.roles[role.id]}: ${ask[role.id]}`}</th>
                {state.tables.map(({ name }, table) => (
                  <td key={name}>
                    <Select
                      id={`${id}-${role.id}-${table}`}
                      label={fill(text.guess.of, {
                        role: text.roles[role.id],
                        table: name,
                        ask: ask[role.id],
                      })}
                      hideLabel
                      value={guessOf(state, state.round, table, role.id) ?? ''}
                      options={[['', none], ...GUESSES.map((one) => [one, choices[one]] as const)]}
                      onChange={(value) =>
                        guess(table, role.id, GUESSES.find((one) => one === value) ?? null)
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {runs === null ? null : (
        <p class="quiet">
          {pairsDone(runs) < runs.total
            ? fill(text.guess.running, { done: pairsDone(runs), total: runs.total })
            : fill(text.guess.all, { total: runs.total })}
        </p>
      )}
    </>
  );
}

export function ResultStep({ state, runs }: StepProps & { readonly runs: GameRuns }) {
  const titles = partTitles(state);
  const next = titles[state.shown];
  const { reveal, debrief } = text;
  return (
    <>
      <p>{state.step === 'debrief' ? debrief.lead : reveal.lead}</p>
      {runs.failure === null ? null : (
        <Failed says={fill(text.reveal.failed, { reason: runs.failure })} onAgain={tryAgain} />
      )}
      <div class="row">
        <button
          type="button"
          class="first"
          aria-disabled={next === undefined}
          onClick={() => showMore(1, titles.length)}
        >
          {reveal.show}
        </button>
        <button type="button" aria-disabled={state.shown === 0} onClick={() => showMore(-1, titles.length)}>
          {reveal.hide}
        </button>
      </div>
      <p role="status">
        {fill(reveal.parts, { shown: state.shown, all: titles.length })}.{' '}
        {next === undefined ? reveal.allShown : fill(reveal.hidden, { part: next })}
      </p>
      {pairsDone(runs) < runs.total ? (
        <p class="quiet">{fill(text.guess.running, { done: pairsDone(runs), total: runs.total })}</p>
      ) : null}
    </>
  );
}

export function ShockStep({ state }: StepProps) {
  const id = useId();
  const { kinds, choose, draw, nothing, lead, notYet } = text.shock;
  const drawn = state.shocks[state.round];
  const before = { ...state, shocks: state.shocks.slice(0, state.round) };
  return (
    <>
      <p>{lead}</p>
      <div class="row">
        <button type="button" class="first" onClick={() => setShock(lotOf(before, state.round + 1))}>
          {draw}
        </button>
      </div>
      <Select
        id={id}
        label={choose}
        value={drawn === undefined ? 'not yet' : (drawn ?? '')}
        options={[
          ...(drawn === undefined ? [['not yet', notYet] as const] : []),
          ['', nothing],
          ...SHOCK_IDS.map((one) => [one, kinds[one]] as const),
        ]}
        onChange={(value) => setShock(SHOCK_IDS.find((one) => one === value) ?? null)}
      />
    </>
  );
}
