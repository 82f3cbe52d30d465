import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Frame, GONE, PERSON, readFrame } from '../../sim/engine/frame';
import { frameOf } from '../../sim/engine/frame-of';
import type { OutcomeId } from '../../sim/engine/outcomes';
import { openPair, openStep, runArm } from '../../sim/engine/pair';
import { programmeRuns } from '../../sim/engine/plan';
import type { Scenario } from '../../sim/engine/scenario';
import { advance } from '../../sim/engine/start';
import { openWatch } from '../../sim/engine/watch';
import { portableSha256 } from '../../sim/kernel/digest';
import { copyWorld, H } from '../../sim/model/world';
import { liveTieCount } from '../../sim/network/tie-store';
import { digestOf, inputOf, monthly, plan, presentPeople, withArm } from '../support/model';

const of = withArm([plan('community-development-worker')], { months: 14 });

function watchAll(scenario: Scenario, arms: readonly number[]): Frame[][] {
  const watch = openWatch(inputOf(scenario), arms);
  const months: Frame[][] = [];
  for (let frames = watch.next(); frames !== null; frames = watch.next()) months.push(frames);
  expect(months.length).toBe(watch.frames);
  return months;
}

const months = watchAll(of, [0, 1]);

function flagged(frame: Frame, flag: number): number {
  return frame.personFlags.filter((flags) => (flags & flag) !== 0).length;
}

describe('a watched pair', () => {
  test('is the run that nobody watched', () => {
    const input = inputOf(of);
    const opened = openPair(input);
    const run = runArm(input, opened, copyWorld(opened.world), 1, portableSha256);
    const seen: [OutcomeId, (frame: Frame) => number][] = [
      ['residents', (frame) => frame.size.people],
      ['adults', (frame) => flagged(frame, PERSON.adult)],
      ['lonely', (frame) => flagged(frame, PERSON.lonely)],
      ['participating', (frame) => flagged(frame, PERSON.member)],
      ['volunteering', (frame) => flagged(frame, PERSON.volunteer)],
      ['groups', (frame) => frame.size.groups],
      ['ties', (frame) => frame.size.ties],
      ['deaths', (frame) => frame.goneReason.filter((reason) => reason === GONE.dead).length],
      ['departures', (frame) => frame.goneReason.filter((reason) => reason === GONE.movedAway).length],
    ];
    for (const [id, count] of seen) {
      expect(
        months.slice(1).map(([, frame]) => count(frame)),
        id,
      ).toEqual([...monthly(run, id)]);
    }
    // These are counted before the deaths of the month; a frame has only those who are still there.
    const deaths = monthly(run, 'deaths');
    for (const id of ['isolated', 'depressed'] as const) {
      const counted = monthly(run, id);
      months.slice(1).forEach(([, frame], month) => {
        const count = flagged(frame, PERSON[id]);
        expect(count, id).toBeLessThanOrEqual(counted[month]);
        expect(count, id).toBeGreaterThanOrEqual(counted[month] - deaths[month]);
      });
    }
  });

  test('makes no difference to the world', () => {
    const opened = openPair(inputOf(of));
    const world = copyWorld(opened.world);
    const step = openStep(opened, opened.world, programmeRuns(of, of.arms[1]));
    const other = openStep(opened, world, programmeRuns(of, of.arms[1]));
    const map = opened.geography;
    for (let month = 0; month < 6; month++) {
      frameOf({ world, programmes: other.programmes, arm: 1, map, before: world.status.slice(0) });
      advance(step);
      advance(other);
    }
    expect(digestOf(world)).toBe(digestOf(opened.world));
    expect(world.header[H.month]).toBe(6);
    expect(liveTieCount(world)).toBeGreaterThan(0);
    expect(presentPeople(world).length).toBeGreaterThan(300);
  });

  test('starts from the same people, ties and groups in both arms', () => {
    const [quiet, worked] = months[0];
    expect(quiet.arm).toBe(0);
    expect(worked.arm).toBe(1);
    expect([...new Uint8Array(quiet.buffer, 64)].slice(0, quiet.size.people * 16)).toEqual(
      [...new Uint8Array(worked.buffer, 64)].slice(0, quiet.size.people * 16),
    );
    expect(quiet.tieEgo).toEqual(worked.tieEgo);
    expect(quiet.members).toEqual(worked.members);
  });

  test('differs once the programme works, and the worker has met people in one arm only', () => {
    const [quiet, worked] = months[14];
    expect(flagged(quiet, PERSON.met)).toBe(0);
    expect(flagged(worked, PERSON.met)).toBeGreaterThan(0);
    expect(flagged(worked, PERSON.connector)).toBeGreaterThan(0);
    expect([...months[1][1].programmeFunded]).toEqual([1]);
    expect(months[1][0].programmeFunded.length).toBe(0);
  });

  test('shows an arm alike whichever others are watched beside it, in any order', () => {
    const alone = watchAll(of, [1]);
    const turned = watchAll(of, [1, 0]);
    months.forEach(([, frame], m) => {
      expect(Buffer.compare(Buffer.from(alone[m][0].buffer), Buffer.from(frame.buffer))).toBe(0);
      expect(Buffer.compare(Buffer.from(turned[m][0].buffer), Buffer.from(frame.buffer))).toBe(0);
    });
  });

  test('refuses an arm that is not there', () => {
    expect(() => openWatch(inputOf(of), [2])).toThrow('watch: expected an arm between 0 and 1, got 2');
  });
});

describe('a frame', () => {
  test.each([
    0, 1, 7, 14,
  ])('of month %i is in order, without repeats, and names only who is there', (month) => {
    for (const frame of months[month]) {
      expect(frame.month).toBe(month);
      expect(ascends(frame.personId)).toBe(true);
      expect(ascends(frame.groupId)).toBe(true);
      expect(ascends(Float64Array.from(frame.tieEgo, (ego, t) => ego * 65536 + frame.tieAlter[t]))).toBe(
        true,
      );
      frame.tieEgo.forEach((ego, t) => {
        expect(ego).toBeLessThan(frame.tieAlter[t]);
        expect(frame.tieAlter[t]).toBeLessThan(frame.size.people);
        expect(frame.personHousehold[ego]).not.toBe(frame.personHousehold[frame.tieAlter[t]]);
      });
      expect(frame.memberStart[frame.size.groups]).toBe(frame.size.members);
      for (let g = 0; g < frame.size.groups; g++) {
        const members = frame.members.subarray(frame.memberStart[g], frame.memberStart[g + 1]);
        expect(ascends(members)).toBe(true);
        for (const row of members) expect(row).toBeLessThan(frame.size.people);
      }
      const cells = frame.map.neighbourhoods * frame.map.columns * frame.map.rows;
      for (const cell of frame.personCell) expect(cell).toBeLessThan(cells);
    }
  });

  test('accounts for everyone who came, stayed and went', () => {
    for (let m = 1; m < months.length; m++) {
      for (const arm of [0, 1]) {
        const before = new Set(months[m - 1][arm].personId);
        const now = new Set(months[m][arm].personId);
        const left = [...before].filter((id) => !now.has(id)).sort((a, b) => a - b);
        expect([...months[m][arm].goneId].sort((a, b) => a - b)).toEqual(left);
      }
    }
  });

  test('comes back whole from its buffer, and a damaged length or format is named', () => {
    const frame = months[3][1];
    const copy = readFrame(frame.buffer.slice(0));
    expect(copy).toEqual(frame);
    expect(() => readFrame(frame.buffer.slice(0, -8))).toThrow(/^frame: expected \d+ bytes, got \d+$/);
    expect(() => readFrame(new ArrayBuffer(64))).toThrow('frame: expected format 1, got 0');
    expect(() => readFrame(new ArrayBuffer(8))).toThrow('frame: expected a header, got too few bytes');
  });

  test('of any length but its own is refused', () => {
    const { buffer } = months[0][0];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4096 }), (bytes) => {
        fc.pre(bytes !== buffer.byteLength);
        expect(() => readFrame(buffer.slice(0, bytes))).toThrow(RangeError);
      }),
      { numRuns: 50 },
    );
  });
});

function ascends(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] <= values[i - 1]) return false;
  return true;
}
