import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { InputError } from '../../sim/io/input-error';
import { CURRENT_VERSION, migrate } from '../../sim/io/migrate';
import { readScenario } from '../../sim/io/scenario-file';
import { SAMPLE_VOCABULARY } from './sample-vocabulary';

const OLD = `kithwork: 0
name: An early file
horizonYears: 5
place: { population: 1000, deprivationDecile: 4 }
arms:
  - name: status quo
  - name: partnership
    programs:
      - approach: resident-led-partnership
        costPerYear: 80000
        payer: NHS primary
`;

const NEW = OLD.replace('kithwork: 0', 'kithwork: 1')
  .replace('horizonYears: 5', 'months: 60')
  .replace('programs', 'programmes');

const read = (text: string) => readScenario(text, 'old.yaml', SAMPLE_VOCABULARY);

function fault(text: string): string {
  try {
    read(text);
    return '';
  } catch (error) {
    return (error as InputError).message;
  }
}

describe('a file of version 0', () => {
  test('reads as its version 1', () => {
    expect(read(OLD)).toEqual(read(NEW));
    expect(read(OLD).months).toBe(60);
    expect(read(OLD).arms[1].programmes).toHaveLength(1);
  });

  test('keeps half years', () => {
    expect(read(OLD.replace('horizonYears: 5', 'horizonYears: 2.5')).months).toBe(30);
  });

  test('still has messages that point at its own lines', () => {
    expect(fault(OLD.replace('horizonYears: 5', 'horizonYears: 50'))).toBe(
      'months: expected a whole number between 12 and 180, got 600 (old.yaml:3:15)',
    );
    expect(fault(OLD.replace('horizonYears: 5', 'horizonYears: ten'))).toBe(
      'months: expected a whole number between 12 and 180, got "ten" (old.yaml:3:15)',
    );
    expect(fault(OLD.replace('80000', '-1'))).toBe(
      'arms[1].programmes[0].costPerYear: expected an amount in pounds between 0 and 1,000,000,000, as a plain number, got -1 (old.yaml:10:22)',
    );
  });

  test('may not say the same twice', () => {
    expect(fault(OLD.replace('horizonYears: 5', 'horizonYears: 5\nmonths: 60'))).toBe(
      'horizonYears: unknown key; expected one of kithwork, name, description, seed, months, draws, replicates, place, settings, parameters, comparator, arms, question, source, caution (old.yaml:3:1)',
    );
  });
});

test('a file of the current version is left as it is', () => {
  const document = parseDocument(NEW);
  expect(migrate(document)).toBeUndefined();
  expect(document.toString()).toBe(parseDocument(NEW).toString());
  expect(fault(NEW.replace('programmes', 'programs'))).toBe(
    'arms[1].programs: unknown key; expected one of name, programmes; did you mean "programmes"? (old.yaml:8:5)',
  );
});

test.each([
  [
    String(CURRENT_VERSION + 1),
    'this file is in format 2, which is newer than this Kithwork reads (0 to 1); please update Kithwork',
  ],
  ['-1', 'expected a version of this file format, 0 to 1, got -1'],
  ['1.5', 'expected a version of this file format, 0 to 1, got 1.5'],
  ['"1"', 'expected a version of this file format, 0 to 1, got "1"'],
  ['[1]', 'expected a version of this file format, 0 to 1, got something else'],
])('version %s is refused', (version, message) => {
  expect(fault(OLD.replace('kithwork: 0', `kithwork: ${version}`))).toBe(
    `kithwork: ${message} (old.yaml:1:11)`,
  );
});
