import { describe, expect, test } from 'vitest';
import { compareRuns, meansById, perspectiveCost } from '../../sim/economics/compare';
import { KIND_COUNT, KIND_INDEX, PAYER_COUNT, PAYER_INDEX, PERSPECTIVES } from '../../sim/economics/payers';
import { runOf, spendingOf } from './example';

const SETTINGS = { discountCosts: 0.035, discountHealth: 0.015, threshold: 30_000 };
const UNDISCOUNTED = { ...SETTINGS, discountCosts: 0, discountHealth: 0 };

/** Two years: £100 a month for a year, from month 12 one GP visit a month fewer and 0.01 QALYs more. */
const withoutRun = () => runOf(24, { gpConsultations: 10, qalys: 5 });
const withRun = (payer: Parameters<typeof spendingOf>[1] = 'NHS primary') =>
  runOf(
    24,
    { gpConsultations: (m) => (m < 12 ? 10 : 9), qalys: (m) => (m < 12 ? 5 : 5.01) },
    spendingOf(24, payer, 100, 12),
  );

test('costs, health and value of one pair by hand', () => {
  const result = compareRuns([withRun()], [withoutRun()], SETTINGS);
  const saved = (12 * 48) / 1.035;
  expect(result.costs[0]).toBeCloseTo(1200 - saved, 8);
  expect(result.qalys[0]).toBeCloseTo(0.12 / 1.015, 10);
  expect(result.spending[0]).toBeCloseTo(1200, 10);
  // A tenth of the saving is cash.
  expect(result.cash[0]).toBeCloseTo(1200 - 0.1 * saved, 8);
  expect(result.netBenefits[0]).toBeCloseTo((30_000 * 0.12) / 1.015 - 1200 + saved, 6);
  expect(result.icer.words).toBe('better and dearer');
  expect(result.icer.ratio).toBeCloseTo((1200 - saved) / (0.12 / 1.015), 6);
  expect(result.probabilitySavesCash).toBe(0);
  expect(result.probabilityGoodValue).toBe(1);
  expect(result.payback[0]).toBeNaN();
  expect(result.shareNeverPaysBack).toBe(1);
  expect(result.ledger.reduce((a, b) => a + b, 0)).toBeCloseTo(1200 - 576, 8);
  const at = PAYER_INDEX['NHS primary'] * KIND_COUNT;
  expect(result.cells[at + KIND_INDEX['not cashable']]).toBeCloseTo(-0.9 * saved, 8);
});

test('WELLBYs are counted beside QALYs and change neither cost nor value', () => {
  const option = runOf(24, { gpConsultations: 10, qalys: 5, wellbys: (m) => (m < 12 ? 0 : 1) });
  const result = compareRuns([option], [withoutRun()], SETTINGS);
  expect(result.wellbys[0]).toBeCloseTo(12 / 1.015, 10);
  expect([result.qalys[0], result.costs[0], result.netBenefits[0]]).toEqual([0, 0, 0]);
});

test('the funder counts once, inside the perspective or out', () => {
  const inside = compareRuns([withRun('NHS primary')], [withoutRun()], SETTINGS);
  for (const payer of ['council other', 'police and justice', 'voluntary sector', 'residents'] as const) {
    expect(compareRuns([withRun(payer)], [withoutRun()], SETTINGS).costs[0]).toBeCloseTo(inside.costs[0], 8);
  }
});

test('crime counts for the public sector and society but not for health and care', () => {
  const base = runOf(12, { crimes: 1, residentHours: 0 });
  const option = runOf(12, { crimes: 0, residentHours: 1 });
  const cost = (name: keyof typeof PERSPECTIVES) =>
    perspectiveCost(option, PERSPECTIVES[name], 0) - perspectiveCost(base, PERSPECTIVES[name], 0);
  expect(cost('health and care')).toBe(0);
  expect(cost('public sector')).toBeLessThan(0);
  expect(cost('society')).toBeCloseTo(5 * cost('public sector') + 144, 4);
});

test('at rate 0 the present value is the undiscounted ledger', () => {
  const result = compareRuns([withRun()], [withoutRun()], UNDISCOUNTED);
  expect(result.costs[0]).toBeCloseTo(
    result.ledger.reduce((a, b) => a + b, 0),
    8,
  );
  expect(result.qalys[0]).toBeCloseTo(0.12, 10);
});

test('swapping the arms negates every increment and turns the ratio’s words round', () => {
  const [a, b] = [
    [withRun(), withoutRun()],
    [withoutRun(), withoutRun()],
  ];
  const [forth, back] = [compareRuns(a, b, SETTINGS), compareRuns(b, a, SETTINGS)];
  for (const key of [
    'costs',
    'qalys',
    'wellbys',
    'cash',
    'spending',
    'cells',
    'ledger',
    'netBenefits',
  ] as const) {
    expect([...back[key]].map((v) => -v || 0)).toEqual([...forth[key]].map((v) => v || 0));
  }
  expect(back.icer.words).toBe('worse and cheaper');
  expect(back.icer.ratio).toBeCloseTo(forth.icer.ratio as number, 8);
});

test('equal arms differ by exactly nothing', () => {
  const result = compareRuns([withoutRun()], [withoutRun()], SETTINGS);
  expect([...result.costs, ...result.qalys, ...result.cash, ...result.cells]).toEqual(
    new Array(3 + PAYER_COUNT * KIND_COUNT).fill(0),
  );
  expect([result.probabilitySavesCash, result.probabilityGoodValue]).toEqual([0, 0]);
  expect(result.icer.words).toBe('no difference');
});

describe('probabilities', () => {
  const option = [1, -3, 1, 1].map((extra) => runOf(12, { gpConsultations: 10 + extra }));
  const comparator = option.map(() => runOf(12, { gpConsultations: 10 }));

  test('run over pairs without draws', () => {
    const result = compareRuns(option, comparator, SETTINGS);
    expect(result.basis).toBe('pairs');
    expect(result.probabilitySavesCash).toBe(0.25);
    expect(result.probabilityGoodValue).toBe(0.25);
  });

  test('run over the means of draws when draws repeat', () => {
    const result = compareRuns(option, comparator, SETTINGS, [0, 0, 1, 1]);
    expect(result.basis).toBe('draws');
    expect(result.probabilitySavesCash).toBe(0.5);
    expect([...result.acceptability([0])]).toEqual([0.5]);
  });

  test('one replicate per draw is over pairs', () => {
    expect(compareRuns(option, comparator, SETTINGS, [0, 1, 2, 3]).basis).toBe('pairs');
  });
});

test('means by id keep the order of first appearance', () => {
  expect([...meansById([1, 2, 3, 6], [7, 3, 7, 3])]).toEqual([2, 4]);
});

test('arms of different length are refused', () => {
  expect(() => compareRuns([withRun()], [], SETTINGS)).toThrow(
    'pairs: expected as many runs in both arms and draws, got 1, 0 and no draws',
  );
});
