/** The debrief: ten years of every plan against the untouched twin, what stayed, for whom, and what was guessed. */
import { LEARN } from '#locale';
import { mean } from '../../../sim/analysis/paired';
import { equityRows } from '../../../sim/analysis/summarise-strata';
import type { EquityRow } from '../../../sim/analysis/summary-types';
import { STRATUM_AGES, STRATUM_QUALIFICATIONS } from '../../../sim/engine/strata';
import { fill } from '../locale/texts';
import { askedChange, costChange, outcomeChange, paidFor, type Reading } from './results';
import { ROLES } from './roles';
import { GAME_MONTHS, ROUNDS, type Round } from './rounds';
import { cell, type ShowPart } from './show';
import { changedPart, guessRow } from './show-round';
import type { GameState } from './state';
import { changeCell, grouped, moneyWords, numberWords, proposalWords, tellable, turned } from './words';

const text = LEARN.game.debrief;
const ALL: Round = { from: 0, to: GAME_MONTHS };
const LAST_YEAR: Round = { from: GAME_MONTHS - 12, to: GAME_MONTHS };

const names = (state: GameState) => state.tables.map(({ name }) => name);

export function debriefTitles(): readonly string[] {
  const guesses = ROUNDS.map((_, round) => fill(text.guesses, { round: round + 1 }));
  return [text.history, text.years, text.stayed, text.whom, text.lonelyBy, ...guesses, text.aims];
}

export function debriefParts(state: GameState, reading: Reading): ShowPart[] {
  return [
    historyPart(state),
    changedPart(state, reading, ALL, text.years),
    stayedPart(state, reading),
    whomPart(state, reading),
    lonelyPart(state, reading),
    ...guessesParts(state, reading),
    aimsPart(state, reading),
  ];
}

function historyPart(state: GameState): ShowPart {
  const rows = ROUNDS.map((_, round) => ({
    label: fill(text.historyRound, { round: round + 1 }),
    cells: state.tables.map(({ proposals }) => {
      const agreed = proposals.filter((one) => one.round === round).map(proposalWords);
      return cell(agreed.length === 0 ? text.noPlan : agreed.join('; '));
    }),
  }));
  const shocks = state.shocks.map((id) =>
    id === null ? LEARN.game.shock.nothing : LEARN.game.shock.kinds[id],
  );
  const lines = shocks.map((what, n) => `${fill(text.historyRound, { round: n + 2 })}: ${what}.`);
  return {
    title: text.history,
    lines,
    table: { corner: LEARN.game.now, columns: names(state), rows },
  };
}

function stayedPart(state: GameState, reading: Reading): ShowPart {
  const ties = (label: string, field: 'made' | 'atEnd') => ({
    label,
    cells: state.tables.map((_, table) =>
      cell(grouped(mean(reading.study.runs[table + 1].map(({ brokered }) => brokered[field])))),
    ),
  });
  const last = (label: string, id: 'participating' | 'lonely') => ({
    label,
    cells: state.tables.map((_, table) => changeCell(outcomeChange(reading, table, id, LAST_YEAR))),
  });
  return {
    title: text.stayed,
    lines: [text.stayedNote],
    table: {
      corner: LEARN.game.reveal.measure,
      columns: names(state),
      rows: [
        ties(text.tiesMade, 'made'),
        ties(text.tiesKept, 'atEnd'),
        last(text.lastGroup, 'participating'),
        last(text.lastLonely, 'lonely'),
      ],
    },
  };
}

const BY = ['age', 'sex', 'qualification'] as const;

function groupLabel({ by, group }: EquityRow): string {
  if (by === 'age') return text.groups.age[STRATUM_AGES.indexOf(group as (typeof STRATUM_AGES)[number])];
  if (by === 'sex') return text.groups.sex[group as 'men' | 'women'];
  const at = STRATUM_QUALIFICATIONS.indexOf(group as (typeof STRATUM_QUALIFICATIONS)[number]);
  return text.groups.qualification[(['none', 'school', 'degree'] as const)[at]];
}

/** Rows of the groups by age, sex and qualification, with a cell for each table. */
function byGroup(state: GameState, reading: Reading, of: (row: EquityRow) => ReturnType<typeof cell>) {
  const all = equityRows(reading.study).filter(({ by }) => (BY as readonly string[]).includes(by));
  const first = all.filter(({ arm }) => arm === state.tables[0].name);
  return first.map(({ by, group }, n) => ({
    label: groupLabel(first[n]),
    cells: state.tables.map(({ name }) => {
      const row = all.find((one) => one.arm === name && one.by === by && one.group === group);
      return row === undefined ? cell(text.noPlan) : of(row);
    }),
  }));
}

function whomPart(state: GameState, reading: Reading): ShowPart {
  const rows = byGroup(state, reading, ({ shareMet }) => {
    if (shareMet === null) return cell(text.noPlan);
    const hundred = {
      mean: 100 * shareMet.mean,
      low95: 100 * shareMet.low95,
      high95: 100 * shareMet.high95,
    };
    return cell(numberWords(hundred));
  });
  return {
    title: text.whom,
    lines: [text.shareNote],
    table: { corner: LEARN.game.reveal.measure, columns: names(state), rows },
  };
}

function lonelyPart(state: GameState, reading: Reading): ShowPart {
  const rows = byGroup(state, reading, ({ lonely: { total } }) =>
    changeCell({ mean: total.mean / 12, low95: total.low95 / 12, high95: total.high95 / 12 }),
  );
  return {
    title: text.lonelyBy,
    lines: [text.lonelyNote],
    table: { corner: LEARN.game.reveal.measure, columns: names(state), rows },
  };
}

/** A part a round, so that each fits the screen. */
function guessesParts(state: GameState, reading: Reading): ShowPart[] {
  return ROUNDS.map((_, round) => ({
    title: fill(text.guesses, { round: round + 1 }),
    lines: [LEARN.game.reveal.noWinner],
    table: {
      corner: LEARN.game.reveal.measure,
      columns: names(state),
      rows: ROLES.map((role) => guessRow(state, reading, role, round, LEARN.game.roles[role.id])),
    },
  }));
}

/** What each role asked for, with what it paid and got back; never one score. */
function aimsPart(state: GameState, reading: Reading): ShowPart {
  const rows = ROLES.map((role) => {
    const own = typeof role.asks === 'string' ? [role.pays] : role.asks;
    const words = typeof role.asks === 'string' ? numberWords : moneyWords;
    return {
      label: `${LEARN.game.roles[role.id]}: ${LEARN.game.guess.ask[role.id]}`,
      cells: state.tables.map((_, table) => {
        const change = askedChange(reading, table, role, ALL);
        const paid = grouped(paidFor(reading, table, role.pays, ALL));
        const back = moneyWords(turned(costChange(reading, table, own, ['cashable'], ALL)));
        return cell(
          fill(text.aim, { clear: tellable(change, LEARN.game.reveal.clear), number: words(change) }),
          fill(text.balance, { paid, back }),
        );
      }),
    };
  });
  return {
    title: text.aims,
    lines: [LEARN.game.reveal.noWinner],
    table: { corner: LEARN.game.reveal.measure, columns: names(state), rows },
  };
}
