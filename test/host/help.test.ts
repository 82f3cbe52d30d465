/** Help that teaches: every command, within 80 columns, and every example of every command is run as it stands. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { kithwork } from './fake-services';
import { examplesOf, wordsOf } from './help-examples';

const front = (await kithwork([])).out;
const COMMANDS = [...front.slice(front.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) [[<]/gm)].map(
  ([, name]) => name,
);
const HELPS = new Map<string, string>();
for (const command of COMMANDS) HELPS.set(command, (await kithwork([command, '--help'])).out);
const EXAMPLES = [front, ...HELPS.values()].flatMap(examplesOf);

describe('help', () => {
  test('is there for every command of the program', () => {
    expect(COMMANDS).toHaveLength(24);
    expect(readFileSync('README.md', 'utf8').match(/^\| `kithwork [a-z]+/gm)?.length).toBeGreaterThanOrEqual(
      24,
    );
    for (const command of COMMANDS)
      expect(readFileSync('README.md', 'utf8')).toContain(`| \`kithwork ${command}`);
  });

  test.each(COMMANDS)('%s teaches by example', async (command) => {
    const { status, out, err } = await kithwork([command, '--help']);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(`Usage: kithwork ${command}`);
    expect(out).toContain('Examples:');
    expect(out).toContain(`$ kithwork ${command}`);
    expect(out).toContain('--json');
    expect(out).not.toMatch(/default: ("|\[)/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('no words at all explain the program', async () => {
    const { status, out } = await kithwork([]);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
    expect(out).toContain('Exit status: 0 done, 1 a check failed, 2 bad input');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('the version', async () => {
    expect(await kithwork(['--version'])).toEqual({ status: 0, out: '9.9.9\n', err: '' });
  });
});

/** Commands that ask a finished batch. */
const ASKS: ReadonlySet<string> = new Set(['sensitivity', 'replicates', 'psa', 'trial', 'query', 'recreate']);

const VILLAGE =
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>';

/** A plan whose results answer every question that examples ask of a batch. */
const SAMPLED = `kithwork-batch: 1
name: Sampled
scenario: town.yaml
draws: 20
change: { months: 24 }
by: month
design:
  kind: latin hypercube
  size: 4
  factors:
    - { vary: settings.kappa, low: 0, high: 1 }
`;

/** Takes minutes, or needs what only the whole program has: such a command is stopped once its words are understood. */
const TOO_LONG = /^(claims|posterior|verify|compare .*--(psa|break-even))/;
const STOP = ['--workers', 'none'];
const STOPPED = 'kithwork: --workers: expected a whole number between 1 and 256, got "none"\n';

describe('examples', () => {
  let cwd = '';
  const path = (...parts: string[]) => join(cwd, ...parts);
  const run = (words: readonly string[]) =>
    kithwork(words, { cwd, vocabulary: VOCABULARY, library: resolve('scenarios') });

  beforeAll(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'kithwork-help-'));
    await run(['new', 'town.yaml']);
    symlinkSync(resolve('scenarios'), path('scenarios'));
    symlinkSync(resolve('scenarios/learn'), path('my-scenarios'));
    symlinkSync(resolve('scenarios/posterior/average-town.json'), path('town.json'));
    const help = HELPS.get('batch') as string;
    const plan = help.slice(help.indexOf('  kithwork-batch: 1'), help.indexOf('\nDesigns:'));
    writeFileSync(path('kappa.yaml'), plan.replace(/^ {2}/gm, ''));
    writeFileSync(path('sampled.yaml'), SAMPLED);
    writeFileSync(path('ties.csv'), 'source,target\nAnn,Bob\n');
    writeFileSync(path('people.csv'), 'person,sex\nAnn,f\nBob,m\n');
    writeFileSync(path('village.graphml'), VILLAGE);
    await run(['batch', 'kappa.yaml']);
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  /** What somebody who has come to this example has in the folder. */
  async function prepare(words: readonly string[]) {
    const [command, first] = words;
    if (command === 'new') rmSync(path(first), { force: true });
    if (command === 'merge') {
      const folders = words.slice(1).filter((word) => word.endsWith('results'));
      for (const folder of folders) rmSync(path(folder), { recursive: true, force: true });
      for (let n = 1; n <= 2; n++)
        await run(['batch', 'kappa.yaml', '--shard', `${n}/2`, '--out', folders[n % folders.length]]);
    }
    if (ASKS.has(command) && first !== 'kithwork-out/kappa') {
      rmSync(path(first), { recursive: true, force: true });
      await run(['batch', 'sampled.yaml', '--out', first]);
    }
  }

  test('are found', () => {
    expect(EXAMPLES.length).toBeGreaterThan(60);
    expect(wordsOf('kithwork a "b\nc" > d')).toEqual(['kithwork', 'a', 'b\nc']);
  });

  test.each(EXAMPLES)('$ %s', async (example) => {
    const [program, ...words] = wordsOf(example);
    expect(program).toBe('kithwork');
    if (TOO_LONG.test(words.join(' '))) {
      expect(await run([...words, ...STOP])).toEqual({ status: 2, out: '', err: STOPPED });
      return;
    }
    await prepare(words);
    const { status, err } = await run(words);
    // The official files are large and of others; what is read from them is tested elsewhere.
    if (words[0] === 'area') expect(err).toContain('there is no such file (imd.csv)\n');
    else expect([status, err]).toEqual([0, '']);
  });
});

test('an example that a shell would cut in two is no example', () => {
  expect(() => examplesOf('  $ kithwork a --b\n      --out c\n')).toThrow('without a backslash');
  expect(examplesOf('  $ kithwork a \\\n      --out c\n\n    $ kithwork d "e\n   f"\n')).toEqual([
    'kithwork a  --out c',
    'kithwork d "e\nf"',
  ]);
});
