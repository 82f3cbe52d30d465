/** Where results of the page are kept, and which page they are of. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export const FOLDER = 'kithwork-out/bench-web';

/** The page names all its scripts by their content, so its own hash stands for the whole site. */
export function buildName(): string {
  return createHash('sha256').update(readFileSync('dist/site/index.html')).digest('hex').slice(0, 12);
}
