/** Rules of who lives somewhere, in a place or in an area of one. */
import { AGE_BANDS } from './place-schema';
import { asGroup, asList, type Broken, type Group, repeated } from './rule';
import type { Path } from './wording';

/** Shares may miss 1 by this much, for rounding in published tables. */
const ROUNDING = 0.005;

/** Shares that sum to 1, and each ethnic group once. */
export function makeUpRules(place: Group, path: Path): Broken[] {
  const ages = asGroup(place.ageShares);
  const allAges = AGE_BANDS.every((band) => ages[band] !== undefined);
  const ethnic = asList(place.ethnicGroups).map((entry) => asGroup(entry));
  const sum = (key: string, shares: readonly unknown[], mode: 'to 1' | 'to 1 or less') =>
    sumRule([...path, key], shares, mode);
  return [
    ...sum('ageShares', Object.values(ages), allAges ? 'to 1' : 'to 1 or less'),
    ...sum('tenure', Object.values(asGroup(place.tenure)), 'to 1'),
    ...sum(
      'ethnicGroups',
      ethnic.map((entry) => entry.share),
      'to 1',
    ),
    ...sum('qualifications', Object.values(asGroup(place.qualifications)), 'to 1'),
    ...repeated(ethnic.map((entry) => entry.name)).map((entry) => ({
      path: [...path, 'ethnicGroups', entry, 'name'],
      message: 'expected each ethnic group once',
    })),
  ];
}

function sumRule(path: Path, shares: readonly unknown[], mode: 'to 1' | 'to 1 or less'): Broken[] {
  const numbers = shares.filter((value): value is number => Number.isFinite(value));
  if (numbers.length === 0 || numbers.length < shares.length) return [];
  const sum = numbers.reduce((total, value) => total + value, 0);
  const excess = mode === 'to 1' ? Math.abs(sum - 1) : sum - 1;
  if (excess <= ROUNDING + 1e-9) return [];
  const message = `expected shares that sum ${mode} (within ${ROUNDING}), got a sum of ${Number(sum.toFixed(4))}`;
  return [{ path, message, complete: true }];
}
