/** Tells an official file by its header, or says what is wrong with it in words that help. */
import { listNames, show, suggestion } from '../wording';
import { type Column, FORMATS, type Format } from './formats';

/** Where each column of a format stands in a header. */
export interface Layout {
  readonly format: Format;
  readonly code: number;
  readonly name: number;
  /** -1 where the format has none. */
  readonly authorityCode: number;
  readonly authority: number;
  /** In the order of the format’s values. */
  readonly values: readonly number[];
}

const folded = (header: string) =>
  header
    .replace(/;\s*measures:\s*value\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The estimates name the year of the authorities’ boundaries, which moves with each release. */
const withoutYear = (header: string) => header.replace(/^lad 20\d\d /, 'lad ');

/** Older releases and near misses: what their headers have, and what to take instead. */
const OTHERS: readonly { readonly mark: RegExp; readonly message: string }[] = Object.freeze([
  {
    mark: /^local authority district code \((2009|2010|2013)\)$|^lsoa code \(2001\)$/,
    message:
      'this is an old release of the Indices of Deprivation (2015 or before); take File 7 of 2025, or of 2019',
  },
  {
    mark: /^la (code|name) \((2018|2019|2020|2021) boundaries\)$|^lsoa 2011 code$|^lad (2018|2019|2020|2021) code$/,
    message:
      'this is an old release of the population estimates, for the neighbourhoods of 2011; take one for LSOA 2021',
  },
  {
    mark: /^household composition: all categories|^tenure: all categories|^age: all categories/,
    message: 'this is a table of the Census of 2011; take the bulk data of Census 2021',
  },
  { mark: /^falls within$/, message: 'this is a file of recorded crime, which no scenario is made from' },
]);

/** Where the columns of a format stand; those that are missing have the position -1. */
function lay(format: Format, header: readonly string[]): { layout: Layout; missing: Column[] } {
  const names = header.map(folded);
  const plain = format.id === 'estimates' ? names.map(withoutYear) : names;
  const find = ({ header: wanted, opening }: Column) => {
    const own = format.id === 'estimates' ? withoutYear(folded(wanted)) : folded(wanted);
    const exact = plain.indexOf(own);
    return exact < 0 && opening ? plain.findIndex((name) => name.startsWith(own)) : exact;
  };
  const missing: Column[] = [];
  const place = (column: Column) => {
    const at = find(column);
    if (at < 0) missing.push(column);
    return at;
  };
  const named = (wanted: string | undefined) =>
    wanted === undefined ? -1 : place({ key: wanted, header: wanted });
  const { names: own } = format;
  const layout = {
    format,
    code: named(own.code),
    name: named(own.name),
    authorityCode: named(own.authority?.[0]),
    authority: named(own.authority?.[1]),
    values: format.values.map(place),
  };
  return { layout, missing };
}

/** The layout of a header, or why there is none. */
export function recognise(header: readonly string[]): Layout | { readonly problem: string } {
  const tried = FORMATS.map((format) => ({ format, ...lay(format, header) }));
  const fits = tried.find(({ missing }) => missing.length === 0);
  if (fits) return fits.layout;
  const other = OTHERS.find(({ mark }) => header.some((name) => mark.test(folded(name))));
  if (other) return { problem: other.message };
  // Its own columns tell a format; all census tables share their first ones.
  const near = tried
    .map((one) => ({ ...one, own: ownShare(one.format, one.layout) }))
    .filter(({ own, layout }) => own > 0 || (layout.authority >= 0 && layout.code >= 0))
    .sort((a, b) => b.own - a.own)[0];
  if (near === undefined) return { problem: unknownHeader(header) };
  return { problem: missingColumns(near.format, near.missing, header) };
}

const ownShare = (format: Format, { values }: Layout) =>
  values.filter((at) => at >= 0).length / format.values.length;

function missingColumns(
  { title, from }: Format,
  missing: readonly Column[],
  header: readonly string[],
): string {
  const names = missing.map(({ header: name }) => show(name).replace(/ \(\d+ characters\)$/, ''));
  const near = suggestion(
    missing[0].header,
    header.filter((name) => name.trim() !== ''),
  );
  const many = missing.length === 1 ? 'column is' : `${missing.length} columns are`;
  return `this looks like ${title}, but its ${many} missing: ${listNames(names)}${near} The file is to be had from: ${from}`.replace(
    /([^?]) The file/,
    '$1. The file',
  );
}

function unknownHeader(header: readonly string[]): string {
  const shown = header.filter((name) => name.trim() !== '').slice(0, 3);
  const known = FORMATS.map(({ title }) => title).join('; ');
  return `it is none of the files that can be read; its columns begin with ${shown.map(show).join(', ')}. These can be: ${known}`;
}

export const readable = (): string => FORMATS.map(({ title }) => title).join('; ');
