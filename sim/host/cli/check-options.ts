/** What `check` and `calibrate` share: which places, how many replicates. */
import type { Command } from 'commander';
import { InputError } from '../../io/input-error';
import { listNames, show, suggestion } from '../../io/wording';
import type { CheckOptions } from '../work-options';
import type { CliContext } from './context';
import type { RawOptions, SharedOptions } from './options';

const DEFAULT_REPLICATES = 8;

/** Flags of `check` and `calibrate` alone. */
export interface RawCheckOptions extends RawOptions {
  readonly kappa?: string;
}

export function addKappa(command: Command): Command {
  return command.option(
    '--kappa <share>',
    'share of group time that adds to other contact, 0 to 1 (default: 0.5)',
  );
}

function readKappa(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw InputError.of('--kappa', `expected a number between 0 and 1, got ${show(text)}`);
}

/** @throws InputError when a place is not known */
export function checkOptions(
  places: readonly string[],
  { seed, replicates, workers }: SharedOptions,
  kappa: string | undefined,
  { services, signal }: CliContext,
  onProgress: CheckOptions['onProgress'],
): CheckOptions {
  for (const place of places) {
    if (services.places.includes(place)) continue;
    const known = `expected a neighbourhood type (${listNames(services.places)})`;
    throw InputError.of('places', `${known}, got ${show(place)}${suggestion(place, services.places)}`);
  }
  return {
    places: places.length > 0 ? places : services.places,
    replicates: replicates ?? DEFAULT_REPLICATES,
    seed: seed ?? 'kithwork',
    kappa: readKappa(kappa),
    workers,
    onProgress,
    signal,
  };
}
