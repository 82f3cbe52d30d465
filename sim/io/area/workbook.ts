/**
 * Reads the sheets of an XLSX workbook (ECMA-376 part 1, section 18.3) row by row, values only. A sheet of the
 * official estimates unpacks to hundreds of megabytes: it passes through in pieces and is never held whole.
 */
import { NotZip, type ZipEntry, zipEntries, zipText } from './zip';

export interface Sheet {
  readonly name: string;
  readonly part: string;
}

export interface Workbook {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly sheets: readonly Sheet[];
}

const LONGEST_ROW = 500_000;
const MOST_COLUMNS = 16_384;
/** Characters of the shared texts and of the parts that list the sheets. */
const MOST_TEXT = 100_000_000;

export const isWorkbook = (entries: ReadonlyMap<string, ZipEntry>) => entries.has('xl/workbook.xml');

/** @throws NotZip */
export async function openWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook> {
  const entries = zipEntries(bytes);
  const book = await partText(bytes, entries, 'xl/workbook.xml');
  const links = await partText(bytes, entries, 'xl/_rels/workbook.xml.rels');
  const targets = new Map(
    elements(links, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  const sheets = elements(book, 'sheet').flatMap((tag) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return entries.has(part) ? [{ name: attribute(tag, 'name'), part }] : [];
  });
  return { bytes, entries, sheets };
}

/** Texts that cells refer to by number; most are the names of places. */
export async function sharedTexts({ bytes, entries }: Workbook): Promise<string[]> {
  const entry = entries.get('xl/sharedStrings.xml');
  if (entry === undefined) return [];
  const texts: string[] = [];
  for await (const item of blocks(zipText(bytes, entry, MOST_TEXT), 'si')) texts.push(plainText(item));
  return texts;
}

/** Cells of each row, by column; cells that are left out are empty. @throws NotZip */
export async function* sheetRows(
  { bytes, entries }: Workbook,
  { part }: Sheet,
  texts: readonly string[],
): AsyncGenerator<string[]> {
  for await (const row of blocks(zipText(bytes, entries.get(part)!), 'row')) yield rowCells(row, texts);
}

function rowCells(row: string, texts: readonly string[]): string[] {
  const cells: string[] = [];
  const parts = row.split(/<(?:\w+:)?c(?=[\s>/])/);
  for (const part of parts.slice(1)) {
    const close = part.indexOf('>');
    const tag = part.slice(0, close);
    const column = columnNumber(attribute(tag, 'r')) ?? cells.length;
    if (column >= MOST_COLUMNS) throw new NotZip('a row of its sheet has too many cells');
    while (cells.length <= column) cells.push('');
    if (tag.endsWith('/')) continue;
    const kind = attribute(tag, 't');
    if (kind === 'inlineStr') cells[column] = plainText(part.slice(close + 1));
    else {
      const value = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(part)?.[1] ?? '';
      cells[column] = kind === 's' ? (texts[Number(value)] ?? '') : unescaped(value);
    }
  }
  return cells;
}

/** `AB12` is column 27; undefined when the cell does not say. */
function columnNumber(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Contents of each `<name>…</name>` of a stream. */
async function* blocks(pieces: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const mark = new RegExp(`<(?:\\w+:)?${name}(?=[\\s>/])[^<>]*>|</(?:\\w+:)?${name}>`, 'g');
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    let open = -1;
    let done = 0;
    mark.lastIndex = 0;
    for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
      if (!found[0].startsWith('</')) {
        if (!found[0].endsWith('/>')) open = mark.lastIndex;
        else done = mark.lastIndex;
        continue;
      }
      if (open >= 0) yield text.slice(open, found.index);
      open = -1;
      done = mark.lastIndex;
    }
    rest = text.slice(done);
    if (rest.length > LONGEST_ROW + piece.length)
      throw new NotZip(`one of its parts has no end of <${name}>`);
  }
}

async function partText(
  bytes: Uint8Array<ArrayBuffer>,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
) {
  const entry = entries.get(name);
  if (entry === undefined) throw new NotZip(`it has no part ${name}, which workbooks have`);
  let text = '';
  for await (const piece of zipText(bytes, entry, MOST_TEXT)) text += piece;
  return text;
}

const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? [];

function attribute(tag: string, name: string): string {
  const from = tag.indexOf(` ${name}="`);
  if (from < 0) return '';
  const start = from + name.length + 3;
  return unescaped(tag.slice(start, tag.indexOf('"', start)));
}

/** Text of an item, without the readings that East Asian texts carry. */
function plainText(item: string): string {
  const parts = item.split(/<(?:\w+:)?t(?=[\s>])[^<>]*>/).slice(1);
  return unescaped(parts.map((part) => part.slice(0, Math.max(0, part.indexOf('<')))).join(''));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()];
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
