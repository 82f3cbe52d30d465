/**
 * One process a folder. The lock says who holds it: host, process and when that process started, so that the lock
 * of a killed process is recognised even when its number was given to another. A task that a cluster starts again
 * takes the lock of its own earlier start over, wherever that ran.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../io/input-error';
import { writeFlushed } from '../cli/atomic-write';
import type { HostFs } from '../host-fs';

export const LOCK = 'lock.json';

interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Start of the process in ticks since the machine’s, where the system tells; else empty. */
  readonly started: string;
  /** Task of a cluster, the same after a restart; else empty. */
  readonly task: string;
}

/**
 * Takes the lock of a folder.
 * @param name the folder as the user named it
 * @returns a function that gives it back
 * @throws InputError when another process holds it
 */
export function takeLock(
  fs: HostFs,
  folder: string,
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): () => void {
  const path = join(folder, LOCK);
  const own: Holder = {
    host: hostname(),
    pid: process.pid,
    started: startOf(fs, process.pid),
    task: env.SLURM_ARRAY_JOB_ID ? `slurm ${env.SLURM_ARRAY_JOB_ID}_${env.SLURM_ARRAY_TASK_ID}` : '',
  };
  const mine = join(folder, `.${LOCK}-${own.host}-${own.pid}`);
  writeFlushed(fs, mine, `${JSON.stringify(own)}\n`);
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        // A link appears whole or not at all, and never replaces another.
        fs.linkSync(mine, path);
        return () => release(fs, path, own);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = read(fs, path);
      if (holder === 'gone') continue;
      if (holder !== 'damaged' && !dead(fs, holder, own)) throw held(name, holder);
      if (!putAside(fs, path, `${mine}-old`, holder)) throw held(name, read(fs, path));
    }
    throw held(name, read(fs, path));
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

function held(name: string, holder: Holder | 'gone' | 'damaged'): InputError {
  const who = typeof holder === 'string' ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return InputError.of(
    '--out',
    `${name} is in use by ${who}; wait for it, or delete ${LOCK} in it when you know that it no longer runs`,
  );
}

function read(fs: HostFs, path: string): Holder | 'gone' | 'damaged' {
  try {
    const holder = JSON.parse(fs.readFileSync(path, 'utf8'));
    return typeof holder?.pid === 'number' && typeof holder.host === 'string' ? holder : 'damaged';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'damaged';
  }
}

/** Whether the holder surely runs no more; of another host nobody can tell, unless it was this very task. */
function dead(fs: HostFs, holder: Holder, own: Holder): boolean {
  if (own.task !== '' && holder.task === own.task) return true;
  if (holder.host !== own.host) return false;
  if (holder.pid === own.pid && holder.started === own.started) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const started = startOf(fs, holder.pid);
  return started !== '' && holder.started !== '' && started !== holder.started;
}

/** Moves a dead lock away; false when it was another one by then, which is put back. */
function putAside(fs: HostFs, path: string, aside: string, expected: Holder | 'damaged'): boolean {
  try {
    fs.renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
  const same = JSON.stringify(read(fs, aside)) === JSON.stringify(expected);
  if (!same) fs.linkSync(aside, path);
  fs.rmSync(aside, { force: true });
  return same;
}

function release(fs: HostFs, path: string, own: Holder): void {
  if (JSON.stringify(read(fs, path)) === JSON.stringify(own)) fs.rmSync(path, { force: true });
}

/** Field 22 of /proc/<pid>/stat on Linux. */
function startOf(fs: HostFs, pid: number): string {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
