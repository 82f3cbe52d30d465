/** A table that can be read, scrolled with the keyboard and taken away as CSV. */
import { csvChunks } from '../../sim/io/csv';
import { type Cell, numberColumn, textColumn } from '../../sim/io/table';
import { CHART_WORDS, type ChartWords } from '../charts/words';
import { download, fileName } from './download';

export interface Heading {
  readonly title: string;
  /** Numbers stand at the end of the column. */
  readonly isNumber?: boolean;
}

export interface TableRow {
  readonly cells: readonly preact.ComponentChildren[];
  /** The same row for the CSV file, with full numbers. */
  readonly data: readonly Cell[];
  readonly isTotal?: boolean;
}

export interface DataTableProps {
  readonly caption: string;
  readonly headings: readonly Heading[];
  /** Names of the columns of the CSV file. */
  readonly dataHeadings: readonly string[];
  readonly rows: readonly TableRow[];
  readonly words?: Pick<ChartWords, 'saveTable'>;
}

export function DataTable({ caption, headings, dataHeadings, rows, words = CHART_WORDS }: DataTableProps) {
  return (
    <>
      <div class="scroll" role="group" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {headings.map(({ title, isNumber }) => (
                <th key={title} scope="col" class={isNumber ? 'end' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, isTotal }, n) => (
              <tr key={n} class={isTotal ? 'total' : undefined}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={headings[column].title} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={headings[column].title} class={headings[column].isNumber ? 'end' : undefined}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="takeaway">
        <button type="button" class="plain small" onClick={() => saveTable(caption, dataHeadings, rows)}>
          {words.saveTable}
          <span class="hidden">: {caption}</span>
        </button>
      </p>
    </>
  );
}

export function saveTable(name: string, headings: readonly string[], rows: readonly TableRow[]): void {
  const first = rows[0]?.data ?? [];
  const columns = headings.map((heading, n) =>
    (typeof first[n] === 'number' ? numberColumn : textColumn)(heading, ''),
  );
  const table = { name, description: name, columns, rows: () => rows.map(({ data }) => data) };
  download(fileName(name, 'csv'), [...csvChunks(table)], 'text/csv;charset=utf-8');
}
