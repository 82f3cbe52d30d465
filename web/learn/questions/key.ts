/** The right answers, and scoring. */

export const KEY = ['often', 'friends', 'some', 'run', 'isolated', 'nothing'] as const;

/** Id of the option chosen for each question; `unsure` is an answer, null is none. */
export type Answers = readonly (string | null)[];

export const NO_ANSWERS: Answers = KEY.map(() => null);

export function rightOnes(answers: Answers): boolean[] {
  return KEY.map((key, n) => answers[n] === key);
}

export function score(answers: Answers): number {
  return rightOnes(answers).filter((right) => right).length;
}

/** Numbers of the questions without an answer, counted from one. */
export function unanswered(answers: Answers): number[] {
  return answers.flatMap((answer, n) => (answer === null ? [n + 1] : []));
}

export interface SavedAnswers {
  readonly before: Answers;
  readonly after: Answers;
}

const FORM = 1;

export function answersFile({ before, after }: SavedAnswers): string {
  return `${JSON.stringify({ 'kithwork-learn': FORM, before, after }, null, 2)}\n`;
}

/** The answers in a saved file, or null when it is none. What is found there is not trusted. */
export function readAnswers(text: string): SavedAnswers | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const { 'kithwork-learn': form, before, after } = found as Record<string, unknown>;
  return form === FORM && isAnswers(before) && isAnswers(after) ? { before, after } : null;
}

function isAnswers(value: unknown): value is Answers {
  return (
    Array.isArray(value) &&
    value.length === KEY.length &&
    value.every((one) => one === null || (typeof one === 'string' && one.length < 40))
  );
}

/** How many were right at each question, before and after. */
export function countRight(all: readonly SavedAnswers[]): { before: number[]; after: number[] } {
  const count = (of: (saved: SavedAnswers) => Answers) =>
    KEY.map((_, n) => all.filter((saved) => rightOnes(of(saved))[n]).length);
  return { before: count(({ before }) => before), after: count(({ after }) => after) };
}
