/** Results of a round, part by part: every number is a table’s plan less the untouched twin, with its range. */
import { LEARN } from '#locale';
import { type Kind, PAYER_IDS, type PayerId } from '../../../sim/economics/payers';
import type { OutcomeId } from '../../../sim/engine/outcomes';
import { fill } from '../locale/texts';
import {
  askedChange,
  costChange,
  directionOf,
  outcomeChange,
  paidFor,
  type Reading,
  twinMean,
} from './results';
import { ROLES, type Role } from './roles';
import { ROUNDS, type Round } from './rounds';
import { cell, type ShowCell, type ShowPart } from './show';
import { type GameState, guessOf, type Table } from './state';
import { changeCell, gainCell, grouped, turned } from './words';

const text = LEARN.game.reveal;

export const CHANGED = [
  'participating',
  'friendTies',
  'isolated',
  'lonely',
  'depressed',
  'gpConsultations',
  'emergencyAdmissions',
  'residentHours',
] as const satisfies readonly OutcomeId[];
/** What a board hopes to see change. */
const HEALTH: readonly OutcomeId[] = ['lonely', 'depressed', 'gpConsultations', 'emergencyAdmissions'];
const DID = ['peopleMet', 'introductionsKept', 'groupsSupported'] as const satisfies readonly OutcomeId[];

const names = (state: GameState) => state.tables.map(({ name }) => name);
const listed = (tables: readonly Table[]) => tables.map(({ name }) => name).join(', ');
const tablesOf = <T>(state: GameState, of: (table: number) => T): T[] =>
  state.tables.map((_, table) => of(table));

/** Parts of the results of a round, in the order in which they are shown. */
export function roundParts(state: GameState, reading: Reading): ShowPart[] {
  const span = ROUNDS[state.round];
  return [
    madePart(state, reading, span),
    changedPart(state, reading, span, text.changed),
    paidPart(state, reading, span),
    moneyPart(state, reading, span, { title: text.cash, note: text.cashNote, kinds: ['cashable'] }),
    moneyPart(state, reading, span, {
      title: text.freed,
      note: text.freedNote,
      kinds: ['not cashable', 'valued'],
    }),
    guessedPart(state, reading),
  ];
}

export function roundPartTitles(): readonly string[] {
  return [text.made, text.changed, text.paid, text.cash, text.freed, text.guessed];
}

function madePart(state: GameState, reading: Reading, span: Round): ShowPart {
  const rows = DID.map((id) => ({
    label: text.did[id],
    cells: tablesOf(state, (table) => {
      const { mean } = outcomeChange(reading, table, id, span);
      return cell(grouped(mean));
    }),
  }));
  return {
    title: text.made,
    lines: [text.madeNote],
    table: { corner: text.measure, columns: names(state), rows },
  };
}

export function changedPart(state: GameState, reading: Reading, span: Round, title: string): ShowPart {
  const changes = CHANGED.map((id) => ({
    id,
    own: tablesOf(state, (table) => outcomeChange(reading, table, id, span)),
  }));
  const clear = changes.flatMap(({ id, own }) =>
    (['more', 'less'] as const).flatMap((way) => {
      const tables = state.tables.filter((_, table) => directionOf(own[table]) === way);
      if (tables.length === 0) return [];
      const values = { what: text.rows[id], clear: text.clear[way], tables: listed(tables) };
      return [fill(text.some, values)];
    }),
  );
  // The plan’s own hours are no result.
  const unmoved = state.tables.filter((_, table) =>
    changes.every(({ id, own }) => id === 'residentHours' || directionOf(own[table]) === 'same'),
  );
  const little = unmoved.length === 0 ? [] : [fill(text.little, { tables: listed(unmoved) })];
  const still = state.tables.filter(
    (own, table) =>
      !unmoved.includes(own) &&
      changes.every(({ id, own }) => !HEALTH.includes(id) || directionOf(own[table]) === 'same'),
  );
  const unclear = still.length === 0 ? [] : [fill(text.still, { tables: listed(still) })];
  return {
    title,
    lines: [text.how, ...clear, ...unclear, ...little],
    table: {
      corner: text.measure,
      columns: [text.twin, ...names(state)],
      rows: changes.map(({ id, own }) => ({
        label: text.rows[id],
        cells: [cell(grouped(twinMean(reading, id, span))), ...own.map((change) => changeCell(change))],
      })),
    },
  };
}

function paidPart(state: GameState, reading: Reading, span: Round): ShowPart {
  const rows = PAYER_IDS.map((payer) => ({
    payer,
    own: tablesOf(state, (table) => paidFor(reading, table, payer, span)),
  })).filter(({ own }) => own.some((sum) => sum > 0));
  return {
    title: text.paid,
    lines: [text.paidNote],
    table: {
      corner: text.payer,
      columns: names(state),
      rows: rows.map(({ payer, own }) => ({
        label: text.payers[payer],
        cells: own.map((sum) => cell(`£${grouped(sum)}`)),
      })),
    },
  };
}

interface MoneyPart {
  readonly title: string;
  readonly note: string;
  readonly kinds: readonly Kind[];
}

function moneyPart(
  state: GameState,
  reading: Reading,
  span: Round,
  { title, note, kinds }: MoneyPart,
): ShowPart {
  const cells = (payer: PayerId): ShowCell[] =>
    tablesOf(state, (table) => gainCell(turned(costChange(reading, table, [payer], kinds, span))));
  const moves = (payer: PayerId) =>
    tablesOf(state, (table) => costChange(reading, table, [payer], kinds, span)).some(
      ({ low95, high95 }) => low95 !== 0 || high95 !== 0,
    );
  return {
    title,
    lines: [note],
    table: {
      corner: text.payer,
      columns: names(state),
      rows: PAYER_IDS.filter(moves).map((payer) => ({ label: text.payers[payer], cells: cells(payer) })),
    },
  };
}

function guessedPart(state: GameState, reading: Reading): ShowPart {
  return {
    title: text.guessed,
    lines: [text.noWinner],
    table: {
      corner: text.measure,
      columns: names(state),
      rows: ROLES.map((role) => guessRow(state, reading, role, state.round, LEARN.game.roles[role.id])),
    },
  };
}

export function guessRow(state: GameState, reading: Reading, role: Role, round: number, label: string) {
  const { ask, choices } = LEARN.game.guess;
  const cells = tablesOf(state, (table): ShowCell => {
    const guess = guessOf(state, round, table, role.id);
    const came = directionOf(askedChange(reading, table, role, ROUNDS[round]));
    const said = guess === null ? text.notSaid : fill(text.said, { guess: choices[guess] });
    const detail = fill(text.came, { came: choices[came] });
    return cell(said, guess === came ? `${detail} (${text.right})` : detail);
  });
  return { label: `${label}: ${ask[role.id]}`, cells };
}
