import { describe, expect, test } from 'vitest';
import { summariseStudy } from '../../sim/analysis/summarise';
import { ratioByPair } from '../../sim/analysis/summarise-estimates';
import { stratumLabel } from '../../sim/engine/strata';
import { RESULT, SCENARIO, withRuns, withScenario } from './summarise-example';

const summary = summariseStudy(RESULT);
const [statusQuo, worker] = SCENARIO.arms;

describe('for whom', () => {
  const rows = summary.equity!;
  const row = (group: string) => rows.find((entry) => entry.group === group)!;

  test('all adults, three ways of grouping them, and 18 strata', () => {
    expect(rows.map(({ by }) => by)).toEqual([
      'all',
      ...Array(3).fill('age'),
      ...Array(2).fill('sex'),
      ...Array(3).fill('qualification'),
      ...Array(18).fill('stratum'),
    ]);
    expect(rows.slice(9).map(({ group }) => group)).toEqual(
      Array.from({ length: 18 }, (_, stratum) => stratumLabel(stratum)),
    );
  });

  test('less isolation shows in the groups that it falls to', () => {
    // −6, −12, −18 person-months in all, among 20, 120, 180, 120 and 360 person-years.
    for (const [group, personYears] of [
      ['women 65 and over, degree', 20],
      ['65 and over', 120],
      ['women', 180],
      ['degree', 120],
      ['all adults', 360],
    ] as const) {
      const { isolated, personYears: lived } = row(group);
      expect(lived).toBeCloseTo(personYears, 10);
      expect(isolated.total.mean).toBeCloseTo(-12, 10);
      // Three pairs of sd 6: t(2) = 4.30265, a fourth would lie within ± t·6·√(4/3).
      const reach = 4.3026527 * 6 * Math.sqrt(4 / 3);
      expect(isolated.total.low95).toBeCloseTo(-12 - reach, 4);
      expect(isolated.perThousandYears?.mean).toBeCloseTo(-12_000 / personYears, 8);
      expect(isolated.perThousandYears?.high95).toBeCloseTo((1000 * (reach - 12)) / personYears, 2);
    }
    expect(row('men').isolated.total).toMatchObject({ mean: 0, low95: 0, high95: 0 });
    expect(row('women').deaths.total.mean).toBe(0);
  });

  test('the share met is that of the year in which funding ended', () => {
    expect(row('women 65 and over, degree').shareMet).toMatchObject({ mean: 0.25, low95: 0.25 });
    expect(row('all adults').shareMet?.mean).toBeCloseTo(30 / 2160, 12);
    expect(row('men').shareMet?.mean).toBe(0);
    const free = withScenario({ arms: [statusQuo, { ...worker, programmes: [] }] });
    const unfunded = summariseStudy(withRuns(() => ({ programmeCosts: new Float64Array() }), free));
    expect(unfunded.equity?.[0].shareMet).toBeNull();
  });

  test('the share met stays between 0 and 1', () => {
    // Stratum 17 in its second year: 600, 120, 120 person-months, of which 0, 0, 120 met, or 600, 120, 0.
    const at = 17 * 14;
    const shareMet = (met: readonly number[]) =>
      summariseStudy(
        withRuns(({ pair, strata }) => {
          const copy = strata.slice();
          copy[at + 1] = [600, 120, 120][pair];
          copy[at + 11] = met[pair];
          return { strata: copy };
        }),
      ).equity!.at(-1)!.shareMet!;
    // The first pair’s linearised values are −0.16 and 1.16.
    expect(shareMet([0, 0, 120])).toMatchObject({ mean: expect.closeTo(1 / 7, 10), low95: 0 });
    expect(shareMet([600, 120, 0])).toMatchObject({ mean: expect.closeTo(6 / 7, 10), high95: 1 });
  });

  test('an empty group has no rate, a group empty in some pairs has one', () => {
    const empty = withRuns(({ strata, pair }) => ({
      strata: strata.map((value, i) => (i < 14 || (i < 28 && pair === 0) ? 0 : value)),
    }));
    const equity = summariseStudy(empty).equity!;
    expect(equity[9].isolated.perThousandYears).toBeNull();
    expect(equity[9].shareMet).toBeNull();
    expect(equity[10].isolated.perThousandYears?.mean).toBe(0);
    expect(summariseStudy(withRuns(() => ({ strata: new Float64Array() }))).equity).toEqual([]);
  });

  test('a ratio by pair has the ratio of means as its mean', () => {
    // 10 / 40; deviations (1 − 2.5) / 20 and (9 − 7.5) / 20.
    expect(Array.from(ratioByPair([1, 9], [10, 30])!)).toEqual([0.25 - 0.075, 0.25 + 0.075]);
    expect(ratioByPair([1, 1], [0, 0])).toBeNull();
  });
});
