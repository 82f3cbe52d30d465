import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VOCABULARY } from '../../sim/host/vocabulary';
import type { AreaFile } from '../../sim/io/area/area-file';
import { areaScenario } from '../../sim/io/area/area-scenario';
import { readAreaFile } from '../../sim/io/area/read-area-file';
import {
  bytesOf,
  census,
  csv,
  estimates,
  fault,
  iod,
  iodHeader,
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

describe('what cannot be read is explained', () => {
  const lines = IOD.split('\n');
  const oldRelease = iodHeader(2019).map((name) => name.replace('(2019)', '(2013)'));
  test.each([
    ['', 'the file is empty'],
    [' \n\n', 'the file is empty'],
    ['<!doctype html><p>', 'expected a table in CSV, got a web page'],
    ['%PDF-1.4', 'expected a table in CSV, got a PDF'],
    ['a;b;c\n1;2;3', 'expected a table in CSV, with commas between columns, got a line separated by ";"'],
    ['hello', 'expected a table in CSV, with commas between columns, got one column'],
    ['a,b\n', 'it is none of the files that can be read; its columns begin with "a", "b"'],
    [
      csv([oldRelease]),
      'this is an old release of the Indices of Deprivation (2015 or before); take File 7 of 2025, or of 2019',
    ],
    [
      IOD.replace('Total population: mid 2022', 'Total populaton: mid 2022'),
      'its column is missing: "Total population: mid 2022"; did you mean "Total populaton: mid 2022"? The file is to be had from: Ministry',
    ],
    [
      csv([['date', 'geography', 'geography code', 'Tenure of household: Owned: Owns outright']]),
      'this looks like Census 2021 table TS054 (tenure), but its 6 columns are missing',
    ],
    [lines[0], 'the file has a header but no neighbourhoods below it'],
    [
      IOD.replace('E01099002', 'E02099002'),
      'expected the code of a neighbourhood (LSOA), such as E01011949, got "E02099002" (a.csv:3:1)',
    ],
    [IOD.replace('E01099002', 'E01099001'), 'the neighbourhood E01099001 is given twice (a.csv:3:1)'],
    [
      IOD.replaceAll('321,9,', '321,11,'),
      'expected a decile from 1 to 10 for "Index of Multiple Deprivation',
    ],
    [
      IOD.replace(',3000\n', ',many\n'),
      'a whole number, 0 or more, for "Total population: mid 2022", got "many" (a.csv:3:29)',
    ],
    [`${lines[0]}\n"E01`, 'a quotation mark is never closed (a.csv:2:1)'],
  ])('%#', async (text, message) => {
    expect(await fault(() => read(text))).toContain(message);
  });

  test('workbooks and archives', async () => {
    const whole = estimates([() => 1]);
    const faults = [
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'got an old Excel workbook'],
      [new Uint8Array([0x41, 0xff, 0xfe, 0x2c]), 'not text in UTF-8'],
      [whole.slice(0, whole.length - 40), 'the file breaks off before its end; download it again'],
      [zip({ 'a.txt': 'x' }), 'the archive holds no table of neighbourhoods'],
      [workbook('Sheet1', [['a']]), 'expected a sheet such as "Mid-2024 LSOA 2021", got "Notes", "Sheet1"'],
      [
        workbook('Mid-2020 Persons', [['LSOA Code', 'LA Code (2018 boundaries)', 'a', 'b', 'c']]),
        'an old release of the population estimates',
      ],
      [estimates([]), 'no neighbourhoods below it'],
      [workbook('Mid-2024 LSOA 2021', [['x'.repeat(1_000_000)]]), 'one of its parts has no end of <si>'],
    ] as const;
    for (const [bytes, message] of faults)
      expect(await fault(() => readAreaFile(bytes as Uint8Array<ArrayBuffer>, 'x'))).toContain(message);
  });

  test('no bytes at all do harm: a clear message or a table', async () => {
    const whole = estimates([() => 1, () => 2]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, noise) => {
          const bytes = whole.slice();
          bytes.set(noise.subarray(0, bytes.length - at), at);
          await fault(() => readAreaFile(bytes, 'x'));
          await fault(() => readAreaFile(new Uint8Array(noise), 'x'));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('files that make no scenario', async () => {
    const make = async (files: AreaFile[], wanted = chosen) =>
      fault(() => areaScenario(files, wanted, VOCABULARY));
    const homes = await read(
      census(
        'ts054',
        SPOTS.map(() => TABLES.ts054.map(() => 3)),
      ),
      'homes.csv',
    );
    expect(await make([homes])).toContain(
      'a scenario needs deprivation: give also the Indices of Deprivation',
    );
    expect(await make([await read(IOD), await read(IOD, 'b.csv')])).toBe(
      'this is English Indices of Deprivation 2025, File 7, as a.csv is; give it once (b.csv)',
    );
    expect(await make([await read(iod(2025, [[1, 40]]))])).toBe(
      '--neighbourhoods: expected 100 to 1,000,000 residents, got 40; add neighbourhoods',
    );
  });
});
