/** Rules of the place that span fields: shares that sum to 1, neighbourhoods that are large enough. */
import { AGE_BANDS } from './place-schema';
import { asGroup, asList, type Broken, type Group, repeated } from './rule';
import { grouped } from './wording';

/** Shares may miss 1 by this much, for rounding in published tables. */
const ROUNDING = 0.005;
const FEWEST_RESIDENTS = 100;

export function placeRules(place: Group): Broken[] {
  const ages = asGroup(place.ageShares);
  const allAges = AGE_BANDS.every((band) => ages[band] !== undefined);
  const ethnic = asList(place.ethnicGroups).map((entry) => asGroup(entry));
  const ethnicShares = ethnic.map((entry) => entry.share);
  const ethnicNames = ethnic.map((entry) => entry.name);
  return [
    ...sizeRule(place),
    ...sumRule('ageShares', Object.values(ages), allAges ? 'to 1' : 'to 1 or less'),
    ...sumRule('tenure', Object.values(asGroup(place.tenure)), 'to 1'),
    ...sumRule('ethnicGroups', ethnicShares, 'to 1'),
    ...sumRule('qualifications', Object.values(asGroup(place.qualifications)), 'to 1'),
    ...repeated(ethnicNames).map((entry) => ({
      path: ['place', 'ethnicGroups', entry, 'name'],
      message: 'expected each ethnic group once',
    })),
  ];
}

function sizeRule({ population, neighbourhoods }: Group): Broken[] {
  if (typeof population !== 'number' || typeof neighbourhoods !== 'number') return [];
  const most = Math.floor(population / FEWEST_RESIDENTS);
  if (most < 1 || neighbourhoods <= most) return [];
  const message = `expected at most ${grouped(most)}, so that each neighbourhood has ${FEWEST_RESIDENTS} residents`;
  return [{ path: ['place', 'neighbourhoods'], message }];
}

function sumRule(key: string, shares: readonly unknown[], mode: 'to 1' | 'to 1 or less'): Broken[] {
  const numbers = shares.filter((value): value is number => Number.isFinite(value));
  if (numbers.length === 0 || numbers.length < shares.length) return [];
  const sum = numbers.reduce((total, value) => total + value, 0);
  const excess = mode === 'to 1' ? Math.abs(sum - 1) : sum - 1;
  if (excess <= ROUNDING + 1e-9) return [];
  const message = `expected shares that sum ${mode} (within ${ROUNDING}), got a sum of ${Number(sum.toFixed(4))}`;
  return [{ path: ['place', key], message, complete: true }];
}
