/** What a Sobol study takes, by a measured piece of it, and how much of what it sees is luck. */
import { VOCABULARY } from '../../sim/host/vocabulary';
import { measure } from './child';
import { writePlan, writeTown } from './inputs';
import type { Say } from './say';

const FACTORS = 20;
const BASE = 256;
const PIECE = 2;
const RESIDENTS = 1500;
const MONTHS = 60;

export function sobol(folder: string, _runs: number, say: Say): void {
  const estate = writeTown(folder, 'estate', { residents: RESIDENTS, months: MONTHS, arms: 2 });
  const varied = Object.entries(VOCABULARY.parameters)
    .filter(([, { role, distribution }]) => role === 'evidence' && distribution.kind !== 'fixed')
    .slice(0, FACTORS);
  const plan = (name: string, size: number) =>
    writePlan(folder, name, [
      `scenario: ${estate}`,
      'replicates: 2',
      'outcomes: [depressed, isolated]',
      'by: study',
      'files: parquet',
      'design:',
      '  kind: sobol',
      `  size: ${size}`,
      '  factors:',
      ...varied.map(([id]) => `    - { vary: parameters.${id} }`),
    ]);
  const [one, piece] = [1, PIECE + 1].map((size) => {
    const file = plan(`sobol-${size}`, size);
    return measure(folder, { args: ['batch', file, '--workers', '1', '--out', `sobol-${size}`] });
  });
  // The smaller piece holds what comes once: starting, growing two neighbourhoods.
  const pairs = piece.document.pairs - one.document.pairs;
  const each = (piece.seconds - one.seconds) / pairs;
  const all = BASE * (FACTORS + 2);
  say(`Sobol study of ${FACTORS} parameters, ${RESIDENTS} residents, ${MONTHS} months, two arms`);
  say(
    `  a pair                            ${each.toFixed(2)} s of processor time (${piece.document.pairs} pairs run)`,
  );
  say(
    `  base sample ${BASE}                   ${((each * all) / 3600).toFixed(2)} hours of one processor with one pair a point (${all} points), projected`,
  );
  const asked = ['depressed', 'qalysDiscounted'].flatMap((id) => ['--measure', id]);
  const { measures } = measure(folder, { args: ['sensitivity', `sobol-${PIECE + 1}`, ...asked] }).document;
  for (const { label, noise } of measures as { label: string; noise: number | null }[]) {
    const share = noise === null ? 'cannot be told' : `${(100 * Math.min(1, noise)).toFixed(0)} %`;
    say(`  luck in the spread between points ${share} (${label})`);
  }
}
