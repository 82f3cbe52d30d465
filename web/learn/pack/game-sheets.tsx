/** What is printed for the team game. Cards and slips have dashed lines to cut along. */
import type { ComponentChildren } from 'preact';
import { LEARN } from '#locale';
import { APPROACHES } from '../../../sim/programmes/registry';
import { agendaTitle } from '../game/agenda';
import { setUpCost, usualPosts } from '../game/money';
import { ROLES, type RoleId } from '../game/roles';
import { AGENDA, agendaBegins } from '../game/rounds';
import { GUESSES } from '../game/state';
import { grouped } from '../game/words';
import { fill } from '../locale/texts';

const text = LEARN.gamePrint;
const game = LEARN.game;

/** A line to write on, with what it is for. */
function Blank({ label }: { readonly label: string }) {
  return (
    <p class="game-blank">
      <span>{label}</span>
      <span class="game-blank-line" />
    </p>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="game-card">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function RoleCards() {
  return (
    <div class="game-cards game-cards-six">
      {ROLES.map(({ id, money }) => (
        <RoleCard key={id} id={id} money={money} />
      ))}
      <Card title={text.rules}>
        <ul>
          {text.rulesList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function RoleCard({ id, money }: { readonly id: RoleId; readonly money: number }) {
  const { want, but } = text.roles[id];
  return (
    <Card title={game.roles[id]}>
      <p>
        <strong>{fill(text.money, { money: grouped(money) })}</strong>
      </p>
      <p class="small">{text.moneyNote}</p>
      <p>
        <strong>{text.want}</strong>
      </p>
      <ul>
        {want.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <strong>{text.but}</strong> {but}
      </p>
      <p>{fill(text.youGuess, { ask: game.guess.ask[id] })}</p>
    </Card>
  );
}

const LINES = ['what', 'who', 'from', 'long', 'posts', 'cost', 'why', 'agreed'] as const;

export function ProposalSheets() {
  return (
    <div class="game-cards game-cards-two">
      {[1, 2].map((n) => (
        <Card key={n} title={text.sheet}>
          <div class="game-blanks">
            <Blank label={text.round} />
            <Blank label={text.table} />
          </div>
          {LINES.map((line) => (
            <Blank key={line} label={text[line]} />
          ))}
        </Card>
      ))}
    </div>
  );
}

export function Prices() {
  return (
    <>
      <p>{text.pricesNote}</p>
      <div class="scroll" role="group" tabIndex={0} aria-label={text.prices}>
        <table class="game-prices">
          <caption>{text.prices}</caption>
          <thead>
            <tr>
              <th scope="col">{text.priceWhat}</th>
              <th scope="col" class="end">
                {text.priceYear}
              </th>
              <th scope="col" class="end">
                {text.priceSetUp}
              </th>
              <th scope="col" class="end">
                {text.pricePosts}
              </th>
            </tr>
          </thead>
          <tbody data-quoted>
            {APPROACHES.map(({ id, label, description, cost }) => (
              <tr key={id}>
                <th scope="row">
                  {label}
                  <span class="game-detail game-description">{description}</span>
                </th>
                <td class="end">{grouped(cost.perYear.value)}</td>
                <td class="end">{grouped(setUpCost({ approach: id }))}</td>
                <td class="end">{usualPosts(id) ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function Slips() {
  return (
    <div class="game-cards game-cards-four">
      {[1, 2, 3, 4].map((n) => (
        <Card key={n} title={text.slip}>
          <div class="game-blanks">
            <Blank label={text.round} />
            <Blank label={text.table} />
          </div>
          <p class="small">{text.slipLead}</p>
          {ROLES.map(({ id }) => (
            <div class="game-tick" key={id}>
              <p>
                <strong>{game.roles[id]}</strong>: {game.guess.ask[id]}
              </p>
              <p class="game-boxes">
                {GUESSES.map((guess) => (
                  <span key={guess}>
                    <span class="game-box" /> {game.guess.choices[guess]}
                  </span>
                ))}
              </p>
            </div>
          ))}
          <Blank label={text.slipWhy} />
        </Card>
      ))}
    </div>
  );
}

export function Script() {
  const begins = agendaBegins();
  return (
    <>
      <h2>{text.before}</h2>
      <ol>
        {text.beforeList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h2>{game.agenda}</h2>
      <div class="scroll" role="group" tabIndex={0} aria-label={game.agenda}>
        <table class="game-script">
          <thead>
            <tr>
              <th scope="col">{text.minute}</th>
              <th scope="col">{game.agendaPart}</th>
              <th scope="col">{text.doIt}</th>
              <th scope="col">{text.say}</th>
            </tr>
          </thead>
          <tbody>
            {AGENDA.map((item, n) => (
              <tr key={agendaTitle(item)}>
                <td>
                  {begins[n]}–{begins[n] + item.minutes}
                </td>
                <th scope="row">{agendaTitle(item)}</th>
                <td>{text.script[item.id].do}</td>
                <td>{text.script[item.id].say}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
