/**
 * A scenario as text for a link: the scenario file, compressed, in letters that need no escaping, behind the
 * version of this form. What comes in is treated as anybody’s: it is limited in size before it is unpacked and
 * then read as any scenario file is, with the same messages.
 */
import type { Scenario } from '../../sim/engine/scenario';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { InputError } from '../../sim/io/input-error';
import { readScenario } from '../../sim/io/scenario-file';
import { packText, TooLong, unpackText } from './packed-text';
import { scenarioText } from './scenario-text';

const FORM = 1;
/** Longest text of a link that mail programs and spreadsheets keep whole. */
export const LONGEST_LINK = 8_000;
/** Longest scenario that a link may unpack to, bytes. */
const LONGEST_STATE = 200_000;
const SOURCE = 'the link';

/** The text, or null when it is too long for a link; a file carries such a scenario. */
export async function packState(scenario: Scenario): Promise<string | null> {
  const text = `${FORM}.${await packText(scenarioText(scenario, 'bare'))}`;
  return text.length > LONGEST_LINK ? null : text;
}

/** @throws InputError when the text is no scenario */
export async function unpackState(text: string): Promise<Scenario> {
  const [form, data] = split(text);
  if (form > FORM) throw broken(`it was made by a newer Kithwork (form ${form}; this one reads ${FORM})`);
  if (data.length > 4 * LONGEST_LINK) throw broken('it is longer than any link made here');
  let yaml: string;
  try {
    yaml = await unpackText(data, LONGEST_STATE);
  } catch (error) {
    if (error instanceof TooLong) throw broken('it unpacks to more than a scenario can hold');
    throw broken('part of it is missing or changed');
  }
  return readScenario(yaml, SOURCE, VOCABULARY);
}

function split(text: string): [number, string] {
  const match = /^(\d{1,4})\.([A-Za-z0-9_-]+)$/.exec(text);
  if (match === null) throw broken('part of it is missing or changed');
  return [Number(match[1]), match[2]];
}

function broken(why: string): InputError {
  return InputError.of('', `the link could not be read: ${why}`);
}
