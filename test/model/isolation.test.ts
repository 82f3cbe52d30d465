import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MONTHS_KEPT, meanIsolation, recordIsolation } from '../../sim/model/isolation';

describe('isolation over twenty-four months, kept as bits', () => {
  test('agrees with a plain list of the last twenty-four months', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 120 }), (months) => {
        let history = 0;
        // A first month stands for the twenty-four before it.
        const kept: number[] = Array(24).fill(months[0]);
        months.forEach((isolated, i) => {
          history = recordIsolation(history, isolated);
          if (i > 0) {
            kept.shift();
            kept.push(isolated);
          }
          expect(meanIsolation(history)).toBe(kept.filter((month) => month === 1).length / 24);
          expect(history).toBe(history >>> 0);
        });
      }),
      { numRuns: 300, seed: 24 },
    );
  });

  test('nobody is cured in a month: after years alone one good month leaves 23 of 24', () => {
    let history = 0;
    for (let month = 0; month < 40; month++) history = recordIsolation(history, 1);
    expect(meanIsolation(history)).toBe(1);
    expect(meanIsolation(recordIsolation(history, 0))).toBe(23 / 24);
    for (let month = 0; month < MONTHS_KEPT; month++) history = recordIsolation(history, 0);
    expect(meanIsolation(history)).toBe(0);
  });

  test('nothing recorded is no isolation', () => {
    expect(meanIsolation(0)).toBe(0);
  });
});
