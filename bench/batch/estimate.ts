/** Whether a dry run foretells what a batch then takes: starts at hand, and starts to be grown. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench';
import { measure } from './child';
import { ONE_POINT, percent, writePlan, writeTown } from './inputs';

const CASES = [
  { name: 'large-kept', residents: 10_000, months: 24, runs: 20, fresh: false },
  { name: 'small-grown', residents: 1500, months: 120, runs: 20, fresh: true },
  { name: 'middle-grown', residents: 5000, months: 60, runs: 12, fresh: true },
] as const;

export function estimates({ folder, say, doing }: Bench): void {
  say('dry run against the batch itself, one worker, two arms');
  for (const { name, residents, months, runs, fresh } of CASES) {
    doing(name);
    // A dry run keeps what it grows, so that the batch gets a folder of its own where it begins with nothing.
    const kept = (): Record<string, string> =>
      fresh ? { KITHWORK_CACHE: mkdtempSync(join(folder, 'kept-')) } : {};
    const town = writeTown(folder, name, { residents, months, arms: 2 });
    const plan = writePlan(folder, name, [`scenario: ${town}`, `replicates: ${runs}`, ONE_POINT]);
    if (!fresh) measure(folder, { args: ['batch', plan, '--workers', '1', '--out', `${name}-first`] });
    const { document } = measure(folder, { args: ['batch', plan, '--dry-run', '--workers', '1'] }, kept());
    const { growingSeconds, runningSeconds, handlingSeconds, warmingSeconds, startsToGrow } =
      document.estimate;
    const { seconds } = measure(folder, { args: ['batch', plan, '--workers', '1', '--out', name] }, kept());
    const told = growingSeconds + runningSeconds + handlingSeconds + warmingSeconds;
    say(
      `  ${runs} pairs of ${residents} residents, ${months} months, ${startsToGrow} to grow: ${told.toFixed(1)} s told, ${seconds.toFixed(1)} s taken: ${percent(told / seconds - 1)}`,
    );
  }
}
