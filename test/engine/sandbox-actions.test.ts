/** The sandbox: each action does what it says, to whom it says, or is refused by name and changes nothing. */
import { describe, expect, test } from 'vitest';
import { openSandbox, playSandbox } from '../../sim/engine/sandbox';
import { MOST_ACTIONS, type SandboxAction } from '../../sim/engine/sandbox-action';
import { isAdult, LIVE } from '../../sim/model/people';
import { H, type World } from '../../sim/model/world';
import { CONTEXT, findTie, GRADE, NONE } from '../../sim/network/tie-store';
import { problemsOf } from '../support/invariants';
import { digestOf, presentAdults, presentPeople } from '../support/model';
import {
  adults,
  box,
  everyone,
  groupIds,
  housemates,
  pairAt,
  quick,
  rowOf,
  world0,
  worldAt,
} from '../support/sandbox';

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
