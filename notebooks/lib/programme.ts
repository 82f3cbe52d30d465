/** Outcomes of a comparison as ranges of the change per 1,000. */
import type { StudySummary } from '../../sim/index';
import type { Range } from './figure';

export interface ChangeRow extends Range {
  readonly without: number;
  readonly error: number;
}

export function changes(outcomes: StudySummary['outcomes'], ids: readonly string[]): ChangeRow[] {
  return ids.map((id) => {
    const row = outcomes.find((outcome) => outcome.id === id);
    const own = row?.arms.find(({ difference }) => difference !== null);
    const without = row?.arms.find(({ difference }) => difference === null);
    const change = own?.difference?.perThousand;
    if (!row || !change || without === undefined || without.perThousand === null)
      throw new Error(`expected an outcome that is counted per 1,000, got ${id}`);
    const { mean, low95, high95, mcse } = change;
    return { label: row.label, mean, low: low95, high: high95, error: mcse, without: without.perThousand };
  });
}
