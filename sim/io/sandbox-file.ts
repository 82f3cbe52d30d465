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

const FORM = 1;
/** Longest text that is read at all. */
export const LONGEST_SANDBOX = 60_000;

export interface SandboxState {
  readonly place: SandboxPlace;
  /** Month that it was aged to. */
  readonly month: number;
  readonly actions: readonly SandboxAction[];
}

const whole = (low: number, high: number) =>
  z
    .int(`expected a whole number from ${low} to ${high}`)
    .min(low, `expected a whole number from ${low} to ${high}`)
    .max(high, `expected a whole number from ${low} to ${high}`);
const id = whole(0, 0xffffffff);
const grade = whole(0, 3);
const month = whole(0, SANDBOX_MONTHS);
const street = whole(0, 999);

const action = z.discriminatedUnion('kind', [
  z.strictObject({ month, kind: z.literal('draw tie'), a: id, b: id, grade }),
  z.strictObject({ month, kind: z.literal('cut tie'), a: id, b: id }),
  z.strictObject({ month, kind: z.literal('open group'), founder: id, interest: whole(0, 7) }),
  z.strictObject({ month, kind: z.literal('close group'), group: id }),
  z.strictObject({ month, kind: z.literal('join group'), person: id, group: id }),
  z.strictObject({ month, kind: z.literal('leave group'), person: id, group: id }),
  z.strictObject({ month, kind: z.enum(['move home', 'move out']), person: id, cell: id }),
  z.strictObject({
    month,
    kind: z.literal('bridge streets'),
    from: street,
    to: street,
    pairs: whole(1, MOST_PAIRS),
    grade,
  }),
  z.strictObject({ month, kind: z.literal('fund worker') }),
  z.strictObject({ month, kind: z.literal('stop worker') }),
]);

const file = z.strictObject({
  'kithwork-sandbox': z.literal(FORM),
  people: whole(FEWEST_PEOPLE, MOST_PEOPLE),
  place: whole(1, 99),
  luck: whole(1, 99),
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
  const fail = (path: string, message: string) => InputError.of(path, message, source);
  if (text.length > LONGEST_SANDBOX)
    throw fail('', `expected at most ${LONGEST_SANDBOX} characters, got ${text.length}`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw fail('', 'expected a sandbox saved by this page, got other text');
  }
  const parsed = file.safeParse(data);
  if (!parsed.success)
    throw new InputError(
      parsed.error.issues.map(({ path, message }) => ({
        path: path
          .map((part) => (typeof part === 'number' ? `[${part}]` : String(part)))
          .join('.')
          .replaceAll('.[', '['),
        message: message.charAt(0).toLowerCase() + message.slice(1),
        file: source,
        line: 0,
        column: 0,
      })),
    );
  const { people, place, luck, actions } = parsed.data;
  let last = 0;
  for (const [n, { month: at }] of actions.entries()) {
    const most = parsed.data.month;
    if (at < last || at > most)
      throw fail(`actions[${n}].month`, `expected a month between ${last} and ${most}, got ${at}`);
    last = at;
  }
  return { place: { people, place, luck }, month: parsed.data.month, actions };
}
