/** What each start of the program did to a batch: written when it begins, so that a killed one is known too. */
import { join } from 'node:path';
import type { Session } from '../../io/ro-crate';
import type { HostFs } from '../host-fs';
import { writeFileWhole } from './batch-folder';

export const SESSIONS = 'sessions';

export interface OpenSession {
  /** Says that it came to its end. */
  readonly end: (pairs: number) => void;
}

export function beginSession(
  fs: HostFs,
  folder: string,
  { command, workers, node }: Pick<Session, 'command' | 'workers' | 'node'>,
): OpenSession {
  const started = new Date().toISOString();
  const session: Session = {
    started,
    ended: null,
    command,
    workers,
    node,
    system: `${process.platform} ${process.arch}`,
    pairs: 0,
  };
  const path = join(folder, SESSIONS, `${started.replace(/[:.]/g, '-')}-${process.pid}.json`);
  const write = (content: Session) => writeFileWhole(fs, path, `${JSON.stringify(content)}\n`);
  write(session);
  return { end: (pairs) => write({ ...session, ended: new Date().toISOString(), pairs }) };
}

/** All starts so far, the earliest first; of a merged batch those of its shares too. */
export function readSessions(fs: HostFs, folder: string): Session[] {
  const path = join(folder, SESSIONS);
  if (!fs.existsSync(path)) return [];
  return fs
    .readdirSync(path)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .map((name) => JSON.parse(fs.readFileSync(join(path, name), 'utf8')) as Session);
}

export function copySessions(fs: HostFs, from: string, to: string): void {
  const source = join(from, SESSIONS);
  if (!fs.existsSync(source) || from === to) return;
  for (const name of fs.readdirSync(source)) {
    if (name.startsWith('.')) continue;
    writeFileWhole(fs, join(to, SESSIONS, name), fs.readFileSync(join(source, name)));
  }
}
