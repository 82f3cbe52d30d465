/** Rows of a CSV file (RFC 4180), one at a time. */

/** Longest row; a quotation mark that is never closed would otherwise swallow the file. */
const LONGEST_ROW = 100_000;

export interface CsvRow {
  /** Line of the file that the row begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Thrown where text is no CSV; the message is lower case and without the file. */
export class NotCsv extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Rows that are not empty. Line ends may be of any system; a byte order mark is left out. */
export function* csvRows(text: string): Generator<CsvRow> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const begin = at;
    const beginLine = line;
    const cells: string[] = [];
    let ended = false;
    while (!ended) {
      let cell: string;
      if (text[at] === '"') {
        const close = closingQuote(text, at + 1, beginLine);
        cell = text.slice(at + 1, close).replaceAll('""', '"');
        at = close + 1;
        for (let n = 0; n < cell.length; n++) if (cell.charCodeAt(n) === 10) line++;
      } else {
        const from = at;
        while (at < text.length && !isEnd(text.charCodeAt(at))) at++;
        cell = text.slice(from, at);
      }
      cells.push(cell);
      const next = text[at];
      if (next === ',') at++;
      else if (at >= text.length || next === '\n' || next === '\r') ended = true;
      else
        throw new NotCsv(
          `expected a comma after the closing quotation mark, got ${JSON.stringify(next)}`,
          line,
        );
      if (at - begin > LONGEST_ROW) throw new NotCsv('the line is longer than 100,000 characters', beginLine);
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (cells.length > 1 || cells[0].trim() !== '') yield { line: beginLine, cells };
  }
}

const isEnd = (unit: number) => unit === 44 || unit === 10 || unit === 13;

function closingQuote(text: string, from: number, line: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || at - from > LONGEST_ROW) throw new NotCsv('a quotation mark is never closed', line);
    if (text[at + 1] !== '"') return at;
  }
}
