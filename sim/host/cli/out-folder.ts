/** The folder of a finished study: filled under a temporary name, given its real name in one step. */
import { dirname, join } from 'node:path';
import { InputError } from '../../io/input-error';
import type { HostFs } from '../host-fs';
import {
  type Content,
  clearAbandoned,
  temporarySibling,
  type Written,
  writeFault,
  writeFlushed,
} from './atomic-write';

export const MANIFEST = 'manifest.json';

export interface FileEntry extends Written {
  readonly name: string;
}

export class OutFolder {
  readonly #fs: HostFs;
  readonly #target: string;
  readonly #temporary: string;
  readonly #name: string;
  readonly #entries: FileEntry[] = [];

  /**
   * Opens the temporary folder, so that a path that cannot be written is known before the work starts.
   * @param name the folder as the user named it
   * @throws InputError when it holds files of others or cannot be written
   */
  constructor(fs: HostFs, path: string, name: string) {
    this.#fs = fs;
    this.#name = name;
    try {
      this.#target = fs.existsSync(path) ? fs.realpathSync(path) : path;
      this.#temporary = temporarySibling(this.#target);
      refuseOthers(fs, this.#target, name);
      fs.mkdirSync(dirname(this.#target), { recursive: true });
      clearAbandoned(fs, this.#target);
      fs.rmSync(this.#temporary, { recursive: true, force: true });
      fs.mkdirSync(this.#temporary);
    } catch (error) {
      const notFolder = (error as NodeJS.ErrnoException).code === 'EEXIST';
      throw writeFault(notFolder ? { code: 'ENOTDIR' } : error, '--out', name);
    }
  }

  get entries(): readonly FileEntry[] {
    return this.#entries;
  }

  /** Writes a file into the temporary folder. */
  add(name: string, content: Content): void {
    this.#attempt(() => {
      const written = writeFlushed(this.#fs, join(this.#temporary, name), content);
      this.#entries.push({ name, ...written });
    });
  }

  /** Gives the folder its name; an older study of ours under that name goes away. */
  commit(): void {
    this.#attempt(() => {
      const old = `${this.#temporary}-replaced`;
      const replaces = this.#fs.existsSync(this.#target);
      flushFolder(this.#fs, this.#temporary);
      if (replaces) this.#fs.renameSync(this.#target, old);
      try {
        this.#fs.renameSync(this.#temporary, this.#target);
      } catch (error) {
        if (replaces) this.#fs.renameSync(old, this.#target);
        throw error;
      }
      flushFolder(this.#fs, dirname(this.#target));
      if (replaces) this.#fs.rmSync(old, { recursive: true, force: true });
    });
  }

  /** Takes the temporary folder away, when the work failed or was interrupted. */
  discard(): void {
    this.#fs.rmSync(this.#temporary, { recursive: true, force: true });
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw writeFault(error, '--out', this.#name);
    }
  }
}

/** An existing folder may be replaced only when everything in it is listed in a manifest of ours. */
function refuseOthers(fs: HostFs, path: string, name: string): void {
  if (!fs.existsSync(path)) return;
  if (!fs.statSync(path).isDirectory()) throw InputError.of('--out', `expected a folder, ${name} is a file`);
  const present = fs.readdirSync(path);
  if (present.length === 0) return;
  const ours = manifestNames(fs, join(path, MANIFEST));
  const foreign = present.find((entry) => entry !== MANIFEST && !ours.has(entry));
  if (ours.size > 0 && foreign === undefined) return;
  const found = foreign ?? present[0];
  throw InputError.of(
    '--out',
    `${name} holds files that Kithwork did not write (${found}); choose another folder`,
  );
}

function manifestNames(fs: HostFs, path: string): Set<string> {
  try {
    const manifest = JSON.parse(fs.readFileSync(path, 'utf8'));
    if (typeof manifest.kithwork !== 'object') return new Set();
    return new Set(manifest.files.map((file: FileEntry) => file.name));
  } catch {
    return new Set();
  }
}

/** Makes the names of a folder last through a power cut, where the system can. */
function flushFolder(fs: HostFs, path: string): void {
  try {
    const handle = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    // Windows and some network disks cannot flush a folder; the files themselves are flushed.
  }
}
