/** What the room sees while it plans, guesses and waits for a shock. */
import { LEARN } from '#locale';
import { fill } from '../locale/texts';
import { moneyIn, spentIn } from './money';
import { ROLES } from './roles';
import { metBy, SHOCKS } from './shocks';
import { cell, type GameShow, type ShowPart } from './show';
import type { GameState } from './state';
import { grouped, proposalWords, stepTitle } from './words';

const text = LEARN.game;

const namesOf = ({ tables }: GameState) => tables.map(({ name }) => name);

export function planShow(state: GameState): GameShow {
  return {
    heading: stepTitle(state.round, 'plan'),
    lines: shockLines(state, state.round - 1),
    parts: [agreedPart(state), leftPart(state)],
  };
}

function agreedPart(state: GameState): ShowPart {
  const cells = state.tables.map(({ proposals }) => {
    const lines = proposals.map(proposalWords);
    return cell(lines.length === 0 ? text.plan.none : lines.join('; '));
  });
  return {
    title: text.plan.plans,
    lines: [],
    table: {
      corner: text.plan.table,
      columns: [text.plan.plans],
      rows: namesOf(state).map((label, t) => ({ label, cells: [cells[t]] })),
    },
  };
}

export function leftPart(state: GameState): ShowPart {
  const left = ROLES.map(({ id }) => ({
    label: text.roles[id],
    cells: state.tables.map((table) => {
      const all = moneyIn(state, id, state.round);
      const rest = all - spentIn(table, id, state.round);
      return cell(fill(text.plan.leftOf, { left: grouped(rest), all: grouped(all) }));
    }),
  }));
  return {
    title: text.plan.left,
    lines: [],
    table: { corner: text.plan.role_, columns: namesOf(state), rows: left },
  };
}

export function guessShow(state: GameState): GameShow {
  const rows = ROLES.map(({ id }) => ({ label: text.roles[id], cells: [cell(text.guess.ask[id])] }));
  return {
    heading: stepTitle(state.round, 'guess'),
    lines: [text.guess.roomLead],
    parts: [
      {
        title: Object.values(text.guess.choices).join(' · '),
        lines: [],
        table: { corner: text.plan.role_, columns: [text.reveal.measure], rows },
      },
    ],
  };
}

/** What the shock after a round says, once there is one. */
function shockLines(state: GameState, round: number): string[] {
  const id = state.shocks[round];
  if (id === undefined) return [];
  return id === null ? [text.shock.nothing] : [text.shock.kinds[id], text.shock.texts[id]];
}

export function shockShow(state: GameState): GameShow {
  const id = state.shocks[state.round];
  const heading = stepTitle(state.round, 'shock');
  if (id === undefined) return { heading, lines: [text.shock.notYet], parts: [] };
  const lines = shockLines(state, state.round);
  if (id === null) return { heading, lines, parts: [] };
  const met = state.tables.map(({ name, proposals }) => {
    const whom = metBy(SHOCKS[id], state.round + 1, proposals).map(proposalWords);
    return fill(text.shock.meets, {
      table: name,
      what: whom.length === 0 ? text.shock.meetsNone : whom.join('; '),
    });
  });
  return {
    heading,
    lines: [...lines, ...met, id === 'hall closes' ? text.shock.everybody : text.shock.only],
    parts: [],
  };
}
