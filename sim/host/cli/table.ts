/** Plain text tables that fit a terminal of 80 columns: numbers to the right, the first column wraps. */

export const WIDTH = 80;
/** Keeps a heading on one line. */
export const NBSP = '\u00a0';
const GAP = 2;
const gapOf = ({ gap }: TextTable) => gap ?? GAP;
const NARROWEST_LABEL = 14;
const WIDEST_LABEL = 34;
/** First column that is kept free when columns are shared out over blocks. */
const BLOCK_LABEL = 18;

/** One text that spans the table: a heading, or a note on the row before, indented or set to the right. */
export interface Span {
  readonly span: string;
  readonly indent?: number;
  readonly right?: boolean;
}

/** A row of cells, or a text of its own. */
export type TextRow = readonly string[] | Span;

export interface TextTable {
  /** Headings; they wrap at spaces. */
  readonly heads: readonly string[];
  readonly rows: readonly TextRow[];
  /** Columns, besides the first, whose cells are words and stand to the left. */
  readonly left?: readonly number[];
  /** Blanks between columns; 2 unless given. */
  readonly gap?: number;
}

/** The table as lines; columns that do not fit go into further blocks with the first column repeated. */
export function tableLines(table: TextTable, width = WIDTH): string[] {
  const parts = blocks(table, width);
  return parts.flatMap((columns, n) => {
    // Headings recur in every block, notes stand in the last one only.
    const rows =
      n === parts.length - 1 ? table.rows : table.rows.filter((row) => !('span' in row && isNote(row)));
    return [...(n > 0 ? [''] : []), ...blockLines({ ...table, rows }, columns, width)];
  });
}

const isNote = ({ indent, right }: Span) => (indent ?? 0) > 0 || right === true;

/** Wraps at spaces; words longer than the width keep their own line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && longer.length > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

const cellRows = (rows: readonly TextRow[]) =>
  rows.filter((row): row is readonly string[] => Array.isArray(row));

function columnWidth({ heads, rows }: TextTable, column: number): number {
  const words = heads[column].split(' ').map((word) => word.length);
  return Math.max(...words, ...cellRows(rows).map((row) => row[column]?.length ?? 0));
}

/** Column numbers of each block, without the first column. */
function blocks(table: TextTable, width: number): number[][] {
  const label = Math.min(labelWidth(table), BLOCK_LABEL);
  const result: number[][] = [[]];
  let room = width - label;
  for (let column = 1; column < table.heads.length; column++) {
    const need = columnWidth(table, column) + gapOf(table);
    if (need > room && result[result.length - 1].length > 0) {
      result.push([]);
      room = width - label;
    }
    result[result.length - 1].push(column);
    room -= need;
  }
  return result;
}

function labelWidth({ heads, rows }: TextTable): number {
  const widest = Math.max(heads[0].length, ...cellRows(rows).map((row) => row[0].length));
  return Math.min(Math.max(widest, NARROWEST_LABEL), WIDEST_LABEL);
}

function blockLines(table: TextTable, columns: readonly number[], width: number): string[] {
  const widths = columns.map((column) => columnWidth(table, column));
  const used = widths.reduce((sum, one) => sum + one + gapOf(table), 0);
  const label = Math.max(Math.min(labelWidth(table), width - used), NARROWEST_LABEL);
  const isLeft = columns.map((column) => table.left?.includes(column) ?? false);
  const place = (first: string, cells: readonly string[]) => {
    const rest = cells.map((cell, n) => (isLeft[n] ? cell.padEnd(widths[n]) : cell.padStart(widths[n])));
    return [first.padEnd(label), ...rest]
      .join(' '.repeat(gapOf(table)))
      .replaceAll(NBSP, ' ')
      .trimEnd();
  };
  const heads = columns.map((column, n) => wrap(table.heads[column], widths[n]));
  const firstHead = wrap(table.heads[0], label);
  const height = Math.max(firstHead.length, ...heads.map((head) => head.length));
  const fromBottom = (lines: readonly string[], n: number) => lines[lines.length - height + n] ?? '';
  const lines = Array.from({ length: height }, (_, n) =>
    place(
      fromBottom(firstHead, n),
      heads.map((head) => fromBottom(head, n)),
    ),
  );
  for (const row of table.rows) {
    if ('span' in row && row.right) {
      lines.push(row.span.padStart(label + used));
      continue;
    }
    if ('span' in row) {
      const indent = row.indent ?? 0;
      lines.push(...wrap(row.span, width - indent).map((line) => ' '.repeat(indent) + line));
      continue;
    }
    const hanging = /^ */.exec(row[0])?.[0] ?? '';
    const first = wrap(row[0].slice(hanging.length), label - hanging.length).map((line) => hanging + line);
    const cells = columns.map((column) => row[column] ?? '');
    const last = first[first.length - 1];
    if (last.length > label) lines.push(...first, place('', cells));
    else lines.push(...first.slice(0, -1), place(last, cells));
  }
  return lines;
}
