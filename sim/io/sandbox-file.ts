/** A sandbox as text for a link or a file: its place, how far it was aged, and what was done in which month. */
import { z } from 'zod';
import {
  FEWEST_PEOPLE,
  MOST_ACTIONS,
  MOST_PAIRS,
  MOST_PEOPLE,
  SANDBOX_MONTHS,
  type SandboxAction,
  type SandboxPlace,
} from '../engine/sandbox-action';
import { InputError } from './input-error';
import { readSaved, wholeWithin } from './saved-json';

const FORM = 1;
/** Longest text that is read at all. */
export const LONGEST_SANDBOX = 60_000;

export interface SandboxState {
  readonly place: SandboxPlace;
  /** Month that it was aged to. */
  readonly month: number;
  readonly actions: readonly SandboxAction[];
}

const id = wholeWithin(0, 0xffffffff);
const grade = wholeWithin(0, 3);
const month = wholeWithin(0, SANDBOX_MONTHS);
const street = wholeWithin(0, 999);

const action = z.discriminatedUnion('kind', [
  z.strictObject({ month, kind: z.literal('draw tie'), a: id, b: id, grade }),
  z.strictObject({ month, kind: z.literal('cut tie'), a: id, b: id }),
  z.strictObject({ month, kind: z.literal('open group'), founder: id, interest: wholeWithin(0, 7) }),
  z.strictObject({ month, kind: z.literal('close group'), group: id }),
  z.strictObject({ month, kind: z.literal('join group'), person: id, group: id }),
  z.strictObject({ month, kind: z.literal('leave group'), person: id, group: id }),
  z.strictObject({ month, kind: z.enum(['move home', 'move out']), person: id, cell: id }),
  z.strictObject({
    month,
    kind: z.literal('bridge streets'),
    from: street,
    to: street,
    pairs: wholeWithin(1, MOST_PAIRS),
    grade,
  }),
  z.strictObject({ month, kind: z.literal('fund worker') }),
  z.strictObject({ month, kind: z.literal('stop worker') }),
]);

const file = z.strictObject({
  'kithwork-sandbox': z.literal(FORM),
  people: wholeWithin(FEWEST_PEOPLE, MOST_PEOPLE),
  place: wholeWithin(1, 99),
  luck: wholeWithin(1, 99),
  month,
  actions: z.array(action).max(MOST_ACTIONS, `expected at most ${MOST_ACTIONS} actions`),
});

export function sandboxText({ place, month: aged, actions }: SandboxState): string {
  return JSON.stringify({ 'kithwork-sandbox': FORM, ...place, month: aged, actions });
}

/**
 * Reads what anybody may have written.
 * @param source the file or link as the user knows it, for messages
 * @throws InputError with all problems
 */
export function readSandbox(text: string, source: string): SandboxState {
  const { people, place, luck, month, actions } = readSaved(text, source, {
    schema: file,
    longest: LONGEST_SANDBOX,
    what: 'a sandbox',
  });
  let last = 0;
  for (const [n, { month: at }] of actions.entries()) {
    if (at < last || at > month) {
      const message = `expected a month between ${last} and ${month}, got ${at}`;
      throw InputError.of(`actions[${n}].month`, message, source);
    }
    last = at;
  }
  return { place: { people, place, luck }, month, actions };
}
