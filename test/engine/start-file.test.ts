import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startDemand, startName } from '../../sim/engine/demand';
import { openPair } from '../../sim/engine/pair';
import { runPair } from '../../sim/engine/run-pair';
import type { Start } from '../../sim/engine/start';
import { packStart, unpackStart } from '../../sim/engine/start-file';
import { portableSha256 } from '../../sim/kernel/digest';
import { digestOf, inputOf, plan, scenario, startOf, withArm } from '../support/model';

const of = withArm([plan('community-development-worker')], { months: 14 });
const pack = (start: Start) => packStart(start, portableSha256);
const unpack = (bytes: Uint8Array<ArrayBuffer>) => unpackStart(bytes, portableSha256);

/** A small file, so that hundreds of damaged copies can be hashed. */
function smallFile(): Uint8Array<ArrayBuffer> {
  return pack(startOf(scenario({ place: { population: 100 }, parameters: { turnoverYears: 1 } })));
}

describe('a start packed into one buffer', () => {
  test('comes back whole, and packs to the same bytes again', () => {
    const start = startOf(of);
    const bytes = pack(start);
    const back = unpack(bytes) as Start;
    expect(back.world.capacity).toEqual(start.world.capacity);
    expect(digestOf(back.world)).toBe(digestOf(start.world));
    const { world: _w, ...rest } = start;
    const { world: _v, ...other } = back;
    expect(other).toEqual(rest);
    expect(Buffer.compare(pack(back), bytes)).toBe(0);
  });

  test('and runs to the same digests and records', () => {
    const input = inputOf(of);
    const back = { ...input, starts: input.starts.map((start) => unpack(pack(start)) as Start) };
    const runs = runPair(input, portableSha256);
    expect(runPair(back, portableSha256)).toEqual(runs);
    expect(digestOf(openPair(back).world)).toBe(digestOf(openPair(input).world));
  });

  test('is independent of the file it came from, even at an odd offset of a larger buffer', () => {
    const bytes = smallFile();
    const larger = new Uint8Array(bytes.length + 13);
    larger.set(bytes, 13);
    const back = unpack(larger.subarray(13)) as Start;
    const digest = digestOf(back.world);
    larger.fill(0);
    expect(digestOf(back.world)).toBe(digest);
  });

  test('is null when any byte is damaged', () => {
    const bytes = smallFile();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] ^= change;
        expect(unpack(damaged)).toBeNull();
      }),
      {
        numRuns: 60,
        seed: 2,
        examples: [
          [0, 1],
          [bytes.indexOf(10), 1],
          [bytes.length - 1, 1],
        ],
      },
    );
  });

  test('is null when it is cut short or goes on too long', () => {
    const bytes = smallFile();
    for (const length of [0, 1, 63, 64, 65, bytes.indexOf(10) + 1, bytes.length - 64, bytes.length - 1]) {
      expect(unpack(bytes.slice(0, length)), `${length} bytes`).toBeNull();
    }
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(unpack(longer)).toBeNull();
    expect(unpack(new Uint8Array(bytes.length))).toBeNull();
  });
});

describe('the name of a start', () => {
  const name = (changes: Parameters<typeof scenario>[0], number = 0) =>
    startName(startDemand(scenario(changes)), number, portableSha256);

  test('depends on the place, the network rules and its number', () => {
    const names = [
      name({}),
      name({}, 1),
      name({ place: { population: 401 } }),
      name({ place: { deprivationDecile: 4 } }),
      name({ place: { ageShares: { '80+': 0.1 } } }),
      name({ settings: { kappa: 0.6 } }),
      name({ settings: { tieDecay: 'bond hours' } }),
      name({ parameters: { turnoverYears: 3, timeBudget: 41 } }),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  test('and on nothing else: arms, seed, horizon, prices and the number of like neighbourhoods', () => {
    const same = [
      name({ seed: 'another', months: 60, draws: 9, replicates: 3, name: 'x', description: 'y' }),
      name({ arms: withArm([plan('community-development-worker')]).arms }),
      name({ settings: { effectSet: 'none', priceYear: 2020, threshold: 20_000 } }),
      name({ place: { population: 1200, neighbourhoods: 3 } }),
    ];
    expect(new Set([name({}), ...same]).size).toBe(1);
  });
});
