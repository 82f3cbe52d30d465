import { describe, expect, it } from 'vitest';
import { checkArchitecture, readSources } from './support/architecture';
import { ALLOWED } from './support/architecture/allowed';
import { OFFENDING_GLOBALS } from './support/architecture/offending-globals';
import { OFFENDING_IMPORTS } from './support/architecture/offending-imports';
import { OFFENDING_STATE } from './support/architecture/offending-state';

describe('the house', () => {
  const report = checkArchitecture(readSources(process.cwd()));

  it('keeps its directions and stays deterministic', () => {
    expect(report.violations).toEqual([]);
  });

  it('was seen by the check', () => {
    expect(report.moduleCount).toBeGreaterThan(20);
    expect(report.importCount).toBeGreaterThan(20);
  });
});

describe('the check of the house', () => {
  it.each([
    ...OFFENDING_IMPORTS,
    ...OFFENDING_GLOBALS,
    ...OFFENDING_STATE,
  ])('catches %s', (_, path, text, line, message) => {
    const { violations } = checkArchitecture([{ path, text }]);
    expect(violations.filter((violation) => violation.startsWith(`${path}:${line}: `)).join('\n')).toContain(
      message,
    );
    expect(violations.length).toBe(1);
  });

  it.each(ALLOWED)('allows %s', (_, path, text) => {
    expect(checkArchitecture([{ path, text }]).violations).toEqual([]);
  });

  it('orders what it finds by file and line, and counts what it saw', () => {
    const report = checkArchitecture([
      { path: 'sim/model/b.ts', text: `import '../io/x';\nimport '../host/x';` },
      { path: 'sim/model/a.ts', text: 'let a;\nimport "./b";\nexport const d = Date;' },
    ]);
    expect(report.violations.map((violation) => violation.split(': ')[0])).toEqual([
      'sim/model/a.ts:1',
      'sim/model/a.ts:3',
      'sim/model/b.ts:1',
      'sim/model/b.ts:2',
    ]);
    expect(report).toMatchObject({ moduleCount: 2, importCount: 3 });
  });
});
