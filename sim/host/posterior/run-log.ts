/** Finished simulations of a calibration, one line each as they come, so that a stopped one goes on. */
import type { HostFs } from '../host-fs';

export interface Simulated {
  /** Number over all waves, and where it was. */
  readonly run: number;
  readonly point: readonly number[];
  readonly statistics: Readonly<Record<string, number>>;
}

export interface RunLog {
  readonly done: ReadonlyMap<number, Simulated>;
  readonly add: (simulated: Simulated) => void;
  readonly close: () => void;
}

/** Opens the log at `path`; that of other targets is begun anew. A line that a kill cut short is left out. */
export function openRunLog(fs: HostFs, path: string, identity: string): RunLog {
  const done = new Map<number, Simulated>();
  const lines = fs.existsSync(path) ? fs.readFileSync(path, 'utf8').split('\n') : [];
  if (parsed(lines[0])?.identity === identity) {
    for (const line of lines.slice(1)) {
      const entry = parsed(line) as Simulated | null;
      if (entry !== null && typeof entry.run === 'number') done.set(entry.run, entry);
    }
  }
  const handle = fs.openSync(path, 'w');
  const write = (value: object) => fs.writeSync(handle, `${JSON.stringify(value)}\n`);
  write({ identity });
  for (const entry of done.values()) write(entry);
  return {
    done,
    add(simulated) {
      done.set(simulated.run, simulated);
      write(simulated);
    },
    close: () => fs.closeSync(handle),
  };
}

function parsed(line: string | undefined) {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return null;
  }
}
