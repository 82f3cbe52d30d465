/** The ninety minutes: what comes when, and where the game is now. */
import { LEARN } from '#locale';
import { Timer } from '../present/timer';
import { AGENDA, type AgendaItem, agendaBegins } from './rounds';
import type { GameState } from './state';
import { stepTitle } from './words';

const text = LEARN.game;

export function agendaTitle({ id, round }: AgendaItem): string {
  return round === null || id === 'welcome' || id === 'end' ? text.steps[id] : stepTitle(round, id);
}

export function Agenda({ state }: { readonly state: GameState | null }) {
  const begins = agendaBegins();
  return (
    <details class="no-print">
      <summary>{text.agenda}</summary>
      <p>{text.agendaLead}</p>
      <Timer />
      <div class="scroll" role="group" tabIndex={0} aria-label={text.agenda}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.agendaFrom}</th>
              <th scope="col">{text.agendaPart}</th>
              <th scope="col">{text.agendaTakes}</th>
            </tr>
          </thead>
          <tbody>
            {AGENDA.map((item, n) => {
              const isNow = state !== null && state.round === item.round && state.step === item.id;
              return (
                <tr key={agendaTitle(item)} aria-current={isNow ? 'step' : undefined}>
                  <td>{begins[n]}</td>
                  <th scope="row">
                    {agendaTitle(item)}
                    {isNow ? <strong>{` – ${text.agendaNow}`}</strong> : null}
                  </th>
                  <td>{item.minutes}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
