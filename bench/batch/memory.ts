/** The most memory a batch holds, at a number of runs and at three times as many: it may not grow with them. */

import type { Bench } from './bench';
import { measure } from './child';
import { ONE_POINT, percent, writePlan, writeTown } from './inputs';

/** So many that the tables fill some groups of rows: below that, more runs do hold more, up to those groups. */
const FEW = 1500;
const RESIDENTS = 200;

export function memory({ folder, say, doing }: Bench): void {
  const town = writeTown(folder, 'hamlet', { residents: RESIDENTS, months: 24, arms: 1 });
  const most = [FEW, 3 * FEW].map((runs) => {
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
    `memory: ${FEW} runs of ${RESIDENTS} residents by month ${most[0].toFixed(0)} MB at most, ${3 * FEW} runs ${most[1].toFixed(0)} MB (${percent(most[1] / most[0] - 1)})`,
  );
}
