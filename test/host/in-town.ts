/** A folder of its own for every test, with what `kithwork new` writes, and the command line run in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { CliContext } from '../../sim/host/cli/context';
import { kithwork } from './fake-services';

/** @param surroundings what differs from those of the other tests, such as the names the command line knows */
export function inTown(surroundings: Partial<CliContext> = {}) {
  let cwd = '';
  const path = (...parts: string[]) => join(cwd, ...parts);
  const run = (args: readonly string[], changes: Partial<CliContext> = {}) =>
    kithwork(args, { cwd, ...surroundings, ...changes });
  const json = async (args: readonly string[], changes: Partial<CliContext> = {}) =>
    JSON.parse((await run([...args, '--json'], changes)).out);
  beforeEach(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'kithwork-town-'));
    await run(['new', 'town.yaml']);
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));
  return { path, run, json };
}
