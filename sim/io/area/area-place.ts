/** The place of a scenario from official figures, with where each figure comes from. */
import type { Place } from '../../engine/scenario';
import { AGE_BANDS, type AgeBand } from '../../population/age-sex';
import { InputError } from '../input-error';
import { counted, grouped } from '../wording';
import { type AreaFile, columnOf, plainName } from './area-file';
import { CENSUS_AGES, ETHNIC_GROUPS, type FormatId, LAST_AGE } from './formats';
import type { Neighbourhood } from './pick';
import { sharesOf } from './shares';

/** One prefilled figure: what it is, and its source. */
export interface AreaNote {
  /** Field of the place, such as `population`; or `compare` for a figure that fills no field. */
  readonly field: string;
  readonly text: string;
  readonly source: string;
  readonly date: string;
  readonly file: string;
}

export interface AreaPlace {
  readonly place: Place;
  readonly notes: readonly AreaNote[];
  /** What a reader should know: figures that are missing, or for some neighbourhoods only. */
  readonly notices: readonly string[];
}

/** Neighbourhoods of the statistics, as many as there are. */
export const lsoas = (count: number): string =>
  `${counted(count, 'neighbourhood')} (LSOA${count === 1 ? '' : 's'})`;

const FEWEST = 100;
const MOST = 1_000_000;
const BAND_FROM = [0, 16, 35, 65, 80] as const;

/** @throws InputError when the files do not make a place */
export function areaPlace(files: readonly AreaFile[], chosen: readonly Neighbourhood[]): AreaPlace {
  const notes: AreaNote[] = [];
  const notices: string[] = [];
  const note = ({ format, date, file }: AreaFile, field: string, text: string) =>
    notes.push({ field, text, source: format.title, date, file: plainName(file) });
  /** The first of these files that has all neighbourhoods, or else the one that has most. */
  const best = (ids: readonly FormatId[], what: string): AreaFile | undefined => {
    const given = ids.flatMap((id) => files.filter(({ format }) => format.id === id));
    const most = Math.max(0, ...given.map((file) => covered(file, chosen)));
    const file = given.find((one) => covered(one, chosen) === most && most > 0);
    if (file !== undefined && most < chosen.length)
      notices.push(
        `${what} is for ${grouped(most)} of ${counted(chosen.length, 'neighbourhood')}: the others are not in ${plainName(file.file)}`,
      );
    if (file === undefined && given.length > 0)
      notices.push(`none of the neighbourhoods is in ${plainName(given[0].file)}, so it gives no ${what}`);
    return file;
  };

  const deprivation = best(['iod2025', 'iod2019'], 'deprivation');
  if (deprivation === undefined)
    throw noFile('deprivation', 'the Indices of Deprivation, File 7 (England only)', notices);
  const mean = meanDecile(deprivation, chosen);
  const people = best(['estimates', 'ts007a', 'iod2025', 'iod2019'], 'the number of residents')!;
  const population = sum(people, chosen, [people.format.id.startsWith('iod') ? 'residents' : 'Total']);
  if (population < FEWEST || population > MOST) {
    const hint = population > MOST ? '; choose neighbourhoods of it' : '; add neighbourhoods';
    throw InputError.of(
      '--neighbourhoods',
      `expected ${FEWEST} to ${grouped(MOST)} residents, got ${grouped(population)}${hint}`,
    );
  }
  note(people, 'population', `${grouped(population)} residents in ${lsoas(chosen.length)}`);
  const weighted = `mean of the neighbourhoods’ deciles weighted by residents, ${mean.toFixed(2)}, rounded`;
  note(deprivation, 'deprivationDecile', `decile ${Math.round(mean)}: ${weighted}`);

  const ages = best(['estimates', 'ts007a'], 'age');
  const ageShares = ages === undefined ? null : sharesOf(ageBands(ages, chosen));
  if (ages && ageShares) note(ages, 'ageShares', ageText(ages));

  const homes = best(['ts054'], 'tenure');
  const tenure = homes === undefined ? null : sharesOf(tenures(homes, chosen));
  if (homes && tenure)
    note(
      homes,
      'tenure',
      'shares of households; shared ownership counts as mortgaged, rent free as private rent',
    );

  const ethnic = best(['ts021'], 'ethnic group');
  const ethnicShares =
    ethnic === undefined ? null : sharesOf(ETHNIC_GROUPS.map((name) => sum(ethnic, chosen, [name])));
  if (ethnic && ethnicShares) note(ethnic, 'ethnicGroups', 'shares of residents by broad group');

  const composition = best(['ts003'], 'household composition');
  const alone =
    composition &&
    sharesOf([sum(composition, chosen, ['One person household']), restAlone(composition, chosen)]);
  if (composition && alone) {
    const share = (100 * alone[0]).toFixed(1);
    note(
      composition,
      'compare',
      `${share} % of households are of one person: to compare, since the model forms households itself`,
    );
  }
  return {
    place: {
      population,
      neighbourhoods: Math.max(1, Math.min(chosen.length, Math.floor(population / FEWEST))),
      deprivationDecile: Math.round(mean),
      ageShares:
        ageShares === null
          ? {}
          : (Object.fromEntries(AGE_BANDS.map((band, n) => [band, ageShares[n]])) as Record<AgeBand, number>),
      tenure:
        tenure === null
          ? null
          : { outright: tenure[0], mortgaged: tenure[1], social: tenure[2], private: tenure[3] },
      ethnicGroups:
        ethnicShares === null
          ? [{ name: 'all residents', share: 1 }]
          : ETHNIC_GROUPS.map((name, n) => ({ name, share: ethnicShares[n] })),
      qualifications: null,
      groupsPerThousand: null,
    },
    notes,
    notices,
  };
}

const covered = ({ rows }: AreaFile, chosen: readonly Neighbourhood[]) =>
  chosen.filter(({ code }) => rows.has(code)).length;

function noFile(what: string, title: string, notices: readonly string[]): InputError {
  const why = notices.length > 0 ? `; ${notices.join('; ')}` : '';
  return InputError.of('', `a scenario needs ${what}: give also ${title}${why}`);
}

/** Sum of columns over the chosen neighbourhoods. */
function sum({ format, rows }: AreaFile, chosen: readonly Neighbourhood[], keys: readonly string[]): number {
  const columns = keys.map((key) => columnOf(format, key));
  let total = 0;
  for (const { code } of chosen) for (const column of columns) total += rows.get(code)?.values[column] ?? 0;
  return total;
}

function meanDecile({ format, rows, file }: AreaFile, chosen: readonly Neighbourhood[]): number {
  const [decile, residents] = [columnOf(format, 'decile'), columnOf(format, 'residents')];
  let weights = 0;
  let total = 0;
  for (const { code } of chosen) {
    const values = rows.get(code)?.values;
    if (values === undefined) continue;
    weights += values[residents];
    total += values[residents] * values[decile];
  }
  if (weights === 0) throw InputError.of('', 'the chosen neighbourhoods have no residents', file);
  return total / weights;
}

const bandOf = (age: number) => BAND_FROM.filter((from) => age >= from).length - 1;

function ageBands(file: AreaFile, chosen: readonly Neighbourhood[]): number[] {
  const bands = AGE_BANDS.map(() => 0);
  if (file.format.id === 'estimates') {
    for (let age = 0; age <= LAST_AGE; age++) bands[bandOf(age)] += sum(file, chosen, [`F${age}`, `M${age}`]);
    return bands;
  }
  for (const { from, key } of CENSUS_AGES) {
    const count = sum(file, chosen, [key]);
    // Only one group of five years lies across a bound: 15 to 19, of which one year in five is below 16.
    const years = from === CENSUS_AGES[CENSUS_AGES.length - 1].from ? 1 : 5;
    for (let n = 0; n < years; n++) bands[bandOf(from + n)] += count / years;
  }
  return bands;
}

const ageText = ({ format }: AreaFile) =>
  format.id === 'estimates'
    ? 'shares of residents, from single years of age'
    : 'shares of residents, from groups of five years; a fifth of those aged 15 to 19 is taken as 15';

function tenures(file: AreaFile, chosen: readonly Neighbourhood[]): number[] {
  return [
    ['Owned: Owns outright'],
    ['Owned: Owns with a mortgage or loan', 'Shared ownership'],
    ['Social rented'],
    ['Private rented', 'Lives rent free'],
  ].map((keys) => sum(file, chosen, keys));
}

const restAlone = (file: AreaFile, chosen: readonly Neighbourhood[]) =>
  Math.max(0, sum(file, chosen, ['Total']) - sum(file, chosen, ['One person household']));
