import { describe, expect, test } from 'vitest';
import { summariseStudy } from '../../sim/analysis/summarise';
import { OUTCOMES } from '../../sim/engine/outcomes';
import { MONTHS, RESULT, SCENARIO, twoByTwo, withRuns, withScenario } from './summarise-example';

const summary = summariseStudy(RESULT);
const [statusQuo, worker] = SCENARIO.arms;
const outcome = (id: string) => summary.outcomes.find((row) => row.id === id)!;

describe('outcomes', () => {
  test('every outcome has every arm, in the order of the scenario', () => {
    expect(summary.outcomes.map((row) => row.id)).toEqual(OUTCOMES.map((o) => o.id));
    for (const { arms } of summary.outcomes) {
      expect(arms.map(({ arm }) => arm)).toEqual(['Status quo', 'A worker']);
      expect(arms[0].difference).toBeNull();
    }
  });

  test('lonely adults: a mean over months and per 1,000 adults', () => {
    const [without, withWorker] = outcome('lonely').arms;
    expect([without.total, without.perThousand]).toEqual([80, 100]);
    expect(withWorker.total).toBeCloseTo(72, 10);
    // Differences −4, −8, −12: sd 4; t(2) = 4.30265, a fourth pair would lie within ± t·sd·√(4/3).
    const reach = 4.3026527 * 4 * Math.sqrt(4 / 3);
    const { total, perThousand } = withWorker.difference!;
    expect(total.mean).toBeCloseTo(-8, 10);
    expect(total.low95).toBeCloseTo(-8 - reach, 5);
    expect(total.high95).toBeCloseTo(-8 + reach, 5);
    expect(total.mcse).toBeCloseTo(4 / Math.sqrt(3), 10);
    expect(perThousand?.mean).toBeCloseTo(-10, 10);
    expect(perThousand?.low95).toBeCloseTo(-10 - (5 / 4) * reach, 5);
    expect(perThousand?.mcse).toBeCloseTo(5 / Math.sqrt(3), 10);
  });

  test('GP visits: a sum over the study and per 1,000 residents and year', () => {
    const [without, withWorker] = outcome('gpConsultations').arms;
    expect(without).toMatchObject({ total: 9600, perThousand: 4800 });
    expect(withWorker.difference?.total.mean).toBeCloseTo(-480, 8);
    expect(withWorker.difference?.perThousand?.mean).toBeCloseTo(-240, 8);
    expect(outcome('groups').arms[1].perThousand).toBeNull();
    expect(outcome('groups').arms[1].difference?.perThousand).toBeNull();
  });

  test('rates are ratios of means when arms differ in people', () => {
    // 80 of 800, 800 and 1,600 adults against 80 of 800: 240 / 3200 − 240 / 2400; ratios’ mean is another.
    const grown = withRuns(({ arm, pair, record }) => {
      const copy = record.slice();
      copy.fill(80, 3 * MONTHS, 4 * MONTHS);
      copy.fill(arm === 1 && pair === 2 ? 1600 : 800, MONTHS, 2 * MONTHS);
      return { record: copy };
    });
    const row = summariseStudy(grown).outcomes[3].arms[1];
    expect(row.perThousand).toBeCloseTo(75, 10);
    expect(row.difference?.perThousand?.mean).toBeCloseTo(-25, 10);
  });
});

describe('words', () => {
  test('the sentence is about the first arm that is not the comparator', () => {
    expect(summary.sentence).toBe(
      'A worker costs £3,600 over 2 years; not much happens (people lonely at any time: between 28 fewer and 12 more); no payer clearly saves; it pays for itself in cash after about 1 month, but never in 33% of runs; the chance that it saves cash is 67% and the chance that it is good value at £20,000 a QALY is over 66% (few runs: rough).',
    );
    const alone = withScenario({ arms: [statusQuo] });
    expect(summariseStudy({ ...alone, runs: RESULT.runs.filter(({ arm }) => arm === 0) })).toMatchObject({
      sentence: 'Status quo is the only arm: there is nothing to compare it with.',
      economics: [],
      ledger: [],
    });
  });

  test('the study, its seed and its digests are passed on', () => {
    expect(summary.study).toEqual({
      name: 'Invented',
      comparator: 'Status quo',
      arms: ['Status quo', 'A worker'],
      months: 24,
      residents: 1000,
      draws: 3,
      replicates: 1,
      chancesOver: 3,
      threshold: 20_000,
      priceYear: 2025,
    });
    expect(summary).toMatchObject({ seed: 'seed', version: '1.2.3', files: [], digests: RESULT.digests });
  });

  test('what ranges hold depends on draws and replicates', () => {
    expect(summary.uncertainty).toBe(
      'Ranges hold the middle 95 % of 3 pairs of runs; the Monte Carlo error is what the number of pairs leaves open about a mean. With so few pairs a range is hardly more than the lowest and the highest of them. They hold what the evidence leaves open (3 parameter draws) and luck together. The two chances are shares of pairs. Not in the ranges: what the model leaves out, and choices about how it works: how far group time adds to other contact (here κ = 0.5), how ties fade (embeddedness), the set of effects (default). What other choices would give is not shown here.',
    );
    expect(summariseStudy(twoByTwo([1, 3, 5, 7])).uncertainty).toContain('shares of draws');
    expect(summariseStudy(withRuns(() => ({ draw: 0 }))).uncertainty).toContain('luck alone');
    const one = { ...RESULT, runs: RESULT.runs.slice(0, 2) };
    expect(summariseStudy(one).uncertainty).toContain('One pair of runs has no range');
  });

  test('other structural choices stand in rows of their own', () => {
    const free = withRuns(({ arm }) => ({ programmeCosts: new Float64Array(arm * MONTHS) }));
    const { structural, uncertainty, economics } = summariseStudy(RESULT, [
      { label: 'κ = 0', result: RESULT },
      { label: 'κ = 1', result: free },
    ]);
    expect(structural.map(({ label, arm }) => [label, arm])).toEqual([
      ['κ = 0', 'A worker'],
      ['κ = 1', 'A worker'],
    ]);
    expect(structural[0].costDifference).toEqual(economics[0].costDifference);
    expect(structural[1].costDifference.mean).toBeCloseTo(economics[0].costDifference.mean - 3600, 6);
    expect(structural[1].qalyDifference).toEqual(economics[0].qalyDifference);
    expect(uncertainty).toMatch(/They are shown apart\.$/);
  });
});

describe('refuses', () => {
  test.each([
    [
      'a comparator that is no arm',
      withScenario({ comparator: 'x' }),
      'comparator: expected the name of an arm (Status quo, A worker), got x',
    ],
    [
      'a pair without one of its arms',
      { ...RESULT, runs: RESULT.runs.slice(0, 5) },
      'runs: expected one run of every arm for each pair, under the same draw, got pairs 0, 1 of A worker and 0, 1, 2 of Status quo',
    ],
    [
      'a pair run twice',
      { ...RESULT, runs: [...RESULT.runs, ...RESULT.runs.slice(0, 2)] },
      'got pairs 0, 0, 1, 2 of Status quo',
    ],
    ['no runs', { ...RESULT, runs: [] }, 'runs: expected a pair of runs or more, got none'],
    [
      'a draw without values',
      { ...RESULT, draws: RESULT.draws.slice(0, 2) },
      'draws[2]: expected parameter values, got none',
    ],
    [
      'an unknown payer',
      withScenario({
        arms: [statusQuo, { ...worker, programmes: [{ ...worker.programmes[0], payer: 'nobody' }] }],
      }),
      'arms[1].programmes[0].payer: expected one of NHS primary, ',
    ],
    [
      'a pair under two draws',
      withRuns(({ arm, draw }) => ({ draw: arm === 1 ? 0 : draw })),
      'runs: expected one run of every arm for each pair, under the same draw',
    ],
    [
      'spending of a programme that the arm does not have',
      withRuns(() => ({ programmeCosts: new Float64Array(MONTHS) })),
      'programmeCosts: expected 0 programmes × 24 months in arm 0, got 24',
    ],
  ])('%s', (_, result, message) => {
    expect(() => summariseStudy(result)).toThrow(message);
  });
});
