import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';
import { census, iod, SPOTS, TABLES } from '../io/area-files';
import { kithwork } from './fake-services';

let cwd = '';
const area = (...words: string[]) => kithwork(['area', ...words], { cwd, vocabulary: VOCABULARY });

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kithwork-area-'));
  const deciles = SPOTS.map((_, n) => [n + 1, 1500] as const);
  writeFileSync(join(cwd, 'imd.csv'), iod(2025, deciles));
  writeFileSync(
    join(cwd, 'homes.csv'),
    census(
      'ts054',
      SPOTS.map(() => TABLES.ts054.map(() => 50)),
    ),
  );
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe('kithwork area', () => {
  test('writes a scenario that the other commands read, and says where each figure is from', async () => {
    const { status, out, err } = await area('imd.csv', 'homes.csv', '--authority', 'Saltmouth');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Saltmouth\n\nareas population: 4,500 residents in 3');
    expect(out).toContain('file homes.csv.');
    expect(out).toContain(
      'Wrote scenario.yaml. Change its options, then run:\n  kithwork compare scenario.yaml\n',
    );
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const scenario = readScenario(readFileSync(join(cwd, 'scenario.yaml'), 'utf8'), 'x', VOCABULARY);
    expect(scenario).toMatchObject({ name: 'Saltmouth', place: { population: 4500, deprivationDecile: 2 } });
    expect(scenario.place.areas).toMatchObject([
      { name: 'tenth 1', count: 1, simulated: 1, population: 1500, deprivationDecile: 1 },
      { name: 'tenth 2', deprivationDecile: 2, tenure: { outright: 0.1667 } },
      { name: 'tenth 3', deprivationDecile: 3 },
    ]);
    expect(scenario.arms[1].programmes[0].target).toBe('most deprived fifth of the place');
    expect(out).toContain('areas deprivationDecile: 1 in decile 1, 1 in decile 2, 1 in decile 3.');
    expect((await kithwork(['digest', 'scenario.yaml'], { cwd, vocabulary: VOCABULARY })).status).toBe(0);
  });

  test('takes neighbourhoods and another name, and prints JSON', async () => {
    const words = ['--authority', 'E06000901', '--neighbourhoods', '001A', '002', '--out', 'b.yaml'];
    const { status, out } = await area('imd.csv', ...words, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kithwork: { command: 'area' },
      file: 'b.yaml',
      neighbourhoods: [{ name: 'Saltmouth 001A' }, { name: 'Saltmouth 002A' }],
      place: { population: 3000, areas: [{ tenure: null }, { deprivationDecile: 3 }] },
      notes: [{ field: 'areas population', file: 'imd.csv' }, { field: 'areas deprivationDecile' }],
    });
  });

  test('can take neighbourhoods as alike, of their mean decile', async () => {
    const { status } = await area('imd.csv', '--authority', 'Saltmouth', '--alike');
    expect(status).toBe(0);
    const { place, arms } = readScenario(readFileSync(join(cwd, 'scenario.yaml'), 'utf8'), 'x', VOCABULARY);
    expect(place).toMatchObject({ population: 4500, neighbourhoods: 3, deprivationDecile: 2 });
    expect([place.areas, arms[1].programmes[0].target]).toEqual([undefined, undefined]);
  });

  test('lists authorities, and the neighbourhoods of one, and writes nothing', async () => {
    const authorities = (await area('imd.csv', '--list')).out;
    expect(authorities).toMatch(/Saltmouth +E06000901 +3\n/);
    expect((await area('imd.csv', '--list', '--authority', 'Saltmouth')).out).toMatch(
      /Saltmouth 002A +E01099003\n/,
    );
    expect(existsSync(join(cwd, 'scenario.yaml'))).toBe(false);
  });

  test('never replaces a file and leaves nothing behind after a mistake', async () => {
    writeFileSync(join(cwd, 'scenario.yaml'), 'mine');
    expect(await area('imd.csv', '--authority', 'Saltmouth')).toMatchObject({
      status: 2,
      err: 'kithwork: the file exists already; choose another name with --out (scenario.yaml)\n',
    });
    expect(readFileSync(join(cwd, 'scenario.yaml'), 'utf8')).toBe('mine');
    const wrong = await area('imd.csv', '--authority', 'Saltmuth', '--out', 'c.yaml');
    expect(wrong).toMatchObject({ status: 2, out: '' });
    expect(wrong.err).toContain('got "Saltmuth"; did you mean "Saltmouth"?');
    expect(existsSync(join(cwd, 'c.yaml'))).toBe(false);
  });

  test('names the file it cannot read, and a near one', async () => {
    expect((await area('imb.csv', '--list')).err).toBe(
      'kithwork: there is no such file; did you mean "imd.csv"? (imb.csv)\n',
    );
    expect((await area('.', '--list')).err).toBe('kithwork: expected a data file, got a folder (.)\n');
  });
});
