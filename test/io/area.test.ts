import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { areaScenario } from '../../sim/io/area/area-scenario';
import { csvRows } from '../../sim/io/area/csv-rows';
import { neighbourhoodsOf, pick } from '../../sim/io/area/pick';
import { readAreaFile } from '../../sim/io/area/read-area-file';
import { sharesOf } from '../../sim/io/area/shares';
import { readScenario, writeScenario } from '../../sim/io/scenario-file';
import {
  bytesOf,
  census,
  csv,
  ESTIMATE_HEADER,
  estimates,
  fault,
  iod,
  SPOTS,
  TABLES,
  workbook,
  zip,
} from './area-files';

const read = (text: string, file = 'a.csv') => readAreaFile(bytesOf(text), file);
const IOD = iod(2025, [
  [1, 1000],
  [2, 3000],
  [9, 2000],
  [5, 1500],
]);
const chosen = { authority: 'saltmouth', neighbourhoods: [] };

describe('shares', () => {
  test('of any counts sum to one, each within a ten-thousandth, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 12 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const shares = sharesOf(counts);
        expect(shares === null).toBe(total === 0);
        if (shares === null) return;
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        shares.forEach((share, n) => {
          expect(Math.abs(share - counts[n] / total)).toBeLessThanOrEqual(1e-4);
          const smaller = shares.filter((_, m) => counts[m] < counts[n]);
          expect(Math.max(0, ...smaller)).toBeLessThanOrEqual(share);
        });
      }),
    );
  });
});

describe('CSV', () => {
  test('of any cells reads back, with any line ends and a byte order mark', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r', '1') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\ufeff'),
        (rows, end, mark) => {
          expect([...csvRows(mark + csv(rows, end))].map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});

describe('official files', () => {
  test('any counts of a census table come back, plain or in an archive', async () => {
    const counts = fc.array(fc.nat(5000), { minLength: 13, maxLength: 13 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(counts, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (rows, packed) => {
          const text = census('ts054', rows);
          const archive = zip(
            { 'metadata/about.txt': 'x', 'census2021-ts054-lsoa.csv': text, 'ts054-msoa.csv': 'y' },
            packed,
          );
          for (const file of [await read(text), await readAreaFile(archive, 'a.zip')]) {
            expect(file.format.id).toBe('ts054');
            rows.forEach((row, n) => {
              const values = [...file.rows.get(SPOTS[n].code)!.values];
              expect(values).toEqual([row[0], row[2], row[3], row[4], row[6], row[9], row[12]]);
            });
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('a file is known by its header, in any order of columns', async () => {
    const header = ['date', 'geography', 'geography code', ...TABLES.ts054];
    const row = [2021, SPOTS[0].name, SPOTS[0].code, ...TABLES.ts054.map((_, n) => n)];
    const turned = await read(csv([[...header].reverse(), [...row].reverse()]));
    expect([...turned.rows.get(SPOTS[0].code)!.values]).toEqual([0, 2, 3, 4, 6, 9, 12]);
    const seven = await read(census('ts007a', [TABLES.ts007a.map(() => 1)]), 'wrong-name.txt');
    expect(seven.format.id).toBe('ts007a');
    expect((await read(iod(2019, [[3, 10]]))).format.id).toBe('iod2019');
  });

  test('the workbook of the estimates, its latest sheet, with the year it names', async () => {
    const file = await readAreaFile(estimates([(age) => age, () => 7]), 'ages.xlsx');
    expect(file.date).toBe('mid-2024');
    expect([...file.rows.get('E01099001')!.values]).toEqual([
      8190,
      ...Array.from({ length: 182 }, (_, n) => n % 91),
    ]);
    expect(file.rows.get('E01099002')).toMatchObject({ name: 'Saltmouth 001B', authority: 'Saltmouth' });
  });

  test('a large sheet passes through in pieces', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => [
      ...['E06000901', 'Saltmouth', `E01${String(n).padStart(6, '0')}`, 'Saltmouth 001A', 182],
      ...Array.from({ length: 182 }, () => 1),
    ]);
    const file = await readAreaFile(workbook('Mid-2023 LSOA 2021', [ESTIMATE_HEADER, ...rows]), 'b.xlsx');
    expect(file.rows.size).toBe(3000);
    for (const { values } of file.rows.values()) expect(values.reduce((sum, one) => sum + one, 0)).toBe(364);
  });
});

describe('a scenario', () => {
  test('worked by hand', async () => {
    const files = [
      await read(IOD, 'folder/imd.csv'),
      await readAreaFile(estimates([() => 5, () => 5, (age) => (age < 16 ? 10 : 0), () => 9]), 'ages.xlsx'),
      await read(
        census(
          'ts054',
          SPOTS.map(() => [200, 0, 60, 38, 2, 2, 60, 0, 0, 36, 0, 0, 4]),
        ),
        'homes.csv',
      ),
      await read(
        census(
          'ts021',
          SPOTS.map(() => [400, 20, 9, 10, 10, 350, 10]),
        ),
        'groups.csv',
      ),
      await read(
        census(
          'ts003',
          SPOTS.map(() => [200, 70, 30]),
        ),
        'alone.csv',
      ),
    ];
    const { scenario, notes, notices } = areaScenario(files, chosen, VOCABULARY);
    // 910 + 910 + 320 residents; deciles (1·1000 + 2·3000 + 9·2000) / 6000 = 4.17
    expect(scenario.place).toEqual({
      population: 2140,
      neighbourhoods: 3,
      deprivationDecile: 4,
      // 16, 19, 30, 15 and 11 single years of 20 residents each, and 320 children more
      ageShares: {
        '0-15': 0.299,
        '16-34': 0.1776,
        '35-64': 0.2804,
        '65-79': 0.1402,
        '80+': 0.1028,
      },
      tenure: { outright: 0.3, mortgaged: 0.2, social: 0.3, private: 0.2 },
      ethnicGroups: [
        { name: 'Asian, Asian British or Asian Welsh', share: 0.05 },
        { name: 'Black, Black British, Black Welsh, Caribbean or African', share: 0.025 },
        { name: 'Mixed or Multiple ethnic groups', share: 0.025 },
        { name: 'White', share: 0.875 },
        { name: 'Other ethnic group', share: 0.025 },
      ],
      qualifications: null,
      groupsPerThousand: null,
    });
    expect(notices).toEqual([]);
    expect(notes.map(({ field }) => field)).toEqual([
      ...['population', 'deprivationDecile', 'ageShares', 'tenure', 'ethnicGroups', 'compare'],
    ]);
    expect(scenario.source?.split('\n')[1]).toBe(
      'deprivationDecile: decile 4: mean of the neighbourhoods’ deciles weighted by residents, 4.17, rounded. Source: English Indices of Deprivation 2025, File 7; 2025, residents of mid-2022; file imd.csv.',
    );
  });

  test('of groups of five years takes a fifth of those aged 15 to 19 as 15', async () => {
    const counts = [1000, ...TABLES.ts007a.slice(1).map((_, n) => (n === 3 ? 1000 : 0))];
    const files = [await read(IOD), await read(census('ts007a', [counts]), 'b.csv')];
    const { scenario } = areaScenario(
      files,
      { authority: undefined, neighbourhoods: ['E01099001'] },
      VOCABULARY,
    );
    expect(scenario.place.ageShares).toMatchObject({ '0-15': 0.2, '16-34': 0.8 });
  });

  test('of any counts is written as a file that reads back as the same scenario', async () => {
    const figures = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 100, max: 9000 })), {
      minLength: 4,
      maxLength: 4,
    });
    const counts = fc.array(fc.array(fc.nat(900), { minLength: 13, maxLength: 13 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(figures, counts, async (deciles, tenures) => {
        const files = [await read(iod(2025, deciles)), await read(census('ts054', tenures), 'b.csv')];
        const { scenario } = areaScenario(files, chosen, VOCABULARY);
        expect(readScenario(writeScenario(scenario), 'x.yaml', VOCABULARY)).toEqual(scenario);
      }),
      { numRuns: 30 },
    );
  });

  test('says which figures are for some neighbourhoods only', async () => {
    const files = [await read(IOD), await read(census('ts054', [TABLES.ts054.map(() => 3)]), 'homes.csv')];
    expect(areaScenario(files, chosen, VOCABULARY).notices).toEqual([
      'tenure is for 1 of 3 neighbourhoods: the others are not in homes.csv',
    ]);
  });

  test('does not count the ground of old boundaries twice', async () => {
    const old = iod(2019, [
      [3, 500],
      [3, 500],
    ]).replaceAll('E01099002', 'E01088888');
    const files = [await read(old, 'old.csv'), await read(IOD)];
    expect(neighbourhoodsOf(files).map(({ code }) => code)).not.toContain('E01088888');
    expect(neighbourhoodsOf(files.slice(0, 1)).map(({ code }) => code)).toContain('E01088888');
  });
});

describe('picking', () => {
  const all = async () => neighbourhoodsOf([await read(IOD)]);

  test.each([
    ['E06000901', [], ['E01099001', 'E01099002', 'E01099003']],
    ['  SALTMOUTH ', ['001A'], ['E01099001']],
    ['Saltmouth', ['Saltmouth 001', 'e01099003'], ['E01099001', 'E01099002', 'E01099003']],
    ['Saltmouth', ['002'], ['E01099003']],
    [undefined, ['Hillford, North 001A'], ['E01099004']],
    [undefined, ['Saltmouth 001'], ['E01099001', 'E01099002']],
  ])('%s %j', async (authority, wanted, codes) => {
    expect(pick(await all(), authority, wanted).map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [undefined, [], '--authority: expected the name or code of an authority; --list shows them'],
    [
      'Saltmoth',
      [],
      '--authority: expected the name or code of an authority in the files, got "Saltmoth"; did you mean "Saltmouth"?',
    ],
    [
      'Saltmouth',
      ['E01099004'],
      '--neighbourhoods: expected the name or code of a neighbourhood of Saltmouth, got "E01099004"; did you mean "E01099001"?',
    ],
    [
      undefined,
      ['001A'],
      '--neighbourhoods: expected the name or code of a neighbourhood in the files, got "001A"; --list shows them',
    ],
  ])('%s %j is refused', async (authority, wanted, message) => {
    const places = await all();
    expect(await fault(() => pick(places, authority, wanted))).toBe(message);
  });
});

describe('neighbourhoods in several tenths as areas', () => {
  const spots = SPOTS.map(({ code }) => code);
  const make = async (deciles: readonly (readonly [number, number])[]) => {
    const files = [await read(iod(2025, deciles))];
    return areaScenario(files, { authority: undefined, neighbourhoods: spots, as: 'areas' }, VOCABULARY);
  };

  test('are sampled where there are many, and the notices say so', async () => {
    const { scenario, notices } = await make([
      [1, 1000],
      [9, 3000],
      [1, 2000],
      [1, 1500],
    ]);
    expect(scenario.place.areas).toMatchObject([
      { name: 'tenth 1', count: 3, simulated: 2, population: 1500 },
      { name: 'tenth 9', count: 1, simulated: 1, population: 3000 },
    ]);
    expect(scenario.place).toMatchObject({ population: 7500, neighbourhoods: 4 });
    expect(notices.join()).toContain('of each area 2 neighbourhoods are run');
    expect(readScenario(writeScenario(scenario), 'x', VOCABULARY)).toEqual(scenario);
  });

  test('in one tenth are a place of like ones', async () => {
    const { scenario } = await make(SPOTS.map(() => [4, 1000]));
    expect([scenario.place.areas, scenario.place.neighbourhoods]).toEqual([undefined, 4]);
  });
});
