/**
 * Long-term conditions. Each resident has a place of their own, for life, in the order in which people get a
 * condition; they have it from the age at which its prevalence passes that place. So prevalence by age, sex and
 * deprivation is met, and new cases follow from ageing. Where isolation acts through diseases (disease-course.ts),
 * those diseases come by a yearly chance instead and stay.
 */
import { draw, type Luck, secondUniform } from '../kernel/luck';
import { STREAMS } from '../kernel/streams';
import { CONDITION_AGES, CONDITIONS, DISEASE_BITS, DISEASES } from './condition-table';
import { meanIsolation } from './isolation';
import type { Rules } from './rules';
import { ageMonths, PRESENT, personTop, type World } from './world';

/** Keys of yearly chances come after those of lifelong places. */
const ONSETS = 64;

/** The conditions of a resident now, as bits. */
export function conditionsOf(world: World, person: number, rules: Rules, lifelong: Luck): number {
  const years = Math.min(CONDITION_AGES - 1, Math.floor(ageMonths(world, person) / 12));
  if (years < 16) return 0;
  let bits = 0;
  for (let k = 0; k < CONDITIONS.length; k++) {
    const u =
      k % 2 === 0 ? draw(lifelong, STREAMS.conditions, world.personId[person], k) : secondUniform(lifelong);
    if (u < rules.conditionShare[(2 * k + world.sex[person]) * CONDITION_AGES + years]) bits |= 1 << k;
  }
  return bits;
}

/** At a birthday: the conditions of a resident from now on, as bits. */
export function conditionsAfter(world: World, person: number, rules: Rules, lifelong: Luck): number {
  const byAge = conditionsOf(world, person, rules, lifelong);
  if (!rules.diseasesAct) return byAge;
  const years = Math.min(CONDITION_AGES - 1, Math.floor(ageMonths(world, person) / 12));
  const isolation = meanIsolation(world.isolationHistory[person]);
  let bits = (byAge & ~DISEASE_BITS) | (world.conditions[person] & DISEASE_BITS);
  for (const k of DISEASES) {
    if ((bits & (1 << k)) !== 0) continue;
    const chance =
      rules.diseaseOnset[(2 * k + world.sex[person]) * CONDITION_AGES + years] *
      (1 + (rules.diseaseIsolated[k] - 1) * isolation);
    const key = ONSETS + years * CONDITIONS.length + k;
    if (draw(lifelong, STREAMS.conditions, world.personId[person], key) < chance) bits |= 1 << k;
  }
  return bits;
}

/** New cases of the diseases between two sets of bits. */
export function newDiseases(before: number, after: number): number {
  let count = 0;
  for (let bits = after & ~before & DISEASE_BITS; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Everyone present, at the start of a study. */
export function setConditions(world: World, rules: Rules, lifelong: Luck): void {
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    world.conditions[p] = conditionsOf(world, p, rules, lifelong);
  }
}
