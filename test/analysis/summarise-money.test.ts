import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ledgerDigest, summariseStudy } from '../../sim/analysis/summarise';
import { icerWords } from '../../sim/analysis/summarise-economics';
import { estimate } from '../../sim/analysis/summarise-estimates';
import { payerCosts, valued } from '../../sim/analysis/summarise-ledger';
import { PAYER_INDEX } from '../../sim/economics/payers';
import { portableSha256 } from '../../sim/kernel/digest';
import { GP_PRICES, MONTHS, RESULT, SCENARIO, twoByTwo, withRuns, withScenario } from './summarise-example';

const summary = summariseStudy(RESULT);
const [statusQuo, worker] = SCENARIO.arms;

describe('money', () => {
  const row = (payer: string, kind: string) =>
    summary.ledger.find((entry) => entry.payer === payer && entry.kind === kind);

  test('spending goes from each programme to its payer', () => {
    const two = withScenario({
      arms: [
        statusQuo,
        {
          ...worker,
          programmes: [
            worker.programmes[0],
            { ...worker.programmes[0], payer: 'voluntary sector' },
            worker.programmes[0],
          ],
        },
      ],
    });
    const spending = new Float64Array(3 * MONTHS)
      .fill(1, 0, MONTHS)
      .fill(20, MONTHS)
      .fill(300, 2 * MONTHS);
    const costs = payerCosts(two, { ...RESULT.runs[1], programmeCosts: spending });
    expect(costs[PAYER_INDEX['council other'] * MONTHS + 5]).toBe(301);
    expect(costs[PAYER_INDEX['voluntary sector'] * MONTHS + 5]).toBe(20);
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(321 * MONTHS);
  });

  test('GP visits saved are valued at the prices of their draw', () => {
    // A fifth of 120n visits a year at £50, £40, £60: 1,200, 1,920, 4,320 in cash.
    const cash = row('NHS primary', 'cashable')!;
    expect(cash.arm).toBe('A worker');
    expect(cash.years.map(Math.round)).toEqual([-2480, -2480]);
    expect(cash.total).toBeCloseTo(-4960, 6);
    // Squares 2,560² + 1,120² + 3,680² over 2; t(2) = 4.30265, a fourth pair within ± t·sd·√(4/3).
    const reach = 4.3026527 * Math.sqrt((2560 ** 2 + 1120 ** 2 + 3680 ** 2) / 2) * Math.sqrt(4 / 3);
    expect(cash.low95).toBeCloseTo(-4960 - reach, 2);
    expect(cash.high95).toBeCloseTo(-4960 + reach, 2);
    expect(cash.mcse).toBeCloseTo(estimate([-2400, -3840, -8640]).mcse, 6);
    // (390 × 50 + 380 × 40 + 370 × 60) / 3 visits’ worth a month, × 12 × 0.2.
    expect(cash.amounts[0]).toBeCloseTo(45_520, 6);
    expect(row('NHS primary', 'not cashable')?.total).toBeCloseTo(-4 * 4960, 6);
  });

  test('the funder pays in the first year, and empty cells are left out', () => {
    expect(row('council other', 'cashable')).toMatchObject({
      amounts: [3600, 0],
      years: [3600, 0],
      total: 3600,
    });
    expect(summary.ledger.map(({ payer, kind }) => `${payer}, ${kind}`)).toEqual([
      'NHS primary, cashable',
      'NHS primary, not cashable',
      'council other, cashable',
    ]);
  });

  test('cost and health, discounted', () => {
    const [economics] = summary.economics;
    expect(economics.arm).toBe('A worker');
    expect(economics.costDifference.mean).toBeCloseTo(3600 - 12_400 * (1 + 1 / 1.035), 6);
    expect(economics.qalyDifference.mean).toBeCloseTo(0.24 * (1 + 1 / 1.015), 8);
    expect(economics.wellbys.mean).toBeCloseTo(12 * (1 + 1 / 1.015), 8);
    expect(economics.inmb.mean).toBeCloseTo(
      20_000 * economics.qalyDifference.mean - economics.costDifference.mean,
      4,
    );
    expect(economics.icer).toBe('better and cheaper: dominates Status quo');
    expect(economics.probabilityGoodValue).toBe(1);
  });

  test('payback never, in month 23 and in month 1', () => {
    // £300 a month in year 1 against £100, £160 and £360 saved a month.
    const [economics] = summary.economics;
    expect(economics.probabilitySavesCash).toBeCloseTo(2 / 3, 12);
    expect(economics.paybackShareNever).toBeCloseTo(1 / 3, 12);
    expect(economics.paybackMedianMonths).toBe(1);
    const later = summariseStudy(
      withRuns(({ pair, arm, record }) =>
        pair < 2 ? {} : { draw: 1, record: arm === 1 ? RESULT.runs[3].record : record },
      ),
    );
    expect(later.economics[0].paybackMedianMonths).toBe(23);
  });

  test('the ratio in words', () => {
    const words = (cost: number, gain: number) =>
      icerWords(
        {
          words: cost > 0 ? (gain > 0 ? 'better and dearer' : 'worse and dearer') : 'worse and cheaper',
          ratio: cost > 0 && gain < 0 ? null : cost / gain,
        },
        'Status quo',
      );
    expect(words(1000, 0.05)).toBe('£20,000 per QALY');
    expect(words(1000, -1)).toBe('worse and dearer: dominated by Status quo');
    expect(words(-1000, -0.05)).toBe('£20,000 saved per QALY lost');
    expect(icerWords({ words: 'same health, dearer', ratio: null }, 'Status quo')).toBe(
      'same health, dearer',
    );
  });

  test('years and QALYs beyond the horizon stand apart', () => {
    const [economics] = summary.economics;
    expect(economics.remainingQalys?.mean).toBe(2);
    expect(economics.remainingLifeYears?.mean).toBe(4);
    const without = summariseStudy(withRuns(() => ({ beyondHorizon: undefined }))).economics[0];
    expect(without).not.toHaveProperty('remainingQalys');
    const { remainingQalys: _, remainingLifeYears: __, ...rest } = economics;
    expect(without).toEqual(rest);
  });

  test('chances are over draws when draws have replicates, and errors are of means of draws', () => {
    // Pairs 0 and 1 are draw 0, 2 and 3 are draw 1. Gains 1, 3, 5, 7 QALYs a month at no cost.
    const nested = summariseStudy(twoByTwo([1, 3, 5, 7]));
    const { qalyDifference, probabilityGoodValue } = nested.economics[0];
    const factor = 12 * (1 + 1 / 1.015);
    expect(qalyDifference.mean).toBeCloseTo(4 * factor, 8);
    // Means of draws 2 and 6: standard deviation √8, over √2 draws; between 7, within 2 as variances.
    expect(qalyDifference.mcse).toBeCloseTo(2 * factor, 8);
    expect(qalyDifference.parameterSd).toBeCloseTo(Math.sqrt(7) * factor, 8);
    expect(qalyDifference.replicateSd).toBeCloseTo(Math.sqrt(2) * factor, 8);
    expect(probabilityGoodValue).toBe(1);
    expect(nested.study.chancesOver).toBe(2);
    // One pair of draw 0 loses, the draw gains on average.
    expect(summariseStudy(twoByTwo([-1, 3, 5, 7])).economics[0].probabilityGoodValue).toBe(1);
    expect(summariseStudy(twoByTwo([-4, 3, 5, 7])).economics[0].probabilityGoodValue).toBe(0.5);
  });

  test('with one draw the chances are over pairs', () => {
    const one = withRuns(() => ({ draw: 0 }), twoByTwo([-4, 3, 5, 7]));
    expect(summariseStudy(one).economics[0].probabilityGoodValue).toBe(0.75);
    expect(summariseStudy(one).study.chancesOver).toBe(4);
    expect(summariseStudy(one).economics[0].qalyDifference).not.toHaveProperty('parameterSd');
  });
});

describe('the digest of the ledgers', () => {
  test('is SHA-256 over them in the order of the runs', () => {
    const hash = createHash('sha256');
    for (const run of RESULT.runs) hash.update(new Uint8Array(valued(RESULT, run).ledger.buffer));
    expect(ledgerDigest(RESULT, portableSha256)).toBe(hash.digest('hex'));
  });

  test('sees prices, and refuses what is not a number', () => {
    const dearer = {
      ...RESULT,
      draws: RESULT.draws.map((d, i) => ({ ...d, costGpConsultation: GP_PRICES[i] + 1 })),
    };
    expect(ledgerDigest(dearer, portableSha256)).not.toBe(ledgerDigest(RESULT, portableSha256));
    const broken = { ...RESULT, draws: RESULT.draws.map(() => ({})) };
    expect(() => ledgerDigest(broken, portableSha256)).toThrow('ledger: expected numbers, got NaN in pair 0');
  });
});
