import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAYERS } from '../../sim/economics/payers';
import type { ParameterRecord } from '../../sim/evidence/parameter';
import { MOST_ACTS } from '../../sim/model/effort';
import { type Approach, type Effort, withDefaults } from '../../sim/programmes/approach';
import { APPROACHES, approachById } from '../../sim/programmes/registry';
import { actsOf, anyOptions, anyView, countOf, hoursOf, viewOf } from './views';

const RUNS = { numRuns: 300, seed: 41 };
/** Numbers of an act that may be below zero. */
const SIGNED: ReadonlySet<string> = new Set(['share']);
/** Options that the engine reads when it makes the plan, before any month. */
const OF_THE_PLAN: ReadonlySet<string> = new Set(['posts', 'payShare']);

test('the registry finds every approach by an id of its own, and says so when there is none', () => {
  expect(new Set(APPROACHES.map(({ id }) => id)).size).toBe(APPROACHES.length);
  for (const approach of APPROACHES) expect(approachById(approach.id)).toBe(approach);
  expect(() => approachById('resident-led')).toThrow(
    new RangeError('approach: expected a known id, got resident-led'),
  );
});

describe.each(
  APPROACHES.map((approach) => [approach.id, approach] as const),
)('%s', (_id, approach: Approach) => {
  const records: [string, ParameterRecord][] = Object.entries(approach.options);

  test('is described for a commissioner and for a reviewer, and cannot be changed', () => {
    expect(approach.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(approach.label).toMatch(/^[A-Z]/);
    for (const text of [approach.description, approach.odd, approach.caution]) {
      expect(text).toMatch(/^[A-Z].{60,}\.$/);
      expect(text).not.toContain('  ');
    }
    expect(approach.description).not.toBe(approach.odd);
    expect(new Set(approach.stages).size).toBe(approach.stages.length);
    expect(approach.stages.length).toBeGreaterThan(0);
    expect([Object.isFrozen(approach), Object.isFrozen(approach.stages)]).toEqual([true, true]);
  });

  test('has a full record for each of its options', () => {
    for (const [id, record] of records) {
      expect(id).toMatch(/^[a-z][A-Za-z]+$/);
      expect(record.low, id).toBeLessThanOrEqual(record.value);
      expect(record.value, id).toBeLessThanOrEqual(record.high);
      expect(record.low, id).toBeLessThan(record.high);
      for (const text of [record.label, record.unit, record.source])
        expect(text.length, id).toBeGreaterThan(2);
      expect(record.sentence, id).toMatch(/^[A-Z].*\.$/);
      expect(['V', 'C', 'J'], id).toContain(record.grade);
    }
    expect(withDefaults(approach, { uptake: 0.2 })).toEqual({
      ...Object.fromEntries(records.map(([id, record]) => [id, record.value])),
      uptake: 0.2,
    });
  });

  test('has no option without a use', () => {
    // What was saved is counted by the engine.
    const used = new Set<string>([...OF_THE_PLAN, ...(approach.fundedBy ? ['delay', 'reinvested'] : [])]);
    fc.assert(
      fc.property(anyView(approach.stages.length), anyOptions(approach), (view, options) => {
        const effort = approach.effort(view, options);
        for (const [id, { low, high }] of records) {
          for (const value of [low, high]) {
            const other = approach.effort(view, { ...options, [id]: value });
            if (JSON.stringify(other) !== JSON.stringify(effort)) used.add(id);
          }
        }
      }),
      // Rare months decide some options of a partnership.
      { ...RUNS, numRuns: 5 * RUNS.numRuns },
    );
    expect(records.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('asks for amounts that are amounts, whatever it sees', () => {
    fc.assert(
      fc.property(anyView(approach.stages.length), anyOptions(approach), (view, options) => {
        const effort = approach.effort(view, options);
        const amounts = [effort, ...effort.acts].flatMap((one) => Object.entries(one));
        for (const [id, value] of amounts) {
          if (typeof value !== 'number') continue;
          expect(Number.isFinite(value), id).toBe(true);
          if (!SIGNED.has(id)) expect(value, id).toBeGreaterThanOrEqual(0);
        }
        expect(effort.uptake).toBeLessThanOrEqual(1);
        expect(effort.acts.length).toBeLessThanOrEqual(MOST_ACTS);
        for (const { acceptance } of [...actsOf(effort, 'introduce'), ...actsOf(effort, 'gather')])
          expect(acceptance).toBeGreaterThanOrEqual(1);
        expect(approach.stages[effort.state.stage]).toBeDefined();
        // A plain function: the same view gives the same effort, and the view is left as it is.
        expect(approach.effort(view, options)).toEqual(effort);
      }),
      RUNS,
    );
  });

  test('asks for no more paid hours than there are', () => {
    fc.assert(
      fc.property(anyView(approach.stages.length), anyOptions(approach), (view, options) => {
        expect(hoursOf(approach.effort(view, options))).toBeLessThanOrEqual(view.paidHours + 1e-6);
      }),
      RUNS,
    );
  });

  test('does nothing by itself without paid hours: what is left comes from residents', () => {
    const unpaid = viewOf({ paidHours: 0, funded: false });
    const nothing = approach.effort(unpaid, withDefaults(approach, {}));
    for (const kind of ['meet', 'introduce', 'refer', 'found', 'equip', 'recruit'] as const) {
      expect(countOf(nothing, kind), kind).toBe(0);
    }
    expect(actsOf(nothing, 'gather').every(({ events }) => events === 0)).toBe(true);
    expect(actsOf(nothing, 'persuade').every(({ lift }) => lift === 0)).toBe(true);
    expect(actsOf(nothing, 'improve').every(({ money }) => money === 0)).toBe(true);
    expect(nothing.residentHours).toBe(0);
  });

  test('costs something that has a record and a payer', () => {
    const { perYear, setUp, payer } = approach.cost;
    expect(perYear.value).toBeGreaterThanOrEqual(0);
    expect(perYear.value + setUp.value).toBeGreaterThan(0);
    expect(PAYERS.map(({ id }) => id as string)).toContain(payer);
    for (const record of [perYear, setUp]) expect(record.source.length).toBeGreaterThan(5);
  });
});

test.each([
  'community-development-worker',
  'top-down-consultation',
])('%s meets more residents in more hours, and fewer in longer conversations', (id) => {
  const approach = approachById(id);
  const contacts = (paidHours: number, hoursPerContact: number) =>
    countOf(approach.effort(viewOf({ paidHours }), withDefaults(approach, { hoursPerContact })), 'meet');
  expect(contacts(262, 0.75)).toBeCloseTo(2 * contacts(131, 0.75), 9);
  expect(contacts(131, 1.5)).toBeCloseTo(contacts(131, 0.75) / 2, 9);
});

describe('a community development worker, by hand', () => {
  const { effort } = approachById('community-development-worker');
  const options = withDefaults(approachById('community-development-worker'), {
    ...{ posts: 2, directShare: 0.4, hoursPerContact: 0.75, uptake: 0.45, introductionsPerContact: 0.25 },
    ...{ introductionsPerConnector: 0.5, connectorsPerPost: 2.2, connectorsActive: 0.5, groupsPerYear: 4 },
  });

  test('262 hours, 40 % face to face, 45 minutes each: 139.7 conversations and what follows from them', () => {
    const month: Effort = effort(viewOf({ paidHours: 262, connectors: 6 }), options);
    expect(countOf(month, 'meet')).toBeCloseTo(139.733, 3);
    // A quarter of those who respond, and half an introduction from each of six connectors.
    expect(countOf(month, 'introduce')).toBeCloseTo(139.733 * 0.45 * 0.25 + 3, 3);
    expect(countOf(month, 'recruit')).toBeCloseTo(2.2, 12);
    expect(countOf(month, 'found')).toBeCloseTo(8 / 12, 12);
  });

  test('once the money ends, six connectors go on introducing people', () => {
    const month = effort(viewOf({ paidHours: 0, funded: false, connectors: 6 }), options);
    expect([countOf(month, 'meet'), countOf(month, 'recruit'), countOf(month, 'found')]).toEqual([0, 0, 0]);
    expect(countOf(month, 'introduce')).toBe(3);
  });
});

test('top-down consultation brokers nothing and hands over no decisions, whatever it sees', () => {
  const approach = approachById('top-down-consultation');
  fc.assert(
    fc.property(anyView(1), anyOptions(approach), (view, options) => {
      const kinds = approach.effort(view, options).acts.map((one) => one.act);
      expect(kinds).toEqual(['meet', 'found']);
    }),
    RUNS,
  );
});
