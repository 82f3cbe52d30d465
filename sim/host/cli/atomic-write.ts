/**
 * Writing so that nothing half-written ever looks whole: content goes to a temporary name in the same
 * folder, is flushed to the disk, and only then takes its real name.
 */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../../io/input-error';
import type { HostFs } from '../host-fs';

/** Text, bytes, or chunks made while writing. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there (permission denied)',
  EPERM: 'you may not write there (not permitted)',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOTDIR: 'part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such folder',
  EMFILE: 'too many files are open',
};

/**
 * A fault of the file system as one line about what the user named; other errors as they are.
 * @param left what is left of the work, if anything
 */
export function writeFault(error: unknown, path: string, name: string, left = ''): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === undefined || error instanceof InputError) return error;
  return InputError.of(
    path,
    `cannot write ${name}: ${REASONS[code] ?? code}${left === '' ? '' : `; ${left}`}`,
  );
}

/** Whether the system refused to read or write, so that the message of writeFault is the right one. */
export const isDiskFault = (error: unknown) =>
  error instanceof Error && 'syscall' in error && 'code' in error && `${error.code}` in REASONS;

/** A hidden sibling that says what it is and whose; a killed run may leave one, and it is safe to delete. */
export function temporarySibling(path: string): string {
  return `${siblingStem(path)}${process.pid}`;
}

/** Process numbers mean something on one machine only, and a folder may be shared by many. */
function siblingStem(path: string): string {
  return join(dirname(path), `.${basename(path)}.partial-${hostname()}-`);
}

/** Takes away what killed processes of this machine left beside `path`. */
export function clearAbandoned(fs: HostFs, path: string): void {
  const stem = basename(siblingStem(path));
  for (const entry of fs.readdirSync(dirname(path))) {
    const owner = entry.startsWith(stem) ? /^\d+/.exec(entry.slice(stem.length)) : null;
    if (owner === null || runs(Number(owner[0]))) continue;
    fs.rmSync(join(dirname(path), entry), { recursive: true, force: true });
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Writes, flushes and closes a file; returns its size and SHA-256. */
export function writeFlushed(fs: HostFs, path: string, content: Content): Written {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = fs.openSync(path, 'w');
  try {
    const chunks = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const chunk of chunks) {
      const block = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
      hash.update(block);
      for (let at = 0; at < block.length; ) at += fs.writeSync(handle, block, at);
      bytes += block.length;
    }
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Writes one file whole or not at all.
 * @param name the file as the user named it
 * @throws InputError when it exists and may not be replaced, or cannot be written
 */
export function writeFileAtomically(
  fs: HostFs,
  path: string,
  name: string,
  content: Content,
  { replace }: { replace: boolean },
): Written {
  const exists = () => InputError.of('', 'the file exists already; choose another name', name);
  const there = fs.existsSync(path);
  if (there && !replace) throw exists();
  if (there && !fs.statSync(path).isFile()) throw InputError.of('', 'expected the name of a file', name);
  const temporary = temporarySibling(path);
  try {
    const written = writeFlushed(fs, temporary, content);
    if (replace) fs.renameSync(temporary, path);
    else nameWithoutReplacing(fs, temporary, path);
    return written;
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw exists();
    throw writeFault(error, '', name);
  }
}

/** Unlike a rename, a link never replaces what appeared in the meantime; some disks have no links. */
function nameWithoutReplacing(fs: HostFs, temporary: string, path: string): void {
  try {
    fs.linkSync(temporary, path);
    fs.rmSync(temporary);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    fs.renameSync(temporary, path);
  }
}
