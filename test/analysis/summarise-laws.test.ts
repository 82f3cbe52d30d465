import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summariseStudy } from '../../sim/analysis/summarise';
import { valued } from '../../sim/analysis/summarise-ledger';
import type { EquityRow, StudySummary } from '../../sim/analysis/summary-types';
import { MONTHS, RESULT, SCENARIO, scrambled, withScenario } from './summarise-example';

const worker = SCENARIO.arms[1];
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const laws = { numRuns: 15 };

describe('laws', () => {
  test('swapping the arms negates every difference', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const result = scrambled(seed);
        const forth = estimates(summariseStudy(result));
        const back = estimates(summariseStudy(withScenario({ comparator: worker.name }, result)));
        expect(forth.length).toBe(back.length);
        forth.forEach(([mean, low, high, mcse], i) => {
          expect(close(back[i], [-mean, -high, -low, mcse])).toBe(true);
        });
      }),
      laws,
    );
  });

  test('identical arms differ in nothing, and the sentence says so', () => {
    const same = RESULT.runs.map((run) => {
      const base = RESULT.runs.find((other) => other.pair === run.pair && other.arm === 0)!;
      return {
        ...base,
        arm: run.arm,
        programmeCosts: new Float64Array(run.arm * MONTHS),
        stages: run.stages,
      };
    });
    const quiet = summariseStudy({ ...RESULT, runs: same });
    expect(
      estimates(quiet)
        .flat()
        .every((value) => value === 0),
    ).toBe(true);
    expect(quiet.sentence).toContain(
      'A worker costs £0 over 2 years; not much happens (no change in the number of people lonely',
    );
    expect(quiet.sentence).toContain('no payer clearly saves; there is no spending to pay back');
    expect(quiet.economics[0]).toMatchObject({ icer: 'no difference', probabilitySavesCash: 0 });
  });

  test('payers and kinds add up to all spending', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const result = scrambled(seed);
        const { ledger } = summariseStudy(result);
        const add = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
        const spent = (arm: number) =>
          add(
            result.runs.filter((run) => run.arm === arm).map((run) => add([...valued(result, run).ledger])),
          ) / 3;
        expect(close([add(ledger.map(({ total }) => total))], [spent(1) - spent(0)])).toBe(true);
        expect(close([add(ledger.flatMap(({ amounts }) => amounts))], [spent(1)])).toBe(true);
        for (const { years, total } of ledger) expect(close([add([...years])], [total])).toBe(true);
      }),
      laws,
    );
  });

  test('every group is the sum of the strata that its name is part of', () => {
    const inName: Record<string, (label: string, group: string) => boolean> = {
      all: () => true,
      age: (label, group) => label.includes(` ${group},`),
      sex: (label, group) => label.startsWith(`${group} `),
      qualification: (label, group) => label.endsWith(`, ${group}`),
    };
    fc.assert(
      fc.property(seeds, (seed) => {
        const rows = summariseStudy(scrambled(seed)).equity!;
        const strata = rows.filter(({ by }) => by === 'stratum');
        for (const row of rows.filter(({ by }) => by !== 'stratum')) {
          const parts = strata.filter(({ group }) => inName[row.by](group, row.group));
          expect(parts.length).toBe({ all: 18, age: 6, sex: 9, qualification: 6, stratum: 1 }[row.by]);
          const sums = parts.map(totals).reduce((sum, part) => sum.map((value, i) => value + part[i]));
          expect(close(sums, totals(row))).toBe(true);
        }
      }),
      laws,
    );
  });

  test('the order in which runs come back makes no difference', () => {
    expect(summariseStudy({ ...RESULT, runs: [...RESULT.runs].reverse() })).toEqual(summariseStudy(RESULT));
  });
});

function totals({ personYears, isolated, lonely, depressed, deaths }: EquityRow): number[] {
  return [personYears, ...[isolated, lonely, depressed, deaths].map(({ total }) => total.mean)];
}

/** Mean, limits and error of every paired difference of a summary. */
function estimates({ outcomes, ledger, economics, network, equity }: StudySummary): number[][] {
  const found = [
    ...outcomes.flatMap(({ arms }) =>
      arms.flatMap(({ difference }) => (difference ? [difference.total, difference.perThousand] : [])),
    ),
    ...ledger.map(({ total, low95, high95, mcse }) => ({ mean: total, low95, high95, mcse: mcse! })),
    ...economics.flatMap((row) => [
      row.costDifference,
      row.qalyDifference,
      row.inmb,
      row.wellbys,
      row.remainingLifeYears,
      row.remainingQalys,
    ]),
    ...network.flatMap(({ arms }) => arms.map(({ difference }) => difference)),
    ...equity!.flatMap((row) =>
      [row.isolated, row.lonely, row.depressed, row.deaths].flatMap(({ total, perThousandYears }) => [
        total,
        perThousandYears,
      ]),
    ),
  ];
  return found.flatMap((e) => (e ? [[e.mean, e.low95, e.high95, e.mcse]] : []));
}

function close(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => Math.abs(value - b[i]) <= 1e-8 * (1 + Math.abs(value)));
}
