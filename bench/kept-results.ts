/** What was measured of a build, kept as each part ends, so that an interruption loses only one part. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { referenceNanoseconds } from './reference';

export interface PartResult {
  readonly part: string;
  /** Which build was measured, and with what arguments: the first letters of a hash. */
  readonly build: string;
  readonly machine: string;
  readonly took: string;
  readonly lines: readonly string[];
}

export function keep(folder: string, result: PartResult): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${result.part}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

/** The kept result of a part, if it was measured on this build. */
export function kept(folder: string, part: string, build: string): PartResult | null {
  const file = join(folder, `${part}.json`);
  if (!existsSync(file)) return null;
  const result = JSON.parse(readFileSync(file, 'utf8')) as PartResult;
  return result.build === build ? result : null;
}

/** How fast and how busy this machine is just now: the reference workload’s time, and in words. */
export function machineNow(): { reference: number; machine: string } {
  referenceNanoseconds(2);
  const reference = referenceNanoseconds(6);
  const machine = `${cpus().length} processors, load ${loadavg()[0].toFixed(1)}, reference workload ${reference.toFixed(0)} ns a resident-month`;
  return { reference, machine };
}
