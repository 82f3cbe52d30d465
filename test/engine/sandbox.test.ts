/** The sandbox: whatever is done by hand, the world stays one that the model could have come to. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStep, runArm } from '../../sim/engine/pair';
import { programmeRuns } from '../../sim/engine/plan';
import { openSandbox, playSandbox, type Sandbox } from '../../sim/engine/sandbox';
import { MOST_ACTIONS, MOST_PAIRS, type SandboxAction } from '../../sim/engine/sandbox-action';
import { advance } from '../../sim/engine/start';
import { hashWorld } from '../../sim/engine/world-digest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';
import { portableSha256 } from '../../sim/kernel/digest';
import { isAdult, LIVE } from '../../sim/model/people';
import { copyWorld, H, type World } from '../../sim/model/world';
import { CONTEXT, findTie, GRADE, NONE } from '../../sim/network/tie-store';
import { problemsOf } from '../support/invariants';
import { digestOf, presentAdults, presentPeople } from '../support/model';

const file = 'scenarios/learn/sandbox.yaml';
const template = readScenario(readFileSync(file, 'utf8'), file, VOCABULARY);
// Four years of start-up are enough for people to have ties and groups.
const quick = { ...template, parameters: { turnoverYears: 4 } };
const box = openSandbox(quick, { people: 80, place: 1, luck: 1 });
const world0 = box.open.world;

function worldAt(actions: readonly SandboxAction[], month: number, of: Sandbox = box): World {
  return playSandbox(of, actions, month).step.world;
}

const adults = presentAdults(world0).map((p) => world0.personId[p]);
const everyone = presentPeople(world0).map((p) => world0.personId[p]);
const rowOf = (world: World, id: number) => presentPeople(world).find((p) => world.personId[p] === id) ?? -1;

/** Two adults who could be tied at the start, and two who are. */
function pairAt(world: World, tied: boolean): [number, number] {
  const rows = presentAdults(world);
  for (const a of rows)
    for (const b of rows)
      if (a < b && world.household[a] !== world.household[b] && (findTie(world, a, b) !== NONE) === tied)
        return [world.personId[a], world.personId[b]];
  throw new Error('expected such a pair');
}

const housemates = adults.flatMap((a) =>
  adults
    .filter((b) => a < b && world0.household[rowOf(world0, a)] === world0.household[rowOf(world0, b)])
    .map((b): [number, number] => [a, b]),
)[0];

/** Without the month until which groups are promised support: it is noted at founding and matters when it is there. */
function digestBut(world: World): string {
  world.groupSupportEnd.fill(0);
  return digestOf(world);
}

const anyone = fc.constantFrom(...everyone, 999_999);
const groupIds = [...world0.groupId.subarray(0, world0.header[H.groups])];
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

describe('actions', () => {
  const at = (kind: SandboxAction) => playSandbox(box, [kind], 0);

  test.each([
    [GRADE.acquaintance, 0],
    [GRADE.casual, 50],
    [GRADE.friend, 90],
    [GRADE.close, 200],
  ])('a tie drawn at grade %i begins at %i hours, and is gone when cut', (grade, hours) => {
    const [a, b] = pairAt(world0, false);
    const { step, refusals } = at({ month: 0, kind: 'draw tie', a, b, grade });
    const { world } = step;
    const tie = findTie(world, rowOf(world, a), rowOf(world, b));
    expect(refusals).toEqual([null]);
    expect(world.tieGrade[tie]).toBe(grade);
    expect(world.tieHours[tie]).toBe(hours);
    const cut = worldAt(
      [
        { month: 0, kind: 'draw tie', a, b, grade },
        { month: 0, kind: 'cut tie', a: b, b: a },
      ],
      0,
    );
    expect(findTie(cut, rowOf(cut, a), rowOf(cut, b))).toBe(NONE);
  });

  test('a group opens with three people and closes; a household moves whole', () => {
    const founder = adults.find((id) => {
      const action: SandboxAction = { month: 0, kind: 'open group', founder: id, interest: 1 };
      return at(action).refusals[0] === null;
    }) as number;
    const opened = worldAt([{ month: 0, kind: 'open group', founder, interest: 1 }], 0);
    const group = Array.from({ length: opened.header[H.groups] }, (_, g) => g).find(
      (g) => opened.groupState[g] === LIVE && !groupIds.includes(opened.groupId[g]),
    ) as number;
    expect([opened.groupSize[group], opened.groupKind[group]]).toEqual([3, 1]);
    const closing: SandboxAction[] = [
      { month: 0, kind: 'open group', founder, interest: 1 },
      { month: 0, kind: 'close group', group: opened.groupId[group] },
    ];
    expect(worldAt(closing, 0).groupState[group]).not.toBe(LIVE);
    const person = rowOf(world0, founder);
    const cell = (world0.cell[person] + 1) % world0.cellFirst.length;
    const moved = worldAt([{ month: 0, kind: 'move home', person: founder, cell }], 0);
    for (const p of presentPeople(world0))
      expect(moved.cell[p]).toBe(world0.household[p] === world0.household[person] ? cell : world0.cell[p]);
  });

  test('one person moves out alone: others stay, a couple parts, ties of both are kept', () => {
    const homes = new Map<number, number[]>();
    for (const p of presentPeople(world0)) {
      const home = world0.household[p];
      homes.set(home, [...(homes.get(home) ?? []), p]);
    }
    const why = { alone: 0, done: 0, couples: 0, family: 0 };
    for (const p of presentAdults(world0)) {
      const mates = (homes.get(world0.household[p]) as number[]).filter((q) => q !== p);
      const to = (world0.cell[p] + 1) % world0.cellFirst.length;
      const person = world0.personId[p];
      const { step, refusals } = at({ month: 0, kind: 'move out', person, cell: to });
      const { world } = step;
      expect(problemsOf(world)).toEqual([]);
      const grown = mates.filter((q) => isAdult(world0, q));
      if (grown.length === 0) {
        expect(refusals).toEqual([mates.length === 0 ? 'lives alone' : 'only adult']);
        why.alone++;
        continue;
      }
      why.done++;
      expect(refusals).toEqual([null]);
      expect([world.cell[p], world.householdSize[world.household[p]]]).toEqual([to, 1]);
      for (const q of mates)
        expect([world.cell[q], world.household[q]]).toEqual([world0.cell[q], world0.household[q]]);
      expect(world.partner[p]).toBe(NONE);
      const partner = world0.partner[p];
      if (partner !== NONE) {
        why.couples++;
        expect(world.partner[partner]).toBe(NONE);
      }
      const family = grown.filter((q) => Math.abs(world0.birthMonth[q] - world0.birthMonth[p]) >= 192);
      for (const q of family) expect(world.tieContext[findTie(world, p, q)]).toBe(CONTEXT.kin);
      why.family += family.length;
      expect(world.degree[p]).toBe(world0.degree[p] + family.length);
      expect(at({ month: 0, kind: 'move out', person, cell: world0.cell[p] }).refusals).toEqual([
        'lives there',
      ]);
    }
    for (const [what, count] of Object.entries(why)) expect(count, what).toBeGreaterThan(0);
  });

  test('whoever is left alone with children cannot leave them', () => {
    const large = openSandbox(quick, { people: 300, place: 2, luck: 1 });
    const { world } = large.open;
    const rows = presentPeople(world);
    const mates = (p: number) => rows.filter((q) => q !== p && world.household[q] === world.household[p]);
    const parents = rows.filter((p) => {
      const grown = mates(p).filter((q) => isAdult(world, q));
      return isAdult(world, p) && grown.length === 1 && mates(p).length > 1;
    });
    expect(parents.length).toBeGreaterThan(0);
    for (const p of parents) {
      const [other] = mates(p).filter((q) => isAdult(world, q));
      const leave = (q: number): SandboxAction => {
        return { month: 0, kind: 'move out', person: world.personId[q], cell: world.cell[q] === 0 ? 1 : 0 };
      };
      expect(playSandbox(large, [leave(p), leave(other)], 0).refusals).toEqual([null, 'only adult']);
    }
  });

  test('there is room for as many homes as actions can make', () => {
    const ids = adults.slice(0, 20);
    const actions = Array.from({ length: MOST_ACTIONS }, (_, n): SandboxAction => {
      return {
        month: n >> 3,
        kind: 'move out',
        person: ids[n % ids.length],
        cell: n % world0.cellFirst.length,
      };
    });
    expect(problemsOf(worldAt(actions, 26))).toEqual([]);
  });

  test('a bridge introduces people of the two streets only, no pair twice', () => {
    const { columns } = box.open.geography;
    const streetOfRow = (world: World, p: number) => Math.floor(Math.floor(world.cell[p] / columns) / 2);
    const before = new Set<string>();
    const made: string[] = [];
    const bridged = worldAt([{ month: 0, kind: 'bridge streets', from: 0, to: 1, pairs: 3, grade: 0 }], 0);
    const each = (world: World, say: (key: string, a: number, b: number) => void) => {
      for (const a of presentAdults(world))
        for (const b of presentAdults(world))
          if (a < b && findTie(world, a, b) !== NONE) say(`${a} ${b}`, a, b);
    };
    each(world0, (key) => before.add(key));
    each(bridged, (key, a, b) => {
      if (before.has(key)) return;
      made.push(key);
      expect([streetOfRow(bridged, a), streetOfRow(bridged, b)].sort()).toEqual([0, 1]);
    });
    expect(made.length).toBe(3);
  });

  test('what cannot be done is said and changes nothing', () => {
    const [a, b] = pairAt(world0, true);
    const child = everyone.find((id) => !isAdult(world0, rowOf(world0, id))) as number;
    const [mate, other] = housemates;
    const here = world0.cell[rowOf(world0, a)];
    const cases: [SandboxAction, string][] = [
      [{ month: 0, kind: 'draw tie', a, b, grade: 2 }, 'tied already'],
      [{ month: 0, kind: 'draw tie', a, b: a, grade: 2 }, 'same person'],
      [{ month: 0, kind: 'draw tie', a: mate, b: other, grade: 2 }, 'same home'],
      [{ month: 0, kind: 'draw tie', a, b: child, grade: 2 }, 'child'],
      [{ month: 0, kind: 'draw tie', a: 424_242, b, grade: 2 }, 'person not here'],
      [{ month: 0, kind: 'cut tie', a: child, b }, 'not tied'],
      [{ month: 0, kind: 'close group', group: 1 }, 'no such group'],
      [{ month: 0, kind: 'move home', person: a, cell: here }, 'lives there'],
      [{ month: 0, kind: 'move home', person: a, cell: 9999 }, 'no such address'],
      [{ month: 0, kind: 'bridge streets', from: 1, to: 1, pairs: 1, grade: 0 }, 'same street'],
      [{ month: 0, kind: 'bridge streets', from: 0, to: 99, pairs: 1, grade: 0 }, 'no such street'],
      [{ month: 0, kind: 'stop worker' }, 'no worker'],
    ];
    for (const [action, why] of cases) {
      const { refusals, step } = at(action);
      expect(refusals).toEqual([why]);
      expect(digestOf(step.world)).toBe(digestOf(world0));
    }
    const twice: SandboxAction[] = [
      { month: 0, kind: 'fund worker' },
      { month: 0, kind: 'fund worker' },
    ];
    expect(playSandbox(box, twice, 1).refusals).toEqual([null, 'worker already']);
  });

  test('months out of order and beyond the end are refused by name', () => {
    const late: SandboxAction[] = [
      { month: 5, kind: 'fund worker' },
      { month: 4, kind: 'stop worker' },
    ];
    expect(() => playSandbox(box, late, 6)).toThrow('sandbox: actions[1].month: expected 5 to 120, got 4');
    expect(() => playSandbox(box, [], 121)).toThrow('sandbox: expected a month between 0 and 120, got 121');
    expect(() => openSandbox(quick, { people: 40, place: 1, luck: 1 })).toThrow('expected 50 to 300 people');
  });
});
