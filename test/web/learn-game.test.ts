/** The team game without a page: money, shocks, plans as scenarios, files, and that no year is ever rewritten. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOME_COUNT } from '../../sim/engine/outcomes';
import type { Scenario } from '../../sim/engine/scenario';
import { runStudy } from '../../sim/engine/study';
import { nodeSha256 } from '../../sim/host/node-hasher';
import { InputError } from '../../sim/io/input-error';
import { APPROACHES } from '../../sim/programmes/registry';
import { gameText, readGame } from '../../web/learn/game/file';
import { costIn, moneyIn, refusalOf, spentIn, usualPosts } from '../../web/learn/game/money';
import { costChange, directionOf, outcomeChange, paidFor, readRuns } from '../../web/learn/game/results';
import { ROLE_IDS, ROLES, type RoleId } from '../../web/learn/game/roles';
import { AGENDA, ROUNDS } from '../../web/learn/game/rounds';
import { gameScenario } from '../../web/learn/game/scenario';
import { SHOCK_IDS } from '../../web/learn/game/shock-ids';
import { lotOf, metBy, SHOCKS, troublesOf } from '../../web/learn/game/shocks';
import { readShow } from '../../web/learn/game/show';
import { partsOf, partTitles, showOf } from '../../web/learn/game/show-game';
import { beginGame, type GameState, type Proposal, tablesFor, withGuess } from '../../web/learn/game/state';
import { asRead } from '../../web/state/scenario-text';

const MONEY = Object.fromEntries(ROLES.map(({ id, money }) => [id, money])) as Record<RoleId, number>;
const begun = (tables = 1): GameState =>
  beginGame({
    people: 16,
    luck: 1,
    money: MONEY,
    names: Array.from({ length: tables }, (_, n) => `Table ${n + 1}`),
  });

const WORKER: Proposal = {
  id: 1,
  approach: 'community-development-worker',
  role: 'finance',
  start: 0,
  months: 60,
  posts: 0.5,
  round: 0,
  endedIn: null,
};
const GRANTS: Proposal = {
  id: 2,
  approach: 'small-grants',
  role: 'council',
  start: 12,
  months: 48,
  posts: null,
  round: 0,
  endedIn: null,
};

const planned = (state: GameState, ...proposals: Proposal[]): GameState => ({
  ...state,
  tables: state.tables.map((table) => ({ ...table, proposals })),
});

describe('money', () => {
  it('is counted by round, in proportion to the posts', () => {
    // Half of £80,000 a year: three years in the first round, two in the second.
    expect(ROUNDS.map((round) => costIn(WORKER, round))).toEqual([120_000, 80_000, 0]);
    expect(ROUNDS.map((round) => costIn({ ...WORKER, endedIn: 1 }, round))).toEqual([120_000, 0, 0]);
    // Two years at £30,000, and £3,000 to set it up.
    expect(costIn(GRANTS, ROUNDS[0])).toBe(63_000);
    const state = planned(begun(), WORKER, GRANTS);
    expect(ROLE_IDS.map((role) => spentIn(state.tables[0], role, 0))).toEqual([120_000, 63_000, 0, 0, 0]);
    expect(moneyIn(state, 'finance', 2)).toBe(4 * MONEY.finance);
  });

  it('that a role does not have is refused, and what is left is not', () => {
    const state = planned(begun(), WORKER);
    const more: Proposal = { ...WORKER, id: 3, months: 12, posts: 0.25 };
    expect(refusalOf(state, 0, more)).toEqual({
      why: 'money',
      role: 'finance',
      round: 0,
      needs: 140_000,
      has: 135_000,
    });
    expect(refusalOf(state, 0, { ...more, months: 9 })).toBeNull();
    expect(refusalOf(state, 0, { ...more, role: 'gp' })).toBeNull();
  });

  it('counts in rounds to come too', () => {
    const state = begun();
    const long: Proposal = { ...WORKER, role: 'gp', start: 30, months: 90 };
    expect(refusalOf(state, 0, long)).toMatchObject({ why: 'money', round: 1 });
  });

  it('refuses months and posts that are none', () => {
    const state = begun();
    for (const start of [-1, 36, 1.5, Number.NaN])
      expect(refusalOf(state, 0, { ...WORKER, start })).toEqual({ why: 'start', low: 0, high: 35 });
    for (const months of [0, 121, Number.NaN])
      expect(refusalOf(state, 0, { ...WORKER, months })).toMatchObject({ why: 'months', high: 120 });
    for (const posts of [0, 6, Number.NaN])
      expect(refusalOf(state, 0, { ...WORKER, posts })).toMatchObject({ why: 'posts' });
  });

  it('of a proposal adds up over the rounds to months times the cost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...APPROACHES),
        fc.integer({ min: 0, max: 119 }),
        fc.integer({ min: 1, max: 120 }),
        ({ id, cost }, start, length) => {
          const months = Math.min(length, 120 - start);
          const one = { ...WORKER, approach: id, start, months, posts: usualPosts(id) };
          const sum = ROUNDS.reduce((total, round) => total + costIn(one, round), 0);
          expect(sum).toBeCloseTo((cost.perYear.value * months) / 12 + cost.setUp.value, 4);
        },
      ),
    );
  });
});

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

describe('a saved game', () => {
  const played: GameState = withGuess(
    {
      ...planned(begun(2), WORKER, { ...GRANTS, endedIn: 1 }),
      round: 1,
      step: 'guess',
      shocks: ['hall closes'],
    },
    1,
    'gp',
    'less',
  );

  it('opens as it was, and gives the same scenario', () => {
    const again = readGame(gameText(played), 'game.json');
    expect(again).toEqual(played);
    expect(gameScenario(again, 1)).toEqual(gameScenario(played, 1));
    expect(asRead(gameScenario(again, 1)).arms[2].programmes[1].months).toBe(24);
  });

  it.each([
    ['other text', '', 'expected a game saved by this page, got other text'],
    ['{"a": 1}', '', 'kithwork-game: expected form 1'],
    [' '.repeat(60_001), '', 'expected at most 60000 characters'],
  ])('is refused where it is none: %#', (text, _, message) => {
    expect(() => readGame(text, 'game.json')).toThrow(InputError);
    expect(() => readGame(text, 'game.json')).toThrow(message);
  });

  const broken: [change: (data: GameState) => unknown, message: string][] = [
    [(d) => ({ ...d, people: 7 }), 'people: expected a whole number from 8 to 40'],
    [(d) => ({ ...d, more: 1 }), 'unrecognized key'],
    [(d) => ({ ...d, step: 'debrief' }), 'step: expected one of plan, guess, reveal, shock in round 2'],
    [(d) => ({ ...d, shocks: [] }), 'shocks: expected 1 up to here'],
    [
      (d) => ({ ...d, money: { ...d.money, finance: 30_000 } }),
      'tables[0]: expected a plan within the money',
    ],
    [(d) => ({ ...d, tables: [d.tables[0], d.tables[0]] }), 'tables: expected a name of its own'],
    [(d) => ({ ...d, tables: [{ ...d.tables[0], name: 'untouched' }, d.tables[1]] }), 'name of its own'],
    [
      (d) => planned(d, { ...WORKER, approach: 'magic' }),
      'tables[0].proposals[0].approach: expected one of resident-led-partnership',
    ],
    [(d) => planned(d, WORKER, WORKER), 'tables[0].proposals[1].id: expected a number of its own'],
    [(d) => planned(d, { ...WORKER, start: 40 }), 'proposals[0].start: expected a number from 0 to 35'],
    [(d) => planned(d, { ...WORKER, posts: null }), 'posts: expected a number where the approach has posts'],
    [(d) => planned(d, { ...WORKER, round: 2, start: 80 }), 'round: expected no round to come'],
    [
      (d) => ({ ...d, guesses: [[{}, { gp: 'maybe' }]] }),
      'guesses[0][1].gp: expected one of less, same, more',
    ],
  ];
  it.each(broken)('says what is wrong with it: %#', (change, message) => {
    const data = JSON.parse(gameText(played));
    const text = JSON.stringify({ ...data, ...(change(played) as object) });
    expect(() => readGame(text, 'game.json')).toThrow(message);
  });

  it('never throws anything but messages, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(played)), (value, key) => {
        const text = JSON.stringify({ ...JSON.parse(gameText(played)), [key]: value });
        try {
          readGame(text, 'game.json');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});
