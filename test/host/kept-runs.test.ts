import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { clearOldRuns, keptRuns, programHash } from '../../sim/host/kept-runs';
import { plan, runArms, withArm } from '../support/model';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const of = withArm([plan('community-development-worker')], { months: 3, draws: 2 });
const runs = runArms(of);
const filesOf = (program: string) => readdirSync(join(folder, 'runs', program));

describe('finished pairs on disk', () => {
  test('are read as they were written, to the last bit', () => {
    const kept = keptRuns(folder, 'p', of);
    expect(kept.read(0)).toBeNull();
    kept.write(0, runs);
    expect(keptRuns(folder, 'p', of).read(0)).toEqual(runs);
    expect(kept.read(1)).toBeNull();
  });

  test('belong to what they depend on: program, scenario, draw; not to its name', () => {
    keptRuns(folder, 'p', of).write(0, runs);
    expect(keptRuns(folder, 'p', { ...of, name: 'other', description: 'words' }).read(0)).toEqual(runs);
    expect(keptRuns(folder, 'q', of).read(0)).toBeNull();
    expect(keptRuns(folder, 'p', { ...of, seed: 'other' }).read(0)).toBeNull();
    expect(keptRuns(folder, 'p', { ...of, months: 4 }).read(0)).toBeNull();
    expect(keptRuns(folder, 'p', { ...of, arms: [of.arms[0]] }).read(0)).toBeNull();
    // Another number of draws is another design, with other values in each.
    expect(keptRuns(folder, 'p', { ...of, draws: 3 }).read(0)).toBeNull();
  });

  test('that are damaged or cut short are as good as none', () => {
    const kept = keptRuns(folder, 'damaged', of);
    kept.write(0, runs);
    const file = join(folder, 'runs', 'damaged', filesOf('damaged')[0]);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - 1));
    expect(kept.read(0)).toBeNull();
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(file, bytes);
    expect(kept.read(0)).toBeNull();
  });

  test('of a program unused for a month go; others and its own stay', () => {
    for (const program of ['old', 'recent', 'own']) keptRuns(folder, program, of).write(0, runs);
    const now = Date.now();
    const days = (n: number) => (now - n * 86_400_000) / 1000;
    for (const [program, age] of [
      ['old', 31],
      ['recent', 29],
      ['own', 40],
    ] as const) {
      utimesSync(join(folder, 'runs', program), days(age), days(age));
    }
    clearOldRuns(folder, 'own', now);
    expect(filesOf('recent').length).toBe(1);
    expect(filesOf('own').length).toBe(1);
    expect(() => filesOf('old')).toThrow();
    expect(() => clearOldRuns(join(folder, 'nowhere'), 'own', now)).not.toThrow();
  });

  test('know the program by its code', () => {
    expect(programHash()).toMatch(/^[0-9a-f]{24}$/);
    expect(programHash()).toBe(programHash());
  });
});
