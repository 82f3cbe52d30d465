/**
 * One option against the comparator, pair by pair: the same people, luck and parameter draw in both. Means
 * run over all pairs. The two probabilities run over parameter draws when draws hold several replicates
 * (each draw's mean), else over pairs, where replicate noise is part of them; `basis` says which.
 */
import { acceptability, type Icer, icer, netBenefits, shareAbove } from './cost-effectiveness';
import { presentValue, yearCount } from './discount';
import { ledgerIndex } from './ledger';
import { paybackMonth } from './payback';
import { KIND_COUNT, KIND_INDEX, PAYER_COUNT, PAYER_INDEX, PERSPECTIVES, type Perspective } from './payers';
import type { ValuedRun } from './valued-run';

export interface CompareSettings {
  /** Per year. */
  readonly discountCosts: number;
  /** Per year; also used for WELLBYs. */
  readonly discountHealth: number;
  /** £ per QALY. */
  readonly threshold: number;
  /** NHS, social care and funder unless given. */
  readonly perspective?: Perspective;
}

export interface Comparison {
  readonly pairs: number;
  readonly basis: 'draws' | 'pairs';
  readonly perspective: string;
  /** Discounted increments of each pair, option − comparator: cost in the perspective (£), QALYs, WELLBYs. */
  readonly costs: Float64Array;
  readonly qalys: Float64Array;
  readonly wellbys: Float64Array;
  /** Discounted programme spending, increments, pair × payer, £; its sum over payers stands in `spending`. */
  readonly programme: Float64Array;
  readonly spending: Float64Array;
  /** Discounted cash of all payers, increments of each pair, £; below zero saves. */
  readonly cash: Float64Array;
  /** Discounted increments, pair × payer × kind, £, programme spending included. */
  readonly cells: Float64Array;
  /** Mean undiscounted increments, payer × kind × year, £. */
  readonly ledger: Float64Array;
  readonly icer: Icer;
  /** Incremental net monetary benefit of each pair at the threshold, £. */
  readonly netBenefits: Float64Array;
  /** Month of payback of each pair, NaN for never. */
  readonly payback: Float64Array;
  readonly shareNeverPaysBack: number;
  readonly probabilitySavesCash: number;
  readonly probabilityGoodValue: number;
  /** Acceptability at each threshold, on the same basis. */
  readonly acceptability: (thresholds: readonly number[]) => Float64Array;
}

/** Discounted cost of a run in a perspective; programme spending of payers outside it counts as well. */
export function perspectiveCost(run: ValuedRun, perspective: Perspective, rate: number): number {
  const years = yearCount(run.months);
  let total = 0;
  for (let payer = 0; payer < PAYER_COUNT; payer++) {
    const inside = perspective.payers.some((id) => PAYER_INDEX[id] === payer);
    if (!inside) total += presentValue(run.programme.subarray(payer * years, (payer + 1) * years), rate);
    else for (const kind of perspective.kinds) total += cellValue(run, payer, KIND_INDEX[kind], rate);
  }
  return total;
}

function cellValue(run: ValuedRun, payer: number, kind: number, rate: number): number {
  const years = yearCount(run.months);
  const at = ledgerIndex(payer, kind, 0, years);
  return presentValue(run.ledger.subarray(at, at + years), rate);
}

/** Means of `values` over the elements that share an id, in the order ids first appear. */
export function meansById(values: ArrayLike<number>, ids: ArrayLike<number>): Float64Array {
  const sums = new Map<number, { total: number; count: number }>();
  for (let i = 0; i < values.length; i++) {
    const sum = sums.get(ids[i]) ?? { total: 0, count: 0 };
    sum.total += values[i];
    sum.count++;
    sums.set(ids[i], sum);
  }
  return Float64Array.from(sums.values(), ({ total, count }) => total / count);
}

/**
 * @param option runs with the programme, one per pair
 * @param comparator runs without, in the same order of pairs
 * @param draws parameter draw of each pair; without it every pair counts as its own draw
 */
export function compareRuns(
  option: readonly ValuedRun[],
  comparator: readonly ValuedRun[],
  settings: CompareSettings,
  draws?: ArrayLike<number>,
): Comparison {
  if (option.length !== comparator.length || (draws && draws.length !== option.length)) {
    throw new RangeError(
      `pairs: expected as many runs in both arms and draws, got ${option.length}, ${comparator.length} and ${draws?.length ?? 'no draws'}`,
    );
  }
  const { discountCosts: rate, discountHealth, threshold } = settings;
  const perspective = settings.perspective ?? PERSPECTIVES['health and care'];
  const pairs = option.length;
  const increments = (value: (run: ValuedRun) => number) =>
    Float64Array.from({ length: pairs }, (_, i) => value(option[i]) - value(comparator[i]));
  const width = PAYER_COUNT * KIND_COUNT;
  const cells = new Float64Array(pairs * width);
  for (let cell = 0; cell < width; cell++) {
    const column = increments((run) =>
      cellValue(run, Math.floor(cell / KIND_COUNT), cell % KIND_COUNT, rate),
    );
    for (let i = 0; i < pairs; i++) cells[i * width + cell] = column[i];
  }
  const ledger = new Float64Array(pairs === 0 ? 0 : option[0].ledger.length);
  for (let i = 0; i < pairs; i++) {
    for (let j = 0; j < ledger.length; j++) {
      ledger[j] += (option[i].ledger[j] - comparator[i].ledger[j]) / pairs;
    }
  }
  const costs = increments((run) => perspectiveCost(run, perspective, rate));
  const qalys = increments((run) => presentValue(run.qalys, discountHealth));
  const cash = increments((run) => {
    let total = 0;
    for (let payer = 0; payer < PAYER_COUNT; payer++)
      total += cellValue(run, payer, KIND_INDEX.cashable, rate);
    return total;
  });
  const years = yearCount(option[0]?.months ?? 0);
  const programme = new Float64Array(pairs * PAYER_COUNT);
  const spending = new Float64Array(pairs);
  for (let payer = 0; payer < PAYER_COUNT; payer++) {
    const column = increments((run) =>
      presentValue(run.programme.subarray(payer * years, (payer + 1) * years), rate),
    );
    for (let i = 0; i < pairs; i++) {
      programme[i * PAYER_COUNT + payer] = column[i];
      spending[i] += column[i];
    }
  }
  const payback = Float64Array.from({ length: pairs }, (_, i) =>
    paybackMonth(option[i].cash, comparator[i].cash, rate),
  );
  const ids = draws ?? Array.from({ length: pairs }, (_, i) => i);
  const nested = new Set(Array.from(ids)).size < pairs;
  const [unitCosts, unitQalys, unitCash] = [costs, qalys, cash].map((values) => meansById(values, ids));
  return {
    pairs,
    basis: nested ? 'draws' : 'pairs',
    perspective: perspective.label,
    costs,
    qalys,
    wellbys: increments((run) => presentValue(run.wellbys, discountHealth)),
    programme,
    spending,
    cash,
    cells,
    ledger,
    icer: icer(costs, qalys),
    netBenefits: netBenefits(costs, qalys, threshold),
    payback,
    shareNeverPaysBack: pairs === 0 ? 0 : payback.filter(Number.isNaN).length / pairs,
    probabilitySavesCash: shareAbove(unitCash.map((value) => -value)),
    probabilityGoodValue: shareAbove(netBenefits(unitCosts, unitQalys, threshold)),
    acceptability: (thresholds) => acceptability(unitCosts, unitQalys, thresholds),
  };
}
