/** Batches by the command line, with made-up runs: resuming, damage, locks, shares, and what is said. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OUTCOME_COUNT } from '../../sim/engine/outcomes';
import { takeLock } from '../../sim/host/batch/lock';
import type { CliContext } from '../../sim/host/cli/context';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { fakePair, fakeServices, kithwork } from './fake-services';

const PLAN = `kithwork-batch: 1
name: Trial
scenario: town.yaml
draws: 2
replicates: 2
change: { months: 24 }
pairsPerChunk: 3
design:
  kind: grid
  factors:
    - { vary: settings.kappa, values: [0, 0.5, 1], name: kappa }
    - { vary: settings.effectSet, values: [default, none] }
`;
const PIECES = 8;

let cwd = '';
const run = (args: string[], changes: Partial<CliContext> = {}) =>
  kithwork(args, { cwd, vocabulary: VOCABULARY, ...changes });
const json = async (args: string[], changes: Partial<CliContext> = {}) =>
  JSON.parse((await run([...args, '--json'], changes)).out);
const path = (...parts: string[]) => join(cwd, ...parts);
const piece = (folder: string, n: number) => path(folder, 'pieces', `${String(n).padStart(6, '0')}.piece`);

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kithwork-batch-'));
  await run(['new', 'town.yaml']);
  writeFileSync(path('plan.yaml'), PLAN);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Files that may not depend on how the work went: all but the pieces and the record of who did what when. */
const tablesOf = (folder: string) =>
  readdirSync(path(folder)).filter(
    (entry) =>
      !['pieces', 'sessions', 'ro-crate-metadata.json'].includes(entry) && !entry.startsWith('shard-'),
  );

/** Services that stop with a fault after some pairs, as a kill would. */
function dying(after: number) {
  return fakeServices({
    runPairs: async (batch, pairs, onPair) => {
      for (let i = 0; i < Math.min(after, pairs.length); i++) onPair(pairs[i], fakePair(batch, pairs[i]));
      throw new Error('killed');
    },
  });
}

test('a dry run says how much and writes nothing', async () => {
  const { out, status } = await run(['batch', 'plan.yaml', '--dry-run']);
  expect(status).toBe(0);
  expect(out).toContain('points            6\n');
  expect(out).toContain('pairs             24 (2 draws × 2 replicates a point)');
  expect(out).toContain('runs              72 of 24 months');
  expect(out).toContain('neighbourhoods    3 to grow, 1 kept from before');
  expect(out).toContain('processor time    2.0 h: 2 min to grow, 2.0 h to run, 34 s to begin and to write');
  expect(out).toContain('about 61 min with 2 workers'.replace('61 min', '1.0 h'));
  expect(readdirSync(cwd).sort()).toEqual(['plan.yaml', 'town.yaml']);
});

describe('a batch', () => {
  test('leaves tidy tables that say what the runs said', async () => {
    const done = await json(['batch', 'plan.yaml', '--out', 'all']);
    expect(done).toMatchObject({ points: 6, pairs: 24, runs: 72, pieces: PIECES, kept: 0, folder: 'all' });
    const bytes = readFileSync(path('all', 'outcomes.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    const csv = readFileSync(path('all', 'outcomes.csv'), 'utf8').trim().split('\n');
    expect(csv[0]).toBe('run,point,pair,draw,replicate,arm,outcome,year,value');
    expect(rows).toHaveLength(csv.length - 1);
    expect(rows.slice(0, 50).map((row) => Object.values(row).join(','))).toEqual(csv.slice(1, 51));
    const points = readFileSync(path('all', 'points.csv'), 'utf8').split('\n');
    expect(points[0]).toBe('point,name,kappa,settings.effectSet,changes');
    expect(points[4]).toBe('3,point 3,0.5,none,"{""settings.kappa"":0.5,""settings.effectSet"":""none""}"');
    expect(readFileSync(path('all', 'draws.csv'), 'utf8').trim().split('\n')).toHaveLength(3);
    const dictionary = readFileSync(path('all', 'DATA-DICTIONARY.md'), 'utf8');
    for (const name of ['outcomes.csv, outcomes.parquet', '| lonely |', '`healthAndCareCost`'].slice(1)) {
      expect(dictionary).toContain(name);
    }
    const manifest = JSON.parse(readFileSync(path('all', 'manifest.json'), 'utf8'));
    expect(manifest.digest).toBe(done.digest);
    expect(fs.existsSync(path('all', 'lock.json'))).toBe(false);
  });

  test('that was stopped anywhere ends with the digest and the files of one that was not', async () => {
    const { digest } = await json(['batch', 'plan.yaml', '--out', 'whole']);
    for (const after of [0, 1, 5, 23]) {
      const folder = `stopped-${after}`;
      const { status, err } = await run(['batch', 'plan.yaml', '--out', folder], { services: dying(after) });
      expect([status, err.includes('killed')]).toEqual([2, true]);
      const again = await json(['batch', 'plan.yaml', '--out', folder]);
      expect(again).toMatchObject({ digest, kept: Math.floor(after / 3) });
      for (const name of tablesOf('whole')) {
        expect(readFileSync(path(folder, name)).equals(readFileSync(path('whole', name)))).toBe(true);
      }
    }
  });

  test('names damaged pieces and does them again', async () => {
    const { digest } = await json(['batch', 'plan.yaml', '--out', 'all']);
    truncateSync(piece('all', 2), 300);
    const spoilt = readFileSync(piece('all', 5));
    spoilt[spoilt.length - 20] ^= 4;
    writeFileSync(piece('all', 5), spoilt);
    writeFileSync(piece('all', 7), 'nothing');
    const { err, out } = await run(['batch', 'plan.yaml', '--out', 'all', '--json']);
    expect(err.trim().split('\n')).toEqual([
      'kithwork: all: damaged and done again: 000002.piece: it is cut short or damaged',
      expect.stringMatching(
        /^kithwork: all: damaged and done again: 000005\.piece: it(s hash does not agree| is cut short or damaged)$/,
      ),
      'kithwork: all: damaged and done again: 000007.piece: its first line is damaged',
    ]);
    expect(JSON.parse(out)).toMatchObject({ digest, kept: PIECES - 3 });
  });

  test('refuses a folder of another batch, and of somebody else', async () => {
    await run(['batch', 'plan.yaml', '--out', 'all']);
    writeFileSync(path('plan.yaml'), PLAN.replace('replicates: 2', 'replicates: 3'));
    const other = await run(['batch', 'plan.yaml', '--out', 'all']);
    expect([other.status, other.err]).toEqual([
      2,
      'kithwork: --out: all holds another batch (another replicates); choose another folder\n',
    ]);
    fs.mkdirSync(path('mine'));
    writeFileSync(path('mine', 'letter.txt'), 'x');
    const foreign = await run(['batch', 'plan.yaml', '--out', 'mine']);
    expect(foreign.err).toBe(
      'kithwork: --out: mine holds files of something else (letter.txt); choose another folder\n',
    );
  });

  test('says that it can go on when interrupted', async () => {
    const stop = new AbortController();
    const services = fakeServices({
      runPairs: async (batch, pairs, onPair) => {
        for (let i = 0; i < 4; i++) onPair(pairs[i], fakePair(batch, pairs[i]));
        stop.abort();
        await new Promise(() => {});
      },
    });
    const { status, err } = await run(['batch', 'plan.yaml', '--out', 'all'], {
      services,
      signal: stop.signal,
    });
    expect([status, err]).toEqual([
      130,
      'kithwork: interrupted; finished pieces are kept in all; the same command goes on from them\n',
    ]);
    expect(readdirSync(path('all', 'pieces'))).toEqual(['000000.piece']);
  });
});

describe('the lock', () => {
  const env = {};
  const open = () => {
    fs.mkdirSync(path('all'), { recursive: true });
    return takeLock(fs, path('all'), 'all', env);
  };
  test('lets one process in, and the next when the first has gone', async () => {
    const close = open();
    const second = await run(['batch', 'plan.yaml', '--out', 'all']);
    expect([second.status, second.err]).toEqual([
      2,
      expect.stringMatching(
        /^kithwork: --out: all is in use by process \d+ on .+; wait for it, or delete lock.json/,
      ),
    ]);
    close();
    expect((await run(['batch', 'plan.yaml', '--out', 'all'])).status).toBe(0);
  });

  test('of a process that no longer runs is taken over', () => {
    open();
    const lock = path('all', 'lock.json');
    const holder = JSON.parse(readFileSync(lock, 'utf8'));
    for (const dead of [
      { ...holder, pid: 999_999_999 },
      { ...holder, pid: 1, started: 'long ago' },
      'damaged',
    ]) {
      writeFileSync(lock, JSON.stringify(dead));
      open()();
      expect(fs.existsSync(lock)).toBe(false);
      open();
    }
  });

  test('of another machine is left alone, unless it is an earlier start of the same task', () => {
    const close = open();
    const lock = path('all', 'lock.json');
    const holder = JSON.parse(readFileSync(lock, 'utf8'));
    close();
    writeFileSync(lock, JSON.stringify({ ...holder, host: 'elsewhere', task: 'slurm 7_3' }));
    expect(open).toThrow('in use by process');
    const again = { SLURM_ARRAY_JOB_ID: '7', SLURM_ARRAY_TASK_ID: '3' };
    takeLock(fs, path('all'), 'all', again)();
    expect(readdirSync(path('all'))).toEqual([]);
  });
});

describe('shares', () => {
  const share = (n: number, of: number, out = 'parts', changes: Partial<CliContext> = {}) =>
    run(['batch', 'plan.yaml', '--shard', `${n}/${of}`, '--out', out], changes);

  test.each([1, 3, 8])('%s of them joined are one run', async (of) => {
    const { digest } = await json(['batch', 'plan.yaml', '--out', 'whole']);
    for (let n = of; n >= 1; n--) expect((await share(n, of)).status).toBe(0);
    expect((await json(['merge', 'parts'])).digest).toBe(digest);
    for (const name of tablesOf('whole')) {
      expect(readFileSync(path('parts', name)).equals(readFileSync(path('whole', name)))).toBe(true);
    }
  });

  test('that are missing are counted, and nothing is joined', async () => {
    await share(1, 4);
    await share(3, 4);
    const { status, out } = await run(['merge', 'parts']);
    expect([status, out]).toEqual([
      1,
      'missing: 4 of 8 pieces: 1, 3, 5, 7\nRun kithwork batch again with the shares that were not done, then merge again.\n',
    ]);
    expect(fs.existsSync(path('parts', 'manifest.json'))).toBe(false);
  });

  test('that are there twice are one; that contradict or are of another version stop the merge', async () => {
    for (const n of [1, 2]) await share(n, 2);
    await share(1, 2, 'again');
    const twice = await run(['merge', 'parts', 'again', '--out', 'joined']);
    expect(twice.status).toBe(0);
    expect(twice.out).toContain('there twice, and equal: 4 pieces');
    const odd = fakeServices({
      runPairs: async (batch, pairs, onPair) => {
        for (let i = 0; i < pairs.length; i++) {
          const pair = fakePair(batch, pairs[i]);
          onPair(pairs[i], { ...pair, values: pair.values.map((value) => value + 1) });
        }
      },
    });
    await share(1, 2, 'odd', { services: odd });
    const against = await run(['merge', 'parts', 'odd', '--out', 'other']);
    expect(against.status).toBe(1);
    expect(against.out).toContain('000000.piece: the same runs with other results than in another share');
    await share(2, 2, 'newer', { services: { ...fakeServices(), version: '10.0.0' } });
    const mixed = await run(['merge', 'parts', 'newer', '--out', 'other']);
    expect(mixed.status).toBe(1);
    expect(mixed.out).toContain(
      'newer/shard-2-of-2: version 10.0.0 instead of 9.9.9 than in parts/shard-1-of-2',
    );
  });

  test.each([
    ['0/3', 'expected a share such as 3/10, between 1/10 and 10/10, got "0/3"'],
    ['9/9', 'expected at most 8 shares, as many as there are pieces, got 9'],
  ])('%s is refused', async (text, message) => {
    const { status, err } = await run(['batch', 'plan.yaml', '--shard', text]);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

describe('the provenance record', () => {
  test('lists every file with its hash, and each start with how it ended', async () => {
    await run(['batch', 'plan.yaml', '--out', 'all'], { services: dying(5) });
    await run(['batch', 'plan.yaml', '--out', 'all']);
    await run(['batch', 'plan.yaml', '--out', 'all']);
    const graph = JSON.parse(readFileSync(path('all', 'ro-crate-metadata.json'), 'utf8'))['@graph'];
    const files = graph.filter((entry: { '@type': string }) => entry['@type'] === 'File');
    expect(files.map((entry: { '@id': string }) => entry['@id']).sort()).toEqual(
      tablesOf('all').filter((name) => name !== 'batch.json'),
    );
    for (const { '@id': name, sha256 } of files) {
      expect(
        createHash('sha256')
          .update(readFileSync(path('all', name)))
          .digest('hex'),
      ).toBe(sha256);
    }
    const actions = graph.filter((entry: { '@type': string }) => entry['@type'] === 'CreateAction');
    expect(actions.map((entry: { endTime?: string }) => entry.endTime !== undefined)).toEqual([false, true]);
    expect(actions[1].description).toMatch(/^kithwork batch plan.yaml \(21 pairs, 2 workers/);
  });
});

describe('query', () => {
  beforeEach(async () => {
    await run(['batch', 'plan.yaml', '--out', 'all']);
  });

  test('says what each arm changes at each point: the made-up arms differ by arm × (1 + κ)', async () => {
    const { columns, rows } = await json(['query', 'all']);
    expect(columns).toEqual(['point', 'arm', 'outcome', 'pairs', 'without', 'change', 'error']);
    expect(rows).toHaveLength(6 * 2 * 6);
    for (const [point, arm, , pairs, , change, error] of rows) {
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

describe('a virtual trial', () => {
  const trial = PLAN.replace('replicates: 2', 'replicates: 10\nby: month\noutcomes: [adults, lonely]');
  const places = fakeServices({
    runPairs: async (batch, pairs, onPair) => {
      for (let i = 0; i < pairs.length; i++) {
        const pair = fakePair(batch, pairs[i]);
        // 1,000 adults; 100 lonely and one more a place, ten fewer in the second arm from month 13.
        const values = pair.values.map((_, at) => {
          const width = pair.values.length / batch.arms;
          const month = (at % width) % 24;
          if (at % width < 24) return 1000;
          const fewer = at >= width && at < 2 * width && month >= 12 ? 10 : 0;
          return 100 + (pairs[i] % 20) - fewer;
        });
        onPair(pairs[i], { ...pair, values });
      }
    },
  });

  test('finds what was put in, before and after and after alone', async () => {
    writeFileSync(path('plan.yaml'), trial);
    await run(['batch', 'plan.yaml', '--out', 'all'], { services: places });
    const words = ['trial', 'all', '--outcome', 'lonely', '--people', '1000', '--trials', '200'];
    const both = await json([...words, '--before', '1']);
    expect(both.truth).toBeCloseTo(-0.01, 9);
    expect(both.example.estimate).toBeCloseTo(-0.01, 9);
    expect(both).toMatchObject({ power: 1, wrongSign: 0, places: 10, before: 1, after: 24 });
    const after = await json([...words, '--observed', '-0.01']);
    expect(after.betweenSd).toBeCloseTo(Math.sqrt(35) / 1000, 6);
    expect(after.power).toBeGreaterThan(0.9);
    expect(after.observed.share).toBeGreaterThan(0.3);
    const { out } = await run(words);
    expect(out).toContain('what it really does        -1.00 percentage points');
  });

  test('asks the same adults twice, and says how many of them are still there', async () => {
    writeFileSync(path('plan.yaml'), trial);
    await run(['batch', 'plan.yaml', '--out', 'all'], { services: places });
    const words = ['trial', 'all', '--outcome', 'lonely', '--before', '12', '--panel', '--trials', '50'];
    const found = await json(words);
    expect(found.truth).toBeCloseTo((20 - 40) / 920, 9);
    expect(found.panel.staying).toBeCloseTo(0.92, 9);
    const { out } = await run(words);
    expect(out).toContain('the same adults both times; 92 % of them still live there for the second');
    expect(out).toContain('A panel speaks of those who stayed');
  });

  test.each([
    [['--outcome', 'lonely', '--panel'], '--panel: expected --before too: a panel is asked twice'],
    [
      ['--outcome', 'lonly'],
      '--outcome: expected a state of adults that the batch keeps (lonely), got "lonly"; did you mean "lonely"?',
    ],
    [
      ['--outcome', 'lonely', '--places', '11'],
      '--places: expected a whole number between 2 and 10, got "11"',
    ],
    [
      ['--outcome', 'lonely', '--before', '23', '--after', '3'],
      '--before: expected a month before 3, got 23',
    ],
  ])('%j is refused', async (words, message) => {
    writeFileSync(path('plan.yaml'), trial);
    await run(['batch', 'plan.yaml', '--out', 'all'], { services: places });
    expect((await run(['trial', 'all', ...words])).err).toContain(message);
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
