/** Which ties come and go between two moments. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieTurnover } from '../../sim/network/measures';
import { near, type Pair, RUNS } from './graphs';

describe('tie turnover', () => {
  const id = fc.integer({ min: 0, max: 0xffffffff });
  const ids = fc.uniqueArray(fc.oneof(fc.integer({ min: 0, max: 12 }), id), { minLength: 2, maxLength: 14 });
  const twoMoments = ids.chain((people) => {
    const pairs = people.flatMap((a, i) => people.slice(0, i).map((b): Pair => [a, b]));
    return fc.tuple(fc.shuffledSubarray(pairs), fc.shuffledSubarray(pairs));
  });
  const columns = (ties: readonly Pair[]) => ({
    egos: Uint32Array.from(ties, (tie) => tie[0]),
    alters: Uint32Array.from(ties, (tie) => tie[1]),
  });
  const name = ([a, b]: Pair) => `${Math.min(a, b)} ${Math.max(a, b)}`;

  it('equals sets of names on random pairs of moments', () => {
    fc.assert(
      fc.property(twoMoments, ([before, after]) => {
        const turned = after.map(([a, b]): Pair => [b, a]);
        const result = tieTurnover(columns(before), columns(turned));
        const old = new Set(before.map(name));
        const now = new Set(after.map(name));
        const kept = [...old].filter((tie) => now.has(tie)).length;
        const union = new Set([...old, ...now]).size;
        expect(result.keptCount).toBe(kept);
        expect(result.lostCount).toBe([...old].filter((tie) => !now.has(tie)).length);
        expect(result.gainedCount).toBe([...now].filter((tie) => !old.has(tie)).length);
        near(result.jaccard, kept / union);
        near(result.retention, kept / old.size);
      }),
      RUNS,
    );
  });

  it('is right by hand', () => {
    const before = columns([
      [1, 2],
      [2, 3],
      [3, 4],
      [4294967295, 1],
    ]);
    const after = columns([
      [2, 1],
      [1, 4294967295],
      [9, 1],
    ]);
    expect(tieTurnover(before, after)).toEqual({
      keptCount: 2,
      lostCount: 2,
      gainedCount: 1,
      jaccard: 2 / 5,
      retention: 2 / 4,
    });
    expect(tieTurnover(columns([]), columns([]))).toEqual({
      keptCount: 0,
      lostCount: 0,
      gainedCount: 0,
      jaccard: Number.NaN,
      retention: Number.NaN,
    });
    expect(tieTurnover(columns([]), after).jaccard).toBe(0);
  });

  it('rejects a tie given twice and uneven columns', () => {
    const twice = columns([
      [7, 5],
      [5, 6],
      [5, 7],
    ]);
    expect(() => tieTurnover(columns([]), twice)).toThrow('after: expected each tie once, got 5 and 7 again');
    const uneven = { egos: Uint32Array.of(1, 2), alters: Uint32Array.of(2) };
    expect(() => tieTurnover(uneven, twice)).toThrow(
      'before.alters: expected 2 entries, one for each ego, got 1',
    );
  });
});
