/** What `kithwork compare --break-even` prints. */
import type { ParameterRecord } from '../../evidence/parameter';
import type { ModelBreakEven } from '../break-even';
import { amount, pounds } from './format';
import { type TextRow, tableLines, WIDTH, wrap } from './table';
import type { Colours } from './terminal';

export function breakEvenReport(
  rows: readonly ModelBreakEven[],
  record: ParameterRecord,
  { bold, dim }: Colours,
): string[] {
  if (rows.length === 0) return [];
  const title = `Break-even by new runs: ${record.label} (${record.unit}), ${rows[0].arm}`;
  const note = `Range ${amount(record.low)} to ${amount(record.high)}. Each line is a whole study with the parameter at that value in every draw, everything else and all luck the same.`;
  const table: TextRow[] = rows.flatMap(({ goal, value, trials }): TextRow[] => [
    { span: `${goal} is zero ${value === null ? 'nowhere in the range' : `at about ${amount(value)}`}` },
    ...[...trials]
      .sort((a, b) => a.value - b.value)
      .map((trial) => [`  ${amount(trial.value)}`, pounds(trial.mean), pounds(trial.mcse)]),
  ]);
  return [
    '',
    ...wrap(title, WIDTH).map(bold),
    ...wrap(note, WIDTH).map(dim),
    '',
    ...tableLines({ heads: ['value', 'mean', 'MC error'], rows: table }),
  ];
}
