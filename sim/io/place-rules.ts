/** Rules of the place that span fields: what must be said, neighbourhoods that are large enough. */
import { areasRules } from './area-rules';
import { makeUpRules } from './make-up-rules';
import { asGroup, type Broken, type Group } from './rule';
import { grouped } from './wording';

/** Of a neighbourhood. */
const FEWEST_RESIDENTS = 100;

export function placeRules(place: unknown): Broken[] {
  const own = asGroup(place);
  if (own.areas !== undefined) return areasRules(own);
  return [...neededRules(place), ...sizeRule(own), ...makeUpRules(own, ['place'])];
}

/** What the schema leaves open, since areas say it for themselves. */
function neededRules(place: unknown): Broken[] {
  if (typeof place !== 'object' || place === null || Array.isArray(place)) return [];
  const needed = { population: 'between 100 and 1,000,000', deprivationDecile: 'between 1 and 10' };
  return Object.entries(needed).flatMap(([key, range]): Broken[] =>
    asGroup(place)[key] === undefined
      ? [{ path: ['place', key], message: `expected a whole number ${range}` }]
      : [],
  );
}

function sizeRule({ population, neighbourhoods }: Group): Broken[] {
  if (typeof population !== 'number' || typeof neighbourhoods !== 'number') return [];
  const most = Math.floor(population / FEWEST_RESIDENTS);
  if (most < 1 || neighbourhoods <= most) return [];
  const message = `expected at most ${grouped(most)}, so that each neighbourhood has ${FEWEST_RESIDENTS} residents`;
  return [{ path: ['place', 'neighbourhoods'], message }];
}
