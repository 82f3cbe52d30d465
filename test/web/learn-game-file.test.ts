/** A saved team game: it opens as it was, and anything else is refused with its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../sim/io/input-error';
import { gameText, readGame } from '../../web/learn/game/file';
import { gameScenario } from '../../web/learn/game/scenario';
import { type GameState, withGuess } from '../../web/learn/game/state';
import { asRead } from '../../web/state/scenario-text';
import { begun, GRANTS, planned, WORKER } from './support/game';

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
