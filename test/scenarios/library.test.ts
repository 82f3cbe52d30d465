/**
 * Every scenario of the library at small size. Goldens: `npm run goldens` writes new digests, with a line in
 * CHANGELOG.md that says why results change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { APPROACHES } from '../../sim/programmes/registry';
import { monthly, runArms, sum } from '../support/model';
import { digestOfRuns, library, small } from './library';

const GOLDENS = join(import.meta.dirname, 'goldens.json');
const UPDATE = process.env.KITHWORK_GOLDENS === 'write';
const ALL = library();
const goldens = JSON.parse(readFileSync(GOLDENS, 'utf8')) as Record<string, string>;
const found: Record<string, string> = {};

afterAll(() => {
  if (UPDATE) writeFileSync(GOLDENS, `${JSON.stringify(found, null, 2)}\n`);
});

test('there are at least fifteen, and together they use every approach but what others contain', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(15);
  const used = new Set(
    ALL.flatMap(({ scenario }) => scenario.arms.flatMap((arm) => arm.programmes.map((p) => p.approach))),
  );
  expect(APPROACHES.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

describe.each(ALL)('$id', ({ id, text, scenario }) => {
  test('asks a question, names its sources and says what to be careful about, in a few dozen lines', () => {
    expect(scenario.question).toMatch(/^[A-Z].{40,}\?$/);
    for (const note of [scenario.source, scenario.caution]) expect(note).toMatch(/^.{60,}\.$/);
    expect(text.split('\n').length).toBeLessThan(130);
    expect(scenario.arms.length).toBeGreaterThan(1);
  });

  test('runs, spends what it plans, and gives the digests that were written down', () => {
    const of = small(scenario);
    const runs = runArms(of);
    for (const run of runs) {
      const spent = sum(monthly(run, 'programmeCost'));
      if (of.arms[run.arm].programmes.length === 0) expect(spent).toBe(0);
      else expect(spent).toBeGreaterThan(0);
      for (const value of run.record) expect(Number.isFinite(value)).toBe(true);
    }
    found[id] = digestOfRuns(runs);
    if (!UPDATE) expect({ [id]: found[id] }).toEqual({ [id]: goldens[id] });
  });
});
