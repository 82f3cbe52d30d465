/** Neighbourhoods (LSOAs) of the files given, and how a user picks some by name or code. */
import { InputError } from '../input-error';
import { show, suggestion } from '../wording';
import { type AreaFile, authorityInName } from './area-file';

export interface Neighbourhood {
  readonly code: string;
  readonly name: string;
  /** Empty where no file says. */
  readonly authorityCode: string;
  readonly authority: string;
}

/**
 * All neighbourhoods, in the order of their codes. Where a file of today’s boundaries (2021) is given, those of
 * 2011 are left out: the same ground would be counted twice.
 */
export function neighbourhoodsOf(files: readonly AreaFile[]): Neighbourhood[] {
  const current = files.filter(({ format }) => format.id !== 'iod2019');
  const found = new Map<string, Neighbourhood>();
  for (const { rows } of current.length > 0 ? current : files) {
    for (const { code, name, authorityCode, authority } of rows.values()) {
      const known = found.get(code);
      if (known !== undefined && (known.authorityCode !== '' || authority === '')) continue;
      found.set(code, {
        code,
        name: name || known?.name || code,
        authorityCode,
        authority: authority || authorityInName(name),
      });
    }
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Names of the authorities, sorted, with how many neighbourhoods each has. */
export function authoritiesOf(
  all: readonly Neighbourhood[],
): { code: string; name: string; count: number }[] {
  const found = new Map<string, { code: string; name: string; count: number }>();
  for (const { authority, authorityCode } of all) {
    const one = found.get(authority) ?? { code: authorityCode, name: authority, count: 0 };
    one.count++;
    found.set(authority, one);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Neighbourhoods of one authority. @throws InputError when no file has it */
export function inAuthority(all: readonly Neighbourhood[], wanted: string): Neighbourhood[] {
  const own = all.filter(
    ({ authority, authorityCode }) =>
      folded(authority) === folded(wanted) ||
      (authorityCode !== '' && folded(authorityCode) === folded(wanted)),
  );
  if (own.length > 0) return own;
  const names = authoritiesOf(all).map(({ name }) => name);
  const near = suggestion(wanted, names);
  throw InputError.of(
    '--authority',
    `expected the name or code of an authority in the files, got ${show(wanted)}${near || '; --list shows them'}`,
  );
}

/**
 * The neighbourhoods a user means. A name may leave the authority out (`001A`), and may leave the letter out,
 * which takes all of that number (`Hartlepool 001`).
 * @param authority name or code; may be left out where codes or whole names of neighbourhoods are given
 * @throws InputError with every name that fits nothing
 */
export function pick(
  all: readonly Neighbourhood[],
  authority: string | undefined,
  wanted: readonly string[],
): Neighbourhood[] {
  if (authority === undefined && wanted.length === 0) {
    throw InputError.of('--authority', 'expected the name or code of an authority; --list shows them');
  }
  const scope = authority === undefined ? all : inAuthority(all, authority);
  if (wanted.length === 0) return [...scope];
  const chosen = new Set<string>();
  const problems: InputError[] = [];
  for (const text of wanted) {
    const fits = scope.filter((one) => isMeant(one, folded(text), authority !== undefined));
    for (const { code } of fits) chosen.add(code);
    if (fits.length === 0) problems.push(nothingFits(text, scope, authority));
  }
  if (problems.length > 0) throw new InputError(problems.flatMap((error) => error.problems));
  return scope.filter(({ code }) => chosen.has(code));
}

function isMeant({ code, name, authority }: Neighbourhood, text: string, mayBeShort: boolean): boolean {
  const own = folded(name);
  if (folded(code) === text || own === text) return true;
  const short = own.slice(folded(authorityInName(name) || authority).length + 1);
  const isNumber = /\d{3}$/.test(text);
  if (isNumber && /^[a-z]$/.test(own.slice(-1)) && own.slice(0, -1) === text) return true;
  return mayBeShort && (short === text || (isNumber && short.slice(0, -1) === text));
}

function nothingFits(
  text: string,
  scope: readonly Neighbourhood[],
  authority: string | undefined,
): InputError {
  const isCode = /^[a-z]\d+$/i.test(text.trim());
  const near = suggestion(
    text,
    scope.map(({ code, name }) => (isCode ? code : name)),
  );
  const where = authority === undefined ? 'in the files' : `of ${scope[0].authority}`;
  return InputError.of(
    '--neighbourhoods',
    `expected the name or code of a neighbourhood ${where}, got ${show(text)}${near || '; --list shows them'}`,
  );
}
