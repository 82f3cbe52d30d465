import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraOf, shifted, wholePlace, zoomed } from '../../web/network/camera';
import { AT_START, atMonth, type Playback, SPEEDS, tick } from '../../web/network/playback';
import { stripMonths } from '../../web/network/stills';
import { toSvg } from '../../web/network/svg';
import { recordingOf, watchedFrames } from '../support/watched';

const ready = () => true;
const playing = (month: number, speed = SPEEDS[1]): Playback => ({
  ...atMonth(AT_START, month),
  playing: true,
  speed,
});

describe('the clock of the picture', () => {
  test('shows every month in turn, whatever the times between frames, and stops at the end', () => {
    const gaps = fc.array(fc.double({ min: 0.001, max: 0.1, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(...SPEEDS), (times, speed) => {
        let state = playing(0, speed);
        const seen = [0];
        for (let i = 0; state.playing && i < 100_000; i++) {
          state = tick(state, times[i % times.length], 24, 24, ready);
          expect(state.t).toBeGreaterThanOrEqual(0);
          expect(state.t).toBeLessThanOrEqual(1);
          if (state.to !== seen[seen.length - 1]) {
            expect(state.from).toBe(seen[seen.length - 1]);
            seen.push(state.to);
          }
        }
        expect(seen).toEqual(Array.from({ length: 24 / speed.months + 1 }, (_, i) => i * speed.months));
        expect(state).toMatchObject({ to: 24, t: 1, playing: false });
      }),
      { numRuns: 25 },
    );
  });

  test('waits, and goes on playing, while the next months are not there or not painted', () => {
    const waiting = tick(playing(5), 3, 5, 24, ready);
    expect(waiting).toMatchObject({ to: 5, t: 1, playing: true });
    expect(tick(waiting, 3, 6, 24, () => false)).toMatchObject({ to: 5, t: 1 });
    expect(tick(waiting, 0.01, 6, 24, ready)).toMatchObject({ from: 5, to: 6, t: 0 });
  });

  test('does nothing at rest', () => {
    const rest = atMonth(AT_START, 7);
    expect(tick(rest, 10, 24, 24, ready)).toBe(rest);
    expect(rest).toMatchObject({ from: 6, to: 7, t: 1 });
    expect(atMonth(AT_START, 0)).toMatchObject({ from: 0, to: 0 });
  });
});

describe('the camera', () => {
  const recording = recordingOf(watchedFrames());
  const layout = recording.layout as NonNullable<typeof recording.layout>;

  test('never leaves the place, and finds back to the whole of it', () => {
    const act = fc.oneof(
      fc.record({ zoom: fc.double({ min: 0.2, max: 5, noNaN: true }) }),
      fc.record({
        right: fc.double({ min: -2, max: 2, noNaN: true }),
        down: fc.double({ min: -2, max: 2, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let look = wholePlace(layout);
        for (const one of acts)
          look = 'zoom' in one ? zoomed(layout, look, one.zoom) : shifted(layout, look, one.right, one.down);
        const { scale, x, y } = cameraOf(layout, look, 600, 600);
        expect(x + layout.width * scale).toBeGreaterThanOrEqual(300);
        expect(y + layout.height * scale).toBeGreaterThanOrEqual(300);
        expect(x).toBeLessThanOrEqual(300);
        expect(y).toBeLessThanOrEqual(300);
        expect(zoomed(layout, look, 0.001)).toEqual(wholePlace(layout));
      }),
    );
  });

  test('a drawing has a mark for every adult and child, a house for every group and its words escaped', () => {
    const frame = recording.frames[12][1];
    const svg = toSvg(layout, frame, recording.positions[12][1], 'a <b>', '"c" & d');
    const rings = svg.match(/stroke="#801650"/g)?.length ?? 0;
    const marks = (svg.match(/<circle /g)?.length ?? 0) + (svg.match(/<rect x=/g)?.length ?? 0) - rings;
    expect(marks).toBe(frame.size.people);
    expect(svg.match(/<text /g)?.length).toBe(frame.size.groups);
    expect(svg.match(/M[\d.]+ [\d.]+L/g)?.length).toBeGreaterThanOrEqual(frame.size.ties);
    expect(svg).toContain('<title>a &#60;b&#62;</title><desc>&#34;c&#34; &#38; d</desc>');
  });
});

describe('the filmstrip', () => {
  test.each([
    [0, [0]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [120, [0, 24, 48, 72, 96, 120]],
  ])('to month %i has months %j', (month, expected) => {
    expect(stripMonths(month)).toEqual(expected);
  });
});
