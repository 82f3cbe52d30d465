import { describe, expect, test } from 'vitest';
import { summariseStudy } from '../../sim/analysis/summarise';
import { fundingEnd } from '../../sim/analysis/summarise-study';
import type { Trouble } from '../../sim/engine/scenario';
import { MONTHS, RESULT, SCENARIO, withRuns, withScenario } from './summarise-example';

const summary = summariseStudy(RESULT);
const [statusQuo, worker] = SCENARIO.arms;

describe('reach and network', () => {
  const names = [
    { id: 'partnership', label: 'Resident-led partnership', stages: ['scope', 'connect', 'listen', 'act'] },
  ];

  test('stages count those that got as far, and where they ended', () => {
    const [reach, ...others] = summariseStudy(RESULT, [], names).reach;
    expect(others).toEqual([]);
    expect(reach).toMatchObject({ arm: 'A worker', peopleMet: 120, connectors: null });
    expect(reach.brokered).toEqual({ made: 20, atFundingEnd: 12, atEnd: 6 });
    const third = expect.closeTo(1 / 3, 12);
    const programme = 'Resident-led partnership';
    expect(reach.stages).toEqual([
      { programme, stage: 'scope', shareReached: 1, shareEnded: third },
      { programme, stage: 'connect', shareReached: 1, shareEnded: third },
      { programme, stage: 'listen', shareReached: expect.closeTo(2 / 3, 12), shareEnded: third },
      { programme, stage: 'act', shareReached: 0, shareEnded: 0 },
    ]);
  });

  test('without names stages are numbered; a single stage is left out; namesakes are told apart', () => {
    expect(summary.reach[0].stages.map(({ programme, stage }) => `${programme}: ${stage}`)).toEqual([
      'partnership: stage 1',
      'partnership: stage 2',
      'partnership: stage 3',
    ]);
    expect(summariseStudy(RESULT, [], [{ ...names[0], stages: ['at work'] }]).reach[0].stages).toEqual([]);
    const [plan] = worker.programmes;
    const twice = withScenario({ arms: [statusQuo, { ...worker, programmes: [plan, plan] }] });
    const costs = new Float64Array(2 * MONTHS);
    const twoEach = withRuns(
      ({ stages: [s], arm }) => (arm === 0 ? {} : { stages: [s, s], programmeCosts: costs }),
      twice,
    );
    const { stages } = summariseStudy(twoEach).reach[0];
    expect(stages[3].programme).toBe('partnership (2)');
  });

  test('measures at the start, at the end of funding and at the end', () => {
    const [degree] = summary.network;
    expect(degree.id).toBe('meanDegree');
    expect(degree.arms[0]).toEqual({
      arm: 'Status quo',
      start: 7,
      fundingEnd: null,
      end: 7,
      difference: null,
    });
    expect(degree.arms[1]).toMatchObject({ arm: 'A worker', start: 7 });
    expect(degree.arms[1].fundingEnd).toBeCloseTo(7.2, 10);
    expect(degree.arms[1].end).toBeCloseTo(7.1, 10);
    expect(degree.arms[1].difference?.mean).toBeCloseTo(0.1, 10);
    expect(summary.network.length).toBe(8);
  });

  test('funding ends with its last programme, cut short by the study or by a stop for good', () => {
    const [plan] = worker.programmes;
    const stop = (months: number | null): Trouble => ({ kind: 'funding stops', from: 6, months });
    const end = (...changes: Partial<typeof plan>[]) =>
      fundingEnd({ ...worker, programmes: changes.map((change) => ({ ...plan, ...change })) }, MONTHS);
    expect(end()).toBeNull();
    expect(end({})).toBe(12);
    expect(end({}, { start: 8 })).toBe(20);
    expect(end({ start: 8 }, {})).toBe(20);
    expect(end({ start: 20 })).toBe(24);
    expect(end({ troubles: [stop(3)] })).toBe(12);
    expect(end({ troubles: [stop(null)] })).toBe(6);
    expect(end({ start: 6, troubles: [stop(null)] })).toBeNull();
    expect(end({ troubles: [{ ...stop(null), kind: 'worker vacancy' }] })).toBe(12);
  });
});
