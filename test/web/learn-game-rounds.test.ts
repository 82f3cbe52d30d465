/** Rounds of the team game, without a page: shocks, plans as scenarios, and that no year is ever rewritten. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOME_COUNT } from '../../sim/engine/outcomes';
import type { Scenario } from '../../sim/engine/scenario';
import { runStudy } from '../../sim/engine/study';
import { nodeSha256 } from '../../sim/host/node-hasher';
import { costChange, directionOf, outcomeChange, paidFor, readRuns } from '../../web/learn/game/results';
import { AGENDA, ROUNDS } from '../../web/learn/game/rounds';
import { gameScenario } from '../../web/learn/game/scenario';
import { SHOCK_IDS } from '../../web/learn/game/shock-ids';
import { lotOf, metBy, SHOCKS, troublesOf } from '../../web/learn/game/shocks';
import { readShow } from '../../web/learn/game/show';
import { partsOf, partTitles, showOf } from '../../web/learn/game/show-game';
import { type GameState, type Proposal, tablesFor } from '../../web/learn/game/state';
import { asRead } from '../../web/state/scenario-text';
import { begun, GRANTS, planned, WORKER } from './support/game';

describe('shocks', () => {
  it('come by lot from the number of the game, and none twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (luck) => {
        const first = lotOf({ luck, shocks: [] }, 1);
        expect(lotOf({ luck, shocks: [] }, 1)).toBe(first);
        expect(lotOf({ luck, shocks: [first] }, 2)).not.toBe(first);
      }),
    );
    const seen = new Set(Array.from({ length: 99 }, (_, n) => lotOf({ luck: n + 1, shocks: [] }, 1)));
    expect(seen.size).toBe(SHOCK_IDS.length);
  });

  it('meet what works in the round, whatever the order of the list', () => {
    const later: Proposal = { ...GRANTS, id: 3, start: 40, round: 1 };
    for (const list of [
      [WORKER, GRANTS, later],
      [later, GRANTS, WORKER],
    ]) {
      expect(metBy(SHOCKS['worker leaves'], 1, list)).toEqual([WORKER]);
      expect(metBy(SHOCKS['money cut'], 1, list)).toEqual([WORKER]);
      expect(new Set(metBy(SHOCKS['hall closes'], 1, list))).toEqual(new Set(list));
      expect(metBy(SHOCKS['hall closes'], 2, list)).toEqual([later]);
    }
    expect(metBy(SHOCKS['worker leaves'], 1, [{ ...WORKER, endedIn: 1 }])).toEqual([]);
    // What begins in the round cannot be what runs on from before.
    expect(metBy(SHOCKS['money cut'], 1, [later])).toEqual([]);
  });

  it('become troubles of the model, within the months that are paid', () => {
    const state = { shocks: ['hall closes', 'nobody listens'] as const };
    const late: Proposal = { ...GRANTS, id: 3, start: 42, months: 78, round: 1 };
    expect(troublesOf(state, [late], late)).toEqual([
      { kind: 'public space closed', from: 42, months: 6 },
      { kind: 'agencies not listening', from: 72, months: 48 },
    ]);
  });
});

/** The same game in a small place with few runs. */
function small(state: GameState, round: number, population = 200): Scenario {
  const scenario = gameScenario(state, round);
  return asRead({ ...scenario, draws: 3, place: { ...scenario.place, population } });
}

const run = (scenario: Scenario) => runStudy(scenario, 'test', nodeSha256);

describe('rounds', () => {
  it('leave the years before as they were, whatever is agreed, ended or goes wrong later', () => {
    const first = planned(begun(), WORKER, GRANTS);
    const hub: Proposal = {
      ...WORKER,
      id: 4,
      approach: 'community-hub',
      start: 40,
      months: 30,
      round: 1,
    };
    const ended = planned({ ...first, round: 1 }, WORKER, { ...GRANTS, endedIn: 1 }, hub);
    const second: GameState = { ...ended, shocks: ['worker leaves'] };
    const [early, late] = [run(small(first, 0)), run(small(second, 1))];
    for (const [n, before] of early.runs.entries()) {
      const after = late.runs[n];
      for (let outcome = 0; outcome < OUTCOME_COUNT; outcome++)
        expect(after.record.slice(outcome * 72, outcome * 72 + 36), `run ${n}, outcome ${outcome}`).toEqual(
          before.record.slice(outcome * 36, outcome * 36 + 36),
        );
    }
    // What came in later is really in the model.
    const calm = run(small(ended, 1));
    expect(calm.runs[1].worldDigest).not.toBe(late.runs[1].worldDigest);
    expect(calm.runs[0].worldDigest).toBe(late.runs[0].worldDigest);
  });

  it('have a hall that closes for everybody: also for the twin, and for a table without plans', () => {
    const played: GameState = { ...begun(2), round: 1, shocks: ['hall closes'] };
    const planless = planned(played, WORKER);
    const tables = [planless.tables[0], { name: 'Table 2', proposals: [] }];
    const scenario = small({ ...planless, tables }, 1, 800);
    const { runs, draws } = { runs: run(scenario).runs, draws: scenario.draws };
    const calm = run(small({ ...planless, tables, shocks: [null] }, 1, 800)).runs;
    let moved = 0;
    for (let pair = 0; pair < draws; pair++) {
      const [twin, , idle] = runs.slice(pair * 3, pair * 3 + 3);
      expect(idle.record).toEqual(twin.record);
      const before = calm[pair * 3].record;
      for (let outcome = 0; outcome < OUTCOME_COUNT; outcome++) {
        const at = outcome * 72;
        expect(twin.record.slice(at, at + 36)).toEqual(before.slice(at, at + 36));
      }
      if (JSON.stringify([...before]) !== JSON.stringify([...twin.record])) moved++;
    }
    expect(moved, 'twins that a closed hall changes').toBeGreaterThan(0);
    // The post by which the hall closes does and costs nothing of its own.
    const quiet = {
      ...scenario,
      arms: scenario.arms.map((arm) => ({
        ...arm,
        programmes: arm.programmes.map((one) => ({ ...one, troubles: [] })),
      })),
    };
    for (const [n, { record }] of run(quiet).runs.entries()) expect(record).toEqual(calm[n].record);
  });

  it('tell changes pair by pair, and who paid', () => {
    const state = planned(begun(2), WORKER);
    const bare: GameState = { ...state, tables: [state.tables[0], { name: 'Table 2', proposals: [] }] };
    const scenario = small(bare, 0);
    const { runs } = run(scenario);
    const reading = readRuns(scenario, runs);
    if (reading === null) throw new Error('expected a reading');
    expect(readRuns(scenario, runs.slice(0, 6))).toBeNull();
    const [round] = ROUNDS;
    expect(paidFor(reading, 0, 'NHS hospital', round)).toBeCloseTo(120_000, 4);
    expect(paidFor(reading, 0, 'NHS primary', round)).toBe(0);
    const met = outcomeChange(reading, 0, 'peopleMet', round);
    expect(met.mean).toBeGreaterThan(0);
    // A table that does nothing is its twin.
    expect(outcomeChange(reading, 1, 'lonely', round)).toMatchObject({ mean: 0, low95: 0, high95: 0 });
    const cash = costChange(reading, 0, ['NHS hospital'], ['cashable'], round);
    expect(Math.abs(cash.mean)).toBeLessThan(120_000);
    expect(directionOf({ low95: 1, high95: 2 })).toBe('more');
    expect(directionOf({ low95: -2, high95: -1 })).toBe('less');
    expect(directionOf({ low95: -1, high95: 1 })).toBe('same');

    const shown: GameState = { ...bare, step: 'reveal', shown: 6 };
    const known = { scenario, total: 3, runs, failure: null };
    const parts = partsOf(shown, known) ?? [];
    expect(parts.map(({ title }) => title)).toEqual(partTitles(shown));
    expect(parts[1].lines.join(' ')).toContain('Table 2: not much happened that can be told from luck.');
    const show = showOf(shown, known);
    expect(readShow(JSON.parse(JSON.stringify(show)))).toEqual(show);
    expect(readShow({ ...show, heading: 7 })).toBeNull();
    expect(showOf({ ...shown, shown: 0 }, known).parts).toEqual([]);
  });

  it('fill ninety minutes', () => {
    expect(AGENDA.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
    expect([8, 15, 16, 24, 40].map(tablesFor)).toEqual([1, 1, 2, 3, 5]);
  });
});
