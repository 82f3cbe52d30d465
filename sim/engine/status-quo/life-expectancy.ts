/** Life expectancy at birth from the hazards that residents of each age were exposed to (period life table). */
import { exp } from '../../kernel/portable';
import { AGES } from '../../model/health-rules';
import { ADULT_MONTHS } from '../../model/people';
import { exposureRatio } from '../../model/processes/mortality';
import type { Step } from '../../model/step';
import { H, PRESENT, personTop } from '../../model/world';

export interface Hazards {
  readonly add: (step: Step) => void;
  /** Sum of monthly hazards and person-months, index sex · AGES + age in years. */
  readonly sum: Float64Array;
  readonly months: Float64Array;
}

export function observeHazards(): Hazards {
  const sum = new Float64Array(2 * AGES);
  const months = new Float64Array(2 * AGES);
  return {
    sum,
    months,
    add(step) {
      const { world, rules } = step;
      for (let p = 0; p < personTop(world); p++) {
        if (world.status[p] !== PRESENT) continue;
        const age = world.header[H.month] - world.birthMonth[p];
        const at = world.sex[p] * AGES + Math.min(AGES - 1, Math.floor(age / 12));
        sum[at] += rules.mortality[at] * (age >= ADULT_MONTHS ? exposureRatio(step, p, age) : 1);
        months[at]++;
      }
    },
  };
}

/** Years; ages nobody reached take the area’s rate. */
export function lifeExpectancy({ sum, months }: Hazards, { rules }: Step, sex: number): number {
  let alive = 1;
  let years = 0;
  for (let age = 0; age < AGES; age++) {
    const at = sex * AGES + age;
    const hazard = months[at] >= 24 ? sum[at] / months[at] : rules.areaMortality[at];
    const next = alive * exp(-12 * hazard);
    years += (alive + next) / 2;
    alive = next;
  }
  return years;
}
