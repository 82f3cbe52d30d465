/** `kithwork verify` on registers of its own, with made-up runs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differences } from '../../sim/io/published/differences';
import { valuesAt } from '../../sim/io/published/json-path';
import { FAILING, fakeServices, kithwork } from './fake-services';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kithwork-verify-test-'));
  mkdirSync(join(cwd, 'results'));
  writeFileSync(join(cwd, 'paper.md'), 'We found that 12 people\nwere lonely, 9.1 % of all. It took 3 s.\n');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const REGISTER = `kithwork-published: 1
results:
  - file: results/rows.json
    quick: true
    run: [[check]]
    keep: [rows]
quotations:
  - document: paper.md
    says: 'lonely, {9.1} % of all'
    run: [[check]]
    value: rows[statistic=lonely].simulated
    times: 100
excluded:
  - { document: paper.md, says: It took 3 s, reason: a time }
`;
const services = () => fakeServices({ check: async () => FAILING });
const run = (args: string[] = [], text = REGISTER) => {
  writeFileSync(join(cwd, 'register.yaml'), text);
  return kithwork(['verify', 'register.yaml', ...args], { cwd, services: services() });
};

describe('kithwork verify', () => {
  test('writes results, finds them the same, and says what is excluded', async () => {
    expect(await run(['--write'])).toMatchObject({ status: 0 });
    const kept = JSON.parse(readFileSync(join(cwd, 'results/rows.json'), 'utf8'));
    expect(kept.rows).toHaveLength(3);
    const { status, out } = await run();
    expect(status).toBe(0);
    expect(out).toContain('2 the same, 0 different');
    expect(out).toContain('excluded  paper.md: It took 3 s: a time');
  });

  test('says where a kept result differs, and fails', async () => {
    await run(['--write']);
    const path = join(cwd, 'results/rows.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('0.0912', '0.0913'));
    const { status, out } = await run();
    expect(status).toBe(1);
    expect(out).toContain('rows[2].simulated: 0.0913 is kept, 0.0912 was found');
  });

  test('says what a document prints and what was found', async () => {
    await run(['--write']);
    writeFileSync(join(cwd, 'paper.md'), 'lonely, 8.7 % of all\n');
    const { status, out } = await run(['--only', 'paper'], REGISTER.replace('{9.1}', '{8.7}'));
    expect(status).toBe(1);
    expect(out).toContain('8.7 is printed, 9.12 was found');
    expect((await run(['--only', 'paper'])).out).toContain('paper.md does not say so (any more)');
  });

  test('--quick leaves the others out', async () => {
    await run(['--write']);
    const { out } = await run(['--quick']);
    expect(out).toContain('1 the same, 0 different, 0 written, 1 left out');
  });

  test.each([
    [REGISTER.replace('{9.1}', 'nine'), 'says: expected one number in braces, got "lonely, nine % of all"'],
    [
      REGISTER.replace('quick: true', 'quick: often'),
      'results[0].quick: expected true or false, got "often"',
    ],
    [REGISTER.replace('[[check]]', '[[chekc]]'), 'kithwork chekc: kithwork: unknown command'],
  ])('a mistake is named', async (text, message) => {
    const { status, err } = await run([], text);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  test('a name that the register does not have is refused', async () => {
    const { status, err } = await run(['--only', 'nothing']);
    expect([status, err]).toEqual([
      2,
      'kithwork: --only: expected part of a name in the register, got nothing (register.yaml)\n',
    ]);
  });
});

test('paths lead to entries by number, by a field and to all', () => {
  const document = {
    a: [
      { id: 'x', n: [1, 2] },
      { id: 'y', n: [3] },
    ],
  };
  expect(valuesAt(document, 'a[id=y].n[0]')).toEqual([3]);
  expect(valuesAt(document, 'a[*].n[0]')).toEqual([1, 3]);
  expect(valuesAt(document, 'a[2].n')).toEqual([]);
  expect(valuesAt(document, 'toString')).toEqual([]);
});

test('a document never differs from itself, and any changed number is found', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.double({ min: 1, max: 9, noNaN: true }), (value, number) => {
      expect(differences(value, structuredClone(value), 0)).toEqual([]);
      expect(differences({ value, number }, { value, number: number * 1.01 }, 0.001)).toHaveLength(1);
      expect(differences({ value, number }, { value, number: number * 1.0001 }, 0.001)).toEqual([]);
    }),
  );
});
