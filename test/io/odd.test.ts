import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../../sim/engine/outcomes';
import { PARAMETER_IDS } from '../../sim/evidence/registry';
import { oddDocument, SUBMODELS } from '../../sim/io/odd';
import { COLUMN_MEANINGS } from '../../sim/io/odd/columns';
import { LINKS, MONEY } from '../../sim/io/odd/health-submodels';
import { INITIALISATION } from '../../sim/io/odd/prose';
import { STEP_DESCRIPTIONS } from '../../sim/model/step-descriptions';
import { STEPS } from '../../sim/model/steps';
import { createWorld } from '../../sim/model/world';
import { APPROACHES } from '../../sim/programmes/registry';

const FILE = 'sim/model/ODD.md';
const names = STEPS.map(({ name }) => name);

describe('the ODD description', () => {
  test('is the one that the code makes', () => {
    const current = readFileSync(FILE, 'utf8') === oddDocument();
    expect(
      current,
      `${FILE} is out of date; make it anew: npm run build && npx kithwork odd > ${FILE}, and read what changed`,
    ).toBe(true);
  });

  test('describes every step, in one sentence and in full, and no other', () => {
    expect(Object.keys(STEP_DESCRIPTIONS)).toEqual(names);
    expect(Object.keys(SUBMODELS).sort()).toEqual([...names].sort());
    for (const sentence of Object.values(STEP_DESCRIPTIONS)) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
  });

  test('says what every column of the world holds, once', () => {
    const { buffer, capacity, ...columns } = createWorld({
      people: 1,
      households: 1,
      ties: 1,
      pool: 1,
      groups: 1,
      cells: 1,
    });
    expect(buffer.byteLength).toBeGreaterThan(0);
    expect(capacity.people).toBe(1);
    const described = COLUMN_MEANINGS.flatMap((entity) => Object.keys(entity.columns));
    expect([...described].sort()).toEqual(Object.keys(columns).sort());
  });

  test('names only parameters, outcomes and options that exist', () => {
    const known = new Set<string>([
      ...PARAMETER_IDS,
      ...OUTCOMES.map(({ id }) => id),
      ...APPROACHES.flatMap(({ options }) => Object.keys(options)),
      'tieDecay', // a setting of the scenario
    ]);
    const text = [...Object.values(SUBMODELS), LINKS, MONEY, INITIALISATION].join('\n');
    const ids = text.match(/\b[a-z]+[A-Z]\w*/g) ?? [];
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  test('holds every parameter, outcome and approach', () => {
    const document = oddDocument();
    for (const id of [...PARAMETER_IDS, ...OUTCOMES.map((outcome) => outcome.id)]) {
      expect(document).toContain(`\n| \`${id}\` |`);
    }
    for (const { odd } of APPROACHES) expect(document).toContain(odd);
  });

  test('has no hole where a record should be', () => {
    expect(oddDocument()).not.toMatch(/undefined|NaN|\[object/);
  });
});
