/**
 * What a Sobol study takes, and how much of what it sees is luck. The whole study takes an hour of a processor, so
 * that a piece of it is measured and the rest projected; `--full` makes the whole, in a folder that stays, so that it
 * goes on where it was.
 */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { type Bench, KEPT } from './bench';
import { type Cost, measure } from './child';
import { minutes, writePlan, writeTown } from './inputs';

const FACTORS = 20;
const BASE = 256;
/** Base samples of the two pieces that are run: the line through them leaves out what comes once. */
const SMALL = 1;
const LARGE = 9;
const REPLICATES = 2;
const RESIDENTS = 1500;
const MONTHS = 60;
const MEASURES = ['depressed', 'isolated', 'qalysDiscounted'];
const pointsOf = (size: number) => size * (FACTORS + 2);

export function sobol({ folder, full, say, doing }: Bench): void {
  say(
    `Sobol study of ${FACTORS} parameters, ${RESIDENTS} residents, ${MONTHS} months, two arms, ${REPLICATES} pairs a point, one worker`,
  );
  const whole = pointsOf(BASE) * REPLICATES;
  const [small, large] = [SMALL, LARGE].map((size) => {
    doing(`base sample ${size}: ${pointsOf(size) * REPLICATES} pairs`);
    return study(folder, size);
  });
  const each = (large.seconds - small.seconds) / (large.document.pairs - small.document.pairs);
  const once = small.seconds - each * small.document.pairs;
  say(
    `  a pair                            ${each.toFixed(3)} s of processor time, and ${once.toFixed(1)} s once`,
  );
  say(`  base sample ${LARGE}                     ${took(large)}`);
  sayNoise(folder, LARGE, say);
  if (!full) {
    say(
      `  base sample ${BASE}                   ${minutes(once + each * whole)} of one processor, PROJECTED from base sample ${LARGE} (--full measures it)`,
    );
    return;
  }
  const lasting = join(KEPT, 'sobol-full');
  fs.mkdirSync(lasting, { recursive: true });
  doing(`base sample ${BASE}: ${whole} pairs, kept in ${lasting}`);
  const cost = study(lasting, BASE);
  const { kept, pieces } = cost.document;
  say(
    `  base sample ${BASE}                   ${took(cost)}${kept > 0 ? `, with ${kept} of ${pieces} pieces from before: not the time of all` : ''}`,
  );
  sayNoise(lasting, BASE, say);
}

function study(folder: string, size: number): Cost {
  const estate = writeTown(folder, 'estate', { residents: RESIDENTS, months: MONTHS, arms: 2 });
  const varied = Object.entries(VOCABULARY.parameters)
    .filter(([, { role, distribution }]) => role === 'evidence' && distribution.kind !== 'fixed')
    .slice(0, FACTORS);
  const plan = writePlan(folder, `sobol-${size}`, [
    `scenario: ${estate}`,
    `replicates: ${REPLICATES}`,
    'outcomes: [depressed, isolated]',
    'by: study',
    'files: parquet',
    'design:',
    '  kind: sobol',
    `  size: ${size}`,
    '  factors:',
    ...varied.map(([id]) => `    - { vary: parameters.${id} }`),
  ]);
  return measure(folder, { args: ['batch', plan, '--workers', '1', '--out', `sobol-${size}`] });
}

const took = ({ seconds, wallSeconds, document }: Cost) =>
  `${minutes(seconds)} of processor time, ${minutes(wallSeconds)} by the clock (${document.points} points, ${document.pairs} pairs)`;

function sayNoise(folder: string, size: number, say: Bench['say']): void {
  const asked = MEASURES.flatMap((id) => ['--measure', id]);
  const { measures } = measure(folder, { args: ['sensitivity', `sobol-${size}`, ...asked] }).document;
  for (const { label, noise } of measures as { label: string; noise: number | null }[]) {
    const share = noise === null ? 'cannot be told' : `${(100 * Math.min(1, noise)).toFixed(0)} %`;
    say(`    luck in the spread between points, base sample ${size}: ${share} (${label})`);
  }
}
