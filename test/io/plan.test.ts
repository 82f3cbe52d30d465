/** Plans of batches: what their messages say, and what their points are. */
import { describe, expect, test } from 'vitest';
import { OUTCOME_COUNT } from '../../sim/engine/outcomes';
import { PARAMETERS } from '../../sim/evidence/registry';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { InputError } from '../../sim/io/input-error';
import { compileBatch } from '../../sim/io/plan/batch';
import { batchRecord, differences } from '../../sim/io/plan/batch-identity';
import { readPlan } from '../../sim/io/plan/plan-file';
import { pointValues } from '../../sim/io/plan/point-values';
import { recompileBatch } from '../../sim/io/plan/recompile';
import { sensitivityRows } from '../../sim/io/plan/sensitivity';
import { readScenario } from '../../sim/io/scenario-file';
import { portableSha256 } from '../../sim/kernel/digest';

const SCENARIO = readScenario(
  `kithwork: 1
name: a town
seed: plan
months: 24
place: { population: 300, deprivationDecile: 4 }
comparator: status quo
arms:
  - name: status quo
  - name: a worker
    programmes:
      - { approach: community-development-worker, months: 12, costPerYear: 40000, payer: NHS primary }
`,
  'town.yaml',
  VOCABULARY,
);

const compile = (text: string) => compileBatch(readPlan(text, 'p.yaml'), SCENARIO, VOCABULARY);
const plan = (design: string, more = '') => `kithwork-batch: 1
name: p
scenario: town.yaml
${more}design:
${design}`;
const GRID = plan(`  kind: grid
  factors:
    - { vary: settings.kappa, values: [0, 1] }
    - { vary: 'arms[a worker].programmes[0].options.posts', values: [1, 2, 3] }
`);

function messages(text: string): string[] {
  try {
    compile(text);
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('one at a time', () => {
  const batch = () =>
    compile(
      plan(`  kind: one at a time
  levels: 3
  factors:
    - { vary: settings.kappa, low: 0, high: 1, name: kappa }
    - { vary: 'arms[a worker].programmes[0].months', values: [6, 24], name: months }
    - { vary: parameters.depressionLonelyFraction, name: fraction }
`),
    );

  test('begins with the scenario as it is, and moves one factor at a time from end to end', () => {
    const { points, pointAt } = batch();
    expect(points).toBe(1 + 3 + 2 + 3);
    const levels = Array.from({ length: points }, (_, point) => pointAt(point).levels);
    const own = PARAMETERS.depressionLonelyFraction.value;
    expect(levels.slice(0, 6)).toEqual([
      [0.5, 12, own],
      [0, 12, own],
      [0.5, 12, own],
      [1, 12, own],
      [0.5, 6, own],
      [0.5, 24, own],
    ]);
    expect(levels[6][2]).toBeLessThan(own);
    expect(levels[8][2]).toBeGreaterThan(own);
    expect(pointAt(0).changes).toEqual({});
    expect(Object.keys(pointAt(4).changes)).toEqual(['arms[a worker].programmes[0].months']);
  });

  test('gives a fan a factor, with its swing', () => {
    const means = Float64Array.of(10, 8, 10, 13, 9, 12, 10, 10, 10);
    const rows = sensitivityRows(batch(), means);
    expect(rows.map(({ factor, statistics }) => [factor, ...statistics.map(({ value }) => value)])).toEqual([
      ['kappa', 8, 10, 13, 10, 5],
      ['months', 9, 12, Number.NaN, 10, 3],
      ['fraction', 10, 10, 10, 10, 0],
    ]);
  });
});

describe('a mistake in a plan is named with its place', () => {
  test.each([
    ['', 'the file is empty; kithwork batch --help shows a plan to start from (p.yaml)'],
    [
      plan('  kind: gird\n'),
      'design.kind: expected a design (list, grid, zip, one at a time, latin hypercube, sobol, morris), got "gird"; did you mean "grid"? (p.yaml:5:9)',
    ],
    [plan('  kind: grid\n'), 'design.factors: expected what varies; it is missing (p.yaml:5:3)'],
    [
      plan('  kind: sobol\n  factors: [{ vary: parameters.attempts }]\n'),
      'design.size: expected a number of points; it is missing (p.yaml:5:3)',
    ],
    [
      plan('  kind: grid\n  size: 3\n  factors: [{ vary: settings.kappa, values: [1] }]\n'),
      'design.size: a grid has no size (p.yaml:6:3)',
    ],
    [
      plan('  kind: grid\n  factors: [{ vary: settings.kapa, values: [1] }]\n'),
      'design.factors[0].vary: unknown field "kapa"; did you mean "kappa"? (p.yaml:6:21)',
    ],
    [
      plan('  kind: grid\n  factors: [{ vary: settings.kappa, values: [0, 2] }]\n'),
      'design.factors[0].values[1]: settings.kappa: expected a share between 0 and 1, got settings.kappa = 2 (p.yaml:6:49)',
    ],
    [
      plan('  kind: grid\n  factors: [{ vary: "arms[a wurker].programmes[0].months", values: [6] }]\n'),
      'design.factors[0].vary: expected the name of an arm (status quo, a worker), got "a wurker"; did you mean "a worker"? (p.yaml:6:21)',
    ],
    [
      plan('  kind: grid\n  factors: [{ vary: months, values: [12, 24] }]\n'),
      'design.factors[0].vary: expected a path that starts with place, settings, parameters, arms, got "months"; it must be the same in all points: set it under change (p.yaml:6:21)',
    ],
    [
      plan('  kind: morris\n  size: 2\n  levels: 5\n  factors: [{ vary: parameters.attempts }]\n'),
      'design.levels: expected an even number of levels, got 5 (p.yaml:7:11)',
    ],
    [
      plan('  kind: latin hypercube\n  size: 2\n  factors: [{ vary: settings.kappa, low: 1 }]\n'),
      'design.factors[0]: expected low and high, got one of them (p.yaml:7:13)',
    ],
    [
      plan('  kind: latin hypercube\n  size: 2\n  factors: [{ vary: settings.kappa }]\n'),
      'design.factors[0]: expected values or a range (low and high): only parameters have their own (p.yaml:7:13)',
    ],
    [
      plan(
        '  kind: zip\n  factors:\n    - { vary: settings.kappa, values: [0, 1] }\n    - { vary: place.population, values: [200] }\n',
      ),
      'design.factors[1].values: expected as many values as the first factor of a zip (2), got 1 (p.yaml:8:41)',
    ],
    [
      plan('  kind: list\n  points: [{ name: a, change: { settings.kappa: 5 } }]\n'),
      'design.points[0].change: settings.kappa: expected a share between 0 and 1, got settings.kappa = 5 (p.yaml:6:31)',
    ],
    [
      plan('  kind: list\n  points: [{ name: a }]\n', 'outcomes: [lonly]\n'),
      `outcomes[0]: expected an outcome (residents, adults, isolated, lonely, depressed, participating and ${OUTCOME_COUNT - 6} more), got "lonly"; did you mean "lonely"? (p.yaml:4:12)`,
    ],
  ])('%#', (text, message) => {
    expect(messages(text)).toContain(message);
  });
});

test('the points of a grid turn like nested loops, and each is a whole scenario', () => {
  const batch = compile(GRID);
  expect(batch.points).toBe(6);
  const seen = Array.from({ length: 6 }, (_, n) => batch.pointAt(n));
  expect(seen.map((point) => point.levels)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 1],
    [1, 2],
    [1, 3],
  ]);
  expect(seen[5].scenario.settings.kappa).toBe(1);
  expect(seen[5].scenario.arms[1].programmes[0].options).toEqual({ posts: 3 });
  for (const { scenario } of seen) expect(scenario.seed).toBe('plan');
});

describe('a changed parameter', () => {
  const varied = (id: string, starts: string) =>
    compile(
      plan(`  kind: zip\n  factors: [{ vary: parameters.${id}, values: [0.3] }]\n`, `starts: ${starts}\n`),
    );
  const [evidence] = Object.entries(PARAMETERS).find(
    ([, r]) => r.role === 'causal fraction' && r.low <= 0.3 && r.high >= 0.3,
  ) as [string, unknown];
  const [structure] = Object.entries(PARAMETERS).find(
    ([id, r]) => r.role === 'calibrated' && r.low <= 0.3 && r.high >= 0.3 && id !== 'kappa',
  ) as [string, unknown];

  test.each([
    [evidence, 'by role', false],
    [evidence, 'own', true],
    [structure, 'by role', true],
    [structure, 'shared', false],
  ])('%s with starts %s grows its neighbourhood anew: %s', (id, starts, own) => {
    const batch = varied(id, starts);
    const point = batch.pointAt(0);
    expect(point.scenario.parameters).toEqual(own ? { [id]: 0.3 } : {});
    expect((pointValues(batch)(point, 0) as Record<string, number>)[id]).toBe(0.3);
  });
});

test('months that vary in whole numbers stay whole, and a record gives its own distribution', () => {
  const batch = compile(
    plan(`  kind: latin hypercube
  size: 40
  factors:
    - { vary: 'arms[1].programmes[0].months', low: 6, high: 9 }
    - { vary: parameters.mortalityIsolatedFraction }
`),
  );
  const levels = Array.from({ length: 40 }, (_, n) => batch.pointAt(n).levels as number[]);
  expect([...new Set(levels.map(([months]) => months))].sort()).toEqual([6, 7, 8, 9]);
  for (const [months] of levels) expect(levels.filter((level) => level[0] === months)).toHaveLength(10);
  const { low, high } = PARAMETERS.mortalityIsolatedFraction;
  for (const [, fraction] of levels) expect(fraction >= low && fraction <= high).toBe(true);
});

test('a batch compiles anew from its record, and a record knows how it differs', () => {
  const batch = compile(GRID);
  const record = batchRecord(batch, SCENARIO, '1', portableSha256);
  const again = recompileBatch(JSON.parse(JSON.stringify(record)), 'folder', VOCABULARY);
  for (let n = 0; n < 6; n++) expect(again.pointAt(n)).toEqual(batch.pointAt(n));
  const renamed = compile(GRID.replace('name: p', 'name: p\npeople: [{ name: A }]'));
  expect(differences(record, batchRecord(renamed, SCENARIO, '1', portableSha256))).toEqual([]);
  const more = compile(GRID.replace('name: p', 'name: p\nreplicates: 2'));
  expect(differences(record, batchRecord(more, SCENARIO, '2', portableSha256))).toEqual([
    'version 2 instead of 1',
    'another replicates',
  ]);
});

describe('a place of areas in a plan', () => {
  const place =
    'place:\n  areas: [{ name: quay, population: 300, count: 4, simulated: 2, deprivationDecile: 1 }]\n';
  const scenario = readScenario(
    `kithwork: 1\nname: a council\nmonths: 12\n${place}arms:\n  - name: status quo\n`,
    'council.yaml',
    VOCABULARY,
  );
  const vary = (path: string, values: string) =>
    compileBatch(
      readPlan(plan(`  kind: grid\n  factors: [{ vary: '${path}', values: ${values} }]\n`), 'p.yaml'),
      scenario,
      VOCABULARY,
    );

  test('can vary an area by its name', () => {
    const batch = vary('place.areas[quay].deprivationDecile', '[1, 9]');
    expect([0, 1].map((n) => batch.pointAt(n).scenario.place.areas?.[0].deprivationDecile)).toEqual([1, 9]);
    expect(() => vary('place.areas[key].count', '[4]')).toThrow(
      'expected the name of an area (quay), got "key"',
    );
  });

  test('cannot vary what the areas say for themselves', () => {
    expect(() => vary('place.population', '[500]')).toThrow(
      'place.population: leave it out: the place has areas, and each says it for itself',
    );
  });
});
