/** What is said when something is wrong, or when the user stops it. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fakeServices } from './fake-services';
import { inTown } from './in-town';

const { path, run } = inTown();

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
    expect(await run(words)).toEqual({ status: 2, out: '', err: `kithwork: ${message}\n` });
  });

  test('several at once', async () => {
    expect((await run(['digest', 'town.yaml', '--draws', '0', '--workers', '0'])).err).toBe(
      'kithwork: 2 problems\n--draws: expected a whole number between 1 and 10,000, got "0"\n--workers: expected a whole number between 1 and 256, got "0"\n',
    );
  });

  test('a file of over 1 MB in fewer characters', async () => {
    writeFileSync(path('long.yaml'), `# ${'£'.repeat(600_000)}`);
    expect((await run(['run', 'long.yaml'])).err).toBe(
      'kithwork: the file is longer than 1 MB (long.yaml)\n',
    );
  });

  test('a file that is no text', async () => {
    writeFileSync(path('photo.yaml'), new Uint8Array([0xff, 0xd8, 0xff]));
    expect((await run(['run', 'photo.yaml'])).err).toBe(
      'kithwork: the file is not text in UTF-8 (photo.yaml)\n',
    );
  });
});

describe('a fault', () => {
  const services = fakeServices({ runStudy: () => Promise.reject(new Error('worker 2 stopped\nat line 3')) });

  test('is one line and a hint, without a trace', async () => {
    expect(await run(['compare', 'town.yaml'], { services })).toEqual({
      status: 2,
      out: '',
      err: 'kithwork: unexpected fault: worker 2 stopped\nSet KITHWORK_DEBUG=1 to see where it happened.\n',
    });
    expect(readdirSync(path())).toEqual(['kithwork-out', 'town.yaml']);
    expect(readdirSync(path('kithwork-out'))).toEqual([]);
  });

  test('shows its trace when asked', async () => {
    const { err } = await run(['digest', 'town.yaml'], { services, env: { KITHWORK_DEBUG: '1' } });
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
    expect(await run(['compare', 'town.yaml', '--json'], changes)).toEqual({
      status: 130,
      out: '',
      err: 'kithwork: interrupted; no files were written\n',
    });
    expect(readdirSync(path('kithwork-out'))).toEqual([]);
    expect((await run(['digest', 'town.yaml'], changes)).status).toBe(130);
  });

  test('counts while files are written, too', async () => {
    const interruption = new AbortController();
    const services = fakeServices({
      summarise: (result) => {
        interruption.abort();
        return fakeServices().summarise(result);
      },
    });
    const { status } = await run(['compare', 'town.yaml'], { services, signal: interruption.signal });
    expect(status).toBe(130);
    expect(existsSync(path('kithwork-out/town'))).toBe(false);
  });
});
