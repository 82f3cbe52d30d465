/** The built command line, with real worker threads: `npm run build` first, as `npm test` does. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runStudy } from '../../sim/engine/study';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';
import { portableSha256 } from '../../sim/kernel/digest';

const PROGRAM = fileURLToPath(new URL('../../dist/kithwork.js', import.meta.url));
const SCENARIO = `kithwork: 1
name: a street
seed: workers
months: 12
draws: 2
replicates: 2
place: { population: 120, deprivationDecile: 4 }
parameters: { turnoverYears: 20 }
comparator: status quo
arms:
  - name: status quo
  - name: worker
    programmes:
      - { approach: community-development-worker, months: 12, costPerYear: 40000, payer: NHS primary }
`;

interface Digests {
  readonly inputs: string;
  readonly worlds: string;
  readonly ledger: string;
}

let folder = '';
const file = () => join(folder, 'small.yaml');

/** Digests of the study by the built program, with its starts kept in `cache`. */
function digests(workers: number, cache: string, more: readonly string[] = []): Promise<Digests> {
  const args = [PROGRAM, 'digest', file(), '--json', '--workers', String(workers), ...more];
  const env = { ...process.env, KITHWORK_CACHE: join(folder, cache) };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env, timeout: 90_000, killSignal: 'SIGKILL' }, (error, out, err) => {
      if (error) reject(new Error(`${error.message}\n${err}`));
      else resolve(JSON.parse(out).digests);
    });
  });
}

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('dist/kithwork.js: expected a build, run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'kithwork-workers-'));
  writeFileSync(file(), SCENARIO);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the digests of a study', () => {
  let one: Digests;
  beforeAll(async () => {
    one = await digests(1, 'one');
  });

  test('are the same with one worker and with two, each growing its own starts', async () => {
    expect(await digests(2, 'two')).toEqual(one);
    for (const digest of Object.values(one)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('and with more workers than there are pairs, from starts that are kept', async () => {
    const kept = readdirSync(join(folder, 'one'));
    expect(kept.length).toBe(4);
    expect(await digests(7, 'one')).toEqual(one);
    expect(readdirSync(join(folder, 'one'))).toEqual(kept);
  });

  test('and when a kept start is damaged: it is grown again', async () => {
    const [first, second] = readdirSync(join(folder, 'one')).map((name) => join(folder, 'one', name));
    const whole = readFileSync(first);
    truncateSync(first, Math.floor(whole.length / 2));
    const spoilt = readFileSync(second);
    spoilt[Math.floor(spoilt.length / 3)] ^= 1;
    writeFileSync(second, spoilt);
    expect(await digests(2, 'one')).toEqual(one);
    expect(readFileSync(first).equals(whole)).toBe(true);
  });

  test('and without any worker at all, in sequence in this thread', () => {
    const scenario = readScenario(SCENARIO, 'small.yaml', VOCABULARY);
    const { worlds, inputs } = runStudy(scenario, '0', portableSha256).digests;
    expect({ worlds, inputs }).toEqual({ worlds: one.worlds, inputs: one.inputs });
  });

  test('but differ with another seed', async () => {
    const other = await digests(2, 'one', ['--seed', 'another']);
    expect(other.worlds).not.toBe(one.worlds);
    expect(other.ledger).not.toBe(one.ledger);
  });
});
