/**
 * Two ways to read the evidence: ours, in which a part of each link is cause and effect, and theirs, in which all
 * of it is, as those who publish it often take it. They differ in the causal fractions alone.
 */
import type { Scenario } from '../../sim/engine/scenario';
import { applyEffectSet, EFFECT_SETS } from '../../sim/evidence/effect-sets';
import {
  defaultValues,
  PARAMETER_IDS,
  type ParameterId,
  type ParameterValues,
} from '../../sim/evidence/registry';

export type Baseline = 'ours' | 'theirs';

export const OURS: ParameterValues = defaultValues();
export const THEIRS: ParameterValues = applyEffectSet(OURS, EFFECT_SETS['as published']);

/** Numbers of which the two think differently. */
export const DISPUTED: readonly ParameterId[] = PARAMETER_IDS.filter((id) => OURS[id] !== THEIRS[id]);

/** What the scenario takes for a number: the reader’s own, unless the set of effects fixes it. */
export function valueInUse({ parameters, settings }: Scenario, id: ParameterId): number {
  const own = { ...OURS, ...parameters } as ParameterValues;
  return applyEffectSet(own, EFFECT_SETS[settings.effectSet])[id];
}

/** The scenario with one number taken from a baseline; ours keeps its range, theirs is the same in every draw. */
export function takeFrom(baseline: Baseline, id: ParameterId, scenario: Scenario): Scenario {
  const loose = loosened(scenario);
  const { [id]: _, ...others } = loose.parameters;
  const parameters = baseline === 'ours' ? others : { ...others, [id]: THEIRS[id] };
  return { ...loose, parameters };
}

/** All disputed numbers from a baseline; the reader’s other changes stay. */
export function takeAllFrom(baseline: Baseline, scenario: Scenario): Scenario {
  const disputed: readonly string[] = DISPUTED;
  const parameters = Object.fromEntries(
    Object.entries(scenario.parameters).filter(([id]) => !disputed.includes(id)),
  );
  const effectSet = baseline === 'ours' ? 'default' : 'as published';
  return { ...scenario, parameters, settings: { ...scenario.settings, effectSet } };
}

/** Where a set of effects fixes every fraction, the same numbers set one by one, so that one can be changed. */
function loosened(scenario: Scenario): Scenario {
  const set = EFFECT_SETS[scenario.settings.effectSet];
  if (set.fractions === null) return scenario;
  const ids = [...DISPUTED, ...(Object.keys(set.fixed) as ParameterId[])];
  const fixed = Object.fromEntries(ids.map((id) => [id, valueInUse(scenario, id)]));
  return {
    ...scenario,
    parameters: { ...scenario.parameters, ...fixed },
    settings: { ...scenario.settings, effectSet: 'default' },
  };
}
