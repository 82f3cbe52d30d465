/** Two processes on one folder of a batch. */
import * as fs from 'node:fs';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../sim/host/batch/lock';
import { inBatch } from './batch-setup';

const { path, run } = inBatch();

describe('the lock', () => {
  const env = {};
  const open = () => {
    fs.mkdirSync(path('all'), { recursive: true });
    return takeLock(fs, path('all'), 'all', env);
  };
  test('lets one process in, and the next when the first has gone', async () => {
    const close = open();
    const second = await run(['batch', 'plan.yaml', '--out', 'all']);
    expect([second.status, second.err]).toEqual([
      2,
      expect.stringMatching(
        /^kithwork: --out: all is in use by process \d+ on .+; wait for it, or delete lock.json/,
      ),
    ]);
    close();
    expect((await run(['batch', 'plan.yaml', '--out', 'all'])).status).toBe(0);
  });

  test('of a process that no longer runs is taken over', () => {
    open();
    const lock = path('all', 'lock.json');
    const holder = JSON.parse(readFileSync(lock, 'utf8'));
    for (const dead of [
      { ...holder, pid: 999_999_999 },
      { ...holder, pid: 1, started: 'long ago' },
      'damaged',
    ]) {
      writeFileSync(lock, JSON.stringify(dead));
      open()();
      expect(fs.existsSync(lock)).toBe(false);
      open();
    }
  });

  test('of another machine is left alone, unless it is an earlier start of the same task', () => {
    const close = open();
    const lock = path('all', 'lock.json');
    const holder = JSON.parse(readFileSync(lock, 'utf8'));
    close();
    writeFileSync(lock, JSON.stringify({ ...holder, host: 'elsewhere', task: 'slurm 7_3' }));
    expect(open).toThrow('in use by process');
    const again = { SLURM_ARRAY_JOB_ID: '7', SLURM_ARRAY_TASK_ID: '3' };
    takeLock(fs, path('all'), 'all', again)();
    expect(readdirSync(path('all'))).toEqual([]);
  });
});
