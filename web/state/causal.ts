/**
 * The dial of cause and effect: how much of every published link between relationships and health is taken as
 * causal. At 0 the set “none” holds, in which relationships change nothing; at 1 “as published”. Between them
 * every causal fraction is set, and the links that have no fraction are scaled in step.
 */
import type { Scenario } from '../../sim/engine/scenario';
import { EFFECT_SETS } from '../../sim/evidence/effect-sets';
import { PARAMETER_IDS, PARAMETERS, type ParameterId } from '../../sim/evidence/registry';

const FRACTIONS = PARAMETER_IDS.filter((id) => PARAMETERS[id].role === 'causal fraction');
const WITHOUT_FRACTION = Object.keys(EFFECT_SETS.none.fixed) as ParameterId[];
const DIALLED: readonly string[] = [...FRACTIONS, ...WITHOUT_FRACTION];

/** 0 to 1, or null for the evidence’s own fractions with their ranges. */
export type DialPosition = number | null;

export function dialled(scenario: Scenario, position: DialPosition): Scenario {
  const parameters = Object.fromEntries(
    Object.entries(scenario.parameters).filter(([id]) => !DIALLED.includes(id)),
  );
  const withSet = (effectSet: Scenario['settings']['effectSet'], more = {}): Scenario => ({
    ...scenario,
    settings: { ...scenario.settings, effectSet },
    parameters: { ...parameters, ...more },
  });
  if (position === null) return withSet('default');
  if (position === 0) return withSet('none');
  if (position === 1) return withSet('as published');
  const set = (id: ParameterId, value: number) => {
    const { low, high } = PARAMETERS[id];
    return [id, Math.min(high, Math.max(low, value))] as const;
  };
  return withSet(
    'default',
    Object.fromEntries([
      ...FRACTIONS.map((id) => set(id, position)),
      ...WITHOUT_FRACTION.map((id) => set(id, Number((position * PARAMETERS[id].value).toPrecision(6)))),
    ]),
  );
}

/** Where the dial of a scenario stands; `own` when fractions were set one by one. */
export function dialOf(scenario: Scenario): DialPosition | 'own' {
  const { effectSet } = scenario.settings;
  const set = DIALLED.filter((id) => scenario.parameters[id] !== undefined);
  if (effectSet === 'none') return 0;
  if (effectSet === 'as published' && set.length === 0) return 1;
  if (effectSet !== 'default') return 'own';
  if (set.length === 0) return null;
  const position = scenario.parameters[FRACTIONS[0]];
  const again = position === undefined ? scenario : dialled(scenario, position);
  const same = DIALLED.every((id) => again.parameters[id] === scenario.parameters[id]);
  return position !== undefined && same ? position : 'own';
}
