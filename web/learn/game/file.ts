/** A game as text for a file, and reading what anybody may have written. */
import { z } from 'zod';
import { InputError } from '../../../sim/io/input-error';
import { readSaved, wholeWithin } from '../../../sim/io/saved-json';
import { APPROACHES } from '../../../sim/programmes/registry';
import { learnScenario } from '../chapters/scenarios';
import { MOST_POSTS, overBudget, refusalOf, usualPosts } from './money';
import { MOST_MONEY, ROLE_IDS } from './roles';
import { ROUNDS, STEPS, stepsOf } from './rounds';
import { SHOCK_IDS } from './shock-ids';
import {
  FEWEST_PEOPLE,
  type GameState,
  GUESSES,
  LONGEST_NAME,
  MOST_LUCK,
  MOST_PEOPLE,
  MOST_PROPOSALS,
  MOST_TABLES,
} from './state';

const FORM = 1;
/** Longest text that is read at all. */
export const LONGEST_GAME = 60_000;
/** Parts of the results there can be. */
const MOST_SHOWN = 20;

const number = (low: number, high: number) => {
  const message = `expected a number from ${low} to ${high}`;
  return z.number(message).min(low, message).max(high, message);
};
const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names, `expected one of ${names.join(', ')}`);
const line = z
  .string('expected a name')
  .trim()
  .min(1, 'expected a name')
  .max(LONGEST_NAME, `expected at most ${LONGEST_NAME} letters`)
  .regex(/^[^\p{Cc}]*$/u, 'expected a name without control characters');

const round = wholeWithin(0, ROUNDS.length - 1);
const proposal = z.strictObject({
  id: wholeWithin(0, 9_999),
  approach: oneOf(APPROACHES.map(({ id }) => id) as [string, ...string[]]),
  role: oneOf(ROLE_IDS),
  start: wholeWithin(0, 119),
  months: wholeWithin(1, 120),
  posts: z.nullable(number(0, MOST_POSTS)),
  round,
  endedIn: z.nullable(round),
});
const file = z.strictObject({
  'kithwork-game': z.literal(FORM, `expected form ${FORM}, which this Kithwork reads`),
  people: wholeWithin(FEWEST_PEOPLE, MOST_PEOPLE),
  luck: wholeWithin(1, MOST_LUCK),
  money: z.strictObject(
    Object.fromEntries(ROLE_IDS.map((id) => [id, number(0, MOST_MONEY)])) as Record<
      (typeof ROLE_IDS)[number],
      z.ZodNumber
    >,
  ),
  tables: z
    .array(
      z.strictObject({
        name: line,
        proposals: z.array(proposal).max(MOST_PROPOSALS, `expected at most ${MOST_PROPOSALS} proposals`),
      }),
    )
    .min(1, 'expected a table')
    .max(MOST_TABLES, `expected at most ${MOST_TABLES} tables`),
  round,
  step: oneOf(STEPS),
  shown: wholeWithin(0, MOST_SHOWN),
  guesses: z
    .array(z.array(z.partialRecord(oneOf(ROLE_IDS), oneOf(GUESSES))).max(MOST_TABLES))
    .max(ROUNDS.length),
  shocks: z.array(z.nullable(oneOf(SHOCK_IDS))).max(ROUNDS.length - 1),
});

export function gameText(state: GameState): string {
  return JSON.stringify({ 'kithwork-game': FORM, ...state }, null, 1);
}

/**
 * @param source the file as the user knows it, for messages
 * @throws InputError with all problems
 */
export function readGame(text: string, source: string): GameState {
  const fail = (path: string, message: string) => InputError.of(path, message, source);
  const { 'kithwork-game': _form, ...state } = readSaved(text, source, {
    schema: file,
    longest: LONGEST_GAME,
    what: 'a game',
  });
  checkPlay(state, fail);
  return state;
}

/** Whether the game could have been played so. */
function checkPlay(state: GameState, fail: (path: string, message: string) => InputError): void {
  const names = [learnScenario('game').comparator, ...state.tables.map(({ name }) => name)];
  if (new Set(names).size < names.length) throw fail('tables', 'expected a name of its own for each table');
  if (!stepsOf(state.round).includes(state.step))
    throw fail('step', `expected one of ${stepsOf(state.round).join(', ')} in round ${state.round + 1}`);
  const shocks = state.round + (state.step === 'shock' && state.shocks.length > state.round ? 1 : 0);
  if (state.shocks.length !== shocks) throw fail('shocks', `expected ${shocks} up to here`);
  if (state.guesses.length > state.round + 1) throw fail('guesses', 'expected none of rounds to come');
  if (state.guesses.some((tables) => tables.length !== state.tables.length))
    throw fail('guesses', 'expected those of each table');
  state.tables.forEach((table, t) => {
    const path = (n: number, field: string) => `tables[${t}].proposals[${n}].${field}`;
    const ids = table.proposals.map(({ id }) => id);
    table.proposals.forEach((one, n) => {
      if (ids.indexOf(one.id) !== n) throw fail(path(n, 'id'), 'expected a number of its own');
      if (one.round > state.round) throw fail(path(n, 'round'), 'expected no round to come');
      if (one.endedIn !== null && (one.endedIn <= one.round || one.endedIn > state.round))
        throw fail(path(n, 'endedIn'), 'expected a round after that of the proposal');
      if ((usualPosts(one.approach) === null) !== (one.posts === null))
        throw fail(path(n, 'posts'), 'expected a number where the approach has posts, null elsewhere');
      const alone = { ...state, tables: state.tables.map((own) => ({ ...own, proposals: [] })) };
      const refused = refusalOf(alone, t, one);
      if (refused !== null && refused.why !== 'money' && refused.why !== 'full')
        throw fail(path(n, refused.why), `expected a number from ${refused.low} to ${refused.high}`);
    });
    const over = overBudget(state, table);
    if (over?.why === 'money')
      throw fail(
        `tables[${t}]`,
        `expected a plan within the money of each role, got £${Math.round(over.needs)} of £${Math.round(over.has)} for ${over.role} in round ${over.round + 1}`,
      );
  });
}
