/** Published results that are quick to make come out as they are kept: the model has not changed under the notebooks. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the quick ones are the same', () => {
  const out = execFileSync('node', ['dist/kithwork.js', 'verify', '--quick', '--json'], { encoding: 'utf8' });
  const { verdicts } = JSON.parse(out);
  const same = verdicts.filter(({ verdict }: { verdict: string }) => verdict === 'same');
  expect(same.map(({ name }: { name: string }) => name)).toEqual(['results/luck.parquet']);
}, 300_000);
