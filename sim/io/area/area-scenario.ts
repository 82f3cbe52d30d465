/** A scenario from official files: the place is the chosen one, everything else is as in `kithwork new`. */
import type { Scenario } from '../../engine/scenario';
import { InputError } from '../input-error';
import { readScenario } from '../scenario-file';
import { STARTER_SCENARIO } from '../starter';
import type { Vocabulary } from '../vocabulary';
import type { AreaFile } from './area-file';
import { type AreaNote, areaPlace } from './area-place';
import { type Neighbourhood, neighbourhoodsOf, pick } from './pick';

export interface AreaChoice {
  /** Name or code; may be left out where codes or whole names of neighbourhoods are given. */
  readonly authority: string | undefined;
  /** Names or codes; none for the whole authority. */
  readonly neighbourhoods: readonly string[];
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
  { authority, neighbourhoods }: AreaChoice,
  vocabulary: Vocabulary,
): AreaScenario {
  eachTableOnce(files);
  const chosen = pick(neighbourhoodsOf(files), authority, neighbourhoods);
  const { place, notes, notices } = areaPlace(files, chosen);
  const name = placeName(chosen, neighbourhoods.length === 0);
  const starter = readScenario(STARTER_SCENARIO, 'starter', vocabulary);
  const scenario: Scenario = {
    ...starter,
    name,
    description: `What would a resident-led partnership change in ${name} in ten years?`,
    source: [...notes.map(noteLine), ...notices.map((text) => `Note: ${text}.`)].join('\n'),
    place,
  };
  return { scenario, chosen, notes, notices };
}

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
      : `${chosen.length} neighbourhoods of ${where}`;
  return text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 150);
}
