/** The most memory a batch holds, at a number of runs and at ten times as many. */

import type { Bench } from './bench';
import { measure } from './child';
import { ONE_POINT, percent, writePlan, writeTown } from './inputs';

const FEW = 150;

export function memory({ folder, say, doing }: Bench): void {
  const town = writeTown(folder, 'hamlet', { residents: 400, months: 24, arms: 1 });
  const most = [FEW, 10 * FEW].map((runs) => {
    const plan = writePlan(folder, `held-${runs}`, [
      `scenario: ${town}`,
      `replicates: ${runs}`,
      'by: month',
      ONE_POINT,
    ]);
    doing(`${runs} runs`);
    return measure(folder, { args: ['batch', plan, '--workers', '1', '--out', `held-${runs}`] }).megabytes;
  });
  say(
    `memory: ${FEW} runs of 400 residents ${most[0].toFixed(0)} MB at most, ${10 * FEW} runs ${most[1].toFixed(0)} MB (${percent(most[1] / most[0] - 1)})`,
  );
}
