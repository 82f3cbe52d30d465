/** The scenario files of Learn: small, of one place, in words, and all in use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDemand } from '../../sim/engine/demand';
import { CHAPTERS } from '../../sim/host/learn/chapters';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';
import { recordOf } from '../../web/learn/chapters/record-of';
import { learnScenario } from '../../web/learn/chapters/scenarios';
import { LEARN_TEXTS } from '../../web/learn/messages.en';

const FOLDER = 'scenarios/learn';
const EXAMPLE = 'scenarios/small-estate.yaml';
const FILES = readdirSync(FOLDER).map((name) => name.replace('.yaml', ''));

test('every file is used by a page, and every page has its file', () => {
  const used = [...CHAPTERS.flatMap(({ file, also }) => [file, also?.file]), 'ten-years', 'sandbox', 'game'];
  expect([...new Set(used.filter((file) => file !== undefined))].sort()).toEqual([...FILES].sort());
});

test.each(FILES)('%s asks, names its sources and cautions; the page runs what the file says', (file) => {
  const path = join(FOLDER, `${file}.yaml`);
  const text = readFileSync(path, 'utf8');
  const scenario = readScenario(text, path, VOCABULARY);
  expect(scenario.question).toMatch(/^[A-Z].{40,}\?$/);
  for (const note of [scenario.source, scenario.caution]) expect(note).toMatch(/^.{60,}\.$/);
  expect(text).toContain(`kithwork compare ${path}`);
  expect(learnScenario(file)).toEqual(scenario);
  if (file === 'game') {
    // That of the workbench’s example, whose starts the page ships.
    const example = readScenario(readFileSync(EXAMPLE, 'utf8'), EXAMPLE, VOCABULARY);
    expect(startDemand(scenario)).toEqual(startDemand(example));
    return;
  }
  // One place for all others, so that the page ships one start for all first pictures.
  expect(scenario.place).toEqual(learnScenario('1-where-ties-form').place);
  expect(scenario.place.population).toBeGreaterThanOrEqual(200);
  expect(scenario.place.population).toBeLessThanOrEqual(400);
});

test('the run in the picture is one that the command line makes too: the best values, with its own luck', () => {
  for (const { file } of CHAPTERS) expect(learnScenario(file).draws).toBe(1);
});

test('a worker of one day a week, for two years, is what the words say', () => {
  const lead: string = LEARN_TEXTS.chapters[2].lead;
  expect(lead).toContain('one day a week, for two years');
  const [programme] = learnScenario('3-a-worker-arrives').arms[1].programmes;
  expect(programme.options.posts * 5).toBe(1);
  expect(programme.months).toBe(24);
  const [half] = learnScenario('5-who-is-missed').arms[2].programmes;
  expect(LEARN_TEXTS.chapters[4].hint).toContain('half a day a week');
  expect(half.options.posts * 5).toBe(0.5);
});

test('every chapter has a label for what it draws, two arms named at most, and records that exist', () => {
  CHAPTERS.forEach((chapter, n) => {
    const own = LEARN_TEXTS.chapters[n];
    expect(chapter.number).toBe(n + 1);
    expect(own.arms.length).toBe(chapter.shown.length);
    for (const id of [...chapter.drawn, ...chapter.listed]) expect(Object.keys(own.rows)).toContain(id);
    for (const id of chapter.evidence) expect(recordOf(id).source.length).toBeGreaterThan(5);
    expect(chapter.question.kind === 'choice').toBe(Object.keys(own.choices).length > 0);
    expect(own.why.length).toBeLessThanOrEqual(3);
  });
});
