import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OUTCOME_COUNT } from '../../sim/engine/outcomes';
import { writeFileAtomically } from '../../sim/host/cli/atomic-write';
import { STUDY_FILES } from '../../sim/host/cli/study-files';
import type { HostFs } from '../../sim/host/host-fs';
import { readScenario } from '../../sim/io/scenario-file';
import { yearly } from '../../sim/io/study-tables';
import { SAMPLE_VOCABULARY } from '../io/sample-vocabulary';
import { fakeServices, kithwork } from './fake-services';

let cwd = '';
const path = (...names: string[]) => join(cwd, ...names);
const read = (name: string) => fs.readFileSync(path('out', name), 'utf8');
const compare = (changes: Parameters<typeof kithwork>[1] = {}, out = 'out') =>
  kithwork(['compare', 'town.yaml', '--draws', '2', '--replicates', '1', '--out', out], { cwd, ...changes });

/** A file system that fails with a code in one function. */
function failing(name: keyof HostFs, code: string, when = (_: unknown[]) => true): HostFs {
  const working: HostFs = { ...fs };
  const real = working[name] as (...args: unknown[]) => unknown;
  const fail = (...args: unknown[]) => {
    if (when(args)) throw Object.assign(new Error(`${code}: made up`), { code });
    return real(...args);
  };
  return { ...fs, [name]: fail };
}

beforeEach(async () => {
  cwd = fs.mkdtempSync(join(tmpdir(), 'kithwork-files-'));
  await kithwork(['new', 'town.yaml'], { cwd });
});
afterEach(() => fs.rmSync(cwd, { recursive: true, force: true }));

describe('the folder of a study', () => {
  test('holds every file, and a manifest with their hashes', async () => {
    await compare();
    expect(fs.readdirSync(path('out')).sort()).toEqual([...STUDY_FILES].sort());
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest).toMatchObject({
      kithwork: { version: '9.9.9', command: 'manifest' },
      commandLine: 'kithwork compare town.yaml --draws "2" --replicates "1"',
      seed: 'my first study',
      node: 'v20.0.0',
      digests: { inputs: 'i'.repeat(64) },
    });
    expect(manifest.files.map((file: { name: string }) => file.name)).toEqual(STUDY_FILES.slice(0, -1));
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = fs.readFileSync(path('out', name));
      expect({ name, bytes, sha256 }).toEqual({
        name,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      });
    }
  });

  test('holds the parameter sets that the study took, so that it can be made again from the folder', async () => {
    const sets = JSON.stringify({
      'kithwork-posterior': 1,
      kappa: 0.5,
      tieDecay: 'embeddedness',
      sets: [{ lossHazard: 0.1 }, { lossHazard: 0.12 }],
    });
    fs.writeFileSync(path('sets.json'), sets);
    const words = ['compare', 'town.yaml', '--posterior', 'sets.json', '--out', 'out'];
    expect((await kithwork(words, { cwd })).status).toBe(0);
    expect(read('posterior.json')).toBe(sets);
    const { files } = JSON.parse(read('manifest.json'));
    expect(files.map((file: { name: string }) => file.name)).toContain('posterior.json');
    expect(JSON.parse(read('summary.json')).files).toContain('posterior.json');
  });

  test('is the same, byte for byte, when made again', async () => {
    await compare();
    const before = STUDY_FILES.map(read);
    expect((await compare()).status).toBe(0);
    expect(STUDY_FILES.map(read)).toEqual(before);
    expect(fs.readdirSync(cwd).sort()).toEqual(['out', 'town.yaml']);
    await compare({}, 'else/where');
    expect(STUDY_FILES.map((name) => fs.readFileSync(path('else/where', name), 'utf8'))).toEqual(before);
  });

  test('has the scenario as it was run', async () => {
    await compare();
    const scenario = readScenario(read('scenario.yaml'), 'scenario.yaml', SAMPLE_VOCABULARY);
    expect(scenario).toMatchObject({ draws: 2, replicates: 1, seed: 'my first study' });
  });

  test('has the same rows as CSV and as Parquet, all of them in the dictionary', async () => {
    await compare();
    const [head, ...lines] = read('outcomes.csv').trimEnd().split('\n');
    expect(head).toBe('pair,draw,replicate,arm,outcome,year,value');
    const bytes = fs.readFileSync(path('out', 'outcomes.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const rows = await parquetReadObjects({ file });
    expect(rows.map((row) => Object.values(row).join(','))).toEqual(lines);
    expect(lines).toHaveLength(2 * 3 * OUTCOME_COUNT * 10);
    for (const column of head.split(',')) expect(read('DATA-DICTIONARY.md')).toContain(`| ${column} |`);
    expect(read('DATA-DICTIONARY.md')).toContain('| gpConsultations | GP consultations |');
    expect(read('ledger.csv')).toContain(
      'resident-led partnership,NHS primary,cashable,2,998765.5,-1234.5\n',
    );
    expect(read('runs.csv').split('\n')[2]).toMatch(/^0,0,0,resident-led partnership,10d+,4,3,120,90,40$/);
  });

  test('yearly values are means of stocks and sums of flows', () => {
    const record = Float64Array.from({ length: 2 * 15 }, (_, i) => i);
    expect(yearly(record, 0, 'stock', 15)).toEqual([5.5, 13]);
    expect(yearly(record, 1, 'flow', 15)).toEqual([(15 + 26) * 6, 27 + 28 + 29]);
  });
});

describe('a folder is not overwritten', () => {
  test('that holds anything else', async () => {
    fs.mkdirSync(path('out'));
    fs.writeFileSync(path('out', 'thesis.doc'), 'years of work');
    expect(await compare()).toEqual({
      status: 2,
      out: '',
      err: 'kithwork: --out: out holds files that Kithwork did not write (thesis.doc); choose another folder\n',
    });
    expect(read('thesis.doc')).toBe('years of work');
  });

  test('that is ours but holds something of the user’s', async () => {
    await compare();
    fs.writeFileSync(path('out', 'notes.txt'), 'mine');
    expect((await compare()).err).toContain('(notes.txt)');
    expect(read('notes.txt')).toBe('mine');
  });

  test('that is a file', async () => {
    expect((await compare({}, 'town.yaml')).err).toBe(
      'kithwork: --out: expected a folder, town.yaml is a file\n',
    );
    expect((await compare({}, 'town.yaml/x')).err).toBe(
      'kithwork: --out: cannot write town.yaml/x: part of the path is a file, not a folder\n',
    );
  });

  test('but may be empty', async () => {
    fs.mkdirSync(path('out'));
    expect((await compare()).status).toBe(0);
  });
});

describe('a disk that fails', () => {
  const noRun = fakeServices({
    runStudy: () => {
      throw new Error('must not be reached');
    },
  });

  test('what a killed run of this machine left is cleared away by the next, and nothing else', async () => {
    const { pid: dead } = spawnSync(process.execPath, ['--version']);
    const mine = (pid: number) => `.out.partial-${hostname()}-${pid}`;
    const others = [
      mine(process.ppid),
      `.out.partial-elsewhere-${dead}`,
      `.town.partial-${hostname()}-${dead}`,
    ];
    for (const name of [mine(dead), `${mine(dead)}-replaced`, ...others]) fs.mkdirSync(join(cwd, name));
    fs.writeFileSync(join(cwd, mine(dead), 'runs.csv'), 'half');
    expect((await compare()).status).toBe(0);
    expect(fs.readdirSync(cwd).sort()).toEqual([...others, 'out', 'town.yaml'].sort());
  });

  test.each([
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'you may not write there (permission denied)'],
    ['ENOSPC', 'the disk is full'],
  ])('with %s is known before the work starts', async (code, reason) => {
    expect(await compare({ services: noRun, fs: failing('mkdirSync', code) })).toEqual({
      status: 2,
      out: '',
      err: `kithwork: --out: cannot write out: ${reason}\n`,
    });
  });

  test.each([
    'writeSync',
    'fsyncSync',
    'openSync',
  ] as const)('when full in %s leaves nothing', async (name) => {
    const inOut = (args: unknown[]) => name !== 'openSync' || String(args[0]).includes('parquet');
    expect(await compare({ fs: failing(name, 'ENOSPC', inOut) })).toEqual({
      status: 2,
      out: '',
      err: 'kithwork: --out: cannot write out: the disk is full\n',
    });
    expect(fs.readdirSync(cwd)).toEqual(['town.yaml']);
  });

  test('at the last step keeps the older study', async () => {
    await compare();
    const before = read('summary.json');
    const last = (args: unknown[]) => String(args[0]).endsWith(`-${process.pid}`);
    const { status } = await compare({ fs: failing('renameSync', 'EIO', last) });
    expect(status).toBe(2);
    expect(read('summary.json')).toBe(before);
    expect(fs.readdirSync(cwd).sort()).toEqual(['out', 'town.yaml']);
  });

  test.each([
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EWEIRD', 'EWEIRD'],
  ])('with %s leaves no half scenario', async (code, reason) => {
    expect(await kithwork(['new', 'x.yaml'], { cwd, fs: failing('writeSync', code) })).toEqual({
      status: 2,
      out: '',
      err: `kithwork: cannot write x.yaml: ${reason}\n`,
    });
    expect(fs.readdirSync(cwd)).toEqual(['town.yaml']);
  });

  test.runIf(fs.existsSync('/dev/full'))('that is really full', async () => {
    // Every file is opened as /dev/full, which accepts no byte.
    const full: HostFs = {
      ...fs,
      openSync: ((file: string, flags: string) =>
        fs.openSync(flags === 'w' ? '/dev/full' : file, flags)) as typeof fs.openSync,
    };
    expect((await compare({ fs: full })).err).toBe('kithwork: --out: cannot write out: the disk is full\n');
    expect((await kithwork(['new', 'x.yaml'], { cwd, fs: full })).err).toBe(
      'kithwork: cannot write x.yaml: the disk is full\n',
    );
    expect(fs.readdirSync(cwd)).toEqual(['town.yaml']);
  });
});

describe('a single file', () => {
  const options = { replace: true };

  test('takes its name only when it is whole', () => {
    fs.writeFileSync(path('a.json'), 'old');
    function* content() {
      yield 'new';
      throw new Error('stopped');
    }
    expect(() => writeFileAtomically(fs, path('a.json'), 'a.json', content(), options)).toThrow('stopped');
    expect(fs.readFileSync(path('a.json'), 'utf8')).toBe('old');
    expect(fs.readdirSync(cwd).sort()).toEqual(['a.json', 'town.yaml']);
  });

  test('never replaces what is no file', () => {
    expect(() => writeFileAtomically(fs, '/dev/null', '/dev/null', 'x', options)).toThrow(
      'expected the name of a file',
    );
  });

  test('is not replaced when it appears in the meantime', () => {
    const late = failing('linkSync', 'EEXIST');
    expect(() => writeFileAtomically(late, path('b'), 'b', 'x', { replace: false })).toThrow(
      'exists already',
    );
    expect(fs.readdirSync(cwd)).toEqual(['town.yaml']);
  });

  test('is named also on disks without links', () => {
    writeFileAtomically(failing('linkSync', 'EPERM'), path('b'), 'b', 'x', { replace: false });
    expect(fs.readFileSync(path('b'), 'utf8')).toBe('x');
  });

  test('calibrate writes one, and says where it cannot', async () => {
    expect((await kithwork(['calibrate', '--out', 'fit.json'], { cwd })).status).toBe(0);
    expect(JSON.parse(fs.readFileSync(path('fit.json'), 'utf8'))).toMatchObject({ misfitAfter: 1.25 });
    expect((await kithwork(['calibrate', '--out', 'no/where.json'], { cwd })).err).toBe(
      'kithwork: cannot write no/where.json: there is no such folder\n',
    );
  });
});
