/**
 * Parameter sets of a calibration in a study: draw d takes set d, round and round; one draw takes the means. Each set
 * shapes its own neighbourhoods from the burn-in on, so starts belong to draws: number n is grown under the set of
 * draw n mod draws.
 */
import type { ParameterId, ParameterValues } from '../evidence/registry';
import type { Scenario } from './scenario';

export type PosteriorSets = NonNullable<Scenario['posterior']>;

/** The set that a draw takes; nothing without a posterior. */
export function setOfDraw({ posterior, draws }: Pick<Scenario, 'posterior' | 'draws'>, draw: number) {
  if (posterior === undefined || posterior.length === 0) return {};
  return draws === 1 ? meanSet(posterior) : posterior[draw % posterior.length];
}

export function meanSet(sets: PosteriorSets): Record<string, number> {
  const means: Record<string, number> = {};
  for (const set of sets) {
    for (const [id, value] of Object.entries(set)) means[id] = (means[id] ?? 0) + value / sets.length;
  }
  return means;
}

/** Values with a set in place of the records’ own, unless the user has changed them. */
export function withSet(
  values: ParameterValues,
  set: Readonly<Record<string, number>>,
  changed: Readonly<Record<string, number>>,
): ParameterValues {
  const own = { ...values };
  for (const [id, value] of Object.entries(set)) {
    if (!Object.hasOwn(changed, id)) own[id as ParameterId] = value;
  }
  return own;
}

/** Whether starts belong to draws. */
export function startsByDraw({ posterior, draws }: Pick<Scenario, 'posterior' | 'draws'>): boolean {
  return posterior !== undefined && posterior.length > 0 && draws > 1;
}
