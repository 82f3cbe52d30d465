import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../sim/engine/frame';
import { changesBetween, rowOfPerson } from '../../web/network/changes';
import { type Scene, sceneBetween } from '../../web/network/scene';
import { tieDifference } from '../../web/network/still';
import { draw } from '../support/drawn';
import { recordingOf, watchedFrames } from '../support/watched';

const months = watchedFrames();

function keysOf(frame: Frame, ties: Iterable<number>): string[] {
  return [...ties]
    .map((t) => `${frame.personId[frame.tieEgo[t]]}-${frame.personId[frame.tieAlter[t]]}`)
    .sort();
}

function all(frame: Frame): string[] {
  return keysOf(frame, frame.tieEgo.keys());
}

describe('what changed between two frames', () => {
  test('accounts for every tie and person, between any months and arms', () => {
    const month = fc.integer({ min: 0, max: 24 });
    const arm = fc.integer({ min: 0, max: 1 });
    fc.assert(
      fc.property(month, arm, month, arm, (m1, a1, m2, a2) => {
        const before = months[m1][a1];
        const after = months[m2][a2];
        const changes = changesBetween(before, after);
        const stay = [...changes.kept, ...changes.graded];
        expect([...keysOf(before, changes.lost), ...keysOf(after, stay)].sort()).toEqual(all(before));
        expect([...keysOf(after, changes.made), ...keysOf(after, stay)].sort()).toEqual(all(after));
        changes.rowAfter.forEach((row, b) => {
          expect(row).toBe(rowOfPerson(after, before.personId[b]));
        });
        expect(before.size.people - changes.left.length).toBe(after.size.people - changes.arrived.length);
        expect(before.size.groups - changes.closed.length).toBe(after.size.groups - changes.opened.length);
      }),
      { numRuns: 60 },
    );
  });

  test('is nothing between a frame and itself', () => {
    const changes = changesBetween(months[5][1], months[5][1]);
    expect(changes.kept.length).toBe(months[5][1].size.ties);
    const { made, lost, graded, arrived, left, moved, opened, closed } = changes;
    for (const part of [made, lost, graded, arrived, left, moved, opened, closed])
      expect(part.length).toBe(0);
  });

  test('by hand: one made, one lost, one stronger, one person moved house, one gone', () => {
    const before = draw(0, {
      people: [[1], [2], [3], [9]],
      ties: [
        [1, 2, 1],
        [2, 3],
        [3, 9],
      ],
    });
    const after = draw(1, {
      people: [[1], [2], [3]],
      ties: [
        [1, 2, 2],
        [1, 3],
      ],
      cells: { 3: 5 },
      gone: [[9, 3]],
    });
    const changes = changesBetween(before, after);
    expect(keysOf(after, changes.made)).toEqual(['1-3']);
    expect(keysOf(before, changes.lost)).toEqual(['2-3', '3-9']);
    expect(keysOf(after, changes.graded)).toEqual(['1-2']);
    expect([...changes.gradeBefore]).toEqual([1]);
    expect(changes.moved).toEqual([2]);
    expect(changes.left).toEqual([3]);
  });
});

describe('a scene', () => {
  const recording = recordingOf(months);
  const shown = (month: number, arm: number) => ({
    frame: recording.frames[month][arm],
    positions: recording.positions[month][arm],
  });
  const endsOf = ({ kept, changing }: Scene) => {
    const lines: string[] = [];
    for (const part of [kept, changing]) {
      for (let i = 0; i < part.count; i++) {
        if (part.gradeTo[i] !== 255) lines.push(String(part.ends.subarray(i * 4, i * 4 + 4)));
      }
    }
    return lines.sort();
  };
  const wanted = (month: number, arm: number) => {
    const { frame, positions } = shown(month, arm);
    const { x, y } = positions;
    return Array.from(frame.tieEgo, (ego, t) => {
      const alter = frame.tieAlter[t];
      return String(Float32Array.of(x[ego], y[ego], x[alter], y[alter]));
    }).sort();
  };

  test.each([
    0, 7, 50, 10_000,
  ])('ends with every tie of its month, once, whatever the %i that may move', (changing) => {
    for (const [from, to] of [
      [0, 1],
      [3, 4],
      [0, 24],
      [24, 3],
    ]) {
      const scene = sceneBetween(shown(from, 1), shown(to, 1), { kept: 100_000, changing });
      expect(endsOf(scene)).toEqual(wanted(to, 1));
      expect(scene.drawn).toBe(scene.ties);
      expect(scene.changing.count).toBeLessThanOrEqual(changing);
    }
  });

  test('keeps the strongest when there is room for some only', () => {
    const scene = sceneBetween(shown(4, 1), shown(4, 1), { kept: 100, changing: 0 });
    const { frame } = shown(4, 1);
    const ranks = Array.from(frame.tieGrade, (grade, t) => (frame.tieContext[t] === 4 ? 3 : grade));
    const strongest = ranks.sort((a, b) => b - a).slice(0, 100);
    const drawn = Array.from(scene.kept.gradeTo, (grade, i) => (scene.kept.context[i] === 4 ? 3 : grade));
    expect(drawn.sort((a, b) => b - a)).toEqual(strongest);
    expect(scene.drawn).toBe(100);
  });
});

describe('friendships of one frame and not of another', () => {
  test('are those that began, ended, rose to that grade or fell below it', () => {
    const people = [[1], [2], [3], [4], [5]] as const;
    const before = draw(0, {
      people,
      ties: [
        [1, 2, 2],
        [1, 3, 3],
        [2, 3, 1],
        [2, 4, 2],
        [4, 5, 2],
      ],
    });
    const after = draw(9, {
      people: people.slice(0, 4),
      ties: [
        [1, 2, 3],
        [1, 3, 0],
        [1, 4, 2],
        [2, 3, 2],
        [3, 4, 1],
      ],
    });
    const { made, kept, lost } = tieDifference(changesBetween(before, after), before, after, 2);
    expect(keysOf(after, made)).toEqual(['1-4', '2-3']);
    expect(keysOf(after, kept)).toEqual(['1-2']);
    expect(keysOf(before, lost)).toEqual(['1-3', '2-4', '4-5']);
  });
});
