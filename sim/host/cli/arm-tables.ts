/** The outcome and payer tables of a comparison, arm by arm. */
import type { LedgerRow, OutcomeRow, StudySummary } from '../../analysis/summary-types';
import type { OutcomeId } from '../../engine/outcomes';
import { amount, estimateCells, pounds } from './format';
import { NBSP, type TextRow, type TextTable } from './table';

export const RANGE_HEAD = '95 % interval';
export const ERROR_HEAD = 'MC error';

/** What is printed unless the user asks for every outcome; the files hold them all. */
const HEADLINE: ReadonlySet<string> = new Set<OutcomeId>([
  'isolated',
  'lonely',
  'depressed',
  'noCloseFriend',
  'participating',
  'talksToNeighbours',
  'groups',
  'friendTies',
  'deaths',
  'gpConsultations',
  'aeAttendances',
  'emergencyAdmissions',
  'carePackageMonths',
  'workMonthsLost',
  'crimes',
  'qalys',
  'wellbys',
  'residentHours',
  'programmeCost',
]);

/** One arm beside the comparator, totals and rates per 1,000. */
export function outcomesTable({ outcomes, study }: StudySummary, arm: string, all: boolean): TextTable {
  const rows = (kind: OutcomeRow['kind'], heading: string): TextRow[] => {
    const found = outcomes
      .filter((row) => row.kind === kind && (all || HEADLINE.has(row.id)))
      .flatMap((row) => outcomeRows(row, arm, study.comparator));
    return found.length === 0 ? [] : [{ span: heading }, ...found];
  };
  return {
    heads: ['', 'comparator', 'this arm', 'difference', RANGE_HEAD, ERROR_HEAD],
    rows: [...rows('stock', 'Mean over the study'), ...rows('flow', 'Sum over the study')],
  };
}

function outcomeRows(row: OutcomeRow, arm: string, comparator: string): TextRow[] {
  const own = row.arms.find((entry) => entry.arm === arm);
  const base = row.arms.find((entry) => entry.arm === comparator);
  if (!own?.difference || !base) return [];
  const { total, perThousand } = own.difference;
  const rows = [[row.label, amount(base.total), amount(own.total), ...estimateCells(total)]];
  if (perThousand) {
    const per = `  per 1,000 ${row.denominator}`;
    rows.push([per, amount(base.perThousand), amount(own.perThousand), ...estimateCells(perThousand)]);
  }
  return rows;
}

const KINDS = { cashable: 'Cashable', 'not cashable': 'Not cashable', valued: 'Valued, no cash' } as const;

const changes = ({ years, low95, high95 }: LedgerRow) =>
  [...years, low95, high95].some((value) => value !== 0);

/** Payer × year, paired differences; payers whom nothing changes for are left out. */
export function payersTable({ ledger, study }: StudySummary, arm: string): TextTable {
  const years = Array.from({ length: Math.ceil(study.months / 12) }, (_, year) => `year${NBSP}${year + 1}`);
  const rows = (kind: LedgerRow['kind']): TextRow[] => {
    const found = ledger.filter((row) => row.arm === arm && row.kind === kind && changes(row));
    const cells = found.map((row) => [
      row.payer,
      ...years.map((_, year) => pounds(row.years[year])),
      pounds(row.total),
      `${pounds(row.low95)} to ${pounds(row.high95)}`,
    ]);
    return found.length === 0 ? [] : [{ span: KINDS[kind] }, ...cells];
  };
  return {
    heads: ['payer', ...years, 'total', RANGE_HEAD],
    rows: [...rows('cashable'), ...rows('not cashable'), ...rows('valued')],
  };
}
