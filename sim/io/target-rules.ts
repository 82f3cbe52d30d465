/** Rules of a programme’s target: a rule that fits the place, or names of its areas. */
import { TARGET_RULES } from '../engine/scenario';
import { isTargetRule } from '../engine/targets';
import { asGroup, asList, type Broken, type Group, repeated } from './rule';
import { listNames, type Path, show, suggestion } from './wording';

export function targetRules(target: unknown, programme: Path, place: Group): Broken[] {
  const path = [...programme, 'target'];
  if (target === undefined || target === 'all') return [];
  if (place.areas === undefined) {
    const near = suggestion(target, ['all']);
    const message = `expected all, since the neighbourhoods of the place are alike, got ${show(target)}${near}; place.areas lists different ones`;
    return [{ path, message, complete: true }];
  }
  const areas = asList(place.areas).map((area) => asGroup(area));
  const names = areas.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  if (typeof target === 'string') {
    if (isTargetRule(target)) return emptyRule(target, path, areas);
    const all = [...TARGET_RULES, ...names];
    return names.includes(target) ? [] : [unknownName(target, path, all)];
  }
  const wanted = asList(target);
  return [
    ...wanted.flatMap((name, n) =>
      typeof name === 'string' && !names.includes(name) ? [unknownName(name, [...path, n], names)] : [],
    ),
    ...repeated(wanted).map((n) => ({ path: [...path, n], message: 'expected each area once' })),
  ];
}

function unknownName(given: string, path: Path, names: readonly string[]): Broken {
  const what = names.includes('all') ? 'a rule or an area' : 'an area of the place';
  const message = `expected ${what} (${listNames(names)}), got ${show(given)}${suggestion(given, names)}`;
  return { path, message, complete: true };
}

function emptyRule(target: string, path: Path, areas: readonly Group[]): Broken[] {
  if (target !== 'most deprived fifth of England') return [];
  const deciles = areas.map(({ deprivationDecile }) => deprivationDecile);
  if (deciles.some((decile) => typeof decile !== 'number' || decile <= 2)) return [];
  const message = 'no area of the place is in it: none has a deprivationDecile of 1 or 2';
  return [{ path, message, complete: true }];
}
