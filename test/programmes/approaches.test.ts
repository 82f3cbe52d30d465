import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParameterRecord } from '../../sim/evidence/parameter';
import { type Approach, type Effort, withDefaults } from '../../sim/programmes/approach';
import { APPROACHES, approachById } from '../../sim/programmes/registry';
import { anyOptions, anyView, viewOf } from './views';

const RUNS = { numRuns: 300, seed: 41 };
const NUMBERS = [
  ...(['contacts', 'uptake', 'introductions', 'acceptanceRatio', 'connectors', 'groups'] as const),
  ...(['agencyLift', 'agencyShareChange', 'residentHours'] as const),
];
/** Options that the engine reads when it makes the plan, before any month. */
const OF_THE_PLAN: ReadonlySet<string> = new Set(['payShare']);

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
    for (const text of [approach.description, approach.odd]) {
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
    const used = new Set<string>(OF_THE_PLAN);
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
      RUNS,
    );
    expect(records.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('asks for amounts that are amounts, whatever it sees', () => {
    fc.assert(
      fc.property(anyView(approach.stages.length), anyOptions(approach), (view, options) => {
        const effort = approach.effort(view, options);
        for (const id of NUMBERS) {
          expect(Number.isFinite(effort[id]), id).toBe(true);
          if (id !== 'agencyShareChange') expect(effort[id], id).toBeGreaterThanOrEqual(0);
        }
        expect(effort.uptake).toBeLessThanOrEqual(1);
        expect(effort.acceptanceRatio).toBeGreaterThanOrEqual(1);
        expect(approach.stages[effort.state.stage]).toBeDefined();
        // A plain function: the same view gives the same effort, and the view is left as it is.
        expect(approach.effort(view, options)).toEqual(effort);
      }),
      RUNS,
    );
  });

  test('never holds more conversations than its paid hours have room for', () => {
    fc.assert(
      fc.property(anyView(approach.stages.length), anyOptions(approach), (view, options) => {
        const { contacts } = approach.effort({ ...view, funded: true }, options);
        expect(contacts).toBeLessThanOrEqual((view.paidHours / options.hoursPerContact) * (1 + 1e-12));
        expect(contacts).toBeLessThanOrEqual(
          (view.paidHours * options.directShare) / options.hoursPerContact + 1e-9,
        );
      }),
      RUNS,
    );
  });

  test('does nothing by itself without paid hours: what is left comes from residents', () => {
    const nothing = approach.effort(viewOf({ paidHours: 0 }), withDefaults(approach, {}));
    for (const id of [
      'contacts',
      'introductions',
      'connectors',
      'groups',
      'agencyLift',
      'residentHours',
    ] as const) {
      expect(nothing[id], id).toBe(0);
    }
  });

  test('meets more residents in more hours, and fewer in longer conversations', () => {
    const contacts = (paidHours: number, hoursPerContact: number) =>
      approach.effort(viewOf({ paidHours }), withDefaults(approach, { hoursPerContact })).contacts;
    expect(contacts(262, 0.75)).toBeCloseTo(2 * contacts(131, 0.75), 9);
    expect(contacts(131, 1.5)).toBeCloseTo(contacts(131, 0.75) / 2, 9);
  });
});

describe('a community development worker, by hand', () => {
  const { effort } = approachById('community-development-worker');
  const options = withDefaults(approachById('community-development-worker'), {
    ...{ posts: 2, directShare: 0.4, hoursPerContact: 0.75, uptake: 0.45, introductionsPerContact: 0.25 },
    ...{ introductionsPerConnector: 0.5, connectorsPerPost: 2.2, connectorsActive: 0.5, groupsPerYear: 4 },
  });

  test('262 hours, 40 % face to face, 45 minutes each: 139.7 conversations and what follows from them', () => {
    const month: Effort = effort(viewOf({ paidHours: 262, connectors: 6 }), options);
    expect(month.contacts).toBeCloseTo(139.733, 3);
    // A quarter of those who respond, and half an introduction from each of six connectors.
    expect(month.introductions).toBeCloseTo(139.733 * 0.45 * 0.25 + 3, 3);
    expect(month.connectors).toBeCloseTo(2.2, 12);
    expect(month.groups).toBeCloseTo(8 / 12, 12);
  });

  test('once the money ends, six connectors go on introducing people', () => {
    const month = effort(viewOf({ paidHours: 0, funded: false, connectors: 6 }), options);
    expect([month.contacts, month.connectors, month.groups]).toEqual([0, 0, 0]);
    expect(month.introductions).toBe(3);
  });
});

test('top-down consultation brokers nothing and hands over no decisions, whatever it sees', () => {
  const approach = approachById('top-down-consultation');
  fc.assert(
    fc.property(anyView(1), anyOptions(approach), (view, options) => {
      const { introductions, connectors, agencyShareChange, agencyLift } = approach.effort(view, options);
      expect([introductions, connectors, agencyShareChange, agencyLift]).toEqual([0, 0, 0, 0]);
    }),
    RUNS,
  );
});
