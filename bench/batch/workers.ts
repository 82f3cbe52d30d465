/** Processor time of two workers against one for the same batch, turn about. */
import { median } from '../model';
import type { Bench } from './bench';
import { measure } from './child';
import { ONE_POINT, writePlan, writeTown } from './inputs';

const ROUNDS = 5;
const PAIRS = 24;

export function workers({ folder, say, doing }: Bench): void {
  const town = writeTown(folder, 'both', { residents: 5000, months: 60, arms: 2 });
  const plan = writePlan(folder, 'both', [`scenario: ${town}`, `replicates: ${PAIRS}`, ONE_POINT]);
  const run = (count: number, round: number) => {
    doing(`round ${round + 1} of ${ROUNDS}, ${count === 1 ? 'one worker' : 'two workers'}`);
    return measure(folder, {
      args: ['batch', plan, '--workers', `${count}`, '--out', `both-${count}-${round}`],
    });
  };
  doing('growing what both need');
  measure(folder, { args: ['batch', plan, '--workers', '1', '--out', 'both-first'] });
  const rounds = Array.from({ length: ROUNDS }, (_, round) => ({ one: run(1, round), two: run(2, round) }));
  const ratio = median(rounds.map(({ one, two }) => two.seconds / one.seconds));
  const faster = median(rounds.map(({ one, two }) => one.wallSeconds / two.wallSeconds));
  say(`two workers against one: ${PAIRS} pairs of 5000 residents, 60 months, median of ${ROUNDS} rounds`);
  say(`  processor time                    ${ratio.toFixed(2)} ×`);
  say(`  as fast                           ${faster.toFixed(2)} ×`);
}
