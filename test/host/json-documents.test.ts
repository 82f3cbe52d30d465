/** What `--json` prints, of whatever command. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inTown } from './in-town';

const { path, run } = inTown();

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
    const { status, out, err } = await run([...words, '--json']);
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
      const fields = Object.keys(JSON.parse((await run([...words, '--json'])).out));
      for (const field of fields.filter((name) => name !== 'kithwork'))
        expect(text).toMatch(new RegExp(`\`${field}(\\[\\])?\``));
    }
  });

  test('also of what is wrong', async () => {
    writeFileSync(path('bad.yaml'), readFileSync(path('town.yaml'), 'utf8').replace('2000', '0'));
    const { status, out, err } = await run(['compare', 'bad.yaml', '--json']);
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
