import { describe, expect, test } from 'vitest';
import { OUTCOME_INDEX, type OutcomeId } from '../../sim/engine/outcomes';
import { childId } from '../../sim/model/processes/ageing-and-births';
import { DEAD, H, MOVED_AWAY, PRESENT, personTop, type World } from '../../sim/model/world';
import { advanceMonths, begin, presentPeople, scenario } from '../support/model';

const of = scenario({ place: { population: 700 }, months: 60 });

/** What a person keeps for life, by id. */
function lasting(world: World): Map<number, string> {
  const found = new Map<number, string>();
  for (let p = 0; p < personTop(world); p++) {
    const traits = [world.birthMonth[p], world.sex[p], world.ethnicGroup[p], world.qualification[p]];
    found.set(
      world.personId[p],
      [...traits, world.interests[p], world.sociability[p], world.arrivalMonth[p]].join(),
    );
  }
  return found;
}

describe('five years of births, deaths and moves', () => {
  test('ids stay unique and with their person, and nobody comes back', () => {
    const step = begin(of);
    const { world } = step;
    let before = lasting(world);
    let status = new Map<number, number>();
    advanceMonths(step, 60, () => {
      const now = lasting(world);
      expect(now.size).toBe(personTop(world));
      for (const [id, traits] of before)
        if (now.get(id) !== traits) expect([id, now.get(id)]).toEqual([id, traits]);
      const statuses = new Map<number, number>();
      for (let p = 0; p < personTop(world); p++) statuses.set(world.personId[p], world.status[p]);
      for (const [id, was] of status) if (was !== PRESENT) expect(statuses.get(id)).toBe(was);
      before = now;
      status = statuses;
    });
    const ends = new Set(status.values());
    expect(ends).toEqual(new Set([PRESENT, MOVED_AWAY, DEAD]));
  });

  test('the books balance: residents = before + births + arrivals − deaths − departures, every month', () => {
    const step = begin(of);
    const out = (id: OutcomeId) => step.tally.month[OUTCOME_INDEX[id]];
    let residents = presentPeople(step.world).length;
    const totals = { births: 0, deaths: 0, arrivals: 0, departures: 0 };
    advanceMonths(step, 60, (month) => {
      const now = presentPeople(step.world).length;
      const change = out('births') + out('arrivals') - out('deaths') - out('departures');
      expect([month, now]).toEqual([month, residents + change]);
      expect(out('residents')).toBe(now);
      residents = now;
      for (const id of Object.keys(totals) as (keyof typeof totals)[]) totals[id] += out(id);
    });
    for (const [id, total] of Object.entries(totals)) expect(total, id).toBeGreaterThan(10);
    // About a tenth of residents leave the neighbourhood in a year.
    expect(totals.departures / (5 * residents)).toBeGreaterThan(0.05);
    expect(totals.departures / (5 * residents)).toBeLessThan(0.16);
  });

  test('a child’s id follows from its mother’s, who is a woman of the same household aged 16 to 45', () => {
    const step = begin(of);
    const { world } = step;
    let known = personTop(world);
    let births = 0;
    advanceMonths(step, 60, (month) => {
      for (let p = known; p < personTop(world); p++) {
        if (world.personId[p] < world.header[H.firstChildId]) continue;
        births++;
        expect(world.birthMonth[p]).toBe(month);
        const mothers = presentPeople(world).filter((mother) => {
          const ordinal = world.childCount[mother] - 1;
          const id = childId(world.personId[mother], ordinal, world.header[H.firstChildId]);
          return ordinal >= 0 && id === world.personId[p];
        });
        if (world.status[p] !== PRESENT || mothers.length === 0) continue;
        expect(mothers.length).toBe(1);
        expect([world.sex[mothers[0]], world.household[mothers[0]]]).toEqual([1, world.household[p]]);
        const months = month - world.birthMonth[mothers[0]];
        expect(months).toBeGreaterThanOrEqual(16 * 12);
        expect(months).toBeLessThan(46 * 12);
      }
      known = personTop(world);
    });
    expect(births).toBeGreaterThan(15);
  });
});
