/** The data dictionary that goes with the tables, made from the same records as the tables. */
import { OUTCOMES } from '../engine/outcomes';
import type { Table } from './table';

const TYPE_NAMES = { text: 'text', whole: 'whole number', number: 'number' } as const;

const PER: Readonly<Record<(typeof OUTCOMES)[number]['denominator'], string>> = {
  residents: '1,000 residents',
  adults: '1,000 adults',
  none: 'total only',
};

/** Markdown. `files` are the names under which each table is written. */
export function dataDictionary(tables: readonly { table: Table; files: readonly string[] }[]): string {
  const parts = [
    '# Data dictionary',
    'Tables are tidy: one observation a row. Empty fields are missing values. The £ are of the price year of the scenario.',
    ...tables.map(({ table, files }) =>
      [
        `## ${files.join(', ')}`,
        table.description,
        grid(
          ['column', 'type', 'meaning'],
          table.columns.map(({ name, type, description }) => [name, TYPE_NAMES[type], description]),
        ),
      ].join('\n\n'),
    ),
    '## Outcomes',
    'A stock is a state at the end of a month; a flow is an amount that happened during it.',
    grid(
      ['id', 'label', 'unit', 'kind', 'rates are per'],
      OUTCOMES.map(({ id, label, unit, kind, denominator }) => [id, label, unit, kind, PER[denominator]]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
