import { describe, expect, test } from 'vitest';
import { createLayout, placeMonth } from '../../web/network/layout';
import { draw } from '../support/drawn';
import { recordingOf, watchedFrames } from '../support/watched';

const months = watchedFrames();

describe('places of people', () => {
  const recording = recordingOf(months);

  test('stay the same while somebody lives at their address, in both pictures', () => {
    const known = new Map<string, string>();
    let shared = 0;
    months.forEach((frames, month) => {
      const here = new Set<string>();
      frames.forEach((frame, arm) => {
        const { x, y } = recording.positions[month][arm];
        frame.personId.forEach((id, row) => {
          const key = `${id}@${frame.personCell[row]}`;
          const place = `${x[row]},${y[row]}`;
          if (known.has(key)) {
            expect(place, `${key} in month ${month}`).toBe(known.get(key));
            shared++;
          }
          known.set(key, place);
          here.add(key);
        });
      });
      for (const key of known.keys()) if (!here.has(key)) known.delete(key);
    });
    expect(shared).toBeGreaterThan(10_000);
  });

  test('are those of one person each, where an address has room', () => {
    months.forEach((frames, month) => {
      const at = new Map<string, number>();
      frames.forEach((frame, arm) => {
        const { x, y } = recording.positions[month][arm];
        const perCell = new Map<number, number>();
        for (const cell of frame.personCell) perCell.set(cell, (perCell.get(cell) ?? 0) + 1);
        frame.personId.forEach((id, row) => {
          if ((perCell.get(frame.personCell[row]) as number) > 20) return;
          const place = `${x[row]},${y[row]}`;
          expect(at.get(place) ?? id, `month ${month}`).toBe(id);
          at.set(place, id);
        });
      });
    });
  });

  test('lie inside the map', () => {
    const { width, height } = recording.layout as NonNullable<typeof recording.layout>;
    for (const arms of recording.positions) {
      for (const { x, y } of arms) {
        x.forEach((value, i) => {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(width);
          expect(y[i]).toBeGreaterThan(0);
          expect(y[i]).toBeLessThan(height);
        });
      }
    }
  });

  test('of those who live together are next to each other, of strangers apart', () => {
    const frame = draw(0, { people: [[1], [2], [3], [4]] });
    frame.personHousehold.set([7, 7, 8, 9]);
    const [{ x, y }] = placeMonth(createLayout(frame.map), [frame]);
    const apart = (a: number, b: number) => Math.hypot(x[a] - x[b], y[a] - y[b]);
    expect(apart(0, 1)).toBeCloseTo(0.18, 5);
    for (const [a, b] of [
      [0, 2],
      [0, 3],
      [2, 3],
    ])
      expect(apart(a, b)).toBeGreaterThan(0.5);
  });

  test('of thirty at one address are shared, and nobody is lost', () => {
    const frame = draw(0, { people: Array.from({ length: 30 }, (_, i) => [i + 1] as const) });
    const [{ x, y }] = placeMonth(createLayout(frame.map), [frame]);
    const places = new Set(Array.from(x, (value, i) => `${value},${y[i]}`));
    expect(places.size).toBe(25);
  });

  test('left empty are given to others, and people who stay do not notice', () => {
    const layout = createLayout(draw(0, { people: [[1]] }).map);
    const [first] = placeMonth(layout, [draw(0, { people: [[1], [2]] })]);
    const [second] = placeMonth(layout, [draw(1, { people: [[2]] })]);
    expect([second.x[0], second.y[0]]).toEqual([first.x[1], first.y[1]]);
    expect(layout.places.size).toBe(1);
  });
});
