/** Neighbourhoods that differ as areas of a place: one area for each tenth of deprivation they are in. */
import { placeOfAreas } from '../../engine/areas';
import type { Area, Place } from '../../engine/scenario';
import { counted, grouped } from '../wording';
import { type AreaFile, columnOf } from './area-file';
import { type AreaNote, type AreaPlace, areaPlace, lsoas } from './area-place';
import type { Neighbourhood } from './pick';

/** Neighbourhoods run of each area; the others are stood for, so that a large authority takes minutes, not hours. */
const SIMULATED = 2;

/** As `areaPlace`, unless the neighbourhoods lie in several tenths: then each tenth is an area. */
export function placeByDecile(files: readonly AreaFile[], chosen: readonly Neighbourhood[]): AreaPlace {
  const whole = areaPlace(files, chosen);
  const groups = byDecile(files, chosen);
  if (groups.size < 2) return whole;
  const areas = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([decile, own]) => areaOf(files, decile, own, whole.place));
  const found = areas.reduce((sum, { count }) => sum + count, 0);
  const left = chosen.length - found;
  const place = placeOfAreas(areas);
  return {
    place,
    notes: whole.notes.map((note) => inAreas(note, place, areas)),
    notices: [
      ...whole.notices,
      ...(left > 0
        ? [
            `${counted(left, 'neighbourhood')} without a deprivation decile ${left === 1 ? 'is' : 'are'} left out`,
          ]
        : []),
      ...(areas.some(({ count, simulated }) => simulated < count)
        ? [
            `of each area ${SIMULATED} neighbourhoods are run, and each counts as often as it stands for; a higher simulated takes longer and holds less luck`,
          ]
        : []),
    ],
  };
}

function byDecile(
  files: readonly AreaFile[],
  chosen: readonly Neighbourhood[],
): Map<number, Neighbourhood[]> {
  const groups = new Map<number, Neighbourhood[]>();
  for (const one of chosen) {
    const decile = decileOf(files, one);
    if (decile === undefined) continue;
    groups.set(decile, [...(groups.get(decile) ?? []), one]);
  }
  return groups;
}

function decileOf(files: readonly AreaFile[], { code }: Neighbourhood): number | undefined {
  for (const id of ['iod2025', 'iod2019'] as const) {
    const file = files.find(({ format }) => format.id === id);
    const row = file?.rows.get(code);
    if (file && row) return row.values[columnOf(file.format, 'decile')];
  }
  return undefined;
}

function areaOf(
  files: readonly AreaFile[],
  decile: number,
  own: readonly Neighbourhood[],
  whole: Place,
): Area {
  const { population, neighbourhoods: _, areas: __, ...place } = areaPlace(files, own).place;
  const told = place.ethnicGroups.length === whole.ethnicGroups.length;
  return {
    name: `tenth ${decile}`,
    count: own.length,
    simulated: Math.min(own.length, SIMULATED),
    ...place,
    population: Math.round(population / own.length),
    deprivationDecile: decile,
    ethnicGroups: told ? place.ethnicGroups : whole.ethnicGroups,
  };
}

/** A figure of the whole place becomes that of each area. */
function inAreas(note: AreaNote, place: Place, areas: readonly Area[]): AreaNote {
  const many = (text: string): AreaNote => ({ ...note, field: `areas ${note.field}`, text });
  switch (note.field) {
    case 'population':
      return many(
        `${grouped(place.population)} residents in ${lsoas(place.neighbourhoods)}, the mean of each area’s`,
      );
    case 'deprivationDecile':
      return many(
        `${areas.map(({ count, deprivationDecile }) => `${count} in decile ${deprivationDecile}`).join(', ')}`,
      );
    case 'compare':
      return note;
    default:
      return many(`${note.text}, in each area`);
  }
}
