/** Reads the scenario file that a user names. */
import { basename, dirname, resolve } from 'node:path';
import type { Scenario } from '../../engine/scenario';
import { InputError } from '../../io/input-error';
import { type ReadPlan, readPlan } from '../../io/plan/plan-file';
import { LONGEST_FILE, readScenario } from '../../io/scenario-file';
import { suggestion } from '../../io/wording';
import type { HostFs } from '../host-fs';
import type { CliContext } from './context';

/** @throws InputError when the file cannot be read or is not a valid scenario */
export function loadScenario(file: string, { fs, cwd, vocabulary }: CliContext): Scenario {
  return readScenario(readText(fs, resolve(cwd, file), file, 'scenario'), file, vocabulary);
}

/** @throws InputError when the file cannot be read or is not a valid plan */
export function loadPlan(file: string, { fs, cwd }: CliContext): ReadPlan {
  return readPlan(readText(fs, resolve(cwd, file), file, 'plan'), file);
}

/** A text file of Kithwork’s own form. @throws InputError when it cannot be read */
export function loadText(file: string, noun: string, { fs, cwd }: CliContext): string {
  return readText(fs, resolve(cwd, file), file, noun);
}

/** A data file whole. @throws InputError when it cannot be read or is longer than `most` bytes */
export function loadBytes(file: string, most: number, { fs, cwd }: CliContext): Uint8Array<ArrayBuffer> {
  const path = resolve(cwd, file);
  try {
    // Asked before reading: a file of many gigabytes must not fill the memory.
    if (fs.statSync(path).size > most)
      throw InputError.of('', `the file is longer than ${most / 1_000_000} MB`, file);
    return new Uint8Array(fs.readFileSync(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw InputError.of('', readFault(fs, path, error, 'data', /\.(csv|xlsx|zip)$/i), file);
  }
}

/** Text of a file of at most 1 MB; `name` is the file as the user named it. */
function readText(fs: HostFs, path: string, name: string, noun: string): string {
  // One byte more than allowed: enough to see that a file is too long, whatever it is.
  const buffer = new Uint8Array(LONGEST_FILE + 1);
  let length = 0;
  try {
    const handle = fs.openSync(path, 'r');
    try {
      for (let got = -1; got !== 0 && length < buffer.length; length += got) {
        got = fs.readSync(handle, buffer, length, buffer.length - length, null);
      }
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    throw InputError.of('', readFault(fs, path, error, noun), name);
  }
  if (length > LONGEST_FILE) throw InputError.of('', 'the file is longer than 1 MB', name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, length));
  } catch {
    throw InputError.of('', 'the file is not text in UTF-8', name);
  }
}

function readFault(
  fs: HostFs,
  path: string,
  error: unknown,
  noun: string,
  endings: RegExp = /\.ya?ml$/,
): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EISDIR') return `expected a ${noun} file, got a folder`;
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read this file (permission denied)';
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return `cannot read the file (${code ?? String(error)})`;
  const folder = dirname(path);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((entry) => endings.test(entry)) : [];
  return `there is no such file${suggestion(basename(path), names)}`;
}
