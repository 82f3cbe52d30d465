/** How values, paths and choices read in messages: one voice for all errors. */
import { distance } from 'fastest-levenshtein';

export type Path = readonly PropertyKey[];

const LONGEST_SHOWN = 40;

/** A value as a reader would recognise it, short enough for one line. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') {
    if (value.length <= LONGEST_SHOWN) return JSON.stringify(value);
    return `${JSON.stringify(`${value.slice(0, LONGEST_SHOWN - 10)}…`)} (${value.length} characters)`;
  }
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
  if (typeof value === 'object') {
    const count = Object.keys(value).length;
    return count === 1 ? 'a group of 1 setting' : `a group of ${count} settings`;
  }
  return String(value);
}

/** `['arms', 1, 'programmes', 0, 'start']` becomes `arms[1].programmes[0].start`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[\p{L}\p{N}_+-]+$/u.test(String(part)))
      text += text === '' ? String(part) : `.${String(part)}`;
    else text += `[${show(String(part))}]`;
  }
  return text;
}

/** The allowed name a user most probably meant, if any is near enough: in full, or as the beginning of it. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const folded = given.slice(0, 100).toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(folded.length * 0.4)) + 1;
  for (const name of names) {
    const apart = distanceTo(folded, name.toLowerCase());
    if (apart < bestDistance) [best, bestDistance] = [name, apart];
  }
  return best;
}

/** Letters from which on a beginning says something. */
const BEGINNING = 5;

function distanceTo(given: string, name: string): number {
  const full = distance(given, name);
  if (given.length < BEGINNING || name.length <= given.length) return full;
  // A beginning counts as one letter farther than the name itself.
  return Math.min(full, 1 + distance(given, name.slice(0, given.length)));
}

/** `; did you mean "x"?`, or the empty string when nothing is near. */
export function suggestion(given: unknown, names: readonly string[]): string {
  const near = typeof given === 'string' ? nearest(given, names) : undefined;
  return near === undefined || near === given ? '' : `; did you mean ${JSON.stringify(near)}?`;
}

/** `; did you mean "x"?`, or where the names are to be found when nothing is near. */
export function suggestionOr(given: unknown, names: readonly string[], where: string): string {
  return suggestion(given, names) || `; ${where}`;
}

/** Approaches, payers, troubles and keys are listed in full; of hundreds of parameters only the first. */
const MOST_LISTED = 40;

/** Names in a sentence, cut when there are very many. */
export function listNames(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  if (names.length > MOST_LISTED) return `${names.slice(0, 6).join(', ')} and ${names.length - 6} more`;
  return names.join(', ');
}

/** Made once: that takes longer than using it a hundred times. */
const GROUPED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** A number with thousands separated, for limits in messages. */
export function grouped(value: number): string {
  return GROUPED.format(value);
}

/** “1 neighbourhood”, “1,200 neighbourhoods”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
