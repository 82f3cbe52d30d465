import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { FAILING, fakeServices, kithwork } from './fake-services';

const COMMANDS = [
  'compare',
  'run',
  'check',
  'evidence',
  'new',
  'area',
  'schema',
  'digest',
  'learn',
  'network',
  'calibrate',
  'posterior',
  'verify',
  'odd',
  'batch',
  'merge',
  'recreate',
  'query',
  'sensitivity',
  'replicates',
  'psa',
  'trial',
];

let cwd = '';
const inFolder = (args: string[], changes: Parameters<typeof kithwork>[1] = {}) =>
  kithwork(args, { cwd, ...changes });

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kithwork-cli-'));
  await inFolder(['new', 'town.yaml']);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe('help', () => {
  test.each(COMMANDS)('%s teaches by example', async (command) => {
    const { status, out, err } = await kithwork([command, '--help']);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(`Usage: kithwork ${command}`);
    expect(out).toContain('Examples:');
    expect(out).toContain(`$ kithwork ${command}`);
    expect(out).toContain('--json');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('no words at all explain the program', async () => {
    const { status, out } = await kithwork([]);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
    expect(out).toContain('Exit status: 0 done, 1 a check failed, 2 bad input');
  });

  test('the version', async () => {
    expect(await kithwork(['--version'])).toEqual({ status: 0, out: '9.9.9\n', err: '' });
  });
});

describe('--json prints one document and nothing else', () => {
  test.each([
    [['compare', 'town.yaml']],
    [['run', 'town.yaml']],
    [['check']],
    [['evidence']],
    [['evidence', 'attempts']],
    [['new', 'other.yaml']],
    [['schema']],
    [['digest', 'town.yaml']],
    [['learn', 'town.yaml', '--chapter', '1']],
    [['network', 'town.yaml']],
    [['calibrate']],
    [['odd']],
  ])('%j', async (words) => {
    const { status, out, err } = await inFolder([...words, '--json']);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(JSON.parse(out).kithwork).toEqual({ version: '9.9.9', command: words[0], shape: 1 });
  });

  test('JSON.md describes every field of every document', async () => {
    const text = readFileSync('sim/host/cli/JSON.md', 'utf8');
    const documents = [
      ['compare', 'town.yaml'],
      ['run', 'town.yaml'],
      ['learn', 'town.yaml', '--chapter', '1'],
      ['check'],
      ['calibrate'],
      ['odd'],
    ];
    for (const words of documents) {
      const fields = Object.keys(JSON.parse((await inFolder([...words, '--json'])).out));
      for (const field of fields.filter((name) => name !== 'kithwork'))
        expect(text).toMatch(new RegExp(`\`${field}(\\[\\])?\``));
    }
  });

  test('also of what is wrong', async () => {
    writeFileSync(join(cwd, 'bad.yaml'), readFileSync(join(cwd, 'town.yaml'), 'utf8').replace('2000', '0'));
    const { status, out, err } = await inFolder(['compare', 'bad.yaml', '--json']);
    expect(status).toBe(2);
    expect(err).toBe(
      'kithwork: place.population: expected a whole number between 100 and 1,000,000, got 0 (bad.yaml:19:15)\n',
    );
    expect(JSON.parse(out)).toMatchObject({
      kithwork: { command: 'compare' },
      problems: [{ path: 'place.population', file: 'bad.yaml', line: 19, column: 15 }],
    });
  });
});

describe('compare', () => {
  const PARTS = [
    'It costs £160,000',
    'What changes: resident-led partnership, against status quo',
    'Who is affected: resident-led partnership, against status quo',
    'Who pays, who gains: resident-led partnership',
    'Is it worth it',
    'What the programme reached',
    'What the network did',
    'Under other assumptions',
    'world digest',
    'seed           my first study',
    'version        9.9.9',
    'Files:',
  ];

  test('prints its parts in order, within 80 columns', async () => {
    const { status, out, err } = await inFolder(['compare', 'town.yaml']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const places = PARTS.map((part) => out.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).not.toContain('Births');
    expect((await inFolder(['compare', 'town.yaml', '--all'])).out).toContain('Births');
  });

  const lineOf = (out: string, start: string) => out.split('\n').find((line) => line.startsWith(start));

  test('says what rates are per, and that flows are a year', async () => {
    const { out } = await inFolder(['compare', 'town.yaml']);
    const lines = out.split('\n');
    const following = (start: string) => lines[lines.findIndex((line) => line.startsWith(start)) + 1];
    expect(following('lonely adults ')).toMatch(/^ per 1,000 adults +3/);
    expect(following('GP consultations ')).toMatch(/^ per 1,000 residents a year +28/);
    expect(following('groups ')).not.toContain('per 1,000');
  });

  test('says who is affected, in ranges per 1,000 adults, strata only with --all', async () => {
    const { out } = await inFolder(['compare', 'town.yaml']);
    expect(lineOf(out, 'all adults ')).toMatch(/^all adults +7 % +-2.0 +-2.0 +0.00 +-0.5$/);
    expect(out).toMatch(/\n +-2.2 to -1.8 +-2.2 to -1.8 +-0.21 to 0.21 +-3.0 to 2.0\n/);
    expect(out).not.toContain('women 35–64');
    expect((await inFolder(['compare', 'town.yaml', '--all'])).out).toContain('women 35–64, degree');
  });

  test('puts ten years, total and range of a payer together', async () => {
    const { out } = await inFolder(['compare', 'town.yaml']);
    expect(lineOf(out, '£k in year')).toMatch(/ 1 +2 +3 +4 +5 +6 +7 +8 +9 +10 total$/);
    expect(lineOf(out, 'NHS primary')).toMatch(/ 0\.0 -1\.2 -2\.5 .*-11\.1 -55\.6$/);
    expect(out).toMatch(/\n +range -90.0 to 1.2\n/);
  });

  test('leaves out payers with zeros alone', async () => {
    const services = fakeServices({
      summarise: (result) => {
        const summary = fakeServices().summarise(result);
        const ledger = summary.ledger.map((row, n) =>
          n % 3 === 0 ? row : { ...row, years: row.years.map(() => 40), total: 40, low95: -40, high95: 49 },
        );
        return { ...summary, ledger };
      },
    });
    const { out } = await inFolder(['compare', 'town.yaml'], { services });
    expect(out).toContain('\nCash\nNHS primary ');
    expect(out).not.toContain('not cash');
  });

  test('keeps what lies beyond the study, and WELLBYs, apart from every sum', async () => {
    const { out } = await inFolder(['compare', 'town.yaml']);
    const from = out.indexOf('apart, in no sum above');
    for (const line of ['WELLBYs', 'QALYs after the study', 'years of life after it'])
      expect(out.slice(from, from + 300)).toContain(line);
    expect(out.indexOf('net benefit')).toBeLessThan(from);
  });

  test('claims no more certainty than its draws have', async () => {
    const services = fakeServices({
      summarise: (result) => {
        const summary = fakeServices().summarise(result);
        return {
          ...summary,
          economics: summary.economics.map((row) => ({ ...row, probabilitySavesCash: 0 })),
        };
      },
    });
    const { out } = await inFolder(['compare', 'town.yaml'], { services });
    expect(out).toContain('chance it saves cash: under 10 %');
    expect(out).toContain('chance it is good value: 11 %');
  });

  test('lists the stages of a programme under its name', async () => {
    const { out } = await inFolder(['compare', 'town.yaml']);
    expect(out).toMatch(/\nresident-led partnership\n {2}listen +80 % \/ 30 % +80 % \/ 30 %\n/);
  });

  test('uses the flags', async () => {
    const seen: object[] = [];
    const services = fakeServices({
      runStudy: async (scenario, options) => {
        seen.push({ ...scenario, workers: options.workers });
        return fakeServices().runStudy(scenario, options);
      },
    });
    const flags = ['--seed', 'other', '--draws', '3', '--replicates', '1', '--workers', '5'];
    const { status } = await inFolder(['compare', 'town.yaml', ...flags], { services });
    expect(status).toBe(0);
    expect(seen).toMatchObject([{ seed: 'other', draws: 3, replicates: 1, workers: 5 }]);
    await inFolder(['digest', 'town.yaml'], { services });
    expect(seen[1]).toMatchObject({ seed: 'my first study', draws: 10, replicates: 2, workers: 2 });
  });

  test('needs two arms', async () => {
    const one = readFileSync(join(cwd, 'town.yaml'), 'utf8').split('  - name: resident')[0];
    writeFileSync(join(cwd, 'one.yaml'), one);
    const { status, err } = await inFolder(['compare', 'one.yaml']);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'kithwork: arms: expected at least two arms to compare, got 1 (one.yaml)\n',
    });
    expect((await inFolder(['run', 'one.yaml'])).status).toBe(0);
  });
});

describe('run', () => {
  test('runs one arm once', async () => {
    const { out } = await inFolder(['run', 'town.yaml', '--arm', 'resident-led partnership', '--out', 'one']);
    expect(out).toContain('My neighbourhood: resident-led partnership, one run');
    expect(out.split('\n').filter((line) => /^\d+ /.test(line))).toHaveLength(120);
    expect(readdirSync(join(cwd, 'one')).sort()).toEqual([
      'DATA-DICTIONARY.md',
      'manifest.json',
      'monthly.csv',
      'scenario.yaml',
    ]);
  });

  test('names the nearest arm', async () => {
    const { status, err } = await inFolder(['run', 'town.yaml', '--arm', 'statusquo']);
    expect(status).toBe(2);
    expect(err).toBe(
      'kithwork: --arm: expected the name of an arm (status quo, resident-led partnership, funding stopped after a year), got "statusquo"; did you mean "status quo"?\n',
    );
  });
});

describe('network', () => {
  test('writes the file its ending asks for', async () => {
    const { out } = await inFolder(['network', 'town.yaml', '--month', '12', '--out', 'a.graphml']);
    expect(out).toBe('0 adults and 0 ties of “status quo” after 12 months: a.graphml\n');
    expect(readFileSync(join(cwd, 'a.graphml'), 'utf8')).toContain('<graphml');
  });

  test.each([
    [['--month', '121'], '--month: expected a month between 0 and 120, got "121"'],
    [['--month', 'two'], '--month: expected a month between 0 and 120, got "two"'],
    [['--out', 'a.png'], '--out: expected a name ending in .gexf or .graphml, got "a.png"'],
    [
      ['--arm', 'statusquo'],
      '--arm: expected the name of an arm (status quo, resident-led partnership, funding stopped after a year), got "statusquo"; did you mean "status quo"?',
    ],
  ])('%j', async (words, message) => {
    expect(await inFolder(['network', 'town.yaml', ...words])).toEqual({
      status: 2,
      out: '',
      err: `kithwork: ${message}\n`,
    });
  });
});

describe('odd', () => {
  test('prints Markdown, or the same as a string in JSON', async () => {
    const { out } = await kithwork(['odd']);
    expect(out).toMatch(/^# Kithwork: ODD description\n/);
    expect(JSON.parse((await kithwork(['odd', '--json'])).out).markdown).toBe(out);
  });
});

describe('check', () => {
  test('passes while rows graded V pass, and lists the others that miss', async () => {
    const { status, out } = await kithwork(['check']);
    expect(status).toBe(0);
    expect(out.replace(/\n */g, ' ')).toContain(
      'miss (J) coastal estate: isolates, 0.610 against 0.50 to 0.80: no reason on record',
    );
    expect(out).toContain('1 of 2 rows pass; every row graded V passes');
    expect(out).not.toContain('held out');
  });

  test('gives shares as percentages, marks what was held out, and repeats no definition', async () => {
    const services = fakeServices({ check: async () => FAILING });
    const { out } = await kithwork(['check'], { services });
    expect(out).toMatch(/\nlonely +6\.0 % to 8\.0 % +9\.1 % +0\.12 % +miss +V\n/);
    expect(out.indexOf('Statistics that the calibration aims at')).toBeLessThan(out.indexOf('degree CV'));
    expect(out.indexOf('Statistics held out')).toBeLessThan(out.indexOf('\nlonely'));
    expect(out.match(/local layer, kin included/g)).toHaveLength(1);
    expect(out.replace(/\n */g, ' ')).toContain(
      'miss (V, must pass) coastal estate: lonely, 9.1 % against 6.0 % to 8.0 %, held out: the model misses this pattern',
    );
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('exits with 1 when a row graded V misses', async () => {
    const services = fakeServices({ check: async () => FAILING });
    expect(await kithwork(['check'], { services })).toMatchObject({ status: 1, err: '' });
    const { status, out } = await kithwork(['check', '--json'], { services });
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ passed: false });
  });

  test('names the nearest place', async () => {
    expect(await kithwork(['check', 'market towm'])).toEqual({
      status: 2,
      out: '',
      err: 'kithwork: places: expected a neighbourhood type (coastal estate, market town), got "market towm"; did you mean "market town"?\n',
    });
  });
});

describe('evidence', () => {
  test('lists, filters and shows', async () => {
    expect((await kithwork(['evidence'])).out).toContain('4 of 4 parameters');
    expect((await kithwork(['evidence', '--grade', 'j'])).out).toContain('2 of 4 parameters');
    expect((await kithwork(['evidence', '--search', 'DEPRESSED'])).out).toContain('1 of 4 parameters');
    const one = (await kithwork(['evidence', 'attempts'])).out;
    for (const part of ['0.275 a month', '0.15 to 0.4', 'uniform', 'Source of new-tie attempts'])
      expect(one).toContain(part);
  });

  test('names the nearest parameter and the grades', async () => {
    expect((await kithwork(['evidence', 'atempts'])).err).toBe(
      'kithwork: id: there is no parameter "atempts"; did you mean "attempts"?\n',
    );
    expect((await kithwork(['evidence', '--grade', 'X'])).err).toBe(
      'kithwork: --grade: expected one of V, C, J, got "X"\n',
    );
  });
});

describe('mistakes on the command line', () => {
  test.each([
    [
      ['compare', 'town.yaml', '--workers', 'zero'],
      '--workers: expected a whole number between 1 and 256, got "zero"',
    ],
    [
      ['compare', 'town.yaml', '--draws', '-1'],
      '--draws: expected a whole number between 1 and 10,000, got "-1"',
    ],
    [
      ['compare', 'town.yaml', '--draws', '1e3'],
      '--draws: expected a whole number between 1 and 10,000, got "1e3"',
    ],
    [
      ['compare', 'town.yaml', '--draws', '9999'],
      '--draws: expected draws × replicates of at most 10,000, got 19,998',
    ],
    [['compare', 'town.yaml', '--seed', ''], '--seed: expected one line of 1 to 200 characters, got ""'],
    [
      ['compare', 'town.yaml', '--seed', 'x'.repeat(10_240)],
      `--seed: expected one line of 1 to 200 characters, got "${'x'.repeat(30)}…" (10240 characters)`,
    ],
    [['compare', 'twn.yaml'], 'there is no such file; did you mean "town.yaml"? (twn.yaml)'],
    [['compare', '.'], 'expected a scenario file, got a folder (.)'],
    [['compare', '/dev/zero'], 'the file is longer than 1 MB (/dev/zero)'],
    [['compare', '/dev/null'], 'the file is empty; kithwork new writes a scenario to start from (/dev/null)'],
    [['new', 'town.yaml'], 'the file exists already; choose another name (town.yaml)'],
    [['compre', 'town.yaml'], "unknown command 'compre'\n(Did you mean compare?)"],
    [['compare', 'town.yaml', '--jsn'], "unknown option '--jsn'\n(Did you mean --json?)"],
    [['compare'], "missing required argument 'scenario'"],
  ])('%j', async (words, message) => {
    expect(await inFolder(words)).toEqual({ status: 2, out: '', err: `kithwork: ${message}\n` });
  });

  test('several at once', async () => {
    expect((await inFolder(['digest', 'town.yaml', '--draws', '0', '--workers', '0'])).err).toBe(
      'kithwork: 2 problems\n--draws: expected a whole number between 1 and 10,000, got "0"\n--workers: expected a whole number between 1 and 256, got "0"\n',
    );
  });

  test('a file of over 1 MB in fewer characters', async () => {
    writeFileSync(join(cwd, 'long.yaml'), `# ${'£'.repeat(600_000)}`);
    expect((await inFolder(['run', 'long.yaml'])).err).toBe(
      'kithwork: the file is longer than 1 MB (long.yaml)\n',
    );
  });

  test('a file that is no text', async () => {
    writeFileSync(join(cwd, 'photo.yaml'), new Uint8Array([0xff, 0xd8, 0xff]));
    expect((await inFolder(['run', 'photo.yaml'])).err).toBe(
      'kithwork: the file is not text in UTF-8 (photo.yaml)\n',
    );
  });
});

describe('a fault', () => {
  const services = fakeServices({ runStudy: () => Promise.reject(new Error('worker 2 stopped\nat line 3')) });

  test('is one line and a hint, without a trace', async () => {
    expect(await inFolder(['compare', 'town.yaml'], { services })).toEqual({
      status: 2,
      out: '',
      err: 'kithwork: unexpected fault: worker 2 stopped\nSet KITHWORK_DEBUG=1 to see where it happened.\n',
    });
    expect(readdirSync(cwd)).toEqual(['kithwork-out', 'town.yaml']);
    expect(readdirSync(join(cwd, 'kithwork-out'))).toEqual([]);
  });

  test('shows its trace when asked', async () => {
    const { err } = await inFolder(['digest', 'town.yaml'], { services, env: { KITHWORK_DEBUG: '1' } });
    expect(err).toMatch(/Error: worker 2 stopped[\s\S]*\n {4}at /);
    expect(err).not.toContain('to see where it happened');
  });
});

describe('Ctrl-C', () => {
  test('ends the work in one line and leaves nothing', async () => {
    const interruption = new AbortController();
    const services = fakeServices({
      runStudy: () => {
        setTimeout(() => interruption.abort(), 10);
        return new Promise(() => {}); // never comes to an end by itself
      },
    });
    const changes = { services, signal: interruption.signal };
    expect(await inFolder(['compare', 'town.yaml', '--json'], changes)).toEqual({
      status: 130,
      out: '',
      err: 'kithwork: interrupted; no files were written\n',
    });
    expect(readdirSync(join(cwd, 'kithwork-out'))).toEqual([]);
    expect((await inFolder(['digest', 'town.yaml'], changes)).status).toBe(130);
  });

  test('counts while files are written, too', async () => {
    const interruption = new AbortController();
    const services = fakeServices({
      summarise: (result) => {
        interruption.abort();
        return fakeServices().summarise(result);
      },
    });
    const { status } = await inFolder(['compare', 'town.yaml'], { services, signal: interruption.signal });
    expect(status).toBe(130);
    expect(existsSync(join(cwd, 'kithwork-out/town'))).toBe(false);
  });
});

describe('colour and progress', () => {
  const ESCAPE = '\u001b';
  const terminal = { write: () => {}, isTTY: true };

  test('neither, where output is no terminal', async () => {
    const { out, err } = await inFolder(['compare', 'town.yaml']);
    expect(out + err).not.toContain(ESCAPE);
  });

  test('colour on a terminal, unless NO_COLOR', async () => {
    expect((await inFolder(['check'], { stdout: terminal })).out).toContain(`${ESCAPE}[32m`);
    expect((await inFolder(['check'], { stdout: terminal, env: { NO_COLOR: '1' } })).out).not.toContain(
      ESCAPE,
    );
    expect((await inFolder(['check', '--json'], { stdout: terminal })).out).not.toContain(ESCAPE);
  });
});

test('the starter is valid with the names of this version', async () => {
  expect(await inFolder(['digest', 'town.yaml'], { vocabulary: VOCABULARY })).toMatchObject({
    status: 0,
    err: '',
  });
});

test('progress is drawn on a terminal and nowhere else', async () => {
  const drawn = await inFolder(['digest', 'town.yaml', '--json'], {
    stderr: { write: () => {}, isTTY: true },
  });
  expect(drawn.err).toContain('running');
  expect(drawn.err).toContain('100 %');
  expect(JSON.parse(drawn.out)).toMatchObject({ seed: 'my first study' });
  expect((await inFolder(['digest', 'town.yaml'])).err).toBe('');
});

test('a folder that a run would need does not get in the way of check', async () => {
  mkdirSync(join(cwd, 'kithwork-out'));
  expect((await inFolder(['compare', 'town.yaml'])).status).toBe(0);
});
