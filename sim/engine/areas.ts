/**
 * A place whose neighbourhoods differ, taken apart: each neighbourhood that is run is a small study of its own,
 * with its own decile, people and luck, and stands for one or more like it. Nobody has local ties across a border;
 * friends and kin in the next neighbourhood are among the external ties, as friends elsewhere are.
 */
import type { Area, Place, Scenario } from './scenario';
import { isTarget, targetedParts } from './targets';

/** Different burnt-in neighbourhoods that the neighbourhoods of one area begin from, in turn. */
const AREA_STARTS = 5;

export interface Part {
  /** Area and number among those run of it, such as “tenth 1, 2 of 3”. */
  readonly label: string;
  readonly area: Area;
  /** Number of its area in the place, and its own among those run of the area, from 0. */
  readonly areaNumber: number;
  readonly ordinal: number;
  /** Neighbourhoods it stands for. */
  readonly weight: number;
  /** The study of this neighbourhood alone, with all arms and programmes of the whole. */
  readonly scenario: Scenario;
  /** Arm × programme: whether the programme works here. */
  readonly here: readonly (readonly boolean[])[];
}

/** Neighbourhoods that are run, in the order of the areas; none for a place without areas. */
export function partsOf(scenario: Scenario): Part[] {
  const { areas } = scenario.place;
  if (areas === undefined) return [];
  const bare = areas.flatMap((area, areaNumber) =>
    Array.from({ length: area.simulated }, (_, ordinal) => ({
      label: area.simulated === 1 ? area.name : `${area.name}, ${ordinal + 1} of ${area.simulated}`,
      area,
      areaNumber,
      ordinal,
      weight: area.count / area.simulated,
      scenario: {
        ...scenario,
        // By name, so that an area more or less changes nobody else’s luck.
        seed: `${scenario.seed} · ${area.name} · ${ordinal}`,
        place: placeOf(area),
      },
    })),
  );
  const chosen = scenario.arms.map(({ programmes }) =>
    programmes.map(({ target }) => targetedParts(target, bare)),
  );
  return bare.map((part, n) => ({
    ...part,
    here: chosen.map((programmes) => programmes.map((parts) => isTarget(parts, n))),
  }));
}

/** One neighbourhood of an area as a place. */
export function placeOf({ name: _, count: __, simulated: ___, ...area }: Area): Place {
  return { ...area, neighbourhoods: 1 };
}

/** A place of these areas, with what they come to together. */
export function placeOfAreas(areas: readonly Area[]): Place {
  const population = areas.reduce((sum, { count, population }) => sum + count * population, 0);
  const names = areas[0].ethnicGroups.map(({ name }) => name);
  const share = (group: number) =>
    areas.reduce((sum, { count, population, ethnicGroups }) => {
      return sum + count * population * (ethnicGroups[group]?.share ?? 0);
    }, 0) / population;
  return {
    population,
    neighbourhoods: areas.reduce((sum, { count }) => sum + count, 0),
    deprivationDecile: middleDecile(areas, population),
    ageShares: {},
    tenure: null,
    ethnicGroups: names.map((name, group) => ({ name, share: share(group) })),
    qualifications: null,
    groupsPerThousand: null,
    areas,
  };
}

/** Decile of the resident in the middle, when all are put in order of deprivation. */
function middleDecile(areas: readonly Area[], population: number): number {
  const inOrder = [...areas].sort((a, b) => a.deprivationDecile - b.deprivationDecile);
  let reached = 0;
  for (const { count, population: each, deprivationDecile } of inOrder) {
    reached += count * each;
    if (2 * reached >= population) return deprivationDecile;
  }
  return inOrder[inOrder.length - 1].deprivationDecile;
}

/** Residents that are run, which is fewer than live there where areas are sampled. */
export function simulatedResidents({ population, areas }: Place): number {
  if (areas === undefined) return population;
  return areas.reduce((sum, area) => sum + area.simulated * area.population, 0);
}

/** Neighbourhoods that are run. */
export function simulatedNeighbourhoods({ neighbourhoods, areas }: Place): number {
  if (areas === undefined) return neighbourhoods;
  return areas.reduce((sum, area) => sum + area.simulated, 0);
}

/** Starts that an area keeps. */
export function areaStartCount(area: Area, pairs: number): number {
  return Math.min(AREA_STARTS, Math.max(pairs, area.simulated));
}

/** A number of an area’s own for each of its starts, so that areas do not begin with the same luck (FNV-1a). */
export function areaStartNumber({ name }: Area, start: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return ((hash >>> 4) * 16 + start) >>> 0;
}
