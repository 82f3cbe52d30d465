/** A sandbox in the part of the address that no server sees. */
import { InputError } from '../../../sim/io/input-error';
import { LONGEST_SANDBOX, readSandbox, type SandboxState, sandboxText } from '../../../sim/io/sandbox-file';
import { packText, TooLong, unpackText } from '../../state/packed-text';
import { link } from '../../state/route';

const FORM = 1;
const SOURCE = 'the link';

export async function sandboxLink(state: SandboxState): Promise<string> {
  const [address] = location.href.split('#');
  return `${address}${link('learn', `sandbox/${FORM}.${await packText(sandboxText(state))}`)}`;
}

/**
 * @param text what stands in the address behind `sandbox/`
 * @throws InputError when it is no sandbox
 */
export async function readSandboxLink(text: string): Promise<SandboxState> {
  const match = /^(\d{1,4})\.([A-Za-z0-9_-]+)$/.exec(text);
  if (match === null || match[2].length > LONGEST_SANDBOX) throw broken('part of it is missing or changed');
  if (Number(match[1]) !== FORM)
    throw broken(`it has form ${Number(match[1])}; this Kithwork reads form ${FORM}`);
  let json: string;
  try {
    json = await unpackText(match[2], LONGEST_SANDBOX);
  } catch (error) {
    throw broken(error instanceof TooLong ? 'it unpacks to too much' : 'part of it is missing or changed');
  }
  return readSandbox(json, SOURCE);
}

function broken(why: string): InputError {
  return InputError.of('', `the link could not be read: ${why}`);
}
