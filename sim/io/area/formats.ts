/**
 * The official area files that can be read: their columns as their publishers write them, and where they come
 * from. A file is known by its header, never by its name.
 */

/** A column that is needed. Headers are compared without case, runs of blanks and “; measures: Value”. */
export interface Column {
  readonly key: string;
  readonly header: string;
  /** The publisher adds words after the header in some versions. */
  readonly opening?: boolean;
}

export type FormatId = 'iod2025' | 'iod2019' | 'estimates' | 'ts003' | 'ts007a' | 'ts021' | 'ts054';

export interface Format {
  readonly id: FormatId;
  /** As in messages and notes. */
  readonly title: string;
  /** The day or year the figures describe; of estimates, the workbook says it. */
  readonly date: string;
  /** Where a user finds the file. */
  readonly from: string;
  /** Columns with counts, scores or deciles. */
  readonly values: readonly Column[];
  /** Code and name of the neighbourhood (LSOA), code and name of its authority where the file has them. */
  readonly names: {
    readonly code: string;
    readonly name: string;
    readonly authority?: readonly [string, string];
  };
}

const IMD_DECILE = 'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)';
const CENSUS_DATE = 'Census of 21 March 2021';
const CENSUS_NAMES = { code: 'geography code', name: 'geography' } as const;

const bulk = (table: string) =>
  `Nomis, Census 2021 bulk data, table ${table}, the file that ends in -lsoa.csv`;

/** Headers of columns, in their order, with their own words as keys. */
const headed = (stem: string, names: readonly string[]): Column[] =>
  names.map((name) => ({ key: name, header: `${stem}${name}` }));

/** First and last year of each age group of Census table TS007A; the last group is open. */
export const CENSUS_AGES = Object.freeze(
  Array.from({ length: 18 }, (_, n) => ({
    from: n * 5,
    key:
      n === 0
        ? 'Aged 4 years and under'
        : n === 17
          ? 'Aged 85 years and over'
          : `Aged ${n * 5} to ${n * 5 + 4} years`,
  })),
);

/** Broad groups of Census table TS021. */
export const ETHNIC_GROUPS = Object.freeze([
  'Asian, Asian British or Asian Welsh',
  'Black, Black British, Black Welsh, Caribbean or African',
  'Mixed or Multiple ethnic groups',
  'White',
  'Other ethnic group',
] as const);

/** Last single year of age of the estimates; it is 90 and over. */
export const LAST_AGE = 90;

export const FORMATS: readonly Format[] = Object.freeze([
  {
    id: 'iod2025',
    title: 'English Indices of Deprivation 2025, File 7',
    date: '2025, residents of mid-2022',
    from: 'Ministry of Housing, Communities and Local Government, English indices of deprivation 2025, File 7 (CSV)',
    names: {
      code: 'LSOA code (2021)',
      name: 'LSOA name (2021)',
      authority: ['Local Authority District code (2024)', 'Local Authority District name (2024)'],
    },
    values: [
      { key: 'decile', header: IMD_DECILE },
      { key: 'residents', header: 'Total population: mid 2022', opening: true },
    ],
  },
  {
    id: 'iod2019',
    title: 'English Indices of Deprivation 2019, File 7',
    date: '2019, residents of mid-2015',
    from: 'Ministry of Housing, Communities and Local Government, English indices of deprivation 2019, File 7 (CSV)',
    names: {
      code: 'LSOA code (2011)',
      name: 'LSOA name (2011)',
      authority: ['Local Authority District code (2019)', 'Local Authority District name (2019)'],
    },
    values: [
      { key: 'decile', header: IMD_DECILE },
      { key: 'residents', header: 'Total population: mid 2015 (excluding prisoners)' },
    ],
  },
  {
    id: 'estimates',
    title: 'ONS small area population estimates by single year of age',
    date: 'mid-year',
    from: 'Office for National Statistics, Lower layer Super Output Area population estimates (XLSX workbook)',
    names: {
      code: 'LSOA 2021 Code',
      name: 'LSOA 2021 Name',
      authority: ['LAD 2023 Code', 'LAD 2023 Name'],
    },
    values: [
      { key: 'Total', header: 'Total' },
      ...['F', 'M'].flatMap((sex) =>
        Array.from({ length: LAST_AGE + 1 }, (_, age) => ({ key: `${sex}${age}`, header: `${sex}${age}` })),
      ),
    ],
  },
  {
    id: 'ts003',
    title: 'Census 2021 table TS003 (household composition)',
    date: CENSUS_DATE,
    from: bulk('TS003'),
    names: CENSUS_NAMES,
    values: headed('Household composition: ', ['Total', 'One person household']),
  },
  {
    id: 'ts007a',
    title: 'Census 2021 table TS007A (age in five-year groups)',
    date: CENSUS_DATE,
    from: bulk('TS007A'),
    names: CENSUS_NAMES,
    values: headed('Age: ', ['Total', ...CENSUS_AGES.map(({ key }) => key)]),
  },
  {
    id: 'ts021',
    title: 'Census 2021 table TS021 (ethnic group)',
    date: CENSUS_DATE,
    from: bulk('TS021'),
    names: CENSUS_NAMES,
    values: headed('Ethnic group: ', ['Total: All usual residents', ...ETHNIC_GROUPS]),
  },
  {
    id: 'ts054',
    title: 'Census 2021 table TS054 (tenure)',
    date: CENSUS_DATE,
    from: bulk('TS054'),
    names: CENSUS_NAMES,
    values: headed('Tenure of household: ', [
      'Total: All households',
      'Owned: Owns outright',
      'Owned: Owns with a mortgage or loan',
      'Shared ownership',
      'Social rented',
      'Private rented',
      'Lives rent free',
    ]),
  },
]);

/** The format with this id. */
export const formatOf = (id: FormatId): Format => FORMATS.find((format) => format.id === id)!;
