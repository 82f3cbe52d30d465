/** What is asked of a finished batch: SQL, what decides, costs and effects, how many runs, one run again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { OUTCOME_COUNT } from '../../sim/engine/outcomes';
import { noiseNote } from '../../sim/host/cli/sensitivity';
import { dying, inBatch, PLAN } from './batch-setup';
import { fakePair, fakeServices } from './fake-services';

const { json, path, run } = inBatch();

describe('query', () => {
  beforeEach(async () => {
    await run(['batch', 'plan.yaml', '--out', 'all']);
  });

  test('says what each arm changes at each point: the made-up arms differ by arm × (1 + κ)', async () => {
    const { columns, rows } = await json(['query', 'all']);
    expect(columns).toEqual(['arm', 'point', 'outcome', 'pairs', 'without', 'change', 'error']);
    expect(rows).toHaveLength(6 * 2 * 6);
    for (const [arm, point, , pairs, , change, error] of rows) {
      const number = arm === 'resident-led partnership' ? 1 : 2;
      expect([pairs, change, error]).toEqual([4, number * (1 + Math.floor(point / 2) / 2), 0]);
    }
  });

  test('answers in SQL, as text and as CSV, and reads nothing outside the folder', async () => {
    const rows = 72 * 2 * OUTCOME_COUNT;
    const count = 'select count(*) as n, count(distinct run) as runs from outcomes';
    expect((await run(['query', 'all', count, '--csv'])).out).toBe(`n,runs\n${rows},72\n`);
    expect((await run(['query', 'all', count])).out).toMatch(
      new RegExp(`n +runs\n${rows.toLocaleString('en-GB')} +72\n`),
    );
    const wrong = await run(['query', 'all', 'select nothing from outcomes']);
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringMatching(/^kithwork: SQL: Binder Error/)]);
    const outside = await run(['query', 'all', `select * from read_csv('${path('town.yaml')}')`]);
    expect(outside.err).toContain('Permission Error');
    expect((await run(['query', '.'])).err).toBe(
      'kithwork: expected the folder of a batch (with a whole batch.json in it) (.)\n',
    );
  });
});

describe('sensitivity', () => {
  const sampled = (kind: string, size: number) => `kithwork-batch: 1
name: Sampled
scenario: town.yaml
change: { months: 12 }
replicates: 2
design:
  kind: ${kind}
  size: ${size}
  factors:
    - { vary: settings.kappa, low: 0, high: 1, name: matters }
    - { vary: settings.threshold, low: 10000, high: 30000, name: does not }
`;

  test.each([
    ['sobol', 64, ['first', 'total'], [1, 1], [0, 0]],
    ['morris', 5, ['mean', 'spread', 'size'], [1, 0, 1], [0, 0, 0]],
    ['latin hypercube', 20, ['correlation'], [1], null],
  ])('of a %s finds that made-up changes follow the first factor alone', async (kind, size, names, one, other) => {
    writeFileSync(path('plan.yaml'), sampled(kind, size));
    await run(['batch', 'plan.yaml', '--out', 'all']);
    const { design, arm, measures } = await json(['sensitivity', 'all', '--measure', 'lonely']);
    expect([design, arm]).toEqual([kind, 'resident-led partnership']);
    const [{ id, noise, rows }] = measures;
    expect(id).toBe('lonely');
    expect(noise).toBeCloseTo(0, 9);
    type Row = { factor: string; statistics: { name: string; value: number }[] };
    const [matters, not] = (rows as Row[]).map(({ statistics }) => statistics.map(({ value }) => value));
    expect((rows as Row[]).map(({ factor }) => factor)).toEqual(['matters', 'does not']);
    expect((rows as Row[])[0].statistics.map(({ name }) => name)).toEqual(names);
    for (const [i, value] of one.entries()) expect(matters[i]).toBeCloseTo(value, 1);
    for (const [i, value] of (other ?? []).entries()) expect(not[i]).toBeCloseTo(value, 3);
    const text = await run(['sensitivity', 'all', '--measure', 'lonely', '--out', 'lonely.csv']);
    expect(text.out).toContain('Luck makes 0 % of the spread between points.');
    const csv = readFileSync(path('lonely.csv'), 'utf8').trim().split('\n');
    expect(csv).toHaveLength(1 + 2 * names.length);
  });

  test('warns where luck makes most of the spread, and says where to look', () => {
    expect(noiseNote(0.51)).toMatch(/^Luck makes 51 % of the spread between points: .*kithwork replicates/);
    expect(noiseNote(0.5)).toBe('Luck makes 50 % of the spread between points.');
  });

  test('refuses what it cannot rank', async () => {
    await run(['batch', 'plan.yaml', '--out', 'all']);
    expect((await run(['sensitivity', 'all'])).err).toBe(
      'kithwork: design.kind: expected a batch with the design sobol, morris, latin hypercube or one at a time, got grid; kithwork query shows its points\n',
    );
    expect((await run(['sensitivity', 'all', '--measure', 'lonly'])).err).toContain(
      'got "lonly"; did you mean "lonely"?',
    );
    await run(['batch', 'plan.yaml', '--out', 'part'], { services: dying(4) });
    expect((await run(['sensitivity', 'part'])).err).toBe(
      'kithwork: the batch is not finished: run kithwork batch again, or merge its shares (part)\n',
    );
  });
});

describe('psa and replicates', () => {
  beforeEach(async () => {
    writeFileSync(
      path('plan.yaml'),
      PLAN.replace('draws: 2', 'draws: 20').replace('values: [0, 0.5, 1]', 'values: [0.5]'),
    );
    await run(['batch', 'plan.yaml', '--out', 'all']);
  });

  test('costs, effects and parameters are one row a draw, means over replicates', async () => {
    const done = await json(['psa', 'all', '--threshold', '20000']);
    expect(done).toMatchObject({ point: 0, cost: 'healthAndCareCost', draws: 20, threshold: 20000 });
    expect(done.files).toEqual(['all/psa/costs.csv', 'all/psa/effects.csv', 'all/psa/parameters.csv']);
    const [costs, effects, parameters] = done.files.map((name: string) =>
      readFileSync(path(name), 'utf8').trim().split('\n'),
    );
    const arms = 'status quo,resident-led partnership,funding stopped after a year';
    for (const table of [costs, effects]) expect([table[0], table.length]).toEqual([arms, 21]);
    // Made-up value i of an arm is i + 1.5 arm + pair / 8: draw 3 has pairs 6 and 7.
    const first = 2 * OUTCOME_COUNT;
    expect(costs[4]).toBe([0, 1.5, 3].map((more) => first + more + 6.5 / 8).join(','));
    expect(effects[4]).toBe([0, 1.5, 3].map((more) => first + 2 + more + 6.5 / 8).join(','));
    expect(parameters).toHaveLength(21);
    expect(parameters[0].split(',')).toContain('mortalityIsolatedFraction');
    expect(done.partial.length).toBe(parameters[0].split(',').length);
    const { out } = await run(['psa', 'all']);
    expect(out).toContain('To know everything would be worth £0 for this decision');
  });

  test('replicates reads the spread of one point', async () => {
    const { measures } = await json(['replicates', 'all', '--measure', 'lonely', '--error', '0.1']);
    expect(measures[0]).toMatchObject({ id: 'lonely', pairs: 40, mean: 1.5, sd: 0, wanted: 0.1, needed: 2 });
    expect((await run(['replicates', 'all', '--error', 'x'])).err).toBe(
      'kithwork: --error: expected a number above 0, got "x"\n',
    );
    expect((await run(['psa', 'all', '--point', '2'])).err).toBe(
      'kithwork: --point: expected a whole number between 0 and 1, got "2"\n',
    );
  });
});

describe('recreate', () => {
  test('runs a row again and agrees, or says by how much it does not', async () => {
    await run(['batch', 'plan.yaml', '--out', 'all']);
    const same = await run(['recreate', 'all', '--run', '50']);
    expect(same.status).toBe(0);
    expect(same.out).toContain('the same, and so is every value');
    const odd = fakeServices({
      runPairs: async (batch, pairs, onPair) => {
        const pair = fakePair(batch, pairs[0]);
        onPair(pairs[0], { ...pair, values: pair.values.map((value, i) => (i % 2 ? value : -value)) });
      },
    });
    const other = await run(['recreate', 'all', '--run', '50'], { services: odd });
    expect(other.status).toBe(1);
    expect(other.out).toMatch(/DIFFERENT: \d+ values differ/);
    expect((await run(['recreate', 'all', '--run', '72'])).err).toBe(
      'kithwork: --run: expected the number of a run, 0 to 71, got "72"\n',
    );
  });
});
