import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { die, moveAway } from '../../sim/model/people';
import { gradeOf } from '../../sim/model/processes/contact';
import { callRolls } from '../../sim/model/roll';
import { PRESENT } from '../../sim/model/world';
import { handmade } from '../support/handmade';

describe('the rolls of a month', () => {
  const resident = fc.record({
    years: fc.constantFrom(0, 5, 15.9, 16, 40, 90),
    sociability: fc.constantFrom(0, 1),
    fate: fc.constantFrom('stays', 'dies', 'leaves'),
  });

  test('hold those who are here, and the adults among them, in the order of their rows', () => {
    fc.assert(
      fc.property(fc.array(resident, { maxLength: 40 }), (people) => {
        const { world, scratch } = handmade(people);
        people.forEach(({ fate }, p) => {
          if (fate === 'dies') die(world, p, 12);
          if (fate === 'leaves') moveAway(world, p, 50);
        });
        callRolls(world, scratch);
        const rows = (keep: (p: number) => boolean) => people.flatMap((_, p) => (keep(p) ? [p] : []));
        const here = rows((p) => people[p].fate === 'stays');
        const grown = here.filter((p) => people[p].years >= 16);
        const able = grown.filter((p) => people[p].sociability > 0);
        expect([...scratch.residents.rows.slice(0, scratch.residents.count)]).toEqual(here);
        expect([...scratch.adults.rows.slice(0, scratch.adults.count)]).toEqual(grown);
        expect(rows((p) => scratch.meets[p] === 1)).toEqual(able);
        expect(here.every((p) => world.status[p] === PRESENT)).toBe(true);
      }),
    );
  });
});

describe('shortcuts that decide most months', () => {
  const { rules } = handmade([{}]);

  test('nobody leaves a group at more than the ceiling for their number of ties', () => {
    fc.assert(
      fc.property(fc.nat(90), fc.nat(90), fc.boolean(), (ties, of, dominated) => {
        const inside = Math.min(ties, of);
        const pull = rules.leaveOutside * (ties - inside) - rules.leaveInside * inside;
        const ratio = Math.exp(pull) * (dominated ? rules.values.dominantLeaving : 1);
        const most = rules.leaveMost[Math.min(ties, rules.leaveMost.length - 1)];
        expect(ratio).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('a grade changes only at or above where it rises, or below where it falls', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        (grade, hours) => {
          const between = hours < rules.gradeRises[grade] && hours >= rules.gradeFalls[grade];
          if (between) expect(gradeOf(rules, hours, grade)).toBe(grade);
          else expect(gradeOf(rules, hours, grade)).not.toBe(grade);
        },
      ),
    );
  });
});
