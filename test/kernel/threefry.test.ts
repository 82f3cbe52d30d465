import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { threefry2x32 } from '../../sim/kernel/threefry';

const word = fc.integer({ min: 0, max: 0xffffffff });

function ours(key: number[], counter: number[]): number[] {
  const out = new Uint32Array(2);
  threefry2x32(key[0], key[1], counter[0], counter[1], out);
  return [...out];
}

/** Line by line from section 3.3 and table 1 of the paper, in big integers, for any number of rounds. */
function paper(key: number[], counter: number[], rounds: number): number[] {
  const mask = 0xffffffffn;
  const rotations = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n];
  const keys = [BigInt(key[0]), BigInt(key[1]), 0x1bd11bdan ^ BigInt(key[0]) ^ BigInt(key[1])];
  let x = (BigInt(counter[0]) + keys[0]) & mask;
  let y = (BigInt(counter[1]) + keys[1]) & mask;
  for (let round = 0; round < rounds; round++) {
    const r = rotations[round % 8];
    x = (x + y) & mask;
    y = (((y << r) | (y >> (32n - r))) & mask) ^ x;
    if (round % 4 === 3) {
      const s = (round + 1) / 4;
      x = (x + keys[s % 3]) & mask;
      y = (y + keys[(s + 1) % 3] + BigInt(s)) & mask;
    }
  }
  return [Number(x), Number(y)];
}

describe('Threefry-2x32, 20 rounds', () => {
  test('agrees with the paper for any key and counter', () => {
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        expect(ours([a, b], [c, d])).toEqual(paper([a, b], [c, d], 20));
      }),
      { numRuns: 2000 },
    );
  });
  test('reads its inputs modulo 2^32, signed or not, and writes where told', () => {
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        const out = new Uint32Array(5);
        threefry2x32(a | 0, b | 0, c | 0, d | 0, out, 2);
        expect([...out]).toEqual([0, 0, ...ours([a, b], [c, d]), 0]);
      }),
    );
  });
  test('one bit of key or counter changes about half of the output bits', () => {
    let changed = 0;
    let trials = 0;
    for (let bit = 0; bit < 128; bit++) {
      for (let base = 0; base < 50; base++) {
        const input = [base, base * 7919, base * 104729, base * 31];
        const other = input.slice();
        other[bit >> 5] = (other[bit >> 5] ^ (1 << (bit & 31))) >>> 0;
        const before = ours(input.slice(0, 2), input.slice(2));
        const after = ours(other.slice(0, 2), other.slice(2));
        for (const i of [0, 1]) {
          for (let difference = before[i] ^ after[i]; difference !== 0; difference &= difference - 1)
            changed++;
        }
        trials += 64;
      }
    }
    const sd = Math.sqrt(trials) / 2;
    expect(Math.abs(changed - trials / 2)).toBeLessThan(4 * sd);
  });
  test.each([
    ['00000000 00000000', '00000000 00000000', '6b200159 99ba4efe'],
    ['ffffffff ffffffff', 'ffffffff ffffffff', '1cb996fc bb002be7'],
    ['13198a2e 03707344', '243f6a88 85a308d3', 'c4923a9c 483df7a0'],
  ])('known answer of Random123: key %s, counter %s', (key, counter, expected) => {
    const words = (text: string) => text.split(' ').map((hex) => Number.parseInt(hex, 16));
    expect(ours(words(key), words(counter))).toEqual(words(expected));
    expect(paper(words(key), words(counter), 20)).toEqual(words(expected));
  });
});
