import { describe, expect, test } from 'vitest';
import { InputError } from '../../sim/io/input-error';
import { readScenario, writeScenario } from '../../sim/io/scenario-file';
import { scenarioJsonSchema } from '../../sim/io/scenario-schema';
import { SAMPLE_VOCABULARY as VOCABULARY } from './sample-vocabulary';

const FILE = 'council.yaml';
const COUNCIL = `kithwork: 1
name: A council
place:
  areas:
    - name: harbour
      count: 3
      simulated: 2
      population: 1500
      deprivationDecile: 1
    - name: hill
      population: 2000
      deprivationDecile: 9
arms:
  - name: status quo
  - name: partnership
    programmes:
      - approach: resident-led-partnership
        target: harbour
`;

const read = (text: string) => readScenario(text, FILE, VOCABULARY);

function faults(from: string, to: string): string[] {
  expect(COUNCIL).toContain(from);
  try {
    read(COUNCIL.replace(from, to));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message.split('\n');
  }
}

describe('a place of areas', () => {
  test('has defaults, and what its areas come to', () => {
    const { place, arms } = read(COUNCIL);
    expect([place.population, place.neighbourhoods, place.deprivationDecile]).toEqual([6500, 4, 1]);
    expect(place.areas?.map(({ count, simulated }) => [count, simulated])).toEqual([
      [3, 2],
      [1, 1],
    ]);
    expect(arms[1].programmes[0].target).toEqual(['harbour']);
  });

  test('is written as areas alone, and reads back the same', () => {
    const text = writeScenario(read(COUNCIL));
    expect(text).not.toContain('population: 6500');
    expect(read(text)).toEqual(read(COUNCIL));
  });

  test('a target of all is the same as none', () => {
    const all = read(COUNCIL.replace('target: harbour', 'target: all'));
    expect(all).toEqual(read(COUNCIL.replace('        target: harbour\n', '')));
  });

  test('is one of two forms in the JSON Schema', () => {
    expect(JSON.stringify(scenarioJsonSchema(VOCABULARY))).toContain(
      '"anyOf":[{"required":["population","deprivationDecile"]},{"required":["areas"]}]',
    );
  });
});

/** One case a line: what | passage | replacement | message | line:column. ⏎ is a line break. */
const BAD = `
the form of one place beside areas | areas: | population: 6000⏎  areas: | place.population: leave it out: the place has areas, and each says it for itself | 4:3
more run than there are | simulated: 2 | simulated: 4 | place.areas[0].simulated: expected at most 3, the neighbourhoods of the area, got 4 | 7:18
an area twice | name: hill | name: harbour | place.areas[1].name: expected each area once, got "harbour" | 10:13
an area called like a rule | name: hill | name: all | place.areas[1].name: expected a name that is no rule of a target, got "all" | 10:13
an area without people | ⏎      population: 2000 |  | place.areas[1].population: expected a whole number between 100 and 1,000,000; it is missing | 10:7
no such decile | Decile: 9 | Decile: 0 | place.areas[1].deprivationDecile: expected a whole number between 1 and 10, got 0 | 12:26
an unknown key | count: 3⏎      simulated: 2 | counts: 3 | place.areas[0].counts: unknown key; expected one of name, count, simulated, population, deprivationDecile, ageShares, tenure, ethnicGroups, qualifications, groupsPerThousand; did you mean "count"? | 6:7
shares that miss 1 | Decile: 9 | Decile: 9⏎      tenure: { outright: 1, mortgaged: 1, social: 0, private: 0 } | place.areas[1].tenure: expected shares that sum to 1 (within 0.005), got a sum of 2 | 13:15
other ethnic groups | Decile: 9 | Decile: 9⏎      ethnicGroups: [{ name: some, share: 1 }] | place.areas[1].ethnicGroups: expected the ethnic groups of the first area in the same order (all residents), a share of 0 where an area has none, got a list of 1 | 13:21
too many people | count: 3 | count: 9000 | place.areas: expected at most 10,000,000 residents in all areas, got 13,502,000 | 5:5
too many to run | count: 3⏎      simulated: 2 | count: 2000 | place.areas: expected at most 1,000,000 residents in the neighbourhoods that are run, got 3,002,000; set simulated to run some of each area | 5:5
an area that is not there | target: harbour | target: harbor | arms[1].programmes[0].target: expected a rule or an area (all, most deprived fifth of the place, most deprived fifth of England, harbour, hill), got "harbor"; did you mean "harbour"? | 18:17
a rule misspelt | target: harbour | target: most deprived fifth of place | arms[1].programmes[0].target: expected a rule or an area (all, most deprived fifth of the place, most deprived fifth of England, harbour, hill), got "most deprived fifth of place"; did you mean "most deprived fifth of the place"? | 18:17
a name in a list | target: harbour | target: [hill, harbor] | arms[1].programmes[0].target[1]: expected an area of the place (harbour, hill), got "harbor"; did you mean "harbour"? | 18:24
a name twice | target: harbour | target: [hill, hill] | arms[1].programmes[0].target[1]: expected each area once, got "hill" | 18:24
an empty list | target: harbour | target: [] | arms[1].programmes[0].target: expected a list of 1 to 1000 entries, got a list of 0 | 18:17
a number | target: harbour | target: 5 | arms[1].programmes[0].target: expected a rule or a list of areas, got 5 | 18:17
a fifth that is empty | Decile: 1⏎    - name: hill⏎      population: 2000⏎      deprivationDecile: 9⏎arms:⏎  - name: status quo⏎  - name: partnership⏎    programmes:⏎      - approach: resident-led-partnership⏎        target: harbour | Decile: 3⏎arms:⏎  - name: status quo⏎  - name: partnership⏎    programmes:⏎      - approach: resident-led-partnership⏎        target: most deprived fifth of England | arms[1].programmes[0].target: no area of the place is in it: none has a deprivationDecile of 1 or 2 | 15:17
a target where all are alike | areas:⏎    - name: harbour⏎      count: 3⏎      simulated: 2⏎      population: 1500⏎      deprivationDecile: 1⏎    - name: hill⏎      population: 2000⏎      deprivationDecile: 9 | population: 6000⏎  deprivationDecile: 2 | arms[1].programmes[0].target: expected all, since the neighbourhoods of the place are alike, got "harbour"; place.areas lists different ones | 11:17
`;

test.each(
  BAD.trim()
    .split('\n')
    .map((entry) => entry.replaceAll('⏎', '\n').split(' | ')),
)('%s', (_, from, to, message, place) => {
  expect(faults(from, to.trimEnd() === '' ? '' : to)).toEqual([`${message} (${FILE}:${place})`]);
});
