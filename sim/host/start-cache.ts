/**
 * Burnt-in starts on disk, named by content. A file is written beside its place and renamed, and checked by
 * its own hash when read: a damaged or half-written one is as good as none.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env.KITHWORK_CACHE) return env.KITHWORK_CACHE;
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kithwork');
}

export function readStart(folder: string, name: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = readFileSync(join(folder, `${name}.start`));
    return new Uint8Array(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
  } catch {
    return null;
  }
}

/** Best effort: a cache that cannot be written costs time, nothing else. */
export function writeStart(folder: string, name: string, bytes: Uint8Array): void {
  const temporary = join(folder, `.${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, join(folder, `${name}.start`));
  } catch {
    rmSync(temporary, { force: true });
  }
}
