/** What is shown of a study when one network is shown: the whole place, or one neighbourhood of a place of areas. */
import { type Part, partsOf } from './areas';
import { startSlots, startsOfPair } from './demand';
import type { PairInput } from './pair';
import type { Scenario } from './scenario';

export interface ShownPlace extends Pick<PairInput, 'scenario' | 'here'> {
  /** Numbers of its starts among those of the study, for a pair. */
  readonly starts: (pair: number) => number[];
  /** The neighbourhood; null for a place that is shown whole. */
  readonly label: string | null;
  /** Name of its area. */
  readonly area: string | undefined;
}

/** @param area name of an area; the first in which a programme works when left out */
export function shownPlace(scenario: Scenario, area?: string): ShownPlace {
  const count = startSlots(scenario).length;
  const all = (pair: number) => startsOfPair(scenario, pair, count);
  const parts = partsOf(scenario);
  if (parts.length === 0) return { scenario, starts: all, label: null, area: undefined };
  const has = ({ here }: Part) => here.some((programmes) => programmes.includes(true));
  const found =
    area === undefined ? parts.findIndex(has) : parts.findIndex((part) => part.area.name === area);
  const shown = Math.max(0, found);
  const { scenario: own, here, label } = parts[shown];
  return { scenario: own, here, label, area: parts[shown].area.name, starts: (pair) => [all(pair)[shown]] };
}
