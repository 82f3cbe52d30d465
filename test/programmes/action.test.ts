import { describe, expect, test } from 'vitest';
import { programmeRuns } from '../../sim/engine/plan';
import type { ProgrammePlan } from '../../sim/engine/scenario';
import { isAdult, LIVE, RESIDENT_LED, SUPPORTED } from '../../sim/model/people';
import { F, PROGRAMME_FIELDS } from '../../sim/model/programme-run';
import { H, PRESENT, personTop } from '../../sim/model/world';
import { CONTEXT, NONE, tieTop } from '../../sim/network/tie-store';
import { advanceMonths, begin, monthly, plan, presentAdults, runArms, sum, withArm } from '../support/model';

const WORKER = 'community-development-worker';
const PARTNERSHIP = 'resident-led-partnership';
const CONSULTATION = 'top-down-consultation';

function start(programme: ProgrammePlan, months = 24, changes: Parameters<typeof withArm>[1] = {}) {
  return begin(withArm([programme], { months, ...changes }), 1);
}

describe('a worker in a neighbourhood', () => {
  test('meets adults who are there, never more than there are hours for', () => {
    for (const hoursPerContact of [0.75, 2]) {
      const options = { posts: 0.5, hoursPerContact, directShare: 0.4 };
      const [, run] = runArms(withArm([plan(WORKER, { options })]));
      const most = Math.floor((0.5 * 131 * 0.4) / hoursPerContact) + 1;
      for (const people of monthly(run, 'peopleMet')) expect(people).toBeLessThanOrEqual(most);
      expect(sum(monthly(run, 'peopleMet'))).toBeGreaterThan(most);
    }
    const step = start(plan(WORKER, { options: { posts: 2 } }));
    const before = new Uint8Array(step.world.met.length);
    advanceMonths(step, 24, () => {
      const { world } = step;
      for (let p = 0; p < personTop(world); p++) {
        expect(world.met[p]).toBeGreaterThanOrEqual(before[p]);
        if (world.met[p] > before[p]) expect(isAdult(world, p)).toBe(true);
      }
      before.set(world.met);
    });
  });

  test('reaches nobody who never responds, however long it goes on', () => {
    const met = (uptake: number) => {
      const step = start(plan(WORKER, { months: 48, options: { posts: 5, uptake } }), 48);
      advanceMonths(step, 48);
      const adults = presentAdults(step.world).filter((p) => step.world.arrivalMonth[p] < 0);
      return adults.filter((p) => step.world.met[p] === 1).length / adults.length;
    };
    expect(met(0.45)).toBeLessThan(0.55);
    expect(met(0.45)).toBeGreaterThan(0.35);
    expect(met(1)).toBeGreaterThan(0.9);
  });

  test('introduces people it has met, who share an interest, and counts what comes of it', () => {
    const step = start(plan(WORKER, { options: { posts: 3 } }));
    const known = new Map<number, string>();
    let kept = 0;
    advanceMonths(step, 24, () => {
      const { world } = step;
      for (let t = 0; t < tieTop(world); t++) {
        if (world.tieEgo[t] === NONE || world.tieContext[t] !== CONTEXT.programme) continue;
        const [a, b] = [world.tieEgo[t], world.tieAlter[t]];
        if (known.get(t) === `${a} ${b}`) continue;
        known.set(t, `${a} ${b}`);
        kept++;
        expect([world.met[a], world.met[b]]).toEqual([1, 1]);
        expect(world.interests[a] & world.interests[b]).not.toBe(0);
      }
    });
    const [, run] = runArms(withArm([plan(WORKER, { options: { posts: 3 } })]));
    expect(run.brokered.made).toBe(sum(monthly(run, 'introductionsKept')));
    // A tie made and lost within one month is not seen between months.
    expect(kept).toBeLessThanOrEqual(run.brokered.made);
    expect(kept).toBeGreaterThan(0.7 * run.brokered.made);
    expect(run.brokered.made).toBeGreaterThan(20);
    const [offered, accepted] = [monthly(run, 'introductionsBrokered'), monthly(run, 'introductionsKept')];
    for (let month = 0; month < 24; month++) expect(accepted[month]).toBeLessThanOrEqual(offered[month]);
    expect(sum(accepted)).toBeLessThan(sum(offered));
    expect(run.brokered.atEnd).toBeLessThanOrEqual(run.brokered.made);
  });

  test('helps to found groups that are marked as supported until the money ends', () => {
    const programme = plan(WORKER, { months: 18, options: { posts: 3, groupsPerYear: 12 } });
    const step = start(programme, 24);
    const seen = new Set<number>();
    advanceMonths(step, 24, () => {
      const { world } = step;
      for (let g = 0; g < world.header[H.groups]; g++) {
        if (world.groupState[g] !== LIVE || (world.groupFlags[g] & SUPPORTED) === 0) continue;
        seen.add(world.groupId[g]);
        expect(world.groupSupportEnd[g]).toBe(18);
        expect(world.groupFlags[g] & RESIDENT_LED).toBe(RESIDENT_LED);
        expect(world.groupFounded[g]).toBeLessThan(18);
      }
    });
    const [, run] = runArms(withArm([programme], { months: 24 }));
    expect(seen.size).toBeGreaterThan(5);
    expect(sum(monthly(run, 'groupsSupported'))).toBeGreaterThanOrEqual(seen.size);
    expect(sum(monthly(run, 'groupsSupported').subarray(18))).toBe(0);
  });

  test('who looks for isolated residents finds them more often than one who does not', () => {
    const isolated = (seeksIsolated: number) => {
      const step = start(plan(WORKER, { options: { posts: 0.5, seeksIsolated } }));
      let [found, of] = [0, 0];
      const before = new Uint8Array(step.world.met.length);
      advanceMonths(step, 12, () => {
        for (let p = 0; p < personTop(step.world); p++) {
          if (step.world.met[p] === before[p] || step.world.status[p] !== PRESENT) continue;
          of++;
          // Isolation over the last two years, since this month’s may already have changed.
          if ((step.world.isolationHistory[p] & 0x3) !== 0) found++;
        }
        before.set(step.world.met);
      });
      return found / of;
    };
    expect(isolated(1)).toBeGreaterThan(0.9);
    expect(isolated(0)).toBeLessThan(0.5);
  });
});

describe('connectors', () => {
  test('a fifth of those who stay stop each year, also where another programme is only to begin', () => {
    const connectors = plan(WORKER, { months: 24, options: { posts: 5, connectorsPerPost: 4 } });
    const later = plan(CONSULTATION, { start: 118, months: 2 });
    for (const programmes of [[connectors], [connectors, later], [later, connectors]]) {
      const step = begin(withArm(programmes, { months: 120 }), 1);
      advanceMonths(step, 24);
      const { world } = step;
      const won = presentAdults(world).filter((p) => world.connector[p] !== 0);
      expect(won.length).toBeGreaterThan(30);
      advanceMonths(step, 60);
      const here = won.filter((p) => world.status[p] === PRESENT);
      const still = here.filter((p) => world.connector[p] !== 0).length / here.length;
      // 0.8⁵ = 0.33, give or take the luck of two dozen people.
      expect(still).toBeLessThan(0.65);
      expect(still).toBeGreaterThan(0.05);
    }
  });
});

describe('a top-down consultation', () => {
  test('meets people, yet introduces nobody, wins no connector and keeps its decisions', () => {
    const step = start(plan(CONSULTATION, { options: { posts: 3 } }));
    const share = step.world.agencyShare[0];
    advanceMonths(step, 24);
    const { world } = step;
    expect(sum(world.met)).toBeGreaterThan(30);
    expect(sum(world.connector)).toBe(0);
    expect(world.agencyShare[0]).toBe(share);
    const [, run] = runArms(withArm([plan(CONSULTATION, { options: { posts: 3 } })]));
    expect(sum(monthly(run, 'introductionsBrokered')) + sum(monthly(run, 'introductionsKept'))).toBe(0);
    expect(run.brokered).toEqual({ made: 0, atFundingEnd: 0, atEnd: 0 });
  });
});

describe('a resident-led partnership in a neighbourhood', () => {
  const of = withArm([plan(PARTNERSHIP, { options: { posts: 2 } })], { months: 72 });

  test('goes through its stages one at a time, and the record keeps the highest and the last', () => {
    const step = begin(of, 1);
    const stages: number[] = [];
    advanceMonths(step, 72, () => stages.push(step.world.programmeState[F.stage]));
    for (let month = 1; month < 72; month++) {
      expect(Math.abs(stages[month] - stages[month - 1])).toBeLessThanOrEqual(1);
    }
    expect(Math.max(...stages)).toBeGreaterThanOrEqual(4);
    const [, run] = runArms(of);
    expect(run.stages).toEqual([{ reached: Math.max(...stages), ended: stages[71] }]);
  });

  test('moves agencies and decisions within their bounds, while money flows', () => {
    const step = begin(of, 1);
    const { world } = step;
    const [agency, share] = [world.agencies[0], world.agencyShare[0]];
    advanceMonths(step, 24, () => {
      for (const responsiveness of world.agencies) {
        expect(responsiveness).toBeGreaterThanOrEqual(0);
        expect(responsiveness).toBeLessThanOrEqual(1);
      }
      expect(world.agencyShare[0]).toBeGreaterThanOrEqual(0);
    });
    expect(world.agencies[0]).toBeGreaterThan(agency);
    expect(world.agencyShare[0]).toBeLessThan(share);
  });

  test('without its money and without residents behind it, it falls back and nothing is forced', () => {
    const alone = withArm(
      [plan(PARTNERSHIP, { months: 12, options: { posts: 0.3, connectorsPerPost: 0.2 } })],
      { months: 48 },
    );
    const [, run] = runArms(alone);
    expect(run.stages[0].reached).toBeLessThan(3);
  });

  test('two programmes keep a memory each', () => {
    const both = withArm([
      plan(PARTNERSHIP, { options: { posts: 2 } }),
      plan(WORKER, { options: { posts: 2 } }),
    ]);
    const step = advanceMonths(begin(both, 1), 24);
    const { programmeState } = step.world;
    expect(programmeState[F.stage]).toBeGreaterThan(0);
    expect(programmeState[PROGRAMME_FIELDS + F.stage]).toBe(0);
    expect(programmeState[F.made]).toBeGreaterThan(0);
    expect(programmeState[PROGRAMME_FIELDS + F.made]).toBeGreaterThan(0);
    expect(programmeRuns(both, both.arms[1]).map((run) => run.index)).toEqual([0, 1]);
  });
});
