/** How far a study in the browser is: laws of the work that lies ahead, and the words for the time left. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startSlots } from '../../sim/engine/demand';
import { pairCount } from '../../sim/engine/plan';
import { leftWords, secondsLeft, workAhead, workOfPair, workOfStart } from '../../web/session/progress';
import { smallScenario } from './support/small';

const studies = fc.record({
  draws: fc.integer({ min: 1, max: 8 }),
  replicates: fc.integer({ min: 1, max: 3 }),
  neighbourhoods: fc.integer({ min: 1, max: 3 }),
  have: fc.integer({ min: 0, max: 12 }),
  first: fc.integer({ min: 1, max: 3 }),
});

describe('the work ahead', () => {
  it('is that of all runs and of the neighbourhoods they need, and the first look is part of it', () => {
    fc.assert(
      fc.property(studies, ({ draws, replicates, neighbourhoods, have, first }) => {
        const base = smallScenario({ draws, replicates });
        const scenario = { ...base, place: { ...base.place, neighbourhoods } };
        const slots = startSlots(scenario);
        const total = pairCount(scenario);
        const missing = Array.from({ length: total }, () => [0, 1]);
        const job = { scenario, slots, missing };
        const starts = new Set(slots.keys());
        const runs = total * workOfPair(scenario, 2);
        expect(workAhead(job, starts, first, total).all).toBe(runs);
        const some = new Set([...starts].slice(0, have));
        const ahead = workAhead(job, some, first, total);
        const grown = slots.slice(some.size).reduce((sum, slot) => sum + workOfStart(slot), 0);
        expect(ahead.all).toBeGreaterThanOrEqual(runs);
        expect(ahead.all).toBeLessThanOrEqual(runs + grown);
        expect(ahead.firstLook).toBeLessThanOrEqual(ahead.all);
        expect(ahead.firstLook).toBeGreaterThanOrEqual(Math.min(first, total) * workOfPair(scenario, 2));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out what an earlier study has run', () => {
    const scenario = smallScenario({ draws: 3, replicates: 1 });
    const slots = startSlots(scenario);
    const missing = [[], [1], [0, 1]];
    const ahead = workAhead({ scenario, slots, missing }, new Set(slots.keys()), 2, 3);
    expect(ahead).toEqual({ firstLook: workOfPair(scenario, 1), all: workOfPair(scenario, 3) });
  });
});

describe('the time left', () => {
  it('is what the work done so far suggests, once it can say', () => {
    expect(secondsLeft(25, 100, 5)).toBe(15);
    expect(secondsLeft(25, 100, 0.2)).toBeNull();
    expect(secondsLeft(1, 100, 5)).toBeNull();
    expect(secondsLeft(120, 100, 5)).toBe(0);
  });

  it.each([
    [null, ''],
    [2, ', a few seconds left'],
    [21, ', about 25 seconds left'],
    [58, ', about a minute left'],
    [170, ', about 3 minutes left'],
  ])('%s seconds are said as “%s”', (seconds, words) => {
    expect(leftWords(seconds)).toBe(words);
  });
});
