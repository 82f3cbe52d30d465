import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createLuck,
  draw,
  exponential,
  type Luck,
  poissonFrom,
  raceTime,
  secondUniform,
  setMonth,
  withOrdinal,
} from '../../sim/kernel/luck';
import { STREAM_COUNT, STREAMS, type Stream } from '../../sim/kernel/streams';
import { threefry2x32 } from '../../sim/kernel/threefry';

const id = fc.integer({ min: 0, max: 2 ** 28 - 1 });
const ordinal = fc.nat(15);
const month = fc.nat(1200);
const stream = fc.constantFrom(...Object.values(STREAMS)) as fc.Arbitrary<Stream>;
const seed = fc.string({ unit: 'grapheme', maxLength: 40 });

function pair(luck: Luck, of: Stream, ego: number, alter: number): number[] {
  return [draw(luck, of, ego, alter), secondUniform(luck)];
}

/** Chi-square of counts against equal or given expected counts, in standard deviations from its mean. */
function chiSquareScore(counts: ArrayLike<number>, expected: (cell: number) => number): number {
  let chi = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    chi += (counts[cell] - expected(cell)) ** 2 / expected(cell);
  }
  const freedom = counts.length - 1;
  return (chi - freedom) / Math.sqrt(2 * freedom);
}

describe('a draw depends on its event and on nothing else', () => {
  test('same event, same luck, whatever was drawn before, in whichever Luck object', () => {
    const before = fc.array(fc.tuple(stream, id, id, month), { maxLength: 20 });
    fc.assert(
      fc.property(
        seed,
        fc.nat(500),
        stream,
        month,
        id,
        id,
        before,
        (text, replicate, of, when, ego, alter, noise) => {
          const fresh = createLuck(text, replicate);
          setMonth(fresh, when);
          const used = createLuck(text, replicate);
          for (const [otherStream, otherEgo, otherAlter, otherMonth] of noise) {
            setMonth(used, otherMonth);
            draw(used, otherStream, otherEgo, otherAlter);
          }
          setMonth(used, when);
          expect(pair(used, of, ego, alter)).toEqual(pair(fresh, of, ego, alter));
        },
      ),
    );
  });
  test('each part of the event matters', () => {
    fc.assert(
      fc.property(
        seed,
        fc.nat(500),
        stream,
        month,
        id,
        id,
        ordinal,
        (text, replicate, of, when, ego, alter, turn) => {
          const at = (luck: Luck, whichMonth: number, whichStream: Stream, a: number, b: number) => {
            setMonth(luck, whichMonth);
            return pair(luck, whichStream, a, b).join();
          };
          const luck = createLuck(text, replicate);
          const ego0 = withOrdinal(ego, turn);
          const results = [
            at(luck, when, of, ego0, alter),
            at(luck, when + 1, of, ego0, alter),
            at(luck, when, ((of + 1) % STREAM_COUNT) as Stream, ego0, alter),
            at(luck, when, of, withOrdinal(ego ^ 1, turn), alter),
            at(luck, when, of, ego0, alter ^ 1),
            at(luck, when, of, withOrdinal(ego, turn ^ 1), alter),
            at(createLuck(text, replicate + 1), when, of, ego0, alter),
            at(createLuck(`${text}.`, replicate), when, of, ego0, alter),
          ];
          expect(new Set(results).size).toBe(results.length);
        },
      ),
    );
  });
  test('similar seeds do not collide, even where their characters share a low byte', () => {
    const texts = ['A', '\u0141', '\u0001', '\\u0141', '"', '\\"', 'a', '', '[0]', 'kithwork'];
    const keys = texts.flatMap((text) =>
      [0, 1, 10].map((replicate) => createLuck(text, replicate).keys.join()),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const words = new Set(createLuck('town', 0).keys);
    expect(words.size).toBe(2 * STREAM_COUNT);
  });
  test('month keys are Threefry of the stream key and the month', () => {
    fc.assert(
      fc.property(seed, month, stream, id, id, (text, when, of, ego, alter) => {
        const luck = createLuck(text, 3);
        setMonth(luck, when);
        const key = new Uint32Array(2);
        threefry2x32(luck.keys[2 * of], luck.keys[2 * of + 1], when, 0, key);
        expect([...luck.monthKeys.subarray(2 * of, 2 * of + 2)]).toEqual([...key]);
        const words = new Uint32Array(2);
        threefry2x32(key[0], key[1], ego, alter, words);
        expect(draw(luck, of, ego, alter)).toBe((words[0] + 0.5) / 2 ** 32);
        expect(secondUniform(luck)).toBe((words[1] + 0.5) / 2 ** 32);
      }),
      { numRuns: 50 },
    );
  });
  test('known keys, so that an old seed keeps its town', () => {
    const luck = createLuck('town', 0);
    setMonth(luck, 12);
    expect([luck.keys[0], luck.keys[1], draw(luck, STREAMS.tieLoss, 17, 42)]).toEqual([
      1868245724, 2940857825, 0.9084994659060612,
    ]);
  });
});

describe('ordinals', () => {
  test('pack and unpack', () => {
    fc.assert(
      fc.property(id, ordinal, (who, turn) => {
        const packed = withOrdinal(who, turn);
        expect([packed % 2 ** 28, Math.floor(packed / 2 ** 28)]).toEqual([who, turn]);
      }),
    );
  });
});

describe('uniformity, in standard deviations of chi-square', () => {
  const luck = createLuck('uniformity', 0);
  const cells = 1024;
  const size = 400_000;
  const sequences: [string, (i: number) => number][] = [
    ['along egos', (i) => draw(luck, STREAMS.mortality, i, 0)],
    ['along alters', (i) => draw(luck, STREAMS.partner, 7, i)],
    ['second words', (i) => pair(luck, STREAMS.partner, i % 1000, Math.floor(i / 1000))[1]],
    ['along ordinals', (i) => draw(luck, STREAMS.acceptance, withOrdinal(i >> 4, i & 15), 1)],
    ['along streams', (i) => draw(luck, (i % STREAM_COUNT) as Stream, Math.floor(i / STREAM_COUNT), 0)],
    ['low bits', (i) => (draw(luck, STREAMS.births, i, i) * 2 ** 22) % 1],
  ];
  test.each(sequences)('%s', (_, next) => {
    const counts = new Uint32Array(cells);
    const pairs = new Uint32Array(cells);
    let last = next(0);
    let inside = true;
    for (let i = 0; i < size; i++) {
      const u = next(i + 1);
      inside &&= u > 0 && u < 1;
      counts[Math.floor(u * cells)]++;
      pairs[Math.floor(u * 32) * 32 + Math.floor(last * 32)]++;
      last = u;
    }
    expect(inside).toBe(true);
    expect(Math.abs(chiSquareScore(counts, () => size / cells))).toBeLessThan(4);
    expect(Math.abs(chiSquareScore(pairs, () => size / cells))).toBeLessThan(4);
  });
  test('along months and replicates', () => {
    const counts = new Uint32Array(64);
    for (let replicate = 0; replicate < 100; replicate++) {
      const other = createLuck('uniformity', replicate);
      for (let when = 0; when < 200; when++) {
        setMonth(other, when);
        counts[Math.floor(draw(other, STREAMS.loneliness, 5, 0) * 64)]++;
      }
    }
    expect(Math.abs(chiSquareScore(counts, () => 20_000 / 64))).toBeLessThan(4);
  });
});

describe('numbers from uniforms', () => {
  const uniform = fc.nat(0xffffffff).map((word) => (word + 0.5) / 2 ** 32);
  test('exponential and race times: positive, falling in u, scaled by weight', () => {
    fc.assert(
      fc.property(uniform, uniform, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (u, v, weight) => {
        fc.pre(u < v);
        expect(exponential(u)).toBeGreaterThan(exponential(v));
        expect(exponential(v)).toBeGreaterThan(0);
        expect(raceTime(u, weight)).toBe(exponential(u) / weight);
      }),
    );
    expect(raceTime(0.5, 0)).toBe(Infinity);
  });
  test('a race is won in proportion to weight', () => {
    const luck = createLuck('race', 0);
    const weights = [1, 2, 3, 4];
    const wins = new Uint32Array(4);
    for (let ego = 0; ego < 40_000; ego++) {
      const times = weights.map((weight, alter) => raceTime(draw(luck, STREAMS.partner, ego, alter), weight));
      wins[times.indexOf(Math.min(...times))]++;
    }
    expect(Math.abs(chiSquareScore(wins, (cell) => 4000 * weights[cell]))).toBeLessThan(4);
  });
  test('poissonFrom rises with u and with the mean', () => {
    const mean = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(uniform, uniform, mean, mean, (u, v, m, n) => {
        const low = poissonFrom(Math.min(u, v), Math.min(m, n));
        expect(poissonFrom(Math.max(u, v), Math.max(m, n))).toBeGreaterThanOrEqual(low);
      }),
    );
    expect([poissonFrom(0.9, 0), poissonFrom(0.9, -1), poissonFrom(0.9, NaN)]).toEqual([0, 0, 0]);
    expect(poissonFrom(1, 5)).toBeLessThanOrEqual(200);
  });
  test.each([0.02, 0.27, 1, 4.5, 19])('poissonFrom at mean %d has Poisson frequencies', (mean) => {
    const luck = createLuck('poisson', 0);
    const size = 200_000;
    const probabilities: number[] = [Math.exp(-mean)];
    for (let k = 1; k < 80; k++) probabilities.push((probabilities[k - 1] * mean) / k);
    const first = probabilities.findIndex((p) => size * p >= 10);
    const last = probabilities.findLastIndex((p) => size * p >= 10);
    const cellOf = (k: number) => Math.min(Math.max(k, first), last) - first;
    const expected = new Float64Array(last - first + 1);
    probabilities.forEach((p, k) => {
      expected[cellOf(k)] += size * p;
    });
    const counts = new Uint32Array(last - first + 1);
    for (let ego = 0; ego < size; ego++) {
      counts[cellOf(poissonFrom(draw(luck, STREAMS.attempts, ego, 0), mean))]++;
    }
    expect(Math.abs(chiSquareScore(counts, (cell) => expected[cell]))).toBeLessThan(4);
  });
});
