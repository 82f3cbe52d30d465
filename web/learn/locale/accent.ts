/** A language nobody speaks: English with accents on every letter, and at least forty per cent longer. */
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀćďéƒğĥíĵķĺɱñóƥɋŕšťúṽŵẋýžÀƁĆĎÉƑĞĤÍĴĶĹṀÑÓƤɊŔŠŤÚṼŴẊÝŽ';
/** Words that make a text longer, in turn. */
const FILLERS = ['ĺóřéɱ', 'íƥšúɱ', 'ďóĺóř', 'šíť', 'àɱéť'] as const;
const LONGER = 0.4;

export function accentText(text: string): string {
  let accents = '';
  let depth = 0;
  for (const letter of text) {
    if (letter === '{') depth++;
    const at = depth === 0 ? PLAIN.indexOf(letter) : -1;
    accents += at < 0 ? letter : ACCENTED[at];
    if (letter === '}') depth--;
  }
  const wanted = Math.ceil(text.length * LONGER);
  let added = '';
  for (let n = 0; added.length < wanted; n++) added += ` ${FILLERS[n % FILLERS.length]}`;
  return accents + added;
}

/** Every text in lists and records, as deep as they go. */
export function accented<T>(value: T): T;
export function accented(value: unknown): unknown {
  if (typeof value === 'string') return accentText(value);
  if (Array.isArray(value)) return value.map((one) => accented(one));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, accented(one)]));
  }
  return value;
}
