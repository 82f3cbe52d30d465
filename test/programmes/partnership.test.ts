import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProgrammeView, withDefaults } from '../../sim/programmes/approach';
import { nextState, RESIDENT_LED_PARTNERSHIP } from '../../sim/programmes/resident-led-partnership';
import { actsOf, anyView, countOf, viewOf } from './views';

const options = withDefaults(RESIDENT_LED_PARTNERSHIP, {
  ...{ keyResidents: 7, servicesNeeded: 3, attendanceNeeded: 0.01, organisersNeeded: 8, attendingShare: 0.1 },
});
const STAGES = RESIDENT_LED_PARTNERSHIP.stages;
const [SCOPE, CONNECT, LISTEN, CONSTITUTE, ACT, EVIDENCE, SELF_RENEWING] = STAGES.map((_, i) => i);
const LEAST = [3, 5, 6, 4, 12, 6];
const RUNS = { numRuns: 2000, seed: 7 };

/** A place where every gate is open: 10 key residents, 150 met, 4 services, 12 organisers, 40 % kept. */
const OPEN = viewOf({
  connectors: 10,
  met: () => 150,
  organisers: 12,
  agencies: Float32Array.of(0.4, 0.5, 0.36, 0.6, 0.2, 0.2, 0.2, 0.2),
  agencyShare: 0.4,
});

const at = (stage: number, stageMonths: number, view: ProgrammeView = OPEN) =>
  nextState({ ...view, state: { stage, stageMonths } }, options);

/** Months from the first, while each month shows what `see` gives for it. */
function follow(months: number, see: (month: number) => ProgrammeView): number[] {
  const stages: number[] = [];
  let state = { stage: SCOPE, stageMonths: 0 };
  for (let month = 0; month < months; month++) {
    state = nextState({ ...see(month), age: month, state }, options);
    stages.push(state.stage);
  }
  return stages;
}

describe('seven stages', () => {
  test('are those of the approach, in order', () => {
    expect(STAGES).toEqual(['scope', 'connect', 'listen', 'constitute', 'act', 'evidence', 'self-renewing']);
  });

  test('one on, one back or none, whatever it sees', () => {
    fc.assert(
      fc.property(anyView(7), (view) => {
        const { stage, stageMonths } = nextState(view, options);
        expect(Math.abs(stage - view.state.stage)).toBeLessThanOrEqual(1);
        expect(stage).toBeGreaterThanOrEqual(SCOPE);
        expect(stage).toBeLessThanOrEqual(SELF_RENEWING);
        expect(stageMonths).toBe(stage === view.state.stage ? view.state.stageMonths + 1 : 0);
      }),
      RUNS,
    );
  });

  test('nobody goes on before their least months in a stage', () => {
    fc.assert(
      fc.property(anyView(7), (view) => {
        const { stage, stageMonths } = view.state;
        if (nextState(view, options).stage <= stage) return;
        expect(stageMonths + 1).toBeGreaterThanOrEqual(LEAST[stage]);
      }),
      RUNS,
    );
    LEAST.forEach((least, stage) => {
      expect(at(stage, least - 2).stage).toBe(stage);
      expect(at(stage, least - 1).stage).toBe(stage + 1);
    });
  });

  test('with every gate open it carries itself after 36 months, the nominal length', () => {
    const stages = follow(60, () => OPEN);
    expect(stages.indexOf(SELF_RENEWING) + 1).toBe(36);
    expect(stages[59]).toBe(SELF_RENEWING);
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
  });
});

describe('gates', () => {
  const closed: [string, Partial<ProgrammeView>][] = [
    ['seven key residents', { connectors: 6 }],
    ['three services that respond', { agencies: new Float32Array(8).fill(0.34) }],
    ['eight organisers', { organisers: 7 }],
    ['more than half of decisions with residents', { agencyShare: 0.5 }],
    ['one adult in a hundred at meetings', { met: () => 99 }],
  ];

  test.each(
    closed,
  )('without %s it is never constituted, nor does it act, evidence or renew itself', (_what, change) => {
    const view = { ...OPEN, ...change };
    for (const stage of [CONSTITUTE, ACT, EVIDENCE])
      expect(at(stage, 40, view).stage).toBeLessThanOrEqual(stage);
    expect(Math.max(...follow(240, () => view))).toBeLessThan(ACT);
  });

  test('it gets past listening only with 3 % of adults met, and past connecting only with key residents', () => {
    expect(at(LISTEN, 40, { ...OPEN, met: () => 29 }).stage).toBe(LISTEN);
    expect(at(LISTEN, 40, { ...OPEN, met: () => 30 }).stage).toBe(CONSTITUTE);
    expect(at(CONNECT, 40, { ...OPEN, connectors: 6 }).stage).toBe(CONNECT);
    expect(at(CONNECT, 40, { ...OPEN, connectors: 7 }).stage).toBe(LISTEN);
  });

  test('it carries itself only through evidence, with the gate open in that month', () => {
    fc.assert(
      fc.property(anyView(7), (view) => {
        if (view.state.stage === SELF_RENEWING || nextState(view, options).stage !== SELF_RENEWING) return;
        expect(view.state.stage).toBe(EVIDENCE);
        expect(view.connectors).toBeGreaterThanOrEqual(7);
        expect(view.organisers).toBeGreaterThanOrEqual(8);
        expect(view.agencyShare).toBeLessThan(0.5);
        expect([...view.agencies].filter((share) => share >= 0.35).length).toBeGreaterThanOrEqual(3);
      }),
      RUNS,
    );
  });

  test('it cannot even begin with neither money nor a connector', () => {
    const nobody = viewOf({ funded: false, paidHours: 0 });
    expect(follow(60, () => nobody).every((stage) => stage === SCOPE)).toBe(true);
    expect(at(SCOPE, 40, { ...nobody, connectors: 1 }).stage).toBe(CONNECT);
  });
});

describe('slipping back', () => {
  test('when what carried it has gone, after two months’ grace, a stage at a time down to connecting', () => {
    const stages = follow(90, (month) => (month < 40 ? OPEN : { ...OPEN, connectors: 2 }));
    expect(stages[39]).toBe(SELF_RENEWING);
    const down = stages.slice(40);
    expect(down).toEqual([...down].sort((a, b) => b - a));
    expect(down[down.length - 1]).toBe(CONNECT);
    for (const stage of [EVIDENCE, ACT, CONSTITUTE, LISTEN]) {
      expect(down.filter((at) => at === stage).length, STAGES[stage]).toBe(3);
    }
  });

  test('and up again once it is back', () => {
    const stages = follow(160, (month) => (month >= 40 && month < 60 ? { ...OPEN, organisers: 0 } : OPEN));
    expect(Math.min(...stages.slice(40, 70))).toBeLessThan(EVIDENCE);
    expect(stages[159]).toBe(SELF_RENEWING);
  });

  test('one bad month in a new stage is forgiven', () => {
    expect(at(ACT, 0, { ...OPEN, connectors: 0 }).stage).toBe(ACT);
    expect(at(ACT, 1, { ...OPEN, connectors: 0 }).stage).toBe(ACT);
    expect(at(ACT, 2, { ...OPEN, connectors: 0 }).stage).toBe(CONSTITUTE);
  });
});

describe('after the money', () => {
  const unpaid = { ...OPEN, funded: false, paidHours: 0, posts: 0, money: 0 };

  test('it advances on its connectors and organisers alone', () => {
    const stages = follow(40, (month) => (month < 24 ? OPEN : unpaid));
    expect(stages.indexOf(SELF_RENEWING) + 1).toBe(36);
  });

  test('conversations come from connectors, one each a month, and none when they have gone', () => {
    const effort = (connectors: number) =>
      RESIDENT_LED_PARTNERSHIP.effort(
        { ...unpaid, connectors, state: { stage: ACT, stageMonths: 0 } },
        options,
      );
    expect([9, 3, 0].map((n) => countOf(effort(n), 'meet'))).toEqual([9, 3, 0]);
    for (const kind of ['introduce', 'recruit', 'found'] as const) expect(countOf(effort(0), kind)).toBe(0);
  });

  test('how many respond follows the decisions that agencies keep', () => {
    expect(RESIDENT_LED_PARTNERSHIP.effort(OPEN, options).followsDecisions).toBe(true);
  });

  test('before it meets, decisions drift back to agencies; while it meets they stay', () => {
    const drift = (stage: number) =>
      actsOf(
        RESIDENT_LED_PARTNERSHIP.effort({ ...unpaid, state: { stage, stageMonths: 0 } }, options),
        'persuade',
      )[0].share;
    expect(drift(CONNECT)).toBeGreaterThan(0);
    expect(drift(ACT)).toBe(0);
  });
});
