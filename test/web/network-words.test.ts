import { describe, expect, test } from 'vitest';
import { PERSON } from '../../sim/engine/frame';
import { biographyOf, someoneIsolated } from '../../web/network/biography';
import { captionLine, captionsOf, transcriptText } from '../../web/network/captions';
import { changesBetween } from '../../web/network/changes';
import { eventsOf } from '../../web/network/events';
import { figuresOf } from '../../web/network/figures';
import { changedItems } from '../../web/network/list-changes';
import { NETWORK_TEXTS } from '../../web/network/messages.en';
import { findPeople, graphOf, peopleWith, personFacts, tiesOf } from '../../web/network/queries';
import { nextTurn } from '../../web/network/recording';
import { counted, ENGLISH, nameOf, say, type TextId } from '../../web/network/words';
import { type Drawn, draw } from '../support/drawn';
import { recordingOf, watchedFrames } from '../support/watched';

const NAMES = ['status quo', 'a worker'];

/** Captions of a month from what was before and after, by arm. */
function told(month: number, ...arms: [Drawn, Drawn][]): string[] {
  const pairs = arms.map(([before, after], arm) => [draw(month - 1, before, arm), draw(month, after, arm)]);
  const events = pairs.map(([before, after]) => eventsOf(before, after, changesBetween(before, after)));
  const frames = pairs.map(([, after]) => after);
  const names = NAMES.slice(0, arms.length);
  return captionsOf(ENGLISH, names, frames, events).map((caption) => captionLine(ENGLISH, names, caption));
}

const PEOPLE: Drawn['people'] = [[1], [2], [3], [4], [5], [6], [7]];

describe('captions', () => {
  test('tell of a group that opens, and of people who now know somebody', () => {
    const before: Drawn = { people: PEOPLE, ties: [[6, 7]] };
    const after: Drawn = {
      people: PEOPLE,
      ties: [
        [1, 2],
        [3, 6],
        [6, 7],
      ],
      groups: [[50, 0, 0, 1, 2, 3]],
    };
    expect(told(14, [before, after])).toEqual([
      'A gardening group opens with three people.',
      'Three people who knew nobody here now know somebody.',
    ]);
  });

  test('count only adults who were here a month ago as people who knew nobody', () => {
    const before: Drawn = { people: [[1], [2]], ages: { 2: 15 } };
    const after: Drawn = {
      people: [[1], [2], [3]],
      ties: [
        [1, 3],
        [2, 3],
      ],
    };
    expect(told(5, [before, after])).toEqual(['One person who knew nobody here now knows somebody.']);
  });

  test('say where something happened when one place only saw it, and keep quiet about the commonplace', () => {
    const before: Drawn = { people: PEOPLE };
    const meets: Drawn = { people: PEOPLE, ties: [[1, 2]] };
    const both: Drawn = { ...meets, groups: [[9, 3, 0, 4]] };
    const worked: Drawn = {
      ...both,
      ties: [
        [1, 2],
        [3, 4, 0, 4],
      ],
    };
    expect(told(3, [before, both], [before, worked])).toEqual([
      'A worker: One introduction takes hold: two people become acquaintances.',
      'A cooking group opens with one person.',
      'Status quo: Two people who knew nobody here now know somebody.',
    ]);
  });

  test('put what a programme does first: its start, its steps and the end of its money', () => {
    const at = (stage: number, funded: boolean): Drawn => ({ people: PEOPLE, programme: { stage, funded } });
    expect(told(1, [at(0, false), at(0, true)])).toEqual(['The programme begins.']);
    expect(told(9, [at(0, true), at(1, true)])).toEqual(['The partnership reaches step 2.']);
    expect(told(25, [at(3, true), at(2, false)])).toEqual([
      'The money stops.',
      'The partnership slips back to step 3.',
    ]);
  });

  test('compare the places every year by their own figures', () => {
    const start: Drawn = { people: PEOPLE };
    const quiet: Drawn = {
      people: [[1, PERSON.isolated], [2, PERSON.isolated], ...PEOPLE.slice(2)],
      ties: [[3, 4]],
    };
    const worked: Drawn = { people: [[1, PERSON.isolated | PERSON.member], ...PEOPLE.slice(1)] };
    expect(told(24, [start, quiet], [start, worked])[0]).toBe(
      'After two years, isolated adults: 1 in “a worker”, 2 in “status quo”. In groups: 1 and 0. Ties: 0 and 1.',
    );
  });

  test('are at most three a month, and the transcript holds them all in order', () => {
    const recording = recordingOf(watchedFrames(), NAMES);
    const months = recording.captions.map((caption) => caption.month);
    expect(months).toEqual([...months].sort((a, b) => a - b));
    for (const month of months) expect(months.filter((m) => m === month).length).toBeLessThanOrEqual(3);
    const text = transcriptText(ENGLISH, NAMES, recording.captions);
    expect(text.split('\n').length).toBe(recording.captions.length + 2);
    expect(text).toContain('Month 3. A worker: The programme begins.');
    expect(text).toContain('A worker: The money stops.');
    const turn = nextTurn(recording, 3);
    expect(turn).toBeGreaterThan(3);
    expect(recording.captions.some((caption) => caption.month === turn && caption.turn)).toBe(true);
    expect(nextTurn(recording, 24)).toBe(-1);
  });
});

describe('the list', () => {
  const recording = recordingOf(watchedFrames(), NAMES);
  const frame = recording.frames[20][1];
  const graph = graphOf(frame);

  test('names as isolated exactly those whom the frame has as isolated', () => {
    const flagged = frame.personFlags.filter((flags) => (flags & PERSON.isolated) !== 0).length;
    expect(peopleWith(frame, PERSON.isolated).length).toBe(flagged);
    expect(figuresOf(ENGLISH, [frame])[0]).toEqual(['Adults isolated', String(flagged)]);
  });

  test('gives each person the ties of the frame, the strongest first', () => {
    let ends = 0;
    frame.personId.forEach((id) => {
      const ties = tiesOf(graph, id);
      ends += ties.length;
      for (let i = 1; i < ties.length; i++) expect(ties[i].grade).toBeLessThanOrEqual(ties[i - 1].grade);
      for (const { other } of ties) expect(tiesOf(graph, other).map((tie) => tie.other)).toContain(id);
    });
    expect(ends).toBe(2 * frame.size.ties);
  });

  test('finds people by name, number and street', () => {
    const facts = personFacts(ENGLISH, frame, 40);
    expect(findPeople(ENGLISH, frame, ` ${facts.name.toUpperCase()} `)).toContain(40);
    expect(findPeople(ENGLISH, frame, facts.street)).toContain(40);
    expect(findPeople(ENGLISH, frame, 'nobody of that name')).toEqual([]);
    expect(findPeople(ENGLISH, frame, '').length).toBe(frame.size.people);
  });

  test('says what changed, in as many lines as there are changes', () => {
    const before = recording.frames[19][1];
    const changes = changesBetween(before, frame);
    const parts = changedItems(ENGLISH, before, frame);
    const lines = parts.reduce((sum, part) => sum + part.items.length, 0);
    const { made, lost, graded, arrived, left, opened, closed } = changes;
    const counted = [made, lost, graded, arrived, left, opened, closed];
    expect(lines).toBe(counted.reduce((sum, part) => sum + part.length, 0));
    expect(parts[0].title).toBe(`${made.length} new ties`);
  });
});

describe('the story of a person', () => {
  test('by hand: tie, friendship, group, isolation, move and death', () => {
    const frames = [
      draw(0, { people: [[1, PERSON.isolated], [2]] }),
      draw(1, { people: [[1], [2]], ties: [[1, 2, 0, 4]] }),
      draw(2, { people: [[1], [2]], ties: [[1, 2, 2, 4]], groups: [[5, 1, 0, 1]], cells: { 1: 15 } }),
      draw(3, { people: [[2]], gone: [[1, 3]] }),
    ];
    const other = nameOf(ENGLISH, 2);
    const { lines, ties } = biographyOf(ENGLISH, frames, 1);
    expect(lines.map(({ month, text }) => `${month} ${text}`)).toEqual([
      '0 is here at the start, aged 40, with 0 ties.',
      '0 is isolated.',
      `1 meets ${other} (introduced by the programme).`,
      '1 is no longer isolated.',
      '2 moves to Bramble Lane.',
      `2 and ${other} are now: friend.`,
      '2 joins a singing group.',
      '3 dies.',
    ]);
    expect(ties).toEqual([0, 1, 1, -1]);
    expect(biographyOf(ENGLISH, frames, 2).lines.at(-1)).toEqual({
      month: 3,
      text: `loses a tie: ${nameOf(ENGLISH, 1)} is gone.`,
    });
  });

  test('is offered for somebody isolated whom the worker reaches, if there is one', () => {
    const start = draw(0, {
      people: [
        [1, PERSON.isolated],
        [2, PERSON.isolated],
      ],
    });
    const end = draw(1, { people: [[1], [2, PERSON.met]] });
    expect(someoneIsolated([[start], [end]])).toBe(2);
    expect(someoneIsolated([[start]])).toBe(1);
    expect(someoneIsolated([[draw(0, { people: [[1]] })]])).toBe(null);
  });
});

describe('texts', () => {
  test('fill their places, in words up to nine and in figures above', () => {
    expect(say(ENGLISH, 'eventIntroduced', counted(ENGLISH, 6))).toBe('Six introductions take hold.');
    expect(say(ENGLISH, 'eventKnown', counted(ENGLISH, 1234))).toMatch(/^1,234 people/);
    expect(() => say(ENGLISH, 'monthOf', { month: 1 })).toThrow(
      '“Month {month} of {months}”: expected a value for {months}',
    );
  });

  test('are all used, and none is empty', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const folders = ['web/network', 'web/screens'];
    const code = folders
      .flatMap((folder) =>
        readdirSync(folder)
          .filter((file) => !file.startsWith('messages') && /\.tsx?$/.test(file))
          .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
      )
      .join('\n');
    const ids = Object.keys(NETWORK_TEXTS) as TextId[];
    expect(ids.filter((id) => !code.includes(`'${id}'`))).toEqual([]);
    for (const id of ids) expect(JSON.stringify(NETWORK_TEXTS[id]).length).toBeGreaterThan(3);
  });
});
