import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the built command line can be run as a program, as npx does', () => {
  expect(statSync('dist/kithwork.js').mode & 0o111).toBe(0o111);
  expect(readFileSync('dist/kithwork.js', 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});
