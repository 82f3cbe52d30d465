import { describe, expect, test } from 'vitest';
import { OUTCOMES, type OutcomeId } from '../../sim/engine/outcomes';
import { drawsOf } from '../../sim/engine/plan';
import { runPair } from '../../sim/engine/run-pair';
import { advance, GROWING } from '../../sim/engine/start';
import { runStudy, studyOf } from '../../sim/engine/study';
import { portableSha256 } from '../../sim/kernel/digest';
import { STEPS } from '../../sim/model/steps';
import { viewWorld, type World } from '../../sim/model/world';
import { APPROACHES } from '../../sim/programmes/registry';
import {
  advanceMonths,
  begin,
  digestOf,
  inputOf,
  monthly,
  plan,
  resume,
  runArms,
  STATUS_QUO,
  scenario,
  sum,
  withArm,
} from '../support/model';

/** Three full-time workers for 400 people: far more than anyone pays for, so that an effect cannot hide. */
const STRONG = plan('community-development-worker', { options: { posts: 3 } });

function restored(world: World): World {
  return viewWorld(world.buffer.slice(0), world.capacity);
}

describe('a run is a function of its scenario, its seed and nothing else', () => {
  test('the same twice, another with another seed or another replicate', () => {
    const of = withArm([STRONG]);
    const digests = (again: typeof of, pair = 0) => runArms(again, pair).map((run) => run.worldDigest);
    expect(digests(of)).toEqual(digests(of));
    const all = [...digests(of), ...digests({ ...of, seed: 'other streets' }), ...digests(of, 1)];
    expect(new Set(all).size).toBe(6);
  });

  test('saved after month 13 and read back, it goes on as if nothing had happened', () => {
    const of = withArm([STRONG]);
    const whole = advanceMonths(begin(of, 1), 30);
    const first = advanceMonths(begin(of, 1), 13);
    const second = advanceMonths(resume(begin(of, 1), restored(first.world)), 17);
    expect(digestOf(second.world)).toBe(digestOf(whole.world));
  });

  test('saved and read back before every month too: nothing outlives a month but the world', () => {
    const of = withArm([STRONG]);
    const whole = begin(of, 1);
    let world = restored(whole.world);
    advanceMonths(whole, 30, (month) => {
      const step = advanceMonths(resume(begin(of, 1), world), 1);
      expect([month, digestOf(step.world)]).toEqual([month, digestOf(whole.world)]);
      world = restored(step.world);
    });
  });

  test('processes that only count leave the world as it is', () => {
    const of = withArm([STRONG]);
    const whole = advanceMonths(begin(of, 1), 30);
    const step = begin(of, 1);
    for (let month = 0; month < 30; month++) advance(step, GROWING);
    expect(GROWING.length).toBeLessThan(STEPS.length);
    expect(digestOf(step.world)).toBe(digestOf(whole.world));
  });

  test('the digests of a study do not depend on the order in which its pairs are run', () => {
    const of = withArm([STRONG], { months: 12, draws: 2, replicates: 2 });
    const draws = drawsOf(of);
    const backwards = [3, 1, 2, 0].flatMap((pair) => {
      const values = draws[Math.floor(pair / of.replicates)];
      return runPair({ ...inputOf(of, pair), values }, portableSha256);
    });
    const forwards = [...backwards].sort((a, b) => a.pair - b.pair || a.arm - b.arm);
    const study = studyOf(of, backwards, '0', portableSha256);
    expect(study.runs.map((run) => [run.pair, run.arm])).toEqual(forwards.map((run) => [run.pair, run.arm]));
    expect(study.digests).toEqual(studyOf(of, forwards, '0', portableSha256).digests);
    expect(new Set(study.runs.map((run) => run.worldDigest)).size).toBe(8);
    // A study in sequence shares one opening among its arms, and still they run as they would alone.
    const one = { ...of, draws: 1, replicates: 1 };
    const alone = runArms(one).map((run) => run.worldDigest);
    expect(runStudy(one, '0', portableSha256).runs.map((run) => run.worldDigest)).toEqual(alone);
  });
});

describe('memory of worlds that are done with', () => {
  test('leaves no trace in the worlds built in it', () => {
    const of = withArm([STRONG], { months: 12 });
    const fresh = runArms(of);
    const { byteLength } = begin(of, 0).world.buffer;
    const full = () => new Uint8Array(2 * byteLength).fill(0xff).buffer;
    const [first, second] = [full(), full()];
    const spare = [new Uint8Array(64).buffer, first, second];
    expect(runPair({ ...inputOf(of, 0), spare }, portableSha256)).toEqual(fresh);
    // Two worlds at a time are enough, and are given back; what is too small stays only while nobody needs it.
    expect(new Set(spare.slice(-2))).toEqual(new Set([first, second]));
    expect(runPair({ ...inputOf(of, 0), spare }, portableSha256)).toEqual(fresh);
    expect(spare.length).toBe(3);
  });

  test('is enough for all pairs of a study once it was used for the first', () => {
    const of = withArm([STRONG], { months: 6, replicates: 6 });
    const spare: ArrayBuffer[] = [];
    runPair({ ...inputOf(of, 0), spare }, portableSha256);
    const kept = new Set(spare);
    expect(kept.size).toBe(2);
    for (let pair = 1; pair < 6; pair++) runPair({ ...inputOf(of, pair), spare }, portableSha256);
    expect(new Set(spare)).toEqual(kept);
  });
});

describe('arms share everything but what the programmes do', () => {
  test.each(APPROACHES.map(({ id }) => id))('%s that nobody takes up leaves the same world', (approach) => {
    const of = withArm([plan(approach, { options: { uptake: 0, posts: 3 } })], { months: 36 });
    const without = begin(of, 0);
    const nobody = begin(of, 1);
    let spent = 0;
    for (let month = 0; month < 36; month++) {
      advanceMonths(without, 1);
      advanceMonths(nobody, 1);
      spent += sum(nobody.tally.spending);
      expect([month, digestOf(nobody.world)]).toEqual([month, digestOf(without.world)]);
    }
    expect(spent).toBeCloseTo(160_000, 6);
  });

  test.each(APPROACHES.map(({ id }) => id))('until %s begins, and no longer', (approach) => {
    const of = withArm([plan(approach, { start: 12, options: { posts: 3 } })]);
    const without = begin(of, 0);
    const later = begin(of, 1);
    const same: boolean[] = [];
    for (let month = 0; month < 24; month++) {
      advanceMonths(without, 1);
      advanceMonths(later, 1);
      same.push(stateOf(without.world) === stateOf(later.world));
    }
    expect(same.slice(0, 12)).toEqual(Array(12).fill(true));
    expect(same[23]).toBe(false);
  });

  test('an arm is the same whatever arms stand beside it', () => {
    const alone = runArms(scenario({ arms: [STATUS_QUO] }));
    const beside = runArms(withArm([STRONG]));
    expect(beside[0].worldDigest).toBe(alone[0].worldDigest);
    expect(beside[0].record).toEqual(alone[0].record);
    const last = runArms(scenario({ arms: [{ name: 'p', programmes: [STRONG] }, STATUS_QUO] }));
    expect(last.map((run) => run.worldDigest)).toEqual(beside.map((run) => run.worldDigest).reverse());
  });
});

/** Some approaches move agencies and nobody else; those are no part of the digest. */
function stateOf(world: World): string {
  return `${digestOf(world)} ${world.agencies} ${world.agencyShare} ${world.improvements}`;
}

/** Outcomes that may differ between arms even when ties change nothing in health, use of services or crime. */
const MAY_DIFFER: ReadonlySet<OutcomeId> = new Set([
  ...(['isolated', 'lonely', 'participating', 'volunteering', 'groups', 'ties', 'friendTies'] as const),
  ...(['closeTies', 'isolates', 'noCloseFriend', 'bridgingTies', 'talksToNeighbours'] as const),
  ...(['tiesFormed', 'tiesLost', 'residentHours', 'staffHours', 'peopleMet'] as const),
  ...(['introductionsBrokered', 'introductionsKept', 'groupsStarted', 'groupsSupported'] as const),
  ...(['groupsClosed', 'programmeCost', 'groupsEquipped', 'referrals', 'referralsArrived'] as const),
  ...(['eventVisits', 'improvements', 'improvementsByAgencies', 'satisfied', 'trusting'] as const),
  ...(['belonging', 'influencing', 'pullingTogether'] as const),
]);

describe('effect set none', () => {
  const months = 60;
  const of = withArm([{ ...STRONG, months }], { months, settings: { effectSet: 'none' } });

  test('health, services, crime, births, moves and QALYs are equal to the last bit', () => {
    const [without, withIt] = runArms(of);
    for (const { id } of OUTCOMES) {
      if (MAY_DIFFER.has(id)) continue;
      expect([id, monthly(withIt, id)]).toEqual([id, monthly(without, id)]);
      // Work lost to depression is counted by its causal share alone, and that is none here.
      if (id !== 'workMonthsLost') expect(sum(monthly(withIt, id)), id).toBeGreaterThan(0);
    }
    expect(withIt.beyondHorizon).toEqual(without.beyondHorizon);
  });

  test.each(APPROACHES.map(({ id }) => id))('%s changes none of them either', (approach) => {
    const programme = plan(approach, { options: { posts: 3 }, costPerYear: 200_000 });
    const [without, withIt] = runArms(withArm([programme], { settings: { effectSet: 'none' } }));
    for (const { id } of OUTCOMES) {
      if (!MAY_DIFFER.has(id)) expect([id, monthly(withIt, id)]).toEqual([id, monthly(without, id)]);
    }
  });

  test('while the programme costs money and changes who knows whom', () => {
    const [without, withIt] = runArms(of);
    for (const id of ['programmeCost', 'participating', 'ties', 'friendTies', 'residentHours'] as const) {
      expect(monthly(withIt, id), id).not.toEqual(monthly(without, id));
    }
  });

  test('as published, the same programme changes them: the equality above is no accident', () => {
    const [without, withIt] = runArms({ ...of, settings: { ...of.settings, effectSet: 'as published' } });
    for (const id of ['emergencyAdmissions', 'carePackageMonths', 'crimes'] as const) {
      expect(monthly(withIt, id), id).not.toEqual(monthly(without, id));
    }
  });
});
