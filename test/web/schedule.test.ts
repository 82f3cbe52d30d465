/** What a free worker does next: laws of the schedule of a study in the browser. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startsOfPair } from '../../sim/engine/demand';
import { pairCount } from '../../sim/engine/plan';
import { startCount } from '../../sim/engine/study';
import { createSchedule } from '../../web/session/schedule';
import { smallScenario } from './support/small';

const studies = fc.record({
  draws: fc.integer({ min: 1, max: 12 }),
  replicates: fc.integer({ min: 1, max: 4 }),
  neighbourhoods: fc.integer({ min: 1, max: 4 }),
  shipped: fc.integer({ min: 0, max: 10 }),
});

describe('the schedule', () => {
  it('runs every pair once, only on neighbourhoods that are there, and grows each once', () => {
    fc.assert(
      fc.property(studies, ({ draws, replicates, neighbourhoods, shipped }) => {
        const base = smallScenario({ draws, replicates });
        const scenario = { ...base, place: { ...base.place, neighbourhoods } };
        const count = startCount(scenario);
        const schedule = createSchedule(scenario);
        const ready = new Set<number>();
        for (let start = 0; start < Math.min(shipped, count); start++) {
          ready.add(start);
          schedule.ready(start);
        }
        const pairs: number[] = [];
        const grown: number[] = [];
        for (let task = schedule.next(); task !== null; task = schedule.next()) {
          if (task.kind === 'pair') {
            for (const start of startsOfPair(scenario, task.number, count))
              expect(ready.has(start)).toBe(true);
            pairs.push(task.number);
          } else {
            expect(ready.has(task.number)).toBe(false);
            grown.push(task.number);
            ready.add(task.number);
            schedule.ready(task.number);
          }
        }
        expect([...pairs].sort((a, b) => a - b)).toEqual(
          Array.from({ length: pairCount(scenario) }, (_, n) => n),
        );
        expect(new Set(grown).size).toBe(grown.length);
        expect(schedule.waiting).toBe(0);
      }),
    );
  });

  it('spreads the first pairs over the draws of the evidence', () => {
    const schedule = createSchedule(smallScenario({ draws: 4, replicates: 2 }));
    for (let start = 0; start < 8; start++) schedule.ready(start);
    const first = Array.from({ length: 4 }, () => schedule.next()?.number ?? -1);
    expect(first.map((pair) => Math.floor(pair / 2))).toEqual([0, 1, 2, 3]);
  });

  it('stops after the first look when asked to', () => {
    const schedule = createSchedule(smallScenario({ draws: 4, replicates: 2 }), 3);
    for (let start = 0; start < 8; start++) schedule.ready(start);
    expect(Array.from({ length: 4 }, () => schedule.next()?.kind)).toEqual([
      'pair',
      'pair',
      'pair',
      undefined,
    ]);
  });
});
