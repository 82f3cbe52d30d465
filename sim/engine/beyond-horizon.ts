/**
 * What lies beyond the horizon: expected years and QALYs left to the residents present at the end, at the
 * area's rates and without any further effect. A life saved late counts here, on a line of its own.
 */
import { EQ5D } from '../evidence/tables';
import { exp } from '../kernel/portable';
import { AGES } from '../model/health-rules';
import type { Step } from '../model/step';
import { H, PRESENT, personTop } from '../model/world';

export function beyondHorizon({ world, rules }: Step): { lifeYears: number; qalys: number } {
  const years = new Float64Array(2 * AGES);
  const qalys = new Float64Array(2 * AGES);
  for (let sex = 0; sex < 2; sex++) {
    let yearsLeft = 0;
    let qalysLeft = 0;
    for (let age = AGES - 1; age >= 0; age--) {
      const survive = exp(-12 * rules.areaMortality[sex * AGES + age]);
      yearsLeft = (1 + survive) / 2 + survive * yearsLeft;
      qalysLeft = ((1 + survive) / 2) * EQ5D.utility(sex, age) + survive * qalysLeft;
      years[sex * AGES + age] = yearsLeft;
      qalys[sex * AGES + age] = qalysLeft;
    }
  }
  let lifeYears = 0;
  let quality = 0;
  for (let p = 0; p < personTop(world); p++) {
    if (world.status[p] !== PRESENT) continue;
    const age = Math.min(AGES - 1, Math.floor((world.header[H.month] - world.birthMonth[p]) / 12));
    lifeYears += years[world.sex[p] * AGES + age];
    quality += qalys[world.sex[p] * AGES + age];
  }
  return { lifeYears, qalys: quality };
}
