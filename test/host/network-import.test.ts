/** An observed network measured as the model’s is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareNetworks } from '../../sim/host/cli/network-import';
import { toGraphml, toGraphology } from '../../sim/io/graph';
import { observed, readEdgeList, readGraphml } from '../../sim/io/observed/observed-network';
import { fakeServices, kithwork } from './fake-services';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kithwork-import-'));
  // A triangle with a tail, and Eve who knows nobody.
  writeFileSync(join(cwd, 'ties.csv'), 'source,target\nAnn,Bob\nBob,Cy\nCy,Ann\nCy,Dee\nBob,Ann\nDee,Dee\n');
  writeFileSync(join(cwd, 'people.csv'), 'person,sex\nAnn,f\nBob,m\nCy,m\nDee,f\nEve,f\n');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]) => kithwork(['network', ...args], { cwd });

test('measures by hand: degree, clustering, transitivity, isolates, likeness', async () => {
  const { out, status } = await run('--import', 'ties.csv', '--people', 'people.csv', '--json');
  expect(status).toBe(0);
  const { measures, likeness, notes, model } = JSON.parse(out);
  const of = (id: string) => measures.find((row: { id: string }) => row.id === id).value;
  expect(model).toBe(null);
  expect([of('people'), of('ties'), of('meanDegree'), of('isolateShare')]).toEqual([5, 4, 1.6, 0.2]);
  expect(of('transitivity')).toBeCloseTo(3 / 5, 12);
  expect(of('meanClustering')).toBeCloseTo((1 + 1 + 1 / 3) / 3, 12);
  expect(of('largestComponentShare')).toBe(0.8);
  // Bob–Cy alone are of one sex; by chance (3·2 + 2·1) / (5·4).
  expect(likeness).toEqual([{ attribute: 'sex', values: 2, same: 0.25, byChance: 0.4, model: null }]);
  expect(notes).toEqual([
    '1 rows name a tie that is there already; direction is left out',
    '1 rows tie somebody to themself and are left out',
  ]);
});

test('stands beside the model’s network when a scenario is given', async () => {
  await kithwork(['new', 'town.yaml'], { cwd });
  const view = {
    people: [1, 2, 3].map((id) => ({ id, sex: id === 3 ? 'male' : 'female' })),
    ties: [
      { ego: 1, alter: 2 },
      { ego: 2, alter: 3 },
    ],
  };
  const { out } = await kithwork(['network', 'town.yaml', '--import', 'ties.csv', '--people', 'people.csv'], {
    cwd,
    services: fakeServices({ networkAt: async () => view }),
  });
  expect(out).toMatch(/Mean degree +1\.600 +1\.333/);
  expect(out).toMatch(/sex +2 +0\.250 +0\.400 +0\.500/);
  expect(out).toContain('ties.csv, beside “status quo” after 0 months');
});

test.each([
  [
    'ties.csv',
    'a,b\n1,2\n',
    'expected columns for the two ends of a tie (such as ego and alter, or source and target), got a, b (ties.csv)',
  ],
  ['ties.csv', 'ego,alter\n1,1\n', 'expected at least one tie between two people (ties.csv)'],
  ['ties.csv', 'ego,alter\n1\n', 'line 2: expected 2 cells, got 1 (ties.csv)'],
  ['people.csv', 'person,sex\nAnn,f\nAnn,m\n', 'expected each person once, got "Ann" again'],
])('a mistake in %s is named', async (file, text, message) => {
  writeFileSync(join(cwd, file), text);
  const { status, err } = await run('--import', 'ties.csv', '--people', 'people.csv');
  expect([status, err.includes(message), err]).toEqual([2, true, err]);
});

test('flags that do not go together are refused', async () => {
  expect((await run()).err).toContain('expected a scenario file, or --import with a network');
  expect((await run('--people', 'people.csv')).err).toContain('--people: expected --import with it');
  writeFileSync(join(cwd, 'x.graphml'), '<graphml/>');
  expect((await run('--import', 'x.graphml', '--people', 'people.csv')).err).toContain(
    '--people: expected no list of people with GraphML',
  );
});

test('a network gives the same numbers from an edge list, either way round, and from GraphML', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), (pairs) => {
      const ties = [
        ...new Map(
          pairs.filter(([a, b]) => a !== b).map(([a, b]) => [[a, b].sort().join(), [a, b]]),
        ).values(),
      ];
      fc.pre(ties.length > 0);
      const ids = Array.from({ length: 13 }, (_, n) => n);
      const people = { ids: ids.map(String), attributes: {} };
      const csv = (list: number[][]) =>
        readEdgeList(`ego,alter\n${list.map((tie) => tie.join(',')).join('\n')}\n`, 'x');
      const one = compareNetworks(observed(csv(ties), people, 'x'), null).measures;
      const other = compareNetworks(observed(csv(ties.map(([a, b]) => [b, a])), people, 'x'), null).measures;
      const graph = toGraphology({
        people: ids.map((id) => ({ id })),
        ties: ties.map(([ego, alter]) => ({ ego, alter })),
      });
      const third = compareNetworks(readGraphml(toGraphml(graph), 'x.graphml'), null).measures;
      const values = (rows: typeof one) =>
        rows.map(({ value }) => (value === null ? null : Number(value.toFixed(9))));
      expect(values(other)).toEqual(values(one));
      expect(values(third)).toEqual(values(one));
    }),
    { numRuns: 30 },
  );
});
