import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, placeOf, placeOfAreas } from '../../sim/engine/areas';
import { baseValues, startSlots, startsOfPair } from '../../sim/engine/demand';
import { OUTCOME_COUNT, OUTCOME_INDEX, OUTCOMES } from '../../sim/engine/outcomes';
import type { RunResult } from '../../sim/engine/results';
import { runPair } from '../../sim/engine/run-pair';
import type { Area, Scenario } from '../../sim/engine/scenario';
import { shownPlace } from '../../sim/engine/shown-place';
import { isTarget, targetedParts } from '../../sim/engine/targets';
import { openWatch } from '../../sim/engine/watch';
import { portableSha256 } from '../../sim/kernel/digest';
import { plan, STATUS_QUO, scenario, startAt, withArm } from '../support/model';

const WORKER = 'community-development-worker';

function area(name: string, deprivationDecile: number, changes: Partial<Area> = {}): Area {
  return {
    name,
    count: 1,
    simulated: 1,
    population: 200,
    deprivationDecile,
    ageShares: {},
    tenure: null,
    ethnicGroups: [{ name: 'all residents', share: 1 }],
    qualifications: null,
    groupsPerThousand: null,
    ...changes,
  };
}

const HARBOUR = area('harbour', 1, { count: 3, simulated: 2 });
const VALLEY = area('valley', 2, { population: 300 });
const HILL = area('hill', 9, { count: 4 });
const AREAS = [HARBOUR, VALLEY, HILL];

function authority(
  areas: readonly Area[] = AREAS,
  target?: Scenario['arms'][0]['programmes'][0]['target'],
): Scenario {
  const programme = {
    ...plan(WORKER, { options: { posts: 2 } }),
    ...(target === undefined ? {} : { target }),
  };
  return { ...withArm([programme]), place: placeOfAreas(areas), months: 18 };
}

function run(of: Scenario, pair = 0): RunResult[] {
  const slots = startSlots(of);
  const starts = startsOfPair(of, pair, slots.length).map((n) => startAt(slots[n]));
  return runPair({ scenario: of, starts, pair, values: baseValues(of) }, portableSha256);
}

const digests = ({ neighbourhoods = [] }: RunResult) =>
  Object.fromEntries(neighbourhoods.map(({ label, worldDigest }) => [label, worldDigest]));

describe('a place whose neighbourhoods differ', () => {
  const whole = run(authority());

  test('is each neighbourhood on its own, as often as it stands for', () => {
    const of = authority();
    const slots = startSlots(of);
    const own = startsOfPair(of, 0, slots.length);
    for (const arm of [0, 1]) {
      const total = new Float64Array(whole[arm].record.length);
      partsOf(of).forEach(({ scenario: part, weight }, n) => {
        const alone = { scenario: part, starts: [startAt(slots[own[n]])], pair: 0, values: baseValues(part) };
        const { record } = runPair(alone, portableSha256)[arm];
        for (let i = 0; i < total.length; i++) total[i] += weight * record[i];
      });
      total.forEach((value, i) => {
        expect(whole[arm].record[i]).toBeCloseTo(value, 6);
      });
    }
  });

  test('its fifths add up to the whole, in every outcome and month, and in pounds', () => {
    for (const { record, programmeCosts, fifths = [] } of whole) {
      expect(fifths.map(({ fifth }) => fifth)).toEqual([1, 5]);
      expect(record).toEqual(fifths[0].record.map((value, i) => value + fifths[1].record[i]));
      expect(programmeCosts).toEqual(
        fifths[0].programmeCosts.map((value, i) => value + fifths[1].programmeCosts[i]),
      );
    }
  });

  test('people of each fifth are those of its areas at the start', () => {
    const [{ fifths = [] }] = whole;
    const residents = fifths.map(({ record }) => record[OUTCOME_INDEX.residents * 18]);
    // Two hundred people after three years of start-up: a tenth more or fewer.
    expect(Math.abs(residents[0] / (3 * 200 + 300) - 1)).toBeLessThan(0.15);
    expect(Math.abs(residents[1] / (4 * 200) - 1)).toBeLessThan(0.15);
  });

  test('costs as much as all funded neighbourhoods together', () => {
    const [none, all] = whole;
    expect(none.programmeCosts.length).toBe(0);
    expect(all.programmeCosts.reduce((sum, x) => sum + x, 0)).toBeCloseTo(8 * 80_000 * 1.5, 3);
  });

  test('an area more, or another order, changes nobody else’s history', () => {
    const before = whole.map(digests);
    const more = run(authority([area('new town', 5), HILL, HARBOUR, VALLEY])).map(digests);
    for (const [arm, own] of before.entries()) expect(more[arm]).toMatchObject(own);
  });

  test('neighbourhoods of one area, and areas of one kind, have luck of their own', () => {
    const twins = digests(run(authority([HARBOUR, { ...HARBOUR, name: 'quay' }]))[0]);
    expect(new Set(Object.values(twins)).size).toBe(4);
  });

  test('begins each area from neighbourhoods of its own', () => {
    const slots = startSlots(authority([HARBOUR, { ...HARBOUR, name: 'quay' }]));
    expect(slots.length).toBe(4);
    expect(new Set(slots.map(({ number }) => number)).size).toBe(4);
  });

  test('is watched by one neighbourhood with a programme, which is the run of that neighbourhood', () => {
    const of = authority(AREAS, ['hill']);
    const shown = shownPlace(of);
    expect([shown.label, shown.scenario.place]).toEqual(['hill', placeOf(HILL)]);
    const slots = startSlots(of);
    const starts = shown.starts(0).map((n) => startAt(slots[n]));
    const watch = openWatch({ ...shown, starts, pair: 0, values: baseValues(of) }, [0, 1]);
    const met: number[] = [];
    for (let frames = watch.next(); frames !== null; frames = watch.next())
      met.push(frames[1].personFlags.filter((flags) => (flags & 64) !== 0).length);
    const [, { fifths = [] }] = run(of);
    const hill = fifths[1].record.slice(OUTCOME_INDEX.peopleMet * 18, (OUTCOME_INDEX.peopleMet + 1) * 18);
    // The first month’s are there at its end, and nobody has left them yet.
    expect(4 * met[1]).toBeCloseTo(hill[0], 6);
  });
});

describe('a target', () => {
  test('leaves neighbourhoods without the programme bitwise as they are', () => {
    const of = authority(AREAS, 'most deprived fifth of the place');
    const [without, withIt] = run(of);
    const [a, b] = [digests(without), digests(withIt)];
    expect(Object.keys(a).filter((label) => a[label] !== b[label])).toEqual(['harbour, 1 of 2']);
    expect(withIt.stages[0].neighbourhoods?.map(({ weight }) => weight)).toEqual([1.5]);
    const spent = withIt.programmeCosts.reduce((sum, x) => sum + x, 0);
    expect(spent).toBeCloseTo(1.5 * 80_000 * 1.5, 3);
    for (const id of ['peopleMet', 'staffHours', 'introductionsBrokered'] as const) {
      const from = OUTCOME_INDEX[id] * 18;
      const far = withIt.fifths?.[1].record.subarray(from, from + 18);
      expect(far?.every((value) => value === 0)).toBe(true);
    }
  });

  test('of one programme leaves that of another alone', () => {
    const both = [
      plan(WORKER, { target: ['harbour'] }),
      plan(WORKER, { target: ['hill'], costPerYear: 10_000 }),
    ];
    const of = { ...authority(), arms: [STATUS_QUO, { name: 'both', programmes: both }] };
    const [, withIt] = run(of);
    const [deprived, rich] = withIt.fifths ?? [];
    const spent = (costs: Float64Array, programme: number) =>
      costs.subarray(18 * programme, 18 * (programme + 1)).reduce((sum, x) => sum + x, 0);
    expect([0, 1].map((p) => Math.round(spent(deprived.programmeCosts, p)))).toEqual([3 * 120_000, 0]);
    expect([0, 1].map((p) => Math.round(spent(rich.programmeCosts, p)))).toEqual([0, 4 * 15_000]);
    expect(withIt.stages.map(({ neighbourhoods = [] }) => neighbourhoods.length)).toEqual([2, 1]);
  });

  const anyAreas = fc
    .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 10 })), {
      minLength: 1,
      maxLength: 12,
      selector: ([name]) => name,
    })
    .chain((named) =>
      fc.tuple(
        ...named.map(([name, decile]) =>
          fc
            .record({
              count: fc.integer({ min: 1, max: 30 }),
              population: fc.integer({ min: 100, max: 5000 }),
            })
            .chain(({ count, population }) =>
              fc
                .integer({ min: 1, max: count })
                .map((simulated) => area(name, decile, { count, simulated, population })),
            ),
        ),
      ),
    );
  const chosen = (areas: readonly Area[], target: 'most deprived fifth of the place' | readonly string[]) => {
    const parts = partsOf({ ...authority(areas) });
    const found = targetedParts(target, parts);
    return parts.filter((_, n) => isTarget(found, n));
  };

  test('the most deprived fifth of the place: nobody outside is worse off, and it is a fifth but for one neighbourhood', () => {
    fc.assert(
      fc.property(anyAreas, (areas) => {
        const inside = chosen(areas, 'most deprived fifth of the place');
        const worst = Math.max(...inside.map(({ area: own }) => own.deprivationDecile));
        const labels = new Set(inside.map(({ label }) => label));
        const outside = partsOf(authority(areas)).filter(({ label }) => !labels.has(label));
        for (const { area: own } of outside) expect(own.deprivationDecile).toBeGreaterThanOrEqual(worst);
        const residents = inside.reduce((sum, { weight, area: own }) => sum + weight * own.population, 0);
        const all = placeOfAreas(areas).population;
        const largest = Math.max(
          ...partsOf(authority(areas)).map(({ weight, area: own }) => weight * own.population),
        );
        expect(Math.abs(residents - all / 5)).toBeLessThanOrEqual(largest + 1e-6);
        const again = chosen([...areas].reverse(), 'most deprived fifth of the place');
        expect(new Set(again.map(({ label }) => label))).toEqual(labels);
      }),
    );
  });

  test('of England, of names, of all', () => {
    const labels = (target: Scenario['arms'][0]['programmes'][0]['target']) => {
      const parts = partsOf(authority(AREAS));
      const found = targetedParts(target, parts);
      return parts.filter((_, n) => isTarget(found, n)).map(({ label }) => label);
    };
    expect(labels('most deprived fifth of England')).toEqual([
      'harbour, 1 of 2',
      'harbour, 2 of 2',
      'valley',
    ]);
    expect(labels(['hill', 'valley'])).toEqual(['valley', 'hill']);
    expect([labels('all').length, labels(undefined).length]).toEqual([4, 4]);
  });
});

test('what the areas come to together', () => {
  const { population, neighbourhoods, deprivationDecile } = placeOfAreas(AREAS);
  expect([population, neighbourhoods, deprivationDecile]).toEqual([1700, 8, 2]);
  expect(scenario().place.areas).toBeUndefined();
  expect(OUTCOMES.length).toBe(OUTCOME_COUNT);
});
