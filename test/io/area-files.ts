/** Small files with the headers of the official ones, with invented places and counts. */
import { crc32, deflateRawSync } from 'node:zlib';
import { InputError } from '../../sim/io/input-error';

export interface Spot {
  readonly code: string;
  readonly name: string;
  readonly authorityCode: string;
  readonly authority: string;
}

const spot = (code: string, name: string, authorityCode = 'E06000901', authority = 'Saltmouth'): Spot => ({
  code,
  name,
  authorityCode,
  authority,
});

export const SPOTS: readonly Spot[] = [
  spot('E01099001', 'Saltmouth 001A'),
  spot('E01099002', 'Saltmouth 001B'),
  spot('E01099003', 'Saltmouth 002A'),
  spot('E01099004', 'Hillford, North 001A', 'E07000902', 'Hillford, North'),
];

const field = (cell: string | number) =>
  /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

export const csv = (rows: readonly (readonly (string | number)[])[], end = '\n') =>
  rows.map((row) => row.map(field).join(',') + end).join('');

export const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

const DOMAINS = [
  'Index of Multiple Deprivation (IMD)',
  'Income',
  'Employment',
  'Education, Skills and Training',
  'Health Deprivation and Disability',
  'Crime',
  'Barriers to Housing and Services',
  'Living Environment',
];

const IOD_LAST = {
  2025: { lsoa: 2021, lad: 2024, residents: 'Total population: mid 2022' },
  2019: { lsoa: 2011, lad: 2019, residents: 'Total population: mid 2015 (excluding prisoners)' },
} as const;

export function iodHeader(release: 2025 | 2019): string[] {
  const { lsoa, lad, residents } = IOD_LAST[release];
  return [
    `LSOA code (${lsoa})`,
    `LSOA name (${lsoa})`,
    `Local Authority District code (${lad})`,
    `Local Authority District name (${lad})`,
    ...DOMAINS.flatMap((name) => [
      `${name} Score${name === 'Income' || name === 'Employment' ? ' (rate)' : ''}`,
      `${name} Rank (where 1 is most deprived)`,
      `${name} Decile (where 1 is most deprived 10% of LSOAs)`,
    ]),
    residents,
  ];
}

/** One decile and number of residents for each spot. */
export function iod(
  release: 2025 | 2019,
  figures: readonly (readonly [decile: number, residents: number])[],
) {
  const rows = figures.map(([decile, residents], n) => {
    const { code, name, authorityCode, authority } = SPOTS[n];
    return [code, name, authorityCode, authority, ...DOMAINS.flatMap(() => [12.5, 321, decile]), residents];
  });
  return csv([iodHeader(release), ...rows]);
}

const SUFFIX = '; measures: Value';
export const TABLES = {
  ts003: ['Total', 'One person household', 'One person household: Aged 66 years and over'].map(
    (name) => `Household composition: ${name}${SUFFIX}`,
  ),
  ts007a: [
    'Age: Total',
    'Age: Aged 4 years and under',
    ...Array.from({ length: 16 }, (_, n) => `Age: Aged ${5 * n + 5} to ${5 * n + 9} years`),
    'Age: Aged 85 years and over',
  ],
  ts021: [
    'Total: All usual residents',
    'Asian, Asian British or Asian Welsh',
    'Asian, Asian British or Asian Welsh: Bangladeshi',
    'Black, Black British, Black Welsh, Caribbean or African',
    'Mixed or Multiple ethnic groups',
    'White',
    'Other ethnic group',
  ].map((name) => `Ethnic group: ${name}`),
  ts054: [
    'Total: All households',
    'Owned',
    'Owned: Owns outright',
    'Owned: Owns with a mortgage or loan',
    'Shared ownership',
    'Shared ownership: Shared ownership',
    'Social rented',
    'Social rented: Rents from council or Local Authority',
    'Social rented: Other social rented',
    'Private rented',
    'Private rented: Private landlord or letting agency',
    'Private rented: Other private rented',
    'Lives rent free',
  ].map((name) => `Tenure of household: ${name}`),
} as const;

/** A census table with the same counts for each of the first spots. */
export const census = (table: keyof typeof TABLES, counts: readonly (readonly number[])[]) =>
  csv([
    ['date', 'geography', 'geography code', ...TABLES[table]],
    ...counts.map((row, n) => [2021, SPOTS[n].name, SPOTS[n].code, ...row]),
  ]);

/** An archive as spreadsheet programs write it. */
export function zip(parts: Readonly<Record<string, string>>, packed = true): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text);
    const data = packed ? deflateRawSync(plain) : plain;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(packed ? 8 : 0, 8);
    head.writeUInt32LE(crc32(plain), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(plain.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    locals.push(head, Buffer.from(name), data);
    central.push(entry, Buffer.from(name));
    at += head.length + Buffer.byteLength(name) + data.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, ...central, end]));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** A workbook with one sheet after a sheet of notes; texts are shared, as in Excel’s own files. */
export function workbook(sheetName: string, rows: readonly (readonly (string | number)[])[], packed = true) {
  const texts: string[] = [];
  const cell = (value: string | number, column: number, row: number) => {
    const place = `r="${letters(column)}${row + 1}" s="1"`;
    if (value === '') return `<c ${place}/>`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    if (!texts.includes(value)) texts.push(value);
    return `<c ${place} t="s"><v>${texts.indexOf(value)}</v></c>`;
  };
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}" spans="1:9">${cells.map((v, n) => cell(v, n, row)).join('')}</row>`,
    )
    .join('');
  const link = (n: number) => `<Relationship Id="rId${n}" Type="t" Target="worksheets/sheet${n}.xml"/>`;
  return zip(
    {
      'xl/workbook.xml': `<workbook><sheets><sheet name="Notes" sheetId="1" r:id="rId1"/><sheet name="${escaped(sheetName)}" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${link(1)}${link(2)}</Relationships>`,
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
      'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
      'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    },
    packed,
  );
}

export const ESTIMATE_HEADER = [
  'LAD 2023 Code',
  'LAD 2023 Name',
  'LSOA 2021 Code',
  'LSOA 2021 Name',
  'Total',
  ...['F', 'M'].flatMap((sex) => Array.from({ length: 91 }, (_, age) => `${sex}${age}`)),
];

/** The workbook of the estimates; `counts` gives the residents of one sex at each single age. */
export function estimates(counts: readonly ((age: number) => number)[], sheetName = 'Mid-2024 LSOA 2021') {
  const rows = counts.map((count, n) => {
    const ages = Array.from({ length: 91 }, (_, age) => count(age));
    const total = 2 * ages.reduce((sum, one) => sum + one, 0);
    const { code, name, authority, authorityCode } = SPOTS[n];
    return [authorityCode, authority, code, name, total, ...ages, ...ages];
  });
  const titles = [['Population estimates & more <small areas>'], ['Contact'], ['']];
  return workbook(sheetName, [...titles, ESTIMATE_HEADER, ...rows]);
}

/** The message of the InputError that the work ends in. */
export async function fault(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no fault';
}
