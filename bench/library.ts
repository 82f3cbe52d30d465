/**
 * Every scenario of the library as `compare` runs it by default, nothing kept beforehand: npm run bench:library
 * -- [names]. A whole authority may take longer than one place.
 */
import * as fs from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure } from './batch/child';
import { minutes } from './batch/inputs';
import { machineNow } from './kept-results';

const LIBRARY = resolve('scenarios');
const PLACE_MINUTES = 5;
const AUTHORITY_MINUTES = 15;

export function benchLibrary(): string[] {
  const all = fs.readdirSync(LIBRARY).flatMap((file) => file.match(/^(.+)\.yaml$/)?.[1] ?? []);
  const asked = process.argv.slice(3);
  const unknown = asked.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`library: expected some of ${all.join(', ')}; got ${unknown}`);
  console.log(`${machineNow().machine}; every scenario from nothing, ${availableParallelism()} workers`);
  for (const name of asked.length > 0 ? asked : all) console.log(cost(name));
  return [];
}

function cost(name: string): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'kithwork-library-'));
  try {
    const args = ['compare', `${name}.yaml`, '--out', folder, '--workers', String(availableParallelism())];
    const { seconds, wallSeconds, megabytes, document } = measure(
      LIBRARY,
      { args },
      { KITHWORK_CACHE: join(folder, 'starts') },
    );
    const most = document.deprivation === undefined ? PLACE_MINUTES : AUTHORITY_MINUTES;
    const { residents, draws, replicates, arms } = document.study;
    const size = `${arms.length} arms × ${draws * replicates} pairs × ${residents} residents`;
    return `${name.padEnd(34)} ${minutes(wallSeconds).padStart(9)} by the clock (${most} min asked), ${minutes(seconds)} of processor time, ${megabytes.toFixed(0)} MB; ${size}`;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
