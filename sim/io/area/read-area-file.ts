/** Reads an official file, whatever its name: CSV, a census download (ZIP of CSV), or the workbook of the estimates. */
import { InputError } from '../input-error';
import { show } from '../wording';
import type { AreaFile, AreaRow } from './area-file';
import { csvRows, NotCsv } from './csv-rows';
import { type Layout, recognise } from './header';
import { isWorkbook, openWorkbook, sharedTexts, sheetRows } from './workbook';
import { isZip, NotZip, type ZipEntry, zipEntries, zipText } from './zip';

/** Largest file, bytes; the workbook of all single years is some 85 MB. */
export const LARGEST_AREA_FILE = 200_000_000;
const MOST_ROWS = 200_000;
/** Rows above the header: titles and notes. */
const MOST_TITLE_ROWS = 20;
const LSOA = /^[EW]01\d{6}$/;
const EXCEL_97 = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * @param file the file as the user named it, for messages and notes
 * @throws InputError that says what is wrong with the file
 */
export async function readAreaFile(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<AreaFile> {
  if (bytes.length === 0) throw InputError.of('', 'the file is empty', file);
  if (bytes.length > LARGEST_AREA_FILE) throw InputError.of('', 'the file is longer than 200 MB', file);
  try {
    if (!isZip(bytes)) return readCsv(decoded(bytes, file), file);
    const entries = zipEntries(bytes);
    if (isWorkbook(entries)) return await readWorkbook(bytes, file);
    return await readZipped(bytes, entries, file);
  } catch (error) {
    if (error instanceof NotZip) throw InputError.of('', `cannot read the file: ${error.message}`, file);
    if (error instanceof NotCsv)
      throw new InputError([{ path: '', message: error.message, file, line: error.line, column: 1 }]);
    throw error;
  }
}

function decoded(bytes: Uint8Array, file: string): string {
  if (EXCEL_97.every((byte, n) => bytes[n] === byte))
    throw InputError.of('', 'expected CSV or XLSX, got an old Excel workbook; save it as XLSX or CSV', file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw InputError.of('', 'the file is not text in UTF-8; save it as “CSV UTF-8”', file);
  }
}

function readCsv(text: string, file: string): AreaFile {
  if (text.trim() === '') throw InputError.of('', 'the file is empty', file);
  const start = text.slice(0, 200).trimStart().toLowerCase();
  if (start.startsWith('<')) throw InputError.of('', 'expected a table in CSV, got a web page', file);
  if (start.startsWith('%pdf')) throw InputError.of('', 'expected a table in CSV, got a PDF', file);
  const rows = csvRows(text);
  const { cells: header } = rows.next().value as { cells: readonly string[] };
  if (header.length === 1) {
    const marks = [';', '\t', '|'].find((mark) => header[0].includes(mark));
    const message =
      marks === undefined ? 'got one column' : `got a line separated by ${JSON.stringify(marks)}`;
    throw InputError.of('', `expected a table in CSV, with commas between columns, ${message}`, file);
  }
  const layout = recognise(header);
  if ('problem' in layout) throw InputError.of('', layout.problem, file);
  const found = new Map<string, AreaRow>();
  for (const { line, cells } of rows) take(layout, cells, found, file, line);
  return finished(layout, found, file, layout.format.date);
}

async function readZipped(
  bytes: Uint8Array<ArrayBuffer>,
  entries: ReadonlyMap<string, ZipEntry>,
  file: string,
): Promise<AreaFile> {
  const tables = [...entries.values()].filter(({ name }) => /\.csv$/i.test(name));
  const wanted =
    tables.find(({ name }) => /-lsoa\.csv$/i.test(name)) ?? (tables.length === 1 ? tables[0] : undefined);
  if (wanted === undefined)
    throw InputError.of(
      '',
      'the archive holds no table of neighbourhoods (a file that ends in -lsoa.csv)',
      file,
    );
  let text = '';
  for await (const piece of zipText(bytes, wanted, LARGEST_AREA_FILE)) text += piece;
  return readCsv(text, file);
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<AreaFile> {
  const workbook = await openWorkbook(bytes);
  const sheet = workbook.sheets
    .filter(({ name }) => /^mid-20\d\d\b/i.test(name))
    .sort((a, b) => (a.name < b.name ? 1 : -1))[0];
  const names = workbook.sheets.map(({ name }) => show(name)).join(', ');
  if (sheet === undefined)
    throw InputError.of(
      '',
      `expected a sheet such as "Mid-2024 LSOA 2021", got ${names || 'no sheet'}`,
      file,
    );
  const texts = await sharedTexts(workbook);
  let layout: Layout | undefined;
  let problem = 'has no header';
  let line = 0;
  const found = new Map<string, AreaRow>();
  for await (const cells of sheetRows(workbook, sheet, texts)) {
    line++;
    if (layout !== undefined) take(layout, cells, found, file, line);
    else if (cells.filter((cell) => cell !== '').length > 4) {
      const result = recognise(cells);
      if (!('problem' in result)) layout = result;
      else if (problem === 'has no header') problem = result.problem;
    }
    if (layout === undefined && line >= MOST_TITLE_ROWS) break;
  }
  if (layout === undefined) throw InputError.of('', `the sheet ${show(sheet.name)}: ${problem}`, file);
  return finished(layout, found, file, sheet.name.slice(0, 8).toLowerCase());
}

function take(
  layout: Layout,
  cells: readonly string[],
  found: Map<string, AreaRow>,
  file: string,
  line: number,
): void {
  const { format } = layout;
  const code = (cells[layout.code] ?? '').trim();
  if (code === '') return; // notes below a table
  const fault = (column: number, message: string) =>
    new InputError([{ path: '', message, file, line, column: column + 1 }]);
  if (!LSOA.test(code))
    throw fault(
      layout.code,
      `expected the code of a neighbourhood (LSOA), such as E01011949, got ${show(code)}`,
    );
  if (found.has(code)) throw fault(layout.code, `the neighbourhood ${code} is given twice`);
  if (found.size >= MOST_ROWS) throw fault(0, 'the file has more than 200,000 neighbourhoods');
  const values = Float64Array.from(layout.values, (column, n) => {
    const text = (cells[column] ?? '').trim();
    const value = /^\d{1,9}(?:\.0*)?$/.test(text) ? Number(text) : Number.NaN;
    const isDecile = format.values[n].key === 'decile';
    if (Number.isNaN(value) || (isDecile && (value < 1 || value > 10))) {
      const wanted = isDecile ? 'a decile from 1 to 10' : 'a whole number, 0 or more,';
      throw fault(
        column,
        `expected ${wanted} for ${show(format.values[n].header)}, got ${text === '' ? 'nothing' : show(text)}`,
      );
    }
    return value;
  });
  const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? '').trim());
  const name = cell(layout.name);
  found.set(code, {
    code,
    name,
    authorityCode: cell(layout.authorityCode),
    authority: cell(layout.authority),
    values,
  });
}

function finished({ format }: Layout, rows: Map<string, AreaRow>, file: string, date: string): AreaFile {
  if (rows.size === 0) throw InputError.of('', 'the file has a header but no neighbourhoods below it', file);
  return { format, file, date, rows };
}
