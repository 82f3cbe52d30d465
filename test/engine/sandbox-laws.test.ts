/** The sandbox: whatever is done by hand, the world stays one that the model could have come to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStep, runArm } from '../../sim/engine/pair';
import { programmeRuns } from '../../sim/engine/plan';
import { openSandbox, playSandbox } from '../../sim/engine/sandbox';
import { MOST_ACTIONS, MOST_PAIRS, type SandboxAction } from '../../sim/engine/sandbox-action';
import { advance } from '../../sim/engine/start';
import { hashWorld } from '../../sim/engine/world-digest';
import { portableSha256 } from '../../sim/kernel/digest';
import { copyWorld, H, type World } from '../../sim/model/world';
import { problemsOf } from '../support/invariants';
import { digestOf } from '../support/model';
import { box, everyone, groupIds, housemates, pairAt, quick, world0, worldAt } from '../support/sandbox';

/** Without the month until which groups are promised support: it is noted at founding and matters when it is there. */
function digestBut(world: World): string {
  world.groupSupportEnd.fill(0);
  return digestOf(world);
}

const anyone = fc.constantFrom(...everyone, 999_999);
const anyGroup = fc.constantFrom(...groupIds, 77);
const cell = fc.integer({ min: 0, max: world0.cellFirst.length });
const street = fc.integer({ min: 0, max: 4 });
const grade = fc.integer({ min: 0, max: 3 });
const deed = fc.oneof(
  fc.record({ kind: fc.constant('draw tie' as const), a: anyone, b: anyone, grade }),
  fc.record({ kind: fc.constant('draw tie' as const), a: fc.constant(housemates[0]), b: anyone, grade }),
  fc.constant({ kind: 'draw tie' as const, a: housemates[0], b: housemates[1], grade: 1 }),
  fc.record({ kind: fc.constant('cut tie' as const), a: anyone, b: anyone }),
  fc.constant(pairAt(world0, true)).map(([a, b]) => ({ kind: 'cut tie' as const, a, b })),
  fc.record({
    kind: fc.constant('open group' as const),
    founder: anyone,
    interest: fc.integer({ min: 0, max: 7 }),
  }),
  fc.record({ kind: fc.constant('close group' as const), group: anyGroup }),
  fc.record({ kind: fc.constant('join group' as const), person: anyone, group: anyGroup }),
  fc.record({ kind: fc.constant('leave group' as const), person: anyone, group: anyGroup }),
  fc.record({ kind: fc.constantFrom('move home' as const, 'move out' as const), person: anyone, cell }),
  fc.record({
    kind: fc.constant('bridge streets' as const),
    from: street,
    to: street,
    pairs: fc.integer({ min: 1, max: 10 }),
    grade,
  }),
  fc.constant({ kind: 'fund worker' as const }),
  fc.constant({ kind: 'stop worker' as const }),
);
const MONTHS = 8;
const actionLists = fc
  .array(fc.tuple(deed, fc.integer({ min: 0, max: MONTHS })), { minLength: 6, maxLength: 25 })
  .map((list): SandboxAction[] =>
    list.map(([one, month]) => ({ ...one, month })).sort((a, b) => a.month - b.month),
  );

describe('laws', () => {
  test('after any actions, in any month, the world is sound', () => {
    let done = 0;
    fc.assert(
      fc.property(actionLists, (actions) => {
        const { refusals } = playSandbox(box, actions, MONTHS, ({ world }) => {
          expect(problemsOf(world)).toEqual([]);
        });
        done += refusals.filter((why) => why === null).length;
      }),
      { numRuns: 25 },
    );
    expect(done, 'actions that were done').toBeGreaterThan(50);
  });

  test('the same place and actions give the same world, and looking at it changes nothing', () => {
    fc.assert(
      fc.property(actionLists, (actions) => {
        const again = openSandbox(quick, { people: 80, place: 1, luck: 1 });
        expect(digestOf(worldAt(actions, MONTHS, again))).toBe(digestOf(worldAt(actions, MONTHS)));
      }),
      { numRuns: 4 },
    );
  });

  test('undone is as if never done: actions of later months leave the months before as they were', () => {
    fc.assert(
      fc.property(actionLists, fc.integer({ min: 1, max: MONTHS }), (actions, month) => {
        const earlier = actions.filter((action) => action.month < month);
        expect(digestBut(worldAt(actions, month - 1))).toBe(digestBut(worldAt(earlier, month - 1)));
      }),
      { numRuns: 12 },
    );
  });

  test('the untouched twin is the plain status-quo run', () => {
    const months = 24;
    const scenario = { ...box.scenario, months };
    const opened = { ...box.open, world: copyWorld(box.open.world) };
    const input = { scenario, starts: [], pair: 0, values: box.open.rules.values };
    const run = runArm(input, opened, opened.world, 0, portableSha256);
    const hash = portableSha256();
    playSandbox(box, [], months, ({ world }) => {
      const month = world.header[H.month];
      if (month > 0 && month % 12 === 0) hashWorld(world, hash);
    });
    expect(hash.hex()).toBe(run.worldDigest);
  });

  test('a worker who is paid and stopped is that programme of a scenario', () => {
    const actions: SandboxAction[] = [
      { month: 2, kind: 'fund worker' },
      { month: 9, kind: 'stop worker' },
    ];
    const programme = { ...quick.arms[1].programmes[0], start: 2, months: 7 };
    const runs = programmeRuns(box.scenario, { name: 'a worker', programmes: [programme] });
    const step = openStep(box.open, copyWorld(box.open.world), runs);
    for (let month = 0; month < 14; month++) advance(step);
    const played = playSandbox(box, actions, 14);
    expect(digestOf(played.step.world)).toBe(digestOf(step.world));
    expect(digestOf(played.step.world)).not.toBe(digestOf(worldAt([], 14)));
    expect(played.spent).toBeCloseTo((7 / 12) * programme.costPerYear, 6);
  });

  test('there is room for as many ties as actions can make', () => {
    const big = openSandbox(quick, { people: 300, place: 2, luck: 1 });
    const actions = Array.from({ length: MOST_ACTIONS }, (_, n): SandboxAction => {
      return {
        month: n >> 4,
        kind: 'bridge streets',
        from: n % 4,
        to: (n + 1) % 4,
        pairs: MOST_PAIRS,
        grade: 3,
      };
    });
    expect(problemsOf(worldAt(actions, 24, big))).toEqual([]);
  });
});
