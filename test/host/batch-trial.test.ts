/** A virtual trial inside a finished batch. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inBatch, PLAN } from './batch-setup';
import { fakePair, fakeServices } from './fake-services';

const { json, path, run } = inBatch();

describe('a virtual trial', () => {
  const trial = PLAN.replace('replicates: 2', 'replicates: 10\nby: month\noutcomes: [adults, lonely]');
  const places = fakeServices({
    runPairs: async (batch, pairs, onPair) => {
      for (let i = 0; i < pairs.length; i++) {
        const pair = fakePair(batch, pairs[i]);
        // 1,000 adults; 100 lonely and one more a place, ten fewer in the second arm from month 13.
        const values = pair.values.map((_, at) => {
          const width = pair.values.length / batch.arms;
          const month = (at % width) % 24;
          if (at % width < 24) return 1000;
          const fewer = at >= width && at < 2 * width && month >= 12 ? 10 : 0;
          return 100 + (pairs[i] % 20) - fewer;
        });
        onPair(pairs[i], { ...pair, values });
      }
    },
  });

  test('finds what was put in, before and after and after alone', async () => {
    writeFileSync(path('plan.yaml'), trial);
    await run(['batch', 'plan.yaml', '--out', 'all'], { services: places });
    const words = ['trial', 'all', '--outcome', 'lonely', '--people', '1000', '--trials', '200'];
    const both = await json([...words, '--before', '1']);
    expect(both.truth).toBeCloseTo(-0.01, 9);
    expect(both.example.estimate).toBeCloseTo(-0.01, 9);
    expect(both).toMatchObject({ power: 1, wrongSign: 0, places: 10, before: 1, after: 24 });
    const after = await json([...words, '--observed', '-0.01']);
    expect(after.betweenSd).toBeCloseTo(Math.sqrt(35) / 1000, 6);
    expect(after.power).toBeGreaterThan(0.9);
    expect(after.observed.share).toBeGreaterThan(0.3);
    const { out } = await run(words);
    expect(out).toContain('what it really does        -1.00 percentage points');
  });

  test('asks the same adults twice, and says how many of them are still there', async () => {
    writeFileSync(path('plan.yaml'), trial);
    await run(['batch', 'plan.yaml', '--out', 'all'], { services: places });
    const words = ['trial', 'all', '--outcome', 'lonely', '--before', '12', '--panel', '--trials', '50'];
    const found = await json(words);
    expect(found.truth).toBeCloseTo((20 - 40) / 920, 9);
    expect(found.panel.staying).toBeCloseTo(0.92, 9);
    const { out } = await run(words);
    expect(out).toContain('the same adults both times; 92 % of them still live there for the second');
    expect(out).toContain('A panel speaks of those who stayed');
  });

  test.each([
    [['--outcome', 'lonely', '--panel'], '--panel: expected --before too: a panel is asked twice'],
    [
      ['--outcome', 'lonly'],
      '--outcome: expected a state of adults that the batch keeps (lonely), got "lonly"; did you mean "lonely"?',
    ],
    [
      ['--outcome', 'lonely', '--places', '11'],
      '--places: expected a whole number between 2 and 10, got "11"; each place is a pair of runs, and the batch has 20 a point (draws × replicates)',
    ],
    [
      ['--outcome', 'lonely', '--before', '23', '--after', '3'],
      '--before: expected a month before 3, got 23',
    ],
  ])('%j is refused', async (words, message) => {
    writeFileSync(path('plan.yaml'), trial);
    await run(['batch', 'plan.yaml', '--out', 'all'], { services: places });
    expect((await run(['trial', 'all', ...words])).err).toContain(message);
  });
});
