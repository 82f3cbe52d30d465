import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };

test('the citation names the version, the licence and who made it', () => {
  const citation = parse(readFileSync('CITATION.cff', 'utf8'));
  expect(citation['cff-version']).toBe('1.2.0');
  expect(citation.version).toBe(manifest.version);
  expect(citation.license).toBe(manifest.license);
  for (const field of ['title', 'message', 'abstract'])
    expect(citation[field]).toMatch(/Kithwork|simulation/);
  expect(citation.authors.length).toBeGreaterThan(0);
});
