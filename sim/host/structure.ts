/**
 * The first option’s answer under other structural choices: κ, the decay of ties, and how much of the evidence
 * is causal. Each is a study of its own with few pairs; the first row repeats the scenario’s own choices on those
 * same pairs, to compare with. Nothing is calibrated anew, and none is averaged with the main study.
 */
import type { StudyResult } from '../engine/results';
import type { Scenario, Settings } from '../engine/scenario';
import { runStudyOnWorkers } from './run-study';
import type { WorkOptions } from './services';

export interface StructuralStudy {
  readonly label: string;
  readonly result: StudyResult;
}

const CHOICES: readonly { readonly label: string; readonly change: Partial<Settings> }[] = Object.freeze([
  { label: 'as in the scenario, on the same few pairs', change: {} },
  { label: 'κ = 0: group time displaces all other contact', change: { kappa: 0 } },
  { label: 'κ = 1: group time displaces no other contact', change: { kappa: 1 } },
  { label: 'ties fade by bond hours alone', change: { tieDecay: 'bond hours' } },
  { label: 'no association is causal (fractions 0)', change: { effectSet: 'none' } },
  { label: 'every association is causal (fractions 1)', change: { effectSet: 'as published' } },
]);

/** Pairs of a structural study: enough to see an order of magnitude. */
const DRAWS = 2;

export async function structuralStudies(
  scenario: Scenario,
  version: string,
  options: WorkOptions,
): Promise<StructuralStudy[]> {
  const comparator = scenario.arms.findIndex((arm) => arm.name === scenario.comparator);
  const option = scenario.arms.findIndex((_, arm) => arm !== comparator);
  const arms = [scenario.arms[comparator], scenario.arms[option]];
  const studies: StructuralStudy[] = [];
  for (const { label, change } of CHOICES) {
    const settings = { ...scenario.settings, ...change };
    const same = ([key, value]: [string, unknown]) => scenario.settings[key as keyof Settings] === value;
    if (Object.keys(change).length > 0 && Object.entries(change).every(same)) continue;
    const draws = Math.min(DRAWS, scenario.draws);
    const variant = { ...scenario, settings, arms, draws, replicates: 1 };
    const onProgress: WorkOptions['onProgress'] = (done, total) =>
      options.onProgress(done, total, label.split(':')[0]);
    studies.push({ label, result: await runStudyOnWorkers(variant, version, { ...options, onProgress }) });
  }
  return studies;
}
