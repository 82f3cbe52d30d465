/**
 * A scenario as text for a link: the scenario file, compressed, in letters that need no escaping, behind the
 * version of this form. What comes in is treated as anybody’s: it is limited in size before it is unpacked and
 * then read as any scenario file is, with the same messages.
 */
import type { Scenario } from '../../sim/engine/scenario';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { InputError } from '../../sim/io/input-error';
import { readScenario } from '../../sim/io/scenario-file';
import { scenarioText } from './scenario-text';

const FORM = 1;
/** Longest text of a link that mail programs and spreadsheets keep whole. */
export const LONGEST_LINK = 8_000;
/** Longest scenario that a link may unpack to, bytes. */
const LONGEST_STATE = 200_000;
const SOURCE = 'the link';

/** The text, or null when it is too long for a link; a file carries such a scenario. */
export async function packState(scenario: Scenario): Promise<string | null> {
  const bytes = new TextEncoder().encode(scenarioText(scenario, 'bare'));
  const packed = await drained(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const text = `${FORM}.${toBase64Url(packed)}`;
  return text.length > LONGEST_LINK ? null : text;
}

/** @throws InputError when the text is no scenario */
export async function unpackState(text: string): Promise<Scenario> {
  const [form, data] = split(text);
  if (form > FORM) throw broken(`it was made by a newer Kithwork (form ${form}; this one reads ${FORM})`);
  if (data.length > 4 * LONGEST_LINK) throw broken('it is longer than any link made here');
  let yaml: string;
  try {
    const bytes = fromBase64Url(data);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    yaml = new TextDecoder('utf-8', { fatal: true }).decode(await drained(stream, LONGEST_STATE));
  } catch (error) {
    if (error instanceof InputError) throw error;
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

async function drained(
  stream: ReadableStream<Uint8Array>,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw broken('it unpacks to more than a scenario can hold');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
}
