/** Ratios and causal fractions that a set of effects does not use: they can decide nothing. */
import type { EffectSetName } from '../../engine/scenario';
import { EFFECT_SETS, type EffectSetId, resolveLinks } from '../../evidence/effect-sets';
import { defaultValues, PARAMETER_IDS, PARAMETERS, type ParameterId } from '../../evidence/registry';

/** Ids that move a link in some set of effects and none in this one. */
export function idleLinks(set: EffectSetName): Set<string> {
  const links = PARAMETER_IDS.filter(
    (id) => PARAMETERS[id].role === 'causal fraction' || id.endsWith('Ratio'),
  );
  const others = (Object.keys(EFFECT_SETS) as EffectSetId[]).filter((id) => id !== set);
  return new Set(links.filter((id) => !moves(id, set) && others.some((other) => moves(id, other))));
}

function moves(id: ParameterId, set: EffectSetId): boolean {
  const { low, high } = PARAMETERS[id];
  const at = (value: number) =>
    JSON.stringify(resolveLinks({ ...defaultValues(), [id]: value }, EFFECT_SETS[set]));
  return at(low) !== at(high);
}
