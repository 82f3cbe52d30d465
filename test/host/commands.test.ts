/** What the smaller commands print. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { FAILING, fakeServices, kithwork } from './fake-services';
import { inTown } from './in-town';

const { path, run } = inTown();

describe('run', () => {
  test('runs one arm once', async () => {
    const { out } = await run(['run', 'town.yaml', '--arm', 'resident-led partnership', '--out', 'one']);
    expect(out).toContain('My neighbourhood: resident-led partnership, one run');
    expect(out.split('\n').filter((line) => /^\d+ /.test(line))).toHaveLength(120);
    expect(readdirSync(path('one')).sort()).toEqual([
      'DATA-DICTIONARY.md',
      'manifest.json',
      'monthly.csv',
      'scenario.yaml',
    ]);
  });

  test('names the nearest arm', async () => {
    const { status, err } = await run(['run', 'town.yaml', '--arm', 'statusquo']);
    expect(status).toBe(2);
    expect(err).toBe(
      'kithwork: --arm: expected the name of an arm (status quo, resident-led partnership, funding stopped after a year), got "statusquo"; did you mean "status quo"?\n',
    );
  });
});

describe('network', () => {
  test('writes the file its ending asks for', async () => {
    const { out } = await run(['network', 'town.yaml', '--month', '12', '--out', 'a.graphml']);
    expect(out).toBe('0 adults and 0 ties of “status quo” after 12 months: a.graphml\n');
    expect(readFileSync(path('a.graphml'), 'utf8')).toContain('<graphml');
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
    expect(await run(['network', 'town.yaml', ...words])).toEqual({
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
    expect((await kithwork(['evidence', 'nothing'])).err).toBe(
      'kithwork: id: there is no parameter "nothing"; kithwork evidence lists them all, kithwork evidence --search <text> some\n',
    );
    expect((await kithwork(['evidence', '--grade', 'X'])).err).toBe(
      'kithwork: --grade: expected one of V, C, J, got "X"\n',
    );
  });
});

test('the starter is valid with the names of this version', async () => {
  expect(await run(['digest', 'town.yaml'], { vocabulary: VOCABULARY })).toMatchObject({
    status: 0,
    err: '',
  });
});

test('a folder that a run would need does not get in the way of check', async () => {
  mkdirSync(path('kithwork-out'));
  expect((await run(['compare', 'town.yaml'])).status).toBe(0);
});
