/** Sandboxes as text: what is written is read back, and what anybody may have written is refused by name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SANDBOX, readSandbox, type SandboxState, sandboxText } from '../../sim/io/sandbox-file';

const id = fc.integer({ min: 0, max: 0xffffffff });
const grade = fc.integer({ min: 0, max: 3 });
const deed = fc.oneof(
  fc.record({ kind: fc.constant('draw tie' as const), a: id, b: id, grade }),
  fc.record({ kind: fc.constant('cut tie' as const), a: id, b: id }),
  fc.record({ kind: fc.constant('open group' as const), founder: id, interest: fc.nat({ max: 7 }) }),
  fc.record({ kind: fc.constant('close group' as const), group: id }),
  fc.record({ kind: fc.constantFrom('join group' as const, 'leave group' as const), person: id, group: id }),
  fc.record({ kind: fc.constantFrom('move home' as const, 'move out' as const), person: id, cell: id }),
  fc.record({
    kind: fc.constant('bridge streets' as const),
    from: fc.nat({ max: 999 }),
    to: fc.nat({ max: 999 }),
    pairs: fc.integer({ min: 1, max: 10 }),
    grade,
  }),
  fc.record({ kind: fc.constantFrom('fund worker' as const, 'stop worker' as const) }),
);
const states: fc.Arbitrary<SandboxState> = fc
  .record({
    place: fc.record({
      people: fc.integer({ min: 50, max: 300 }),
      place: fc.integer({ min: 1, max: 99 }),
      luck: fc.integer({ min: 1, max: 99 }),
    }),
    month: fc.nat({ max: 120 }),
    actions: fc.array(fc.tuple(deed, fc.nat({ max: 120 })), { maxLength: 30 }),
  })
  .map(({ place, month, actions }) => ({
    place,
    month,
    actions: actions
      .map(([one, at]) => ({ ...one, month: Math.min(at, month) }))
      .sort((a, b) => a.month - b.month),
  }));

const plain = { 'kithwork-sandbox': 1, people: 100, place: 1, luck: 1, month: 12, actions: [] as unknown[] };
const read = (changes: object) => () => readSandbox(JSON.stringify({ ...plain, ...changes }), 'box.json');

describe('a sandbox as text', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readSandbox(sandboxText(state), 'box.json')).toEqual(state);
      }),
    );
  });

  test.each([
    [{ 'kithwork-sandbox': 2 }, 'kithwork-sandbox: invalid input: expected 1 (box.json)'],
    [{ people: 5000 }, 'people: expected a whole number from 50 to 300'],
    [{ people: 99.5 }, 'people: expected a whole number from 50 to 300'],
    [{ month: -1 }, 'month: expected a whole number from 0 to 120'],
    [{ actions: [{ month: 1, kind: 'burn' }] }, 'actions[0].kind: '],
    [{ actions: [{ month: 1, kind: 'cut tie', a: 1 }] }, 'actions[0].b: expected a whole number'],
    [{ actions: [{ month: 1, kind: 'stop worker', extra: 1 }] }, 'actions[0]: unrecognized key: "extra"'],
    [
      { actions: [{ month: 13, kind: 'stop worker' }] },
      'actions[0].month: expected a month between 0 and 12, got 13 (box.json)',
    ],
    [
      {
        actions: [
          { month: 3, kind: 'fund worker' },
          { month: 2, kind: 'stop worker' },
        ],
      },
      'actions[1].month: expected a month between 3 and 12, got 2 (box.json)',
    ],
    [{ actions: new Array(201).fill({ month: 1, kind: 'stop worker' }) }, 'actions: expected at most 200'],
    [{ script: 'alert(1)' }, 'unrecognized key: "script"'],
  ])('is refused when it is wrong: %j', (changes, message) => {
    expect(read(changes)).toThrow(message);
  });

  test('is refused when it is no sandbox at all, or far too long', () => {
    expect(() => readSandbox('hello', 'box.json')).toThrow(
      'expected a sandbox saved by this page, got other text (box.json)',
    );
    expect(() => readSandbox(' '.repeat(LONGEST_SANDBOX + 1), 'box.json')).toThrow(
      `expected at most ${LONGEST_SANDBOX} characters`,
    );
    for (const other of ['null', '[]', '7', '"a"', '{"a": 1}'])
      expect(() => readSandbox(other, 'box.json')).toThrow('box.json');
  });
});
