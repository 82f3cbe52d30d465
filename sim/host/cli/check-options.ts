/** What `check` and `calibrate` share: which places, how many replicates. */
import { InputError } from '../../io/input-error';
import { listNames, show, suggestion } from '../../io/wording';
import type { CheckOptions } from '../services';
import type { CliContext } from './context';
import type { SharedOptions } from './options';

const DEFAULT_REPLICATES = 8;

/** @throws InputError when a place is not known */
export function checkOptions(
  places: readonly string[],
  { seed, replicates, workers }: SharedOptions,
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
    workers,
    onProgress,
    signal,
  };
}
