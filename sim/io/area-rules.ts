/** Rules of a place with areas that span fields: what is said once, how many are run, who can be told apart. */
import { TARGET_RULES } from '../engine/scenario';
import { makeUpRules } from './make-up-rules';
import { asGroup, asList, type Broken, type Group, positive, repeated } from './rule';
import { grouped, listNames } from './wording';

/** Residents of the whole place, and of the neighbourhoods that are run. */
const MOST_RESIDENTS = 10_000_000;
const MOST_SIMULATED = 1_000_000;

export function areasRules(place: Group): Broken[] {
  const areas = asList(place.areas).map((area) => asGroup(area));
  return [
    ...Object.keys(place)
      .filter((key) => key !== 'areas')
      .map((key) => ({
        path: ['place', key],
        message: 'leave it out: the place has areas, and each says it for itself',
        complete: true,
        atKey: true,
      })),
    ...nameRules(areas),
    ...areas.flatMap((area, n) => [
      ...areaRules(area, n, areas[0]),
      ...makeUpRules(area, ['place', 'areas', n]),
    ]),
    ...totalRules(areas),
  ];
}

function nameRules(areas: readonly Group[]): Broken[] {
  const names = areas.map(({ name }) => name);
  const path = (n: number) => ['place', 'areas', n, 'name'];
  const rules = names.flatMap((name, n) => (TARGET_RULES.includes(name as 'all') ? [n] : []));
  return [
    ...repeated(names).map((n) => ({ path: path(n), message: 'expected each area once' })),
    ...rules.map((n) => ({ path: path(n), message: 'expected a name that is no rule of a target' })),
  ];
}

function areaRules(area: Group, n: number, first: Group): Broken[] {
  const found: Broken[] = [];
  const count = positive(area.count, 1, Number.POSITIVE_INFINITY);
  if (typeof area.simulated === 'number' && area.simulated > count) {
    const message = `expected at most ${grouped(count)}, the neighbourhoods of the area`;
    found.push({ path: ['place', 'areas', n, 'simulated'], message });
  }
  const [own, others] = [groupNames(area), groupNames(first)];
  if (own.join('\n') !== others.join('\n')) {
    // Programmes tell residents apart by the number of their group, so it must be the same one everywhere.
    const message = `expected the ethnic groups of the first area in the same order (${listNames(others)}), a share of 0 where an area has none`;
    found.push({ path: ['place', 'areas', n, 'ethnicGroups'], message });
  }
  return found;
}

function groupNames({ ethnicGroups }: Group): string[] {
  if (ethnicGroups === undefined) return ['all residents'];
  return asList(ethnicGroups).map((entry) => String(asGroup(entry).name));
}

function totalRules(areas: readonly Group[]): Broken[] {
  const sum = (times: (area: Group) => number) =>
    areas.reduce((total, area) => total + times(area) * positive(area.population, 0, 0), 0);
  const all = sum(({ count }) => positive(count, 1, 0));
  const run = sum(({ simulated, count }) => positive(simulated, positive(count, 1, 0), 0));
  const broken = (message: string): Broken[] => [{ path: ['place', 'areas'], message, complete: true }];
  if (all > MOST_RESIDENTS)
    return broken(`expected at most ${grouped(MOST_RESIDENTS)} residents in all areas, got ${grouped(all)}`);
  if (run > MOST_SIMULATED)
    return broken(
      `expected at most ${grouped(MOST_SIMULATED)} residents in the neighbourhoods that are run, got ${grouped(run)}; set simulated to run some of each area`,
    );
  return [];
}
