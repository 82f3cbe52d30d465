import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../sim/io/input-error';
import { readScenario, writeScenario } from '../../sim/io/scenario-file';
import { scenarioJsonSchema } from '../../sim/io/scenario-schema';
import { STARTER_SCENARIO } from '../../sim/io/starter';
import { SAMPLE_VOCABULARY as VOCABULARY } from './sample-vocabulary';
import { scenarios } from './scenarios';

const FILE = 'scenarios/town.yaml';
const read = (text: string) => readScenario(text, FILE, VOCABULARY);

/** Lines of the message, or an empty list when the text is valid. */
function faults(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message.split('\n');
  }
}

const SMALL = `kithwork: 1
name: Town
seed: luck
months: 120
draws: 25
replicates: 2
place:
  population: 6000
  deprivationDecile: 2
settings:
  kappa: 0.5
comparator: status quo
arms:
  - name: status quo
  - name: partnership
    programmes:
      - approach: resident-led-partnership
        start: 0
        months: 24
        costPerYear: 80000
        payer: NHS primary
`;

/** The small scenario with one passage replaced. */
function changed(from: string, to: string): string {
  expect(SMALL).toContain(from);
  return SMALL.replace(from, to);
}

describe('a valid scenario', () => {
  test('has defaults for what is left out', () => {
    const scenario = read(SMALL);
    expect(scenario).toMatchObject({ version: 1, description: '', parameters: {}, comparator: 'status quo' });
    expect(scenario.place).toEqual({
      population: 6000,
      neighbourhoods: 1,
      deprivationDecile: 2,
      ageShares: {},
      tenure: null,
      ethnicGroups: [{ name: 'all residents', share: 1 }],
      qualifications: null,
      groupsPerThousand: null,
    });
    expect(scenario.settings).toMatchObject({
      effectSet: 'default',
      tieDecay: 'embeddedness',
      discountCosts: 0.035,
    });
    expect(scenario.arms[1].programmes[0]).toMatchObject({ options: {}, troubles: [] });
  });

  test('may reuse a programme through an anchor', () => {
    const text = `${SMALL.replace('- approach', '- &p\n        approach')}  - name: again\n    programmes: [*p]\n`;
    expect(read(text).arms[2].programmes).toEqual(read(SMALL).arms[1].programmes);
  });

  test('the starter is one', () => {
    expect(read(STARTER_SCENARIO).arms).toHaveLength(3);
  });

  test('is written and read back the same, whatever it holds', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        expect(read(writeScenario(scenario))).toEqual(scenario);
      }),
      { numRuns: 300 },
    );
  });

  test('is written with its explanations', () => {
    expect(writeScenario(read(SMALL))).toContain(
      '  # Residents at the start, over all neighbourhoods.\n  population: 6000\n',
    );
  });
});

/** One case a line: what | passage | replacement | message | line:column. ⏎ is a line break, ∅ nothing. */
const BAD_VALUES = String.raw`
a start after the end | start: 0 | start: 240 | arms[1].programmes[0].start: expected a month between 0 and 119, got 240 | 18:16
a negative start | start: 0 | start: -1 | arms[1].programmes[0].start: expected a month between 0 and 119, got -1 | 18:16
a fractional start | start: 0 | start: 1.5 | arms[1].programmes[0].start: expected a month between 0 and 119, got 1.5 | 18:16
negative money | 80000 | -80000 | arms[1].programmes[0].costPerYear: expected an amount in pounds between 0 and 1,000,000,000, as a plain number, got -80000 | 20:22
money with a sign | 80000 | £80,000 | arms[1].programmes[0].costPerYear: expected an amount in pounds between 0 and 1,000,000,000, as a plain number, got "£80,000" | 20:22
infinite money | 80000 | .inf | arms[1].programmes[0].costPerYear: expected an amount in pounds between 0 and 1,000,000,000, as a plain number, got Infinity | 20:22
not a number | kappa: 0.5 | kappa: .nan | settings.kappa: expected a share between 0 and 1, got NaN | 11:10
a share above 1 | kappa: 0.5 | kappa: 50 | settings.kappa: expected a share between 0 and 1, got 50 | 11:10
nobody | 6000 | 0 | place.population: expected a whole number between 100 and 1,000,000, got 0 | 8:15
a billion people | 6000 | 1e9 | place.population: expected a whole number between 100 and 1,000,000, got 1000000000 | 8:15
people in words | 6000 | many | place.population: expected a whole number between 100 and 1,000,000, got "many" | 8:15
people in a list | 6000 | [6000] | place.population: expected a whole number between 100 and 1,000,000, got a list of 1 | 8:15
tiny neighbourhoods | 6000 | 6000⏎  neighbourhoods: 90 | place.neighbourhoods: expected at most 60, so that each neighbourhood has 100 residents, got 90 | 9:19
no such decile | Decile: 2 | Decile: 11 | place.deprivationDecile: expected a whole number between 1 and 10, got 11 | 9:22
a place that is a list | place:⏎  population: 6000⏎  deprivationDecile: 2 | place: [1, 2] | place: expected a group of settings (lines of key: value), got a list of 2 | 7:8
a place that is empty | place:⏎  population: 6000⏎  deprivationDecile: 2 | place: | place: expected a group of settings (lines of key: value), got nothing | 7:7
shares that miss 1 | Decile: 2 | Decile: 2⏎  tenure: { outright: 0.3, mortgaged: 0.3, social: 0.3, private: 0.3 } | place.tenure: expected shares that sum to 1 (within 0.005), got a sum of 1.2 | 10:11
age shares above 1 | Decile: 2 | Decile: 2⏎  ageShares: { 0-15: 0.7, 80+: 0.4 } | place.ageShares: expected shares that sum to 1 or less (within 0.005), got a sum of 1.1 | 10:14
an ethnic group twice | Decile: 2 | Decile: 2⏎  ethnicGroups: [{ name: A, share: 0.5 }, { name: A, share: 0.5 }] | place.ethnicGroups[1].name: expected each ethnic group once, got "A" | 10:51
too short a study | months: 120 | months: 11 | months: expected a whole number between 12 and 180, got 11 | 4:9
too long a study | months: 120 | months: 181 | months: expected a whole number between 12 and 180, got 181 | 4:9
too many pairs | draws: 25 | draws: 5001 | draws: expected draws × replicates of at most 10,000, got 10,002 | 5:8
a seed that is a number | seed: luck | seed: 42 | seed: expected one line of 1 to 200 characters (put a number in quotes), got 42 | 3:7
an empty name | name: Town | name: "" | name: expected one line of 1 to 200 characters, got "" | 2:7
a name of two lines | name: Town | name: "a\nb" | name: expected one line of 1 to 200 characters, got "a\nb" | 2:7
an unknown programme | resident-led-partnership | residents-led-partnership | arms[1].programmes[0].approach: expected a programme this version knows (resident-led-partnership, top-down-consultation), got "residents-led-partnership"; did you mean "resident-led-partnership"? | 17:19
an unknown payer | NHS primary | NHS Primary | arms[1].programmes[0].payer: expected a payer (NHS primary, council other), got "NHS Primary"; did you mean "NHS primary"? | 21:16
an unknown effect set | kappa: 0.5 | effectSet: Holt-Lundstad | settings.effectSet: expected one of default, as published, Holt-Lunstad, friends only, diseases, none, got "Holt-Lundstad"; did you mean "Holt-Lunstad"? | 11:14
a price year without prices | kappa: 0.5 | priceYear: 1999 | settings.priceYear: expected a year between 2015 and 2026, got 1999 | 11:14
an unknown key | kappa | kapa | settings.kapa: unknown key; expected one of effectSet, kappa, tieDecay, priceYear, discountCosts, discountHealth, threshold; did you mean "kappa"? | 11:3
an unknown key at the top | draws | dras | dras: unknown key; expected one of kithwork, name, description, seed, months, draws, replicates, place, settings, parameters, comparator, arms, question, source, caution; did you mean "draws"? | 5:1
a key like nothing else | kappa: 0.5 | qwertyuiop: 1 | settings.qwertyuiop: unknown key; expected one of effectSet, kappa, tieDecay, priceYear, discountCosts, discountHealth, threshold | 11:3
a key of JavaScript | kappa: 0.5 | __proto__: 1 | settings.__proto__: unknown key; expected one of effectSet, kappa, tieDecay, priceYear, discountCosts, discountHealth, threshold | 11:3
an unknown parameter | settings: | parameters: { atempts: 0.3 }⏎settings: | parameters.atempts: unknown key; expected one of attempts, moodAttempts; did you mean "attempts"? | 10:15
a parameter out of range | settings: | parameters: { attempts: 3 }⏎settings: | parameters.attempts: expected a number (a month) between 0.15 and 0.4, got 3 | 10:25
a setting as a parameter | settings: | parameters: { kappa: 0.3 }⏎settings: | parameters.kappa: set it as settings.kappa | 10:15
an unknown option | start: 0 | options: { keyResident: 7 } | arms[1].programmes[0].options.keyResident: unknown option; resident-led-partnership has keyResidents; did you mean "keyResidents"? | 18:20
an option out of range | start: 0 | options: { keyResidents: 70 } | arms[1].programmes[0].options.keyResidents: expected a number (persons) between 6 and 8, got 70 | 18:34
an option in words | start: 0 | options: { keyResidents: six } | arms[1].programmes[0].options.keyResidents: expected a number, got "six" | 18:34
trouble after the money | start: 0 | troubles: [{ kind: funding stops, from: 24 }] | arms[1].programmes[0].troubles[0].from: expected a month between 0 and 23, while the programme is paid, got 24 | 18:49
a duplicate arm | name: partnership | name: status quo | arms[1].name: expected each arm name once, got "status quo" | 15:11
a missing comparator | comparator: status quo | comparator: do nothing | comparator: expected the name of an arm (status quo, partnership), got "do nothing" | 12:13
a missing field | ⏎  population: 6000 | ∅ | place.population: expected a whole number between 100 and 1,000,000; it is missing | 8:3
an unknown payer | NHS primary | the Treasury | arms[1].programmes[0].payer: expected a payer (NHS primary, council other), got "the Treasury" | 21:16
a duplicate key | seed: luck | name: Town | the key "name" is given twice | 3:1
a newer version | kithwork: 1 | kithwork: 2 | kithwork: this file is in format 2, which is newer than this Kithwork reads (0 to 1); please update Kithwork | 1:11
a version in words | kithwork: 1 | kithwork: one | kithwork: expected a version of this file format, 0 to 1, got "one" | 1:11
a custom tag | luck | !!js/function x | tags such as !!js/function are not allowed | 3:7`;

describe('one bad value gives one line', () => {
  const cases = BAD_VALUES.trim()
    .split('\n')
    .map((entry) => entry.replaceAll('⏎', '\n').replace('∅', '').split(' | '));

  test.each(cases)('%s', (_, from, to, message, place) => {
    expect(faults(changed(from, to))).toEqual([`${message} (${FILE}:${place})`]);
  });

  test('a seed of 10 kB', () => {
    expect(faults(changed('luck', 'x'.repeat(10_240)))).toEqual([
      `seed: expected one line of 1 to 200 characters (put a number in quotes), got "${'x'.repeat(30)}…" (10240 characters) (${FILE}:3:7)`,
    ]);
  });

  test('a comparator that is left out and not there', () => {
    const text = changed('comparator: status quo\n', '').replace('- name: status quo', '- name: nothing');
    expect(faults(text)).toEqual([
      'comparator: expected the name of an arm (nothing, partnership), got "status quo" (scenarios/town.yaml:1:1)',
    ]);
  });
});

/** One case a line: what | text | message. */
const NO_SCENARIOS = `
empty | ∅ | the file is empty; kithwork new writes a scenario to start from (scenarios/town.yaml)
only comments | # nothing | the file is empty; kithwork new writes a scenario to start from (scenarios/town.yaml)
a list | - 1⏎- 2 | expected a scenario (lines of key: value), got a list of 2 (scenarios/town.yaml:1:1)
a word | hello | expected a scenario (lines of key: value), got "hello" (scenarios/town.yaml:1:1)
two documents | a: 1⏎---⏎b: 2⏎ | expected one scenario in the file, got several (separated by ---) (scenarios/town.yaml:2:1)
a list as a key | ? [a]⏎: 1 | expected a name before the colon (scenarios/town.yaml:1:3)
an alias of nothing | kithwork: 1⏎seed: *x | the alias *x has no anchor &x before it (scenarios/town.yaml)
no version | seed: luck | kithwork: expected 1, the version of this file format, in a line kithwork: 1; it is missing (scenarios/town.yaml:1:1)
broken brackets | kithwork: [1 | not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ] (scenarios/town.yaml:1:13)`;

describe('what is no scenario at all', () => {
  const cases = NO_SCENARIOS.trim()
    .split('\n')
    .map((entry) => entry.replaceAll('⏎', '\n').replace('∅', '').split(' | '));

  test.each([
    ...cases,
    ['brackets without end', '['.repeat(200_000), 'the file is nested too deeply (scenarios/town.yaml)'],
    ['over 1 MB', `# ${'x'.repeat(1_000_000)}`, 'the file is longer than 1 MB (scenarios/town.yaml)'],
  ])('%s', (_, text, message) => {
    expect(faults(text)).toEqual([message]);
  });

  test('a bomb of aliases is refused in no time', () => {
    const level = (n: number) => `l${n}: &l${n} [${n === 0 ? 'x' : Array(9).fill(`*l${n - 1}`)}]`;
    const before = performance.now();
    expect(faults(`kithwork: 1\n${Array.from({ length: 12 }, (_, n) => level(n)).join('\n')}\n`)).toEqual([
      'aliases (*name) repeat too much; write the content out instead (scenarios/town.yaml)',
    ]);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

test('all problems are reported at once, in the order of the file', () => {
  const text = SMALL.replace('months: 120', 'months: .nan')
    .replace('6000', '"6000"')
    .replace('kappa', 'kapa')
    .replace('80000', '-1')
    .replace('status quo\narms', 'nobody\narms');
  expect(faults(text).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    'months',
    'place.population',
    'settings.kapa',
    'comparator',
    'arms[1].programmes[0].costPerYear',
  ]);
});

test('problems carry their parts for other front ends', () => {
  try {
    read(changed('6000', '0'));
    expect.unreachable();
  } catch (error) {
    expect((error as InputError).problems).toEqual([
      {
        path: 'place.population',
        message: 'expected a whole number between 100 and 1,000,000, got 0',
        file: FILE,
        line: 8,
        column: 15,
      },
    ]);
  }
});

test('the JSON Schema describes every field and the options of each approach', () => {
  const schema = scenarioJsonSchema(VOCABULARY);
  const undescribed: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, items, anyOf } = node as Record<string, unknown>;
    for (const [name, field] of Object.entries(
      (properties ?? {}) as Record<string, { description?: string }>,
    )) {
      if (!field.description) undescribed.push(`${path}.${name}`);
      visit(field, `${path}.${name}`);
    }
    visit(items, `${path}[]`);
    for (const option of (anyOf as unknown[]) ?? []) visit(option, path);
  };
  visit(schema, '');
  expect(undescribed).toEqual([]);
  expect(JSON.stringify(schema)).toContain('"keyResidents":{"type":"number","minimum":6,"maximum":8');
});
