/** What chapters count, and the sentences that are made of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFrame, type Frame, PERSON } from '../../sim/engine/frame';
import { afterMoney } from '../../sim/host/learn/after-money';
import { CHAPTERS, sign } from '../../sim/host/learn/chapters';
import { health } from '../../sim/host/learn/health';
import { lasting } from '../../sim/host/learn/lasting';
import { ARMS_OF, MEASURES, measurePair, type PairReading } from '../../sim/host/learn/measure';
import { newTies } from '../../sim/host/learn/new-ties';
import { reach } from '../../sim/host/learn/reach';
import { spreadOf, whole } from '../../sim/host/learn/spread';
import { nodeSha256 } from '../../sim/host/node-hasher';
import { CONTEXT } from '../../sim/network/tie-store';
import { answerLines, comparedLines } from '../../web/learn/chapters/answer-lines';
import { beginnings, PLANS, SLIDES_OF } from '../../web/learn/present/plan';
import { readState } from '../../web/learn/present/room-state';
import { answersFile, countRight, KEY, readAnswers, score } from '../../web/learn/questions/key';
import { inputOf, plan, runArms, withArm } from '../support/model';

interface Drawn {
  readonly flags?: readonly number[];
  /** Ends as numbers of people, and what they met through. */
  readonly ties?: readonly (readonly [a: number, b: number, context: number])[];
  readonly groups?: readonly (readonly number[])[];
  readonly funded?: boolean;
}

/** A month of people numbered from 0, all adults unless flags say otherwise. */
function frame(month: number, people: number, { flags = [], ties = [], groups = [], funded }: Drawn): Frame {
  const members = groups.reduce((sum, group) => sum + group.length, 0);
  const programmes = funded === undefined ? 0 : 1;
  const size = { people, ties: ties.length, groups: groups.length, members, gone: 0, programmes };
  const made = createFrame(month, 0, size, { neighbourhoods: 1, columns: 2, rows: 2 });
  for (let n = 0; n < people; n++) {
    made.personId[n] = n;
    made.personFlags[n] = flags[n] ?? PERSON.adult;
  }
  ties.forEach(([a, b, context], t) => {
    made.tieEgo[t] = a;
    made.tieAlter[t] = b;
    made.tieContext[t] = context;
  });
  let at = 0;
  groups.forEach((group, g) => {
    made.groupId[g] = g;
    made.memberStart[g] = at;
    for (const member of group) made.members[at++] = member;
    made.memberStart[g + 1] = at;
  });
  if (funded !== undefined) made.programmeFunded[0] = funded ? 1 : 0;
  return made;
}

const run = (pair: number, readings: Record<string, number>): PairReading => ({
  pair,
  readings,
  digests: [],
});

describe('counting', () => {
  test('new ties are counted once, by what people met through', () => {
    const tally = newTies();
    tally.month([frame(0, 4, { ties: [[0, 1, CONTEXT.kin]] })]);
    tally.month([
      frame(1, 4, {
        ties: [
          [0, 1, CONTEXT.kin],
          [0, 2, CONTEXT.friend],
          [1, 3, CONTEXT.neighbour],
        ],
      }),
    ]);
    tally.month([
      frame(2, 4, {
        ties: [
          [0, 2, CONTEXT.friend],
          [1, 2, CONTEXT.friend],
          [2, 3, CONTEXT.coMember],
        ],
      }),
    ]);
    expect(tally.readings([])).toEqual({ all: 4, friends: 50, groups: 25, neighbours: 25, family: 0 });
  });

  test('ties of the first year are followed, and what their people share is asked at six months', () => {
    const tally = lasting();
    tally.month([frame(0, 4, {})]);
    for (let month = 1; month <= 40; month++) {
      // 0–1 share friend 2 and last; 0–2 and 1–2 go after two years; 2–3 shares nothing and goes after one.
      const ties: [number, number, number][] = [[0, 1, CONTEXT.friend]];
      if (month < 25) ties.push([0, 2, CONTEXT.friend], [1, 2, CONTEXT.friend]);
      if (month < 13) ties.push([2, 3, CONTEXT.friend]);
      tally.month([frame(month, 4, { ties })]);
    }
    const readings = tally.readings([]);
    expect(readings).toMatchObject({ all: 4, year1: 75, year2: 25, year3: 25, aloneLeft: 0 });
    expect(readings.sharedLeft).toBeCloseTo(100 / 3);
  });

  test('what the money leaves is what was there in its last month', () => {
    const tally = afterMoney();
    const other = (month: number) => frame(month, 4, { funded: false });
    const introduced = (a: number, b: number) => [a, b, CONTEXT.programme] as const;
    tally.month([other(0), frame(0, 4, { funded: false })]);
    tally.month([other(1), frame(1, 4, { funded: true, ties: [introduced(0, 1)] })]);
    tally.month([
      other(2),
      frame(2, 4, {
        funded: true,
        ties: [introduced(0, 2), introduced(1, 2), introduced(1, 3), introduced(2, 3)],
      }),
    ]);
    tally.month([other(3), frame(3, 4, { funded: false, ties: [introduced(1, 2), introduced(0, 1)] })]);
    expect(tally.readings([])).toEqual({ ties: 4, tiesLeft: 25, groups: 0, groupsLeft: Number.NaN });
  });

  test('who is met and who joins is counted of those who were there at the start', () => {
    const [adult, isolated, met, member] = [PERSON.adult, PERSON.isolated, PERSON.met, PERSON.member];
    const start = frame(0, 4, { flags: [adult | isolated, adult | isolated, adult, adult | member] });
    const later = (first: number, second: number, third: number) =>
      frame(1, 4, { flags: [adult | first, adult | second, adult | third, adult | member] });
    const tally = reach();
    tally.month([start, start, start]);
    tally.month([later(0, 0, member), later(0, 0, met), later(met, met, 0)]);
    expect(tally.readings([])).toEqual({
      isolated: 2,
      metForAll: 0,
      metSeeking: 100,
      othersForAll: 50,
      othersSeeking: 0,
      joinIsolated: 0,
      joinOthers: 100,
    });
  });

  test('depression among lonely people and others is a share of months', () => {
    const [adult, lonely, low] = [PERSON.adult, PERSON.lonely, PERSON.depressed];
    const tally = health();
    tally.month([frame(0, 4, { flags: [adult | lonely | low, adult | lonely, adult | low, 0] })]);
    tally.month([frame(1, 4, { flags: [adult | lonely | low, adult | lonely | low, adult, low] })]);
    const [none, worker] = runArms(withArm([plan('community-development-worker', {})], { months: 12 }));
    const readings = tally.readings([none, worker]);
    expect(readings).toMatchObject({ lonely: 75, others: 50, times: 1.5 });
  });

  test.each(
    Object.keys(MEASURES) as (keyof typeof MEASURES)[],
  )('%s watches without changing the run', (id) => {
    const scenario = withArm([plan('community-development-worker', {})], { months: 12 });
    const three = [...scenario.arms, { ...scenario.arms[1], name: 'again' }];
    // With as many arms as the command line asks for, and no more.
    const enough = { ...scenario, arms: three.slice(0, ARMS_OF[id]) };
    const measured = measurePair(inputOf(enough), id, nodeSha256);
    expect(measured.digests).toEqual(runArms(enough).map(({ worldDigest }) => worldDigest));
  });
});

describe('what is said', () => {
  const [one, two] = CHAPTERS;

  test('a number is held against the watched run and the range over all', () => {
    const runs = [run(0, { year3: 17.4 }), run(1, { year3: 10.2 }), run(2, { year3: 21.6 })];
    const said = answerLines(two, runs, 40).join(' ');
    expect(said).toContain('it was 17 in 100');
    expect(said).toContain('In 3 runs with other luck it went from 10 to 22. On average it was 16.');
    expect(said).toContain('You said 40. Your guess was higher than in any run.');
    expect(answerLines(two, runs, 9).join(' ')).toContain('lower than in any run');
    expect(answerLines(two, runs, 10).join(' ')).toContain('in that range');
    expect(answerLines(two, [run(0, { year3: Number.NaN })], 40)).toEqual([
      'There was nothing to count in the run you watched.',
    ]);
  });

  test('a choice is what the runs say, whichever it is', () => {
    const friends = { friends: 60, groups: 10, neighbours: 20, family: 10 };
    const groups = { friends: 20, groups: 60, neighbours: 10, family: 10 };
    const runs = [run(0, groups), run(1, groups), run(2, friends)];
    const said = answerLines(one, runs, 'friends').join(' ');
    expect(said).toContain('the answer was: In a group, such as a choir.');
    expect(said).toContain('in 2 of 3 runs');
    expect(said).toContain('You guessed something else.');
  });

  test('a comparison takes its words from the run', () => {
    const said = (sharedLeft: number, aloneLeft: number) =>
      comparedLines(two, [run(0, { sharedLeft, aloneLeft }), run(1, { sharedLeft: 9, aloneLeft: 4 })]).join(
        ' ',
      );
    expect(said(30, 10)).toContain(
      '30 in 100 lasted. Where they did not, 10 in 100 did. It was so in 2 of 2 runs.',
    );
    expect(said(10, 30)).toContain(
      'only 10 in 100 lasted. Where they did not, 30 in 100 did. It was so in 1 of 2',
    );
    expect(said(10.2, 9.8)).toContain('With or without a shared friend or group, 10 in 100 lasted.');
  });

  test('the range holds every run, and the mean lies in it', () => {
    const values = fc.array(fc.double({ min: -50, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (all) => {
        const spread = spreadOf(
          all.map((value, pair) => run(pair, { x: value })),
          'x',
        );
        expect(spread?.values).toEqual(all);
        for (const value of all) expect(value >= spread!.low && value <= spread!.high).toBe(true);
        expect(spread!.mean).toBeGreaterThanOrEqual(spread!.low - 1e-9);
        expect(spread!.mean).toBeLessThanOrEqual(spread!.high + 1e-9);
        expect(spread?.watched).toBe(all[0]);
      }),
    );
    expect([whole(-0.4), whole(-7.6), whole(3.5)]).toEqual(['0', '−8', '4']);
    expect([sign(10.4, 9.6), sign(11, 10), sign(3, 4)]).toEqual(['same', 'more', 'fewer']);
  });
});

describe('sessions', () => {
  test.each(PLANS)('the plan of %i minutes takes that long', (minutes) => {
    const slides = SLIDES_OF[minutes];
    expect(slides.reduce((sum, slide) => sum + slide.minutes, 0)).toBe(minutes);
    expect(beginnings(slides)[0]).toBe(0);
    expect(slides.some((slide) => slide.kind === 'words' && slide.id === 'limits')).toBe(true);
  });

  test('anything may come from another window, and only a state is taken', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readState(data)).toBeNull();
        expect(readState({ kind: 'kithwork-room-state', state: data })).toBeNull();
      }),
    );
    const state = { plan: 20, slide: 1, command: { name: 24, number: 1 } };
    expect(readState({ kind: 'kithwork-room-state', state })).toMatchObject({ plan: 20, slide: 1 });
    for (const slide of ['1', 1.5, -1, 99])
      expect(readState({ kind: 'kithwork-room-state', state: { ...state, slide } })).toBeNull();
    const shout = { ...state, command: { name: 'shout', number: 1 } };
    expect(readState({ kind: 'kithwork-room-state', state: shout })).toBeNull();
  });

  test('answers come back from their file, and nothing else does', () => {
    const answer = fc.option(fc.constantFrom(...KEY, 'unsure'));
    const answers = fc.array(answer, { minLength: KEY.length, maxLength: KEY.length });
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        expect(readAnswers(answersFile({ before, after }))).toEqual({ before, after });
        const { before: right } = countRight([{ before, after }]);
        expect(right.reduce((sum, count) => sum + count, 0)).toBe(score(before));
      }),
    );
    for (const bad of [
      '',
      '[]',
      '{"kithwork-learn": 1}',
      '{"kithwork-learn": 1, "before": [1], "after": []}',
    ])
      expect(readAnswers(bad)).toBeNull();
  });
});
