/**
 * Other structural choices to hold the answer against: κ, the decay of ties, and how much of the evidence is
 * causal. Each is a study of its own with few pairs of the first option; the first repeats the scenario’s own
 * choices on those same pairs, to compare with. κ brings its own fit; nothing else is calibrated
 * anew, and none is averaged in.
 */
import type { Scenario, Settings } from '../engine/scenario';

export interface StructuralVariant {
  readonly label: string;
  readonly scenario: Scenario;
}

const CHOICES: readonly { readonly label: string; readonly change: Partial<Settings> }[] = Object.freeze([
  { label: 'as in the scenario, on the same few pairs', change: {} },
  { label: 'κ = 0: group time displaces all other contact', change: { kappa: 0 } },
  { label: 'κ = 1: group time displaces no other contact', change: { kappa: 1 } },
  { label: 'ties fade by bond hours alone', change: { tieDecay: 'bond hours' } },
  {
    label: 'isolation kills through heart disease, stroke and dementia alone',
    change: { effectSet: 'diseases' },
  },
  { label: 'no association is causal (fractions 0)', change: { effectSet: 'none' } },
  { label: 'every association is causal (fractions 1)', change: { effectSet: 'as published' } },
]);

/** Pairs of a structural study: enough to see an order of magnitude. */
const DRAWS = 2;

/** The studies to run; a choice that the scenario makes already is left out. */
export function structuralVariants(scenario: Scenario): StructuralVariant[] {
  const comparator = scenario.arms.findIndex((arm) => arm.name === scenario.comparator);
  const option = scenario.arms.findIndex((_, arm) => arm !== comparator);
  const arms = [scenario.arms[comparator], scenario.arms[option]];
  return CHOICES.flatMap(({ label, change }) => {
    const settings = { ...scenario.settings, ...change };
    const same = ([key, value]: [string, unknown]) => scenario.settings[key as keyof Settings] === value;
    if (Object.keys(change).length > 0 && Object.entries(change).every(same)) return [];
    const draws = Math.min(DRAWS, scenario.draws);
    // A posterior holds under the choices it was fitted at.
    const refitted = 'kappa' in change || 'tieDecay' in change;
    const posterior = refitted ? undefined : scenario.posterior;
    return [{ label, scenario: { ...scenario, settings, arms, draws, replicates: 1, posterior } }];
  });
}
