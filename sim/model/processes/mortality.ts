/** Mortality: national rates × the area's ratio × the person's exposure over its expectation. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { STRATUM_MEASURES, stratumOf } from '../../engine/strata';
import { draw } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { AGES } from '../health-rules';
import { meanIsolation } from '../isolation';
import { networkStrength } from '../network-strength';
import { ADULT_MONTHS, die } from '../people';
import type { Step } from '../step';
import { H } from '../world';

const DEATHS = STRATUM_MEASURES.indexOf('deaths');

export function mortality(step: Step): void {
  const { world, rules, luck, scratch, tally } = step;
  const month = world.header[H.month];
  const { rows, count } = scratch.residents;
  let deaths = 0;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    const months = month - world.birthMonth[p];
    const age = months >= 1332 ? 110 : Math.floor(months / 12);
    let hazard = rules.mortality[world.sex[p] * AGES + age];
    if (months >= ADULT_MONTHS) hazard *= exposureRatio(step, p, months);
    // 1 − e^(−h) to third order: exact to 1e-5 at the highest monthly hazards.
    const chance = hazard * (1 - hazard * (0.5 - hazard / 6));
    if (draw(luck, STREAMS.mortality, world.personId[p], 0) >= chance) continue;
    if (months >= ADULT_MONTHS) {
      const stratum = stratumOf(months, world.sex[p], world.qualification[p]);
      tally.strata[stratum * STRATUM_MEASURES.length + DEATHS]++;
    }
    die(world, p, rules.bereavedMonths);
    deaths++;
  }
  tally.month[OUTCOME_INDEX.deaths] += deaths;
}

/** Hazard ratio of an adult by what they are exposed to. */
export function exposureRatio({ world, rules, scratch }: Step, person: number, months: number): number {
  let ratio = 1;
  if (rules.mortalityIsolated !== 1) {
    ratio += (rules.mortalityIsolated - 1) * meanIsolation(world.isolationHistory[person]);
  }
  if (rules.mortalityWeak !== 1) {
    const cell = rules.healthCell(months, world.sex[person]);
    if (networkStrength(world, scratch, person) < rules.medianStrength[cell])
      ratio += rules.mortalityWeak - 1;
  }
  if (rules.diseasesAct) ratio *= rules.diseaseDeath[world.conditions[person]];
  if (rules.mortalityFriends !== 1 && scratch.friends[person] > 0) ratio += rules.mortalityFriends - 1;
  return ratio;
}
