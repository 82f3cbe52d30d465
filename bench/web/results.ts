/** What was measured of a build of the page, kept as each part ends, so that an interruption loses only one part. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'kithwork-out/bench-web';

export interface PartResult {
  readonly part: string;
  /** Which build was measured: the first letters of the hash of its page. */
  readonly build: string;
  readonly machine: string;
  readonly took: string;
  readonly lines: readonly string[];
}

/** The page names all its scripts by their content, so its own hash stands for the whole site. */
export function buildName(): string {
  return createHash('sha256').update(readFileSync('dist/site/index.html')).digest('hex').slice(0, 12);
}

export function keep(result: PartResult): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${result.part}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

/** The kept result of a part, if it was measured on this build. */
export function kept(part: string, build: string): PartResult | null {
  const file = join(FOLDER, `${part}.json`);
  if (!existsSync(file)) return null;
  const result = JSON.parse(readFileSync(file, 'utf8')) as PartResult;
  return result.build === build ? result : null;
}
