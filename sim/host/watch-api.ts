/**
 * Watching a pair of arms from another thread: the first call opens the pair, each further one hands over the
 * frames of the next months without a copy.
 */
import * as Comlink from 'comlink';
import { makeStart, startSlots } from '../engine/demand';
import { drawsOf } from '../engine/plan';
import type { Scenario } from '../engine/scenario';
import { shownPlace } from '../engine/shown-place';
import type { Start } from '../engine/start';
import { unpackStart } from '../engine/start-file';
import { openWatch, type Watch } from '../engine/watch';
import type { HasherFactory } from '../kernel/digest';

export interface WatchRequest {
  /** A place of areas is shown by one of its neighbourhoods (see sim/engine/shown-place.ts). */
  readonly scenario: Scenario;
  /** Numbers of the arms, in the order in which their frames are wanted. */
  readonly arms: readonly number[];
  /** Which pair of the study; 0 is the one that `run` and `network` show. */
  readonly pair: number;
  /** Packed starts of the study by number, as bytes or as a blob; this thread grows those that are missing. */
  readonly starts: readonly (Uint8Array<ArrayBuffer> | Blob | null | undefined)[];
}

export interface WatchApi {
  /** Opens a pair and forgets the one before. Resolves to the number of frames each arm will give. */
  openWatch(request: WatchRequest, onGrown?: (months: number, of: number) => void): Promise<number>;
  /** Up to `most` further months: one list of buffers a month, one buffer an arm. Empty after the last. */
  nextFrames(most: number): ArrayBuffer[][];
}

export function watchApi(hasher: HasherFactory): WatchApi {
  let watch: Watch | null = null;
  const unpack = async (packed: Uint8Array<ArrayBuffer> | Blob, n: number): Promise<Start> => {
    const bytes = packed instanceof Uint8Array ? packed : new Uint8Array(await packed.arrayBuffer());
    const start = unpackStart(bytes, hasher);
    if (start === null) throw new Error(`start ${n}: expected a whole buffer, got a damaged one`);
    return start;
  };
  return {
    async openWatch({ scenario, arms, pair, starts }, onGrown) {
      watch = null;
      const shown = shownPlace(scenario);
      const slots = startSlots(scenario);
      const values = drawsOf(scenario)[Math.floor(pair / scenario.replicates)];
      const grownMonths = Math.round(slots[0].demand.values.turnoverYears * 12);
      const own: Start[] = [];
      const numbers = shown.starts(pair);
      for (const n of numbers) {
        const packed = starts[n];
        if (packed) own.push(await unpack(packed, n));
        else {
          const onMonth = (done: number) => {
            if (done % 12 === 0) onGrown?.(own.length * grownMonths + done, numbers.length * grownMonths);
          };
          own.push(makeStart(slots[n].demand, slots[n].number, onMonth));
        }
      }
      watch = openWatch({ ...shown, starts: own, pair, values }, arms);
      return watch.frames;
    },
    nextFrames(most) {
      if (watch === null) throw new Error('nextFrames: expected openWatch() first');
      const months: ArrayBuffer[][] = [];
      while (months.length < most) {
        const frames = watch.next();
        if (frames === null) break;
        months.push(frames.map((frame) => frame.buffer));
      }
      return Comlink.transfer(months, months.flat());
    },
  };
}
