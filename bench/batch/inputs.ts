/** Scenarios and plans that the parts of the batch bench share. */
import * as fs from 'node:fs';
import { join } from 'node:path';

const WORKER = `  - name: a worker
    programmes:
      - { approach: community-development-worker, months: 24, costPerYear: 80000, payer: NHS primary }
`;

export interface Town {
  readonly residents: number;
  readonly months: number;
  readonly arms: 1 | 2;
}

/** Writes a scenario; returns the name of its file. */
export function writeTown(folder: string, name: string, { residents, months, arms }: Town): string {
  const file = `${name}.yaml`;
  const text = `kithwork: 1
name: ${name}
seed: bench
months: ${months}
place: { population: ${residents}, deprivationDecile: 5 }
comparator: status quo
arms:
  - name: status quo
${arms === 2 ? WORKER : ''}`;
  fs.writeFileSync(join(folder, file), text);
  return file;
}

/** Writes a plan; returns the name of its file. */
export function writePlan(folder: string, name: string, lines: readonly string[]): string {
  const file = `${name}-plan.yaml`;
  fs.writeFileSync(join(folder, file), ['kithwork-batch: 1', `name: ${name}`, ...lines, ''].join('\n'));
  return file;
}

export const ONE_POINT = 'design: { kind: list, points: [{ name: one }] }';

export const minutes = (seconds: number) =>
  seconds < 120 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`;

export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
