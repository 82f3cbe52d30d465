import { describe, expect, test } from 'vitest';
import { readFrame } from '../../sim/engine/frame';
import { packStart } from '../../sim/engine/start-file';
import { openWatch } from '../../sim/engine/watch';
import { type WatchRequest, watchApi } from '../../sim/host/watch-api';
import { portableSha256 } from '../../sim/kernel/digest';
import { inputOf, plan, startOf, withArm } from '../support/model';

const scenario = withArm([plan('community-development-worker')], { months: 5, place: { population: 150 } });
const request: WatchRequest = { scenario, arms: [0, 1], pair: 0, starts: [] };

/** Every buffer of a pair as text that can be compared, taken `most` months at a time. */
async function taken(most: number, asked = request, onGrown?: (months: number, of: number) => void) {
  const api = watchApi(portableSha256);
  const frames = await api.openWatch(asked, onGrown);
  const buffers: ArrayBuffer[][] = [];
  for (let next = api.nextFrames(most); next.length > 0; next = api.nextFrames(most)) buffers.push(...next);
  expect(buffers.length).toBe(frames);
  return buffers.map((arms) => arms.map((buffer) => Buffer.from(buffer).toString('base64')));
}

describe('watching from another thread', () => {
  test('gives the frames of the pair, however many are asked for at a time', async () => {
    const watch = openWatch(inputOf(scenario), [0, 1]);
    const expected: string[][] = [];
    for (let frames = watch.next(); frames !== null; frames = watch.next())
      expected.push(frames.map((frame) => Buffer.from(frame.buffer).toString('base64')));
    for (const most of [1, 4, 100]) expect(await taken(most)).toEqual(expected);
  });

  test('uses a start that it is given, as bytes or as a blob, and says how far it is with growing one', async () => {
    const grown = await taken(9);
    const packed = packStart(startOf(scenario), portableSha256);
    const told: number[] = [];
    const onGrown = (months: number, of: number) => {
      expect(of).toBe(36);
      told.push(months);
    };
    expect(await taken(9, { ...request, starts: [packed] }, onGrown)).toEqual(grown);
    expect(await taken(9, { ...request, starts: [new Blob([packed])] }, onGrown)).toEqual(grown);
    expect(told).toEqual([]);
    expect(await taken(9, { ...request, starts: [null] }, onGrown)).toEqual(grown);
    expect(told).toEqual([12, 24, 36]);
  });

  test('starts afresh when opened again, and names what is wrong', async () => {
    const api = watchApi(portableSha256);
    expect(() => api.nextFrames(1)).toThrow('nextFrames: expected openWatch() first');
    await api.openWatch(request);
    api.nextFrames(3);
    await api.openWatch(request);
    expect(readFrame(api.nextFrames(1)[0][1]).month).toBe(0);
    const damaged = packStart(startOf(scenario), portableSha256);
    damaged[2000] ^= 1;
    await expect(api.openWatch({ ...request, starts: [damaged] })).rejects.toThrow(
      'start 0: expected a whole buffer, got a damaged one',
    );
    expect(() => api.nextFrames(1)).toThrow('nextFrames: expected openWatch() first');
    await expect(api.openWatch({ ...request, arms: [0, 7] })).rejects.toThrow(
      'watch: expected an arm between 0 and 1, got 7',
    );
  });
});
