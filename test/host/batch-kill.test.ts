/** The built program, killed in the middle of a batch and started again: `npm run build` first, as `npm test` does. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../dist/kithwork.js', import.meta.url));
const SCENARIO = `kithwork: 1
name: a street
seed: killed
months: 12
place: { population: 120, deprivationDecile: 4 }
parameters: { turnoverYears: 20 }
comparator: status quo
arms:
  - name: status quo
  - name: worker
    programmes:
      - { approach: community-development-worker, months: 12, costPerYear: 40000, payer: NHS primary }
`;
const PLAN = `kithwork-batch: 1
name: killed
scenario: small.yaml
draws: 2
replicates: 5
design:
  kind: list
  points:
    - { name: as given }
    - { name: nothing causal, change: { settings.effectSet: none } }
    - { name: two posts, change: { "arms[worker].programmes[0].options.posts": 2 } }
    - { name: half as much, change: { parameters.mortalityIsolatedFraction: 0.1 } }
`;

let folder = '';
const env = () => ({ ...process.env, KITHWORK_CACHE: join(folder, 'cache') });
const args = (...words: string[]) => [PROGRAM, ...words];
const json = (...words: string[]) =>
  JSON.parse(
    execFileSync(process.execPath, args(...words, '--json'), { cwd: folder, env: env() }).toString(),
  );

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('dist/kithwork.js: expected a build, run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'kithwork-kill-'));
  writeFileSync(join(folder, 'small.yaml'), SCENARIO);
  writeFileSync(join(folder, 'plan.yaml'), PLAN);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a batch killed twice gives the bytes of one that was not, with any number of workers', async () => {
  const whole = json('batch', 'plan.yaml', '--out', 'whole', '--workers', '2');
  expect(whole).toMatchObject({ points: 4, pairs: 40, runs: 80 });
  const pieces = join(folder, 'killed', 'pieces');
  for (const enough of [2, 12]) {
    const child = spawn(process.execPath, args('batch', 'plan.yaml', '--out', 'killed', '--workers', '2'), {
      cwd: folder,
      env: env(),
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    while (
      child.exitCode === null &&
      !(existsSync(pieces) && readdirSync(pieces).filter((entry) => !entry.startsWith('.')).length >= enough)
    ) {
      await pause(5);
    }
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(existsSync(join(folder, 'killed', 'lock.json'))).toBe(true);
    expect(existsSync(join(folder, 'killed', 'manifest.json'))).toBe(false);
  }
  const again = json('batch', 'plan.yaml', '--out', 'killed', '--workers', '1');
  expect(again.digest).toBe(whole.digest);
  expect(again.kept).toBeGreaterThanOrEqual(12);
  for (const name of ['outcomes.parquet', 'outcomes.csv', 'runs.parquet', 'manifest.json']) {
    const [a, b] = ['whole', 'killed'].map((own) => readFileSync(join(folder, own, name)));
    expect(a.equals(b)).toBe(true);
  }
});

test('ten shares joined are one run, and a row of them runs again to the same digest', () => {
  for (let n = 1; n <= 10; n++) {
    json('batch', 'plan.yaml', '--shard', `${n}/10`, '--out', 'shares', '--workers', '1');
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'whole', 'manifest.json'), 'utf8'));
  expect(json('merge', 'shares').digest).toBe(manifest.digest);
  for (const run of ['3', '58']) expect(json('recreate', 'shares', '--run', run).same).toBe(true);
});
