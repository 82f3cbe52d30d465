/** `kithwork learn`: the table and the document hold what was counted, and a wrong file or chapter is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasureId, PairReading } from '../../sim/host/learn/measure';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { fakeServices, kithwork } from './fake-services';

const FILE = 'scenarios/learn/1-where-ties-form.yaml';
const run = (pair: number, friends: number, neighbours: number): PairReading => ({
  pair,
  readings: { friends, neighbours, groups: 100 - friends - neighbours, family: Number.NaN },
  digests: [`${pair}`],
});
const of = (runs: readonly PairReading[], asked: MeasureId[] = []) => ({
  vocabulary: VOCABULARY,
  services: fakeServices({
    countRuns: async (_scenario, measure) => {
      asked.push(measure);
      return runs;
    },
  }),
});

describe('kithwork learn', () => {
  test('prints the watched run, lowest, average and highest, the answer and the comparison', async () => {
    const runs = [run(0, 60.4, 30), run(1, 20, 70), run(2, 55, 29.6)];
    const { status, out, err } = await kithwork(['learn', FILE], of(runs));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/Through a friend +60 +20 +45 +60 +3\n/);
    expect(out).toMatch(/Through family +– +– +– +– +0\n/);
    expect(out).toContain('Answer: Through a friend they share; the same in 2 of 3 runs.');
    expect(out).toContain('“Near home”: more; the same in 2 of 3 runs.');
  });

  test('its document holds every run, in which the counts can be found again', async () => {
    const share = fc.double({ min: 0, max: 50, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 20 }), async (drawn) => {
        const runs = drawn.map(([a, b], pair) => run(pair, a, b));
        const { out } = await kithwork(['learn', FILE, '--json'], of(runs));
        const { counts, runs: told } = JSON.parse(out);
        const values = told.map(({ readings }: PairReading) => readings.friends);
        expect(values).toEqual(drawn.map(([a]) => a + 0));
        expect(counts[0]).toMatchObject({ id: 'friends', watched: values[0], runs: values.length });
        expect([counts[0].low, counts[0].high]).toEqual([Math.min(...values), Math.max(...values)]);
        expect(counts[3]).toMatchObject({ id: 'family', watched: null, low: null, runs: 0 });
      }),
      { numRuns: 20 },
    );
  });

  test('takes the chapter from the file, or from the one who asks', async () => {
    const asked: MeasureId[] = [];
    const services = of([run(0, 50, 50)], asked);
    await kithwork(['learn', FILE], services);
    await kithwork(['learn', FILE, '--chapter', '2'], services);
    await kithwork(['learn', 'scenarios/learn/6-ties-and-health.yaml'], services);
    expect(asked).toEqual(['newTies', 'lasting', 'health']);
    const wrong = async (...words: string[]) => (await kithwork(['learn', ...words], services)).err;
    expect(await wrong('scenarios/small-estate.yaml')).toContain('or --chapter with the number of one');
    expect(await wrong(FILE, '--chapter', '7')).toContain('--chapter: expected a chapter from 1 to 6');
    expect(await wrong(FILE, '--chapter', '5')).toContain('expected at least 3 arms for chapter 5, got 1');
    expect(asked.length).toBe(3);
  });
});
