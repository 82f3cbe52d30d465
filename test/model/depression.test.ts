import { describe, expect, test } from 'vitest';
import { defaultValues } from '../../sim/evidence/registry';
import { DEPRESSION } from '../../sim/evidence/tables';
import { draw, secondUniform, setMonth } from '../../sim/kernel/luck';
import { STREAMS } from '../../sim/kernel/streams';
import { depressionCourse } from '../../sim/model/depression-course';
import { handmade } from '../support/handmade';
import { processOf, sum } from '../support/model';

/** Published age bands; the last is followed to 95, when few are left. */
const BANDS = [16, 20, 30, 40, 50, 60, 70, 80, 95];
const values = defaultValues();
const fast = 1 - Math.exp(-values.remissionFastRate);
const slow = 1 - Math.exp(-values.remissionSlowRate);
const sexes = [0, 1];
const fifths = [1, 2, 3, 4, 5];
const cells = sexes.flatMap((sex) => fifths.map((fifth) => [sex, fifth] as const));

/** Prevalence by age of a cohort whose episodes begin at `onset` and end in two classes, month by month. */
function follow(onset: Float64Array, first: number, slowShare: number): Float64Array {
  const prevalence = new Float64Array(111);
  let [quick, lasting] = [first * (1 - slowShare), first * slowShare];
  for (let age = 16; age <= 110; age++) {
    for (let month = 0; month < 12; month++) {
      prevalence[age] += (quick + lasting) / 12;
      const began = (1 - quick - lasting) * onset[age];
      quick += began * values.remissionFastShare - quick * fast;
      lasting += began * (1 - values.remissionFastShare) - lasting * slow;
    }
  }
  return prevalence;
}

describe('the course of depression', () => {
  test.each(
    cells,
  )('sex %s, fifth %s: onset and remission give every band its published prevalence', (sex, fifth) => {
    const { onset, prevalence, prevalentSlowShare } = depressionCourse(values, sex, fifth);
    const followed = follow(onset, prevalence[16], prevalentSlowShare);
    for (let band = 0; band + 1 < BANDS.length; band++) {
      const years = followed.subarray(BANDS[band], BANDS[band + 1]);
      const published = DEPRESSION.prevalence(sex, BANDS[band], fifth, values.depressionPrevalence);
      expect(Math.abs(sum(years) / years.length / published - 1), `from ${BANDS[band]}`).toBeLessThan(0.01);
    }
    // Age by age the cohort has the prevalence that the course says it has; steps of onset at birthdays cost 1 %.
    for (let age = 16; age <= 110; age++) {
      expect(Math.abs(followed[age] / prevalence[age] - 1), `age ${age}`).toBeLessThan(0.012);
    }
  });

  test('onset is a plausible monthly hazard at every adult age and nothing under 16', () => {
    for (const [sex, fifth] of cells) {
      const { onset } = depressionCourse(values, sex, fifth);
      expect(onset.subarray(0, 16).every((rate) => rate === 0)).toBe(true);
      expect(onset.subarray(16).every((rate) => rate >= 0 && rate < 0.05)).toBe(true);
      expect(onset.subarray(16, 80).every((rate) => rate > 0.0005)).toBe(true);
    }
  });

  test('episodes last as long as published: 50, 63, 76 and 80 % over by 3, 6, 12 and 24 months', () => {
    const left = (months: number) =>
      values.remissionFastShare * (1 - fast) ** months +
      (1 - values.remissionFastShare) * (1 - slow) ** months;
    for (const [months, over] of [
      [3, 0.5],
      [6, 0.63],
      [12, 0.76],
      [24, 0.8],
    ]) {
      expect(Math.abs(1 - left(months) - over)).toBeLessThan(0.025);
    }
    const mean = values.remissionFastShare / fast + (1 - values.remissionFastShare) / slow;
    expect(mean).toBeGreaterThan(15);
    expect(mean).toBeLessThan(19);
  });

  test('among episodes present at one moment, slow ones count by how long they last', () => {
    const { prevalentSlowShare } = depressionCourse(values, 0, 3);
    const [quick, lasting] = [values.remissionFastShare / fast, (1 - values.remissionFastShare) / slow];
    expect(prevalentSlowShare).toBeCloseTo(lasting / (quick + lasting), 12);
  });
});

describe('the depression of a month', () => {
  // Forty residents of each kind; the base hazard is raised so that some of each fall ill.
  const kinds = [0, 1, 2, 3, 4, 5, 6, 7];
  const people = kinds.flatMap((kind) =>
    Array.from({ length: 40 }, () => ({ years: 16 + 8 * kind, sex: kind % 2 })),
  );
  const step = handmade(people, { month: 7 });
  const { world, rules, luck } = step;
  rules.depressionOnset.forEach((_, i) => {
    rules.depressionOnset[i] *= 60;
  });
  people.forEach((_, p) => {
    world.lonely[p] = p % 2;
    world.priorEpisode[p] = (p >> 1) % 2;
    world.joinedDepressed[p] = (p >> 2) % 2;
    world.memberMonths[p] = [0, 1, 12, 36, 200][p % 5];
    world.depressed[p] = p % 10 === 9 ? 1 + (p % 3 === 0 ? 1 : 0) : 0;
  });
  const before = {
    depressed: world.depressed.slice(),
    priorEpisode: world.priorEpisode.slice(),
    joinedDepressed: world.joinedDepressed.slice(),
  };
  setMonth(luck, 7);
  processOf('depression')(step);

  /** Onset hazard of one resident: lonely, a further episode, months of membership. */
  function hazard(p: number): number {
    const age = Math.floor((7 - world.birthMonth[p]) / 12);
    let h = rules.depressionOnset[world.sex[p] * 111 + age];
    if (world.lonely[p] === 1) h *= rules.depressionLonely;
    if (before.priorEpisode[p] === 1) {
      return h * rules.recurrence * (before.joinedDepressed[p] === 1 ? rules.relapseJoined : 1);
    }
    const months = Math.min(world.memberMonths[p], rules.participationRampMonths);
    const full = rules.participationStart + rules.participationSlope * rules.participationRampMonths;
    const share = months / rules.participationRampMonths;
    return months > 0 ? h * (rules.participationStart + (full - rules.participationStart) * share) : h;
  }

  test('onset is decided by the product of the ratios that apply, and nothing else', () => {
    let onsets = 0;
    people.forEach((_, p) => {
      if (before.depressed[p] > 0) return;
      const ill = draw(luck, STREAMS.depression, world.personId[p], 0) < hazard(p);
      const kind = secondUniform(luck) < rules.fastShare ? 1 : 2;
      expect([p, world.depressed[p]]).toEqual([p, ill ? kind : 0]);
      if (!ill) return;
      onsets++;
      expect([world.priorEpisode[p], world.joinedDepressed[p]]).toEqual([1, 0]);
    });
    expect(onsets).toBeGreaterThan(60);
    expect(onsets).toBeLessThan(220);
  });

  test('ratios go the way the studies say', () => {
    expect(rules.depressionLonely).toBeGreaterThan(1);
    expect(rules.participationStart).toBeLessThan(1);
    expect(rules.participationSlope).toBeLessThan(0);
    expect(rules.relapseJoined).toBeLessThan(1);
  });

  test('an episode ends at the rate of its own class, fast or slow', () => {
    let [ended, stayed] = [0, 0];
    people.forEach((_, p) => {
      if (before.depressed[p] === 0) return;
      const rate = before.depressed[p] === 1 ? fast : slow;
      const over = draw(luck, STREAMS.remission, world.personId[p], 0) < rate;
      expect(world.depressed[p]).toBe(over ? 0 : before.depressed[p]);
      if (over) ended++;
      else stayed++;
    });
    expect(Math.min(ended, stayed)).toBeGreaterThan(3);
  });

  test('children are never depressed', () => {
    const young = handmade(
      Array.from({ length: 60 }, () => ({ years: 15.9 })),
      { month: 7 },
    );
    young.rules.depressionOnset.fill(1);
    processOf('depression')(young);
    expect(young.world.depressed.every((d) => d === 0)).toBe(true);
  });
});
