/** The tables of a comparison about deprivation, and about what each payer puts in and gets back. */
import type { FifthRow } from '../../analysis/deprivation-types';
import type { Estimate } from '../../analysis/estimate';
import { POOL } from '../../analysis/summarise-balance';
import type { StudySummary } from '../../analysis/summary-types';
import type { OutcomeId } from '../../engine/outcomes';
import { RANGE_HEAD } from './arm-tables';
import { amount, estimateCells, NONE, thousands } from './format';
import { NBSP, type TextRow, type TextTable } from './table';

/** In short words; all outcomes are in the files. */
const SHOWN: Readonly<Partial<Record<OutcomeId, string>>> = {
  isolated: 'isolated adults',
  lonely: 'lonely adults',
  depressed: 'depressed adults',
  deaths: 'deaths',
  emergencyAdmissions: 'emergency admissions',
  participating: 'adults in a group',
  qalys: 'QALYs',
  peopleMet: 'people met',
  programmeCost: `programme,${NBSP}£k`,
};

const unitOf = (id: string) => (id === 'programmeCost' ? 1000 : 1);

/** Changes in each fifth, in total, the range beneath. */
export function fifthsTable({ deprivation }: StudySummary, arm: string): TextTable {
  const own = deprivation?.fifths.filter((row) => row.arm === arm) ?? [];
  const ids = Object.keys(SHOWN) as OutcomeId[];
  const residents: TextRow = ['residents', ...own.map((row) => amount(row.residents))];
  const rows = ids.flatMap((id): TextRow[] => {
    const changes = own.map((row) => changeIn(row, id));
    // One number of decimals a row.
    const scale = Math.max(...changes.map(sizeOf), 0);
    const cells = changes.map((change) => estimateCells(change, scale));
    return [
      [SHOWN[id] ?? id, ...cells.map(([mean]) => mean)],
      ['', ...cells.map(([, range]) => range)],
    ];
  });
  return {
    heads: ['', ...own.map(({ fifth }) => `fifth${NBSP}${fifth}`)],
    rows: own.length === 0 ? [] : [residents, ...rows],
  };
}

function changeIn(row: FifthRow, id: OutcomeId): Estimate | null {
  const found = row.outcomes.find((outcome) => outcome.id === id)?.change;
  return found ? scaled(found, 1 / unitOf(id)) : null;
}

function scaled({ mean, low95, high95, mcse }: Estimate, by: number): Estimate {
  return { mean: mean * by, low95: low95 * by, high95: high95 * by, mcse: mcse * by };
}

function sizeOf(estimate: Estimate | null): number {
  return estimate ? Math.max(...[estimate.mean, estimate.low95, estimate.high95].map(Math.abs)) : 0;
}

/** Slope indices without and with, and who has more of the change. */
export function inequalityTable({ deprivation }: StudySummary, arm: string): TextTable {
  const rows = (deprivation?.inequality ?? [])
    .filter((row) => row.arm === arm && row.id in SHOWN)
    .map(({ id, slope, concentration }): TextRow => {
      const [change, range] = estimateCells(slope?.change);
      const index = concentration === null ? NONE : concentration.mean.toFixed(2);
      const ends =
        concentration === null
          ? ''
          : `${concentration.low95.toFixed(2)} to ${concentration.high95.toFixed(2)}`;
      const words = (SHOWN[id as OutcomeId] ?? id).replace(`,${NBSP}£k`, ' spending');
      return [words, amount(slope?.without), amount(slope?.with), change, range, index, ends];
    });
  return {
    heads: ['', 'gap without', 'gap with', 'change', RANGE_HEAD, 'who has it', RANGE_HEAD],
    rows,
    gap: 1,
  };
}

/** Payers and the pool of the public ones, £ thousands. */
export function balanceTable({ balance }: StudySummary, arm: string): TextTable {
  const shows = (estimates: readonly Estimate[]) =>
    estimates.some(({ mean, low95, high95 }) =>
      [mean, low95, high95].some((value) => thousands(value) !== '0.0'),
    );
  const rows = balance
    .filter((row) => row.arm === arm && shows([row.pays, row.savesCash, row.frees]))
    .flatMap(({ payer, pays, savesCash, frees, netCash, net }): TextRow[] => [
      ...(payer === POOL ? [{ span: 'Were the public payers one purse:' }] : []),
      [
        payer === POOL ? 'the pool' : payer,
        ...[pays, savesCash, frees, netCash, net].map(({ mean }) => thousands(mean)),
      ],
      {
        span: `net, range ${thousands(net.low95)} to ${thousands(net.high95)}`,
        right: true,
      },
    ]);
  return { heads: ['£k', 'pays', 'saves cash', 'frees time', 'net cash', 'net'], rows };
}
