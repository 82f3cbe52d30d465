/**
 * A thousand neighbourhoods of England for ten years, all grown anew, on two workers: npm run bench:england
 * -- [how many]. Says what the dry run told and what it took, what a neighbourhood costs, and what all would.
 */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure } from './child';
import { minutes, percent } from './inputs';

const FILES = resolve('scenarios/cluster');
const PLAN = 'england.yaml';
const WHOLE = 1000;
const LEAST = 10;
/** Neighbourhoods that are run a second time. */
const AGAIN = 100;
/** Lower layer super output areas of England, 2021. */
const NEIGHBOURHOODS = 33_755;
/** How far off a dry run may be. */
const TOLERANCE = 0.2;

export async function benchEngland(): Promise<string[]> {
  const count = Number(process.argv[3] ?? WHOLE);
  if (!(Number.isInteger(count) && count >= LEAST))
    throw new Error(`how many: expected a whole number from ${LEAST}, got ${process.argv[3]}`);
  const folder = fs.mkdtempSync(join(tmpdir(), 'kithwork-england-'));
  try {
    england(folder, count, (line) => console.log(line));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return [];
}

function england(folder: string, count: number, say: (line: string) => void): void {
  fs.copyFileSync(join(FILES, 'neighbourhood.yaml'), join(folder, 'neighbourhood.yaml'));
  const text = fs.readFileSync(join(FILES, PLAN), 'utf8').replace(`size: ${WHOLE}`, `size: ${count}`);
  fs.writeFileSync(join(folder, PLAN), text);
  // A dry run keeps what it grows, so each begins with nothing of its own.
  const fresh = (name: string) => ({ KITHWORK_CACHE: join(folder, name) });
  const flags = ['--workers', '2'];
  const { estimate, runs } = measure(
    folder,
    { args: ['batch', PLAN, '--dry-run', ...flags] },
    fresh('dry'),
  ).document;
  const { growingSeconds, runningSeconds, handlingSeconds, warmingSeconds } = estimate;
  const told = growingSeconds + runningSeconds + handlingSeconds + 2 * warmingSeconds;
  say(`${runs} neighbourhoods of England, ten years each, grown anew, two workers`);
  say(
    `  the dry run told                  ${minutes(told)} of processor time, ${minutes(growingSeconds)} of it to grow`,
  );
  const whole = measure(folder, { args: ['batch', PLAN, ...flags] }, fresh('whole'));
  const off = told / whole.seconds - 1;
  say(
    `  it took                           ${minutes(whole.seconds)} of processor time, ${minutes(whole.wallSeconds)} by the clock`,
  );
  say(
    `  the dry run was                   ${percent(off)} off: ${Math.abs(off) <= TOLERANCE ? 'right' : 'wrong'} within ${percent(TOLERANCE)}`,
  );
  // Now everything is grown: a share of the same, made again, is the ten years alone.
  const shares = Math.max(1, Math.floor(count / AGAIN));
  const share = ['--out', 'again', '--shard', `1/${shares}`];
  const again = measure(folder, { args: ['batch', PLAN, ...share, ...flags] }, fresh('whole'));
  const record = join(folder, again.document.folder, 'batch.json');
  const { pairsPerChunk } = JSON.parse(fs.readFileSync(record, 'utf8'));
  const decade = again.seconds / (again.document.pieces * pairsPerChunk);
  // Points that are alike share a neighbourhood: what growing cost is that of those grown.
  const bytes = fs
    .readdirSync(join(folder, 'whole'))
    .filter((file) => file.endsWith('.start'))
    .map((file) => fs.statSync(join(folder, 'whole', file)).size);
  const grown = bytes.length;
  const grow = (whole.seconds - decade * count) / grown;
  const days = (seconds: number) =>
    `${((seconds * NEIGHBOURHOODS) / 3600).toFixed(1)} hours of one processor`;
  say(
    `  a neighbourhood                   ${grow.toFixed(2)} s to grow (${grown} grown), ${decade.toFixed(2)} s a decade`,
  );
  say(
    `  all ${NEIGHBOURHOODS}                        ${days(grow)} to grow each once, ${days(decade)} for each decade of each arm`,
  );
  const kept = bytes.reduce((sum, size) => sum + size, 0) / grown;
  say(
    `  kept on disk                      ${(kept / 1e6).toFixed(1)} MB a neighbourhood, ${((kept * NEIGHBOURHOODS) / 1e9).toFixed(0)} GB for all`,
  );
  say(`  most memory                       ${whole.megabytes.toFixed(0)} MB`);
}
