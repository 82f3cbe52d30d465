/** `kithwork posterior` from a file of targets to a study under its sets, with a model of one line in place of runs. */

import * as fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startDemand, startName, startsOfPair } from '../../sim/engine/demand';
import { drawsOf } from '../../sim/engine/plan';
import type { Scenario } from '../../sim/engine/scenario';
import { startCount } from '../../sim/engine/study';
import { openRunLog } from '../../sim/host/posterior/run-log';
import { structuralVariants } from '../../sim/host/structural-choices';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { InputError } from '../../sim/io/input-error';
import { readPosterior, withPosterior } from '../../sim/io/posterior/posterior-file';
import { readTargets } from '../../sim/io/posterior/targets-file';
import { readScenario } from '../../sim/io/scenario-file';
import { portableSha256 } from '../../sim/kernel/digest';
import { kithwork } from './fake-services';

const TARGETS = readFileSync('scenarios/posterior/average-town.yaml', 'utf8');
const PLACES = ['average town', 'mixed city'];
const IDS =
  'lonely volunteering volunteersStopping talks retention close0 close1 close2to3 close4to5 close6 innerCircleLoss lonelyPersistence degreeCv isolates'.split(
    ' ',
  );
const problems = (text: string): string => {
  try {
    readTargets(text, 't.yaml', PLACES, IDS);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
};

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kithwork-posterior-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe('a file of targets', () => {
  test('the one that ships is read, with what is fitted and what is held out', () => {
    const { targets, priors } = readTargets(TARGETS, 't.yaml', PLACES, IDS);
    expect(priors).toHaveLength(6);
    expect(targets.filter(({ fitted }) => fitted)).toHaveLength(6);
    expect(targets.filter(({ fitted }) => !fitted)).toHaveLength(4);
  });

  test.each([
    [
      'place: average town',
      'place: avarage town',
      'place: expected a neighbourhood type (average town, mixed city), got "avarage town"',
    ],
    [
      '[lonely]',
      '[lonly]',
      'fit[0].statistics: expected the id of a statistic, got "lonly"; did you mean "lonely"?',
    ],
    ['of: 2500', 'of: 100', 'fit[0]: a binomial needs one statistic, of, and successes no greater than of'],
    ['high: 1.6', 'high: 16', 'parameters.lonelyOnsetScale: expected a range within 0.5 to 2, got 0.6 to 16'],
    [
      'joinBase',
      'joinBas',
      'parameters.joinBas: expected the id of a parameter, got "joinBas"; did you mean "joinBase"?',
    ],
    ['counts: [41, 70,', 'counts: [41,', 'fit[5]: a multinomial needs counts, one a statistic'],
  ])('a mistake in %s is named with its place', (from, to, message) => {
    const found = problems(TARGETS.replace(from, to));
    expect(found).toContain(message);
    expect(found).toMatch(/\(t\.yaml:\d+:\d+\)/);
  });
});

const scenario = (posterior?: Scenario['posterior'], more = ''): Scenario => ({
  ...readScenario(
    `kithwork: 1
name: town
months: 12
draws: 4
replicates: 2
place: { population: 600, deprivationDecile: 5${more} }
comparator: status quo
arms: [{ name: status quo }]
`,
    'town.yaml',
    VOCABULARY,
  ),
  ...(posterior ? { posterior } : {}),
});
const SETS = [
  { lossHazard: 0.1, joinBase: -4 },
  { lossHazard: 0.12, joinBase: -4.4 },
  { lossHazard: 0.17, joinBase: -4.6 },
];

describe('a study under a posterior', () => {
  test('draw d takes set d, round and round; the user’s own change goes before', () => {
    expect(drawsOf(scenario(SETS)).map(({ lossHazard }) => lossHazard)).toEqual([0.1, 0.12, 0.17, 0.1]);
    const own = { ...scenario(SETS), parameters: { lossHazard: 0.15 } };
    expect(drawsOf(own).map(({ lossHazard }) => lossHazard)).toEqual([0.15, 0.15, 0.15, 0.15]);
    expect(drawsOf({ ...scenario(SETS), draws: 1 })[0].lossHazard).toBeCloseTo(0.13, 12);
  });

  test('starts belong to draws: equal for the replicates of one, grown under its set', () => {
    const of = scenario(SETS);
    const count = startCount(of);
    expect(count).toBe(4);
    const starts = Array.from({ length: 8 }, (_, pair) => startsOfPair(of, pair, count)[0]);
    expect(starts).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    const demand = startDemand(of);
    const names = [0, 1, 2, 3].map((n) => startName(demand, n, portableSha256));
    const alone = SETS.map((parameters, n) =>
      startName(startDemand({ ...scenario(), parameters }), n, portableSha256),
    );
    expect(names.slice(0, 3)).toEqual(alone);
    expect(new Set(names).size).toBe(4);
  });

  test('neighbourhoods of a place have starts of their own, all of the draw', () => {
    const of = scenario(SETS, ', neighbourhoods: 3');
    const starts = startsOfPair(of, 2, startCount(of));
    expect(new Set(starts).size).toBe(3);
    for (const start of starts) expect(start % of.draws).toBe(1);
  });

  test('without a posterior nothing changes', () => {
    expect(startName(startDemand(scenario()), 1, portableSha256)).toBe(
      startName(startDemand(scenario([])), 1, portableSha256),
    );
  });

  test('other structural choices leave it aside, since it was not fitted under them', () => {
    const arms = [...scenario().arms, { name: 'other', programmes: [] }];
    const variants = structuralVariants({ ...scenario(SETS), arms });
    const kept = variants.filter((variant) => variant.scenario.posterior !== undefined);
    expect(kept.map((variant) => variant.scenario.settings.kappa)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(kept.every((variant) => variant.scenario.settings.tieDecay === 'embeddedness')).toBe(true);
  });
});

describe('the file of a posterior', () => {
  const good = { 'kithwork-posterior': 1, kappa: 0.5, tieDecay: 'embeddedness', sets: SETS };

  test('is read, and refused for a study at another κ', () => {
    const read = readPosterior(JSON.stringify(good), 'p.json');
    expect(withPosterior(scenario(), read, 'p.json').posterior).toEqual(SETS);
    const other = { ...scenario(), settings: { ...scenario().settings, kappa: 1 } };
    expect(() => withPosterior(other, read, 'p.json')).toThrow('--posterior: it was fitted at κ = 0.5');
    const many = { ...scenario(), place: { ...scenario().place, areas: [] } };
    expect(() => withPosterior(many, read, 'p.json')).toThrow('--posterior: expected a place of one kind');
  });

  test.each([
    ['{', 'expected a posterior that kithwork posterior wrote (JSON) (p.json)'],
    [
      JSON.stringify({ ...good, sets: [] }),
      'sets: expected a posterior that kithwork posterior wrote (p.json)',
    ],
    [
      JSON.stringify({ ...good, sets: [{ lossHazard: 9 }] }),
      'sets[0].lossHazard: expected a number between 0.08 and 0.2, got 9 (p.json)',
    ],
    [
      JSON.stringify({ ...good, sets: [{ nothing: 1 }] }),
      'sets[0].nothing: expected the id of a parameter (p.json)',
    ],
    [
      JSON.stringify({ ...good, sets: [SETS[0], { lossHazard: 0.1 }] }),
      'sets[1].joinBase: expected a number between -6 and -2, got undefined (p.json)',
    ],
  ])('a damaged one is named', (text, message) => {
    expect(() => readPosterior(text, 'p.json')).toThrow(message);
  });

  test('the one that ships is whole and was made from the targets beside it', () => {
    const text = readFileSync('scenarios/posterior/average-town.json', 'utf8');
    const document = JSON.parse(text);
    expect(readPosterior(text, 'average-town.json').sets).toHaveLength(100);
    expect(document.truths).toBe(160);
    expect(document.diagnostics.length).toBe(14);
    for (const { within90, prior, low95, high95 } of document.parameters) {
      expect(within90).toBeGreaterThan(0.82);
      expect(low95 >= prior[0] && high95 <= prior[1]).toBe(true);
    }
  });
});

test('runs that are there are not run again, half a line is left out, and other targets begin anew', () => {
  const path = join(cwd, 'x.runs');
  const log = openRunLog(fs, path, 'same');
  log.add({ run: 0, point: [0.5], statistics: { lonely: 0.07 } });
  log.add({ run: 1, point: [0.6], statistics: { lonely: 0.08 } });
  log.close();
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20));
  const again = openRunLog(fs, path, 'same');
  expect([...again.done.keys()]).toEqual([0]);
  again.close();
  const other = openRunLog(fs, path, 'other');
  expect(other.done.size).toBe(0);
  other.close();
});

test('a study takes the sets by its flag, and says when the file is not there', async () => {
  await kithwork(['new', 'town.yaml'], { cwd });
  const { status, err } = await kithwork(['run', 'town.yaml', '--posterior', 'no.json'], { cwd });
  expect([status, err]).toEqual([2, 'kithwork: there is no such file (no.json)\n']);
});
