import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseStudy } from '../../sim/analysis/probabilistic/analyse';
import { meansAt, priceBreakEvens } from '../../sim/analysis/probabilistic/break-even';
import { idleLinks } from '../../sim/analysis/probabilistic/idle-links';
import { evpi, withoutReplicateNoise } from '../../sim/analysis/probabilistic/perfect-information';
import { solveByRuns } from '../../sim/analysis/probabilistic/solve-by-runs';
import { correlation, ranks, tornado } from '../../sim/analysis/probabilistic/tornado';
import { summariseStudy } from '../../sim/analysis/summarise';
import { comparisons, valuedArms } from '../../sim/analysis/summarise-ledger';
import { openStudy } from '../../sim/analysis/summarise-study';
import { varianceComponents } from '../../sim/analysis/variance-components';
import { meansById } from '../../sim/economics/compare';
import { presentValue } from '../../sim/economics/discount';
import { ledgerIndex } from '../../sim/economics/ledger';
import { KINDS, PAYER_IDS, PAYER_INDEX } from '../../sim/economics/payers';
import { normalCdf, normalQuantile } from '../../sim/evidence/quantiles';
import { MONTHS, RESULT, scrambled, twoByTwo } from './summarise-example';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe('acceptability', () => {
  test('over cash at threshold zero is the chance of saving cash', () => {
    // At these prices what a draw saves lies on either side of what the worker costs, some by a few pounds.
    const prices = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(prices, (own) => {
        const draws = RESULT.draws.map((values, i) => ({ ...values, costGpConsultation: own[i] }));
        const result = { ...RESULT, draws };
        const { acceptability } = analyseStudy(result);
        const { economics } = summariseStudy(result);
        const cash = acceptability.find(({ viewpoint }) => viewpoint === 'cash')!;
        expect(cash.probabilities[0]).toBe(economics[0].probabilitySavesCash);
      }),
      { numRuns: 40 },
    );
  });

  test('of one payer’s cash at threshold zero is the share of draws in which its discounted bill falls', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const result = scrambled(seed);
        const study = openStudy(result);
        const [base, option] = valuedArms(study);
        const { acceptability } = analyseStudy(result);
        const bill = (run: (typeof base)[number], payer: number) => {
          const at = ledgerIndex(payer, 0, 0, MONTHS / 12);
          return presentValue(run.ledger.subarray(at, at + MONTHS / 12), 0.035);
        };
        for (const payer of PAYER_IDS) {
          const row = acceptability.find(({ viewpoint }) => viewpoint === `${payer}, cash`);
          const changes = option.map(
            (run, i) => bill(run, PAYER_INDEX[payer]) - bill(base[i], PAYER_INDEX[payer]),
          );
          if (changes.every((change) => change === 0)) expect(row).toBeUndefined();
          else expect(row!.probabilities[0]).toBe(changes.filter((change) => change < 0).length / 3);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('at the study’s threshold is the chance of good value, and the two-arm frontier agrees', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const result = scrambled(seed);
        const { acceptability, frontier, thresholds, threshold } = analyseStudy(result);
        const at = thresholds.indexOf(threshold);
        const curve = acceptability.find(({ viewpoint }) => viewpoint === 'health and care')!;
        expect(curve.probabilities[at]).toBe(summariseStudy(result).economics[0].probabilityGoodValue);
        const point = frontier.find(({ viewpoint }) => viewpoint === 'health and care')!.points[at];
        const best = point.arm === 'A worker' ? curve.probabilities[at] : 1 - curve.probabilities[at];
        expect(point.probabilityBest).toBeCloseTo(best, 12);
      }),
      { numRuns: 20 },
    );
  });
});

describe('sums to the pound', () => {
  test('over payers and kinds give the perspectives, over years the totals', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const study = openStudy(scrambled(seed));
        const arms = valuedArms(study);
        const [comparison] = comparisons(study, arms);
        const { ledger } = summariseStudy(study.result);
        for (const row of ledger) expect(Math.abs(sum(row.years) - row.total)).toBeLessThan(0.5);
        const { cells, cash, pairs } = comparison;
        const width = PAYER_IDS.length * KINDS.length;
        for (let pair = 0; pair < pairs; pair++) {
          const own = cells.subarray(pair * width, (pair + 1) * width);
          const cashable = own.filter((_, cell) => cell % KINDS.length === 0);
          expect(Math.abs(sum(cashable) - cash[pair])).toBeLessThan(0.5);
        }
        const { plane } = analyseStudy(study.result);
        plane[0].costs.forEach((cost, i) => {
          expect(Math.abs(cost - comparison.costs[i])).toBeLessThan(0.5);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('perfect information', () => {
  test('the textbook example: five draws of two treatments are worth 0.8', () => {
    // Briggs, Claxton & Sculpher 2006, Decision Modelling for Health Economic Evaluation, table 6.1.
    expect(
      evpi([
        [9, 12, 14, 11, 14],
        [12, 10, 20, 10, 13],
      ]),
    ).toBeCloseTo(0.8, 12);
  });

  test('of a normal net benefit is the unit normal loss', () => {
    const count = 20_000;
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (centre) => {
        const values = Float64Array.from(
          { length: count },
          (_, i) => centre + normalQuantile((i + 0.5) / count),
        );
        const distance = Math.abs(centre);
        const density = Math.exp((-distance * distance) / 2) / Math.sqrt(2 * Math.PI);
        const loss = density - distance * normalCdf(-distance);
        expect(Math.abs(evpi([new Float64Array(count), values]) - loss)).toBeLessThan(0.002);
      }),
      { numRuns: 20 },
    );
  });

  test('is never negative and nothing when one option is always best', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const none = values.map(() => 0);
        expect(evpi([none, values])).toBeGreaterThanOrEqual(0);
        expect(evpi([none, values.map((value) => Math.abs(value) + 1)])).toBe(0);
      }),
    );
  });

  test('replicate noise is taken out: what is left varies as the draws do', () => {
    const byPair = [1, 3, 7, 5, 2, 12, 9, 4];
    const draws = [0, 0, 1, 1, 2, 2, 3, 3];
    const byDraw = meansById(byPair, draws);
    const cleaned = withoutReplicateNoise(byPair, draws, byDraw)!;
    const centre = sum(cleaned) / 4;
    const variance = sum(cleaned.map((value) => (value - centre) ** 2)) / 3;
    const components = varianceComponents(byPair, draws);
    expect(components).not.toBe('not separable');
    expect(variance).toBeCloseTo((components as { betweenDraws: number }).betweenDraws, 10);
    expect(centre).toBeCloseTo(sum(byDraw) / 4, 10);
  });

  test('pure luck between replicates is worth nothing', () => {
    const { perfectInformation } = analyseStudy(twoByTwo([0.5, -0.4, -0.4, 0.5]));
    expect(perfectInformation.luckRemoved).toBe(true);
    expect(perfectInformation.place).toBe(0);
  });
});

describe('tornado', () => {
  test('ranks share ties and correlate as by hand', () => {
    expect(Array.from(ranks([3, 1, 3, 2]))).toEqual([3.5, 1, 3.5, 2]);
    expect(correlation(ranks([1, 2, 3]), ranks([10, 30, 20]))).toBeCloseTo(0.5, 12);
  });

  test('the parameter that decides comes first, with its effect', () => {
    const draws = Array.from({ length: 11 }, (_, i) => ({ decides: i, other: (i * 7) % 11, still: 1 }));
    const found = tornado(
      draws,
      draws.map(({ decides, other }) => 100 * decides + other),
    )!;
    expect(found.bars.map(({ id }) => id)).toEqual(['decides', 'other']);
    expect(found.bars[0].rankCorrelation).toBeCloseTo(1, 12);
    expect([found.bars[0].from, found.bars[0].to]).toEqual([1, 9]);
    expect(found.bars[0].atTo - found.bars[0].atFrom).toBeGreaterThan(780);
  });

  test('leaves out links that a set of effects does not use', () => {
    expect(idleLinks('default')).toContain('friendsOnlyFraction');
    expect(idleLinks('default')).not.toContain('mortalityIsolatedFraction');
    expect(idleLinks('friends only')).toContain('mortalityIsolatedRatio');
  });
});

describe('break-even', () => {
  test('at the solved price the goal is exactly met', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const study = openStudy(scrambled(seed));
        for (const { id, goal, value, low, high, atLow, atHigh } of priceBreakEvens(study)) {
          if (value === null) expect(atLow > 0).toBe(atHigh > 0);
          else {
            expect(value).toBeGreaterThanOrEqual(low);
            expect(value).toBeLessThanOrEqual(high);
            expect(Math.abs(meansAt(study, id, value)[0][goal])).toBeLessThan(0.01);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('some prices of scrambled studies do turn the answer', () => {
    const turned = Array.from({ length: 20 }, (_, i) => priceBreakEvens(openStudy(scrambled(i + 1))))
      .flat()
      .filter(({ value }) => value !== null);
    expect(turned.length).toBeGreaterThan(5);
  });

  test('spending at which the net benefit is zero is spending plus net benefit', () => {
    const { spending } = analyseStudy(RESULT);
    const { economics } = summariseStudy(RESULT);
    expect(spending[0].programme).toBeCloseTo(3600, 9);
    expect(spending[0].netBenefitZeroAt).toBeCloseTo(3600 + economics[0].inmb.mean, 6);
  });

  test('by runs finds the root of a curve, and says when there is none', async () => {
    const curve = async (value: number) => ({ mean: value * value - 20, mcse: 0 });
    const found = await solveByRuns(0, 10, curve);
    expect(Math.abs(found.value! - Math.sqrt(20))).toBeLessThan(0.15);
    expect(found.trials.length).toBeLessThanOrEqual(8);
    expect(await solveByRuns(5, 10, curve)).toMatchObject({ value: null, trials: { length: 2 } });
    const noisy = await solveByRuns(0, 10, async (value) => ({ mean: value - 5.2, mcse: 1 }));
    expect(noisy.trials).toHaveLength(3);
  });
});
