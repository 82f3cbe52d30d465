/** A posterior as a file: parameter sets of equal weight, what they were fitted to, and how well. */
import { z } from 'zod';
import type { Scenario } from '../../engine/scenario';
import { PARAMETERS, type ParameterId } from '../../evidence/registry';
import { InputError } from '../input-error';

export interface PosteriorRow {
  readonly target: string;
  readonly statistic: string;
  readonly fitted: boolean;
  /** What surveys found, with the standard error of the likelihood. */
  readonly observed: number;
  readonly error: number;
  /** Sets of the posterior run in the model: mean and the range of their middle 95 %. */
  readonly simulated: number;
  readonly low95: number;
  readonly high95: number;
  /** Difference in standard deviations of both together. */
  readonly z: number;
  readonly source: string;
}

export interface PosteriorDocument {
  readonly 'kithwork-posterior': 1;
  readonly name: string;
  readonly version: string;
  readonly seed: string;
  /** SHA-256 of the targets and of the evidence. */
  readonly identity: string;
  readonly kappa: number;
  readonly tieDecay: Scenario['settings']['tieDecay'];
  readonly simulations: number;
  readonly parameters: readonly {
    readonly id: ParameterId;
    readonly prior: readonly [number, number];
    /** Where the last wave looked: the rest of the prior was ruled out before it. */
    readonly searched: readonly [number, number];
    readonly record: number;
    readonly mean: number;
    readonly low95: number;
    readonly high95: number;
    /** Shares of known truths inside the middle 50 % and 90 %; null where none were kept back. */
    readonly within50: number | null;
    readonly within90: number | null;
  }[];
  readonly truths: number;
  readonly diagnostics: readonly PosteriorRow[];
  /** By statistic: share of the variance that the emulator explains, and what is left over. */
  readonly emulators: Readonly<Record<string, { readonly explained: number; readonly residualSd: number }>>;
  readonly sets: readonly Readonly<Record<string, number>>[];
}

const schema = z.looseObject({
  'kithwork-posterior': z.literal(1),
  kappa: z.number(),
  tieDecay: z.enum(['embeddedness', 'bond hours']),
  sets: z.array(z.record(z.string(), z.number())).min(1),
});

/** @throws InputError when the file is no posterior or holds values that the model does not take */
export function readPosterior(
  text: string,
  name: string,
): Pick<PosteriorDocument, 'kappa' | 'tieDecay' | 'sets'> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw InputError.of('', 'expected a posterior that kithwork posterior wrote (JSON)', name);
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const [{ path }] = parsed.error.issues;
    throw InputError.of(path.join('.'), 'expected a posterior that kithwork posterior wrote', name);
  }
  const ids = Object.keys(parsed.data.sets[0]);
  for (const [n, set] of parsed.data.sets.entries()) {
    for (const id of Object.keys({ ...set, ...parsed.data.sets[0] })) {
      const record = PARAMETERS[id as ParameterId];
      if (record === undefined)
        throw InputError.of(`sets[${n}].${id}`, 'expected the id of a parameter', name);
      if (!ids.includes(id) || !(set[id] >= record.low && set[id] <= record.high)) {
        throw InputError.of(
          `sets[${n}].${id}`,
          `expected a number between ${record.low} and ${record.high}, got ${set[id]}`,
          name,
        );
      }
    }
  }
  return parsed.data;
}

/** The scenario with the sets. @throws InputError where it makes structural choices that they were not fitted under */
export function withPosterior(
  scenario: Scenario,
  { kappa, tieDecay, sets }: Pick<PosteriorDocument, 'kappa' | 'tieDecay' | 'sets'>,
  name: string,
): Scenario {
  const { settings, place } = scenario;
  if (place.areas !== undefined) {
    throw InputError.of(
      '--posterior',
      'expected a place of one kind: neighbourhoods that differ (place.areas) have no posterior of their own',
      name,
    );
  }
  if (settings.kappa !== kappa || settings.tieDecay !== tieDecay) {
    throw InputError.of(
      '--posterior',
      `it was fitted at κ = ${kappa} with tie decay “${tieDecay}”, the scenario has κ = ${settings.kappa} with “${settings.tieDecay}”; fit one for these choices`,
      name,
    );
  }
  return { ...scenario, posterior: sets };
}
