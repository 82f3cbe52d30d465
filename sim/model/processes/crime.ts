/**
 * Crime and anti-social behaviour: the area's recorded rates, falling with local tie density by a stated
 * elasticity (direction: Sampson, Raudenbush & Earls 1997). The reference density is the start's.
 */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { pow } from '../../kernel/portable';
import { liveTieCount } from '../../network/tie-store';
import type { Step } from '../step';

export function crime({ world, rules, tally }: Step): void {
  const residents = tally.month[OUTCOME_INDEX.residents];
  const adults = tally.month[OUTCOME_INDEX.adults];
  let factor = 1;
  if (rules.crimeElasticity !== 0 && rules.referenceDegree > 0 && adults > 0) {
    const degree = (2 * liveTieCount(world)) / adults;
    if (degree > 0) factor = pow(degree / rules.referenceDegree, -rules.crimeElasticity);
  }
  tally.month[OUTCOME_INDEX.crimes] = residents * rules.crimes * factor;
  tally.month[OUTCOME_INDEX.antisocialBehaviour] = residents * rules.antisocial * factor;
}
