/** `kithwork network` on a place whose neighbourhoods differ: one of them is written, and named. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { kithwork } from './fake-services';

let cwd = '';
const network = (...words: string[]) =>
  kithwork(['network', 'council.yaml', ...words], { cwd, vocabulary: VOCABULARY });
const AREAS = ['hill', 'quay']
  .map((name, n) => `    - { name: ${name}, population: 300, deprivationDecile: ${9 - 8 * n} }`)
  .join('\n');

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kithwork-network-'));
  writeFileSync(
    join(cwd, 'council.yaml'),
    `kithwork: 1\nname: c\nmonths: 12\nplace:\n  areas:\n${AREAS}\narms:\n  - name: status quo\n  - name: a worker\n    programmes: [{ approach: community-development-worker, target: quay }]\n`,
  );
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

test('the area with a programme unless another is asked for', async () => {
  expect((await network()).out).toContain('of “status quo”, one neighbourhood of quay, after 0 months');
  expect((await network('--area', 'hill')).out).toContain('one neighbourhood of hill,');
  expect(JSON.parse((await network('--json')).out)).toMatchObject({ area: 'quay' });
});

test('an area that is not there is named, with a near one', async () => {
  expect(await network('--area', 'hull')).toMatchObject({
    status: 2,
    err: 'kithwork: --area: expected the name of an area (hill, quay), got "hull"; did you mean "hill"?\n',
  });
});
