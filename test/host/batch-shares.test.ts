/** Shares of a batch, and how they are joined. */
import * as fs from 'node:fs';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CliContext } from '../../sim/host/cli/context';
import { inBatch } from './batch-setup';
import { fakePair, fakeServices } from './fake-services';

const { json, path, run, tablesOf } = inBatch();

describe('shares', () => {
  const share = (n: number, of: number, out = 'parts', changes: Partial<CliContext> = {}) =>
    run(['batch', 'plan.yaml', '--shard', `${n}/${of}`, '--out', out], changes);

  test.each([1, 3, 8])('%s of them joined are one run', async (of) => {
    const { digest } = await json(['batch', 'plan.yaml', '--out', 'whole']);
    for (let n = of; n >= 1; n--) expect((await share(n, of)).status).toBe(0);
    expect((await json(['merge', 'parts'])).digest).toBe(digest);
    for (const name of tablesOf('whole')) {
      expect(readFileSync(path('parts', name)).equals(readFileSync(path('whole', name)))).toBe(true);
    }
  });

  test('that are missing are counted, and nothing is joined', async () => {
    await share(1, 4);
    await share(3, 4);
    const { status, out } = await run(['merge', 'parts']);
    expect([status, out]).toEqual([
      1,
      'missing: 4 of 8 pieces: 1, 3, 5, 7\nRun kithwork batch again with --shard 2/4 and --shard 4/4, then merge again.\n',
    ]);
    expect(fs.existsSync(path('parts', 'manifest.json'))).toBe(false);
  });

  test('that are there twice are one; that contradict or are of another version stop the merge', async () => {
    for (const n of [1, 2]) await share(n, 2);
    await share(1, 2, 'again');
    const twice = await run(['merge', 'parts', 'again', '--out', 'joined']);
    expect(twice.status).toBe(0);
    expect(twice.out).toContain('there twice, and equal: 4 pieces');
    const odd = fakeServices({
      runPairs: async (batch, pairs, onPair) => {
        for (let i = 0; i < pairs.length; i++) {
          const pair = fakePair(batch, pairs[i]);
          onPair(pairs[i], { ...pair, values: pair.values.map((value) => value + 1) });
        }
      },
    });
    await share(1, 2, 'odd', { services: odd });
    const against = await run(['merge', 'parts', 'odd', '--out', 'other']);
    expect(against.status).toBe(1);
    expect(against.out).toContain('000000.piece: the same runs with other results than in another share');
    await share(2, 2, 'newer', { services: { ...fakeServices(), version: '10.0.0' } });
    const mixed = await run(['merge', 'parts', 'newer', '--out', 'other']);
    expect(mixed.status).toBe(1);
    expect(mixed.out).toContain(
      'newer/shard-2-of-2 does not belong with parts/shard-1-of-2: version 10.0.0 instead of 9.9.9',
    );
  });

  test.each([
    ['0/3', 'expected a share such as 3/10, between 1/10 and 10/10, got "0/3"'],
    ['9/9', 'expected at most 8 shares, as many as there are pieces, got 9'],
  ])('%s is refused', async (text, message) => {
    const { status, err } = await run(['batch', 'plan.yaml', '--shard', text]);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});
