/** A scenario from official files: the place is the chosen one, everything else is as in `kithwork new`. */
import type { Arm, Scenario } from '../../engine/scenario';
import { InputError } from '../input-error';
import { readScenario } from '../scenario-file';
import { STARTER_SCENARIO } from '../starter';
import type { Vocabulary } from '../vocabulary';
import { counted } from '../wording';
import type { AreaFile } from './area-file';
import { type AreaNote, areaPlace } from './area-place';
import { placeByDecile } from './areas-by-decile';
import { type Neighbourhood, neighbourhoodsOf, pick } from './pick';

export interface AreaChoice {
  /** Name or code; may be left out where codes or whole names of neighbourhoods are given. */
  readonly authority: string | undefined;
  /** Names or codes; none for the whole authority. */
  readonly neighbourhoods: readonly string[];
  /** Neighbourhoods as one kind, of their mean decile, or as an area for each tenth; alike unless given. */
  readonly as?: 'alike' | 'areas';
}

export interface AreaScenario {
  readonly scenario: Scenario;
  readonly chosen: readonly Neighbourhood[];
  readonly notes: readonly AreaNote[];
  readonly notices: readonly string[];
}

/** @throws InputError when two files are the same table */
export function eachTableOnce(files: readonly AreaFile[]): void {
  for (const [n, { format, file }] of files.entries()) {
    const before = files.slice(0, n).find((other) => other.format.id === format.id);
    if (before) throw InputError.of('', `this is ${format.title}, as ${before.file} is; give it once`, file);
  }
}

/** @throws InputError when the files or the choice do not make a scenario */
export function areaScenario(
  files: readonly AreaFile[],
  { authority, neighbourhoods, as = 'alike' }: AreaChoice,
  vocabulary: Vocabulary,
): AreaScenario {
  eachTableOnce(files);
  const chosen = pick(neighbourhoodsOf(files), authority, neighbourhoods);
  const { place, notes, notices } = (as === 'areas' ? placeByDecile : areaPlace)(files, chosen);
  const name = placeName(chosen, neighbourhoods.length === 0);
  const starter = readScenario(STARTER_SCENARIO, 'starter', vocabulary);
  const scenario: Scenario = {
    ...starter,
    name,
    description: `What would a resident-led partnership change in ${name} in ten years?`,
    source: [...notes.map(noteLine), ...notices.map((text) => `Note: ${text}.`)].join('\n'),
    place,
    arms: place.areas === undefined ? starter.arms : starter.arms.map(aimed),
  };
  return { scenario, chosen, notes, notices };
}

/** Every neighbourhood with a programme costs the full sum, so those that need it most come first. */
const aimed = ({ name, programmes }: Arm): Arm => ({
  name,
  programmes: programmes.map((plan) => ({ ...plan, target: 'most deprived fifth of the place' as const })),
});

/** One line for a figure: what, source, date, file. */
export const noteLine = ({ field, text, source, date, file }: AreaNote): string =>
  `${field}: ${text}. Source: ${source}; ${date}; file ${file}.`;

function placeName(chosen: readonly Neighbourhood[], isWhole: boolean): string {
  const authorities = [...new Set(chosen.map(({ authority }) => authority))].filter((name) => name !== '');
  const where = authorities.length === 0 ? 'the place' : authorities.slice(0, 3).join(', ');
  const text = isWhole
    ? where
    : chosen.length <= 3
      ? chosen.map(({ name }) => name).join(', ')
      : `${counted(chosen.length, 'neighbourhood')} of ${where}`;
  return text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 150);
}
