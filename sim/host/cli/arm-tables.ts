/** The tables of a comparison that stand apart for every arm: outcomes, payers, groups of adults. */
import type { Estimate } from '../../analysis/estimate';
import type {
  EquityDifference,
  EquityRow,
  LedgerRow,
  OutcomeRow,
  StudySummary,
} from '../../analysis/summary-types';
import type { OutcomeId } from '../../engine/outcomes';
import { amount, estimateCells, percent, rangeText, scaleOf, thousands } from './format';
import type { TextRow, TextTable } from './table';

export const RANGE_HEAD = '95 % range';
export const ERROR_HEAD = 'MC error';

interface Headline {
  readonly words: string;
  /** Printed in units of so many. */
  readonly unit?: number;
}

/** What is printed unless the user asks for every outcome, in short words; the files hold them all. */
const HEADLINE: Readonly<Partial<Record<OutcomeId, Headline>>> = {
  isolated: { words: 'isolated adults' },
  lonely: { words: 'lonely adults' },
  depressed: { words: 'depressed adults' },
  noCloseFriend: { words: 'no close friend' },
  participating: { words: 'adults in a group' },
  talksToNeighbours: { words: 'talked with a neighbour' },
  groups: { words: 'groups' },
  friendTies: { words: 'local friendships' },
  deaths: { words: 'deaths' },
  gpConsultations: { words: 'GP consultations' },
  aeAttendances: { words: 'A&E attendances' },
  emergencyAdmissions: { words: 'emergency admissions' },
  carePackageMonths: { words: 'months of social care' },
  workMonthsLost: { words: 'months of work lost' },
  crimes: { words: 'recorded crimes' },
  qalys: { words: 'QALYs' },
  wellbys: { words: 'WELLBYs' },
  residentHours: { words: 'residents’ hours, thousands', unit: 1000 },
  programmeCost: { words: 'programme spending, £' },
};

/** One arm beside the comparator, in total and per 1,000. */
export function outcomesTable({ outcomes, study }: StudySummary, arm: string, all: boolean): TextTable {
  const rows = (kind: OutcomeRow['kind'], heading: string): TextRow[] => {
    const found = outcomes
      .filter((row) => row.kind === kind && (all || row.id in HEADLINE))
      .flatMap((row) => outcomeRows(row, arm, study.comparator));
    return found.length === 0 ? [] : [{ span: heading }, ...found];
  };
  return {
    heads: ['', 'without', 'with', 'change', RANGE_HEAD, ERROR_HEAD],
    rows: [...rows('stock', 'At any time, mean over the study'), ...rows('flow', 'Over the whole study')],
  };
}

function outcomeRows(row: OutcomeRow, arm: string, comparator: string): TextRow[] {
  const own = row.arms.find((entry) => entry.arm === arm);
  const base = row.arms.find((entry) => entry.arm === comparator);
  if (!own?.difference || !base) return [];
  const { total, perThousand } = own.difference;
  const { words, unit = 1 }: Headline = HEADLINE[row.id as OutcomeId] ?? { words: row.label };
  const change = estimateCells(scaled(total, 1 / unit));
  const rows = [[words, amount(base.total / unit), amount(own.total / unit), ...change]];
  if (perThousand) {
    const per = ` per 1,000 ${row.denominator}${row.kind === 'flow' ? ' a year' : ''}`;
    rows.push([per, amount(base.perThousand), amount(own.perThousand), ...estimateCells(perThousand)]);
  }
  return rows;
}

const KINDS = {
  cashable: 'Cash',
  'not cashable': 'Staff, beds and time freed or used, not cash',
  valued: 'Worth something, on nobody’s budget',
} as const;

/** Whether anything but zeros would be printed. */
const shows = ({ years, total, low95, high95 }: LedgerRow) =>
  [...years, total, low95, high95].some((value) => Number(thousands(value).replaceAll(',', '')) !== 0);

/** Payer × year, paired differences in £ thousands; the range stands under the total. */
export function payersTable({ ledger, study }: StudySummary, arm: string): TextTable {
  const years = Array.from({ length: Math.ceil(study.months / 12) }, (_, year) => String(year + 1));
  const rows = (kind: LedgerRow['kind']): TextRow[] => {
    const found = ledger.filter((row) => row.arm === arm && row.kind === kind && shows(row));
    const cells = found.flatMap((row): TextRow[] => [
      [row.payer, ...years.map((_, year) => thousands(row.years[year])), thousands(row.total)],
      { span: `range ${rangeText(thousands(row.low95), thousands(row.high95))}`, right: true },
    ]);
    return found.length === 0 ? [] : [{ span: KINDS[kind] }, ...cells];
  };
  return {
    heads: ['£k in year', ...years, 'total'],
    rows: [...rows('cashable'), ...rows('not cashable'), ...rows('valued')],
    gap: 1,
  };
}

const STATES = ['isolated', 'lonely', 'depressed', 'deaths'] as const;
type State = (typeof STATES)[number];

/** For whom: change per 1,000 adults of each group, its range beneath. */
export function equityTable({ equity = [] }: StudySummary, arm: string, all: boolean): TextTable {
  const own = equity.filter((row) => row.arm === arm && (all || row.by !== 'stratum'));
  // One number of decimals a column, or small groups would look more exact than large ones.
  const scales = Object.fromEntries(
    STATES.map((state) => [state, Math.max(0, ...own.map((row) => scaleIn(row, state)))]),
  ) as Record<State, number>;
  const rows = own.flatMap((row) => {
    const cells = STATES.map((state) => estimateCells(perThousand(row[state], state), scales[state]));
    const met = row.shareMet ? percent(row.shareMet.mean) : '';
    return [
      [row.group, met, ...cells.map(([mean]) => mean)],
      ['', '', ...cells.map(([, range]) => range)],
    ];
  });
  return { heads: ['', 'met', 'isolated', 'lonely', 'depressed', 'deaths a year'], rows };
}

/** Adults in a state at any time per 1,000, out of person-months per 1,000 person-years; deaths as they are. */
function perThousand({ perThousandYears }: EquityDifference, state: State): Estimate | null {
  return perThousandYears && scaled(perThousandYears, state === 'deaths' ? 1 : 1 / 12);
}

function scaled({ mean, low95, high95, mcse }: Estimate, by: number): Estimate {
  return { mean: mean * by, low95: low95 * by, high95: high95 * by, mcse: mcse * by };
}

function scaleIn(row: EquityRow, state: State): number {
  const estimate = perThousand(row[state], state);
  return estimate ? scaleOf(estimate) : 0;
}
