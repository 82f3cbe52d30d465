/**
 * Published tables as typed, frozen views with small look-ups. Conventions everywhere: sex 0 male, 1 female;
 * decile 1 to 10 and fifth 1 to 5 with 1 the most deprived (stored at index 0); bands are arrays of lower
 * age limits, the last band open. Each table carries its own `source`, `grade` and `note`.
 */
import crimeJson from './tables/crime.json';
import deflatorJson from './tables/deflator.json';
import depressionJson from './tables/depression.json';
import eq5dJson from './tables/eq5d.json';
import externalStartJson from './tables/external-start.json';
import fertilityJson from './tables/fertility.json';
import householdsJson from './tables/households.json';
import lifeExpectancyJson from './tables/life-expectancy.json';
import lifeTableJson from './tables/life-table.json';
import lonelinessJson from './tables/loneliness.json';
import mobilityJson from './tables/mobility.json';
import mortalityRatioJson from './tables/mortality-ratio.json';
import populationJson from './tables/population.json';
import serviceUseJson from './tables/service-use.json';
import steeringJson from './tables/steering.json';
import tenureJson from './tables/tenure.json';

export const MALE = 0;
export const FEMALE = 1;

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

function frozen<T>(value: T): Frozen<T> {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value as Frozen<T>;
}

/** Index of the band that holds `age` (years); ages below the first limit fall in the first band. */
export function bandIndex(ageFrom: readonly number[], age: number): number {
  let band = 0;
  while (band + 1 < ageFrom.length && age >= ageFrom[band + 1]) band++;
  return band;
}

/** Deprivation fifth (1 to 5) of a decile (1 to 10). */
export function fifthOf(decile: number): number {
  return (decile + 1) >> 1;
}

function wholeAge(age: number, last: number): number {
  const whole = Math.floor(age);
  return whole < 0 ? 0 : whole > last ? last : whole;
}

const lifeTable = frozen(lifeTableJson);
export const LIFE_TABLE = Object.freeze({
  ...lifeTable,
  /** National probability of dying within a year at an age in years; ages over 110 use 110. */
  annualProbability: (sex: number, age: number): number => lifeTable.qx[sex][wholeAge(age, 110)],
});

const mortalityRatio = frozen(mortalityRatioJson);
export const MORTALITY_RATIO = Object.freeze({
  ...mortalityRatio,
  /** Deaths over national expectation, decile 1 to 10; multiply the national qx by it. */
  at: (sex: number, age: number, decile: number): number =>
    mortalityRatio.ratio[sex][bandIndex(mortalityRatio.ageFrom, age)][decile - 1],
});

const lifeExpectancy = frozen(lifeExpectancyJson);
export const LIFE_EXPECTANCY = Object.freeze({
  ...lifeExpectancy,
  /** Years at birth, decile 1 to 10. */
  atBirth: (sex: number, decile: number): number => lifeExpectancy.years[sex][decile - 1],
});

const population = frozen(populationJson);
export const POPULATION = Object.freeze({
  ...population,
  /** Persons by single age 0 to 90 (90 = 90 and over) in a decile, mid-2019. */
  ages: (sex: number, decile: number): readonly number[] => population.persons[sex][decile - 1],
});

const tenure = frozen(tenureJson);
export const TENURE = Object.freeze({
  ...tenure,
  /** Share of households [outright, mortgaged, social, private] in a decile. */
  shares: (decile: number): readonly number[] => tenure.share[decile - 1],
});

export const HOUSEHOLDS = frozen(householdsJson);

export const EXTERNAL_START = frozen(externalStartJson);
export const STEERING = frozen(steeringJson);

const mobility = frozen(mobilityJson);
export const MOBILITY = Object.freeze({
  ...mobility,
  /** Moves a person a year by tenure (0 outright, 1 mortgaged, 2 social, 3 private) and age in years. */
  annualRate: (tenureIndex: number, age: number): number =>
    mobility.householdRateByTenure[tenureIndex] *
    mobility.personScale *
    mobility.ageRelative.relative[bandIndex(mobility.ageRelative.ageFrom, age)],
});

const fertility = frozen(fertilityJson);
export const FERTILITY = Object.freeze({
  ...fertility,
  /** Births a woman a year; zero outside 14 to 45. */
  annualRate: (age: number): number => fertility.birthsPerWoman[Math.floor(age) - fertility.ageFrom] ?? 0,
});

const depression = frozen(depressionJson);
export const DEPRESSION = Object.freeze({
  ...depression,
  /** Prevalence of PHQ-8 of 10 or more in an adult; zero under 16. Scaled by `overall` unless given. */
  prevalence: (sex: number, age: number, fifth: number, overall: number = depression.overall): number =>
    age < 16
      ? 0
      : overall *
        depression.ageSexRelative[sex][bandIndex(depression.ageFrom, age)] *
        depression.fifthRelative[fifth - 1],
});

const loneliness = frozen(lonelinessJson);
export const LONELINESS = Object.freeze({
  ...loneliness,
  /** Share of adults lonely often or always; zero under 16. */
  prevalence: (age: number, fifth: number): number =>
    age < 16
      ? 0
      : loneliness.oftenOrAlways[bandIndex(loneliness.ageFrom, age)] * loneliness.fifthRelative[fifth - 1],
});

const serviceUse = frozen(serviceUseJson);
export const SERVICE_USE = serviceUse;
export type ServiceId =
  | 'gpConsultations'
  | 'aeAttendances'
  | 'emergencyAdmissions'
  | 'outpatientAttendances'
  | 'mentalHealthContacts';

/** Contacts a person a year of a service, averaged over everyone of that sex, age (years) and fifth. */
export function annualServiceRate(service: ServiceId, sex: number, age: number, fifth: number): number {
  const table = serviceUse[service];
  return table.rate[sex][bandIndex(table.ageFrom, age)][fifth - 1];
}

/** Share of people of an age (years) with long-term council-funded social care. */
export function longTermCareShare(age: number): number {
  return serviceUse.longTermCare.share[bandIndex(serviceUse.longTermCare.ageFrom, age)];
}

const crime = frozen(crimeJson);
export const CRIME = Object.freeze({
  ...crime,
  /** Recorded crimes a person a year in a decile. */
  recordedPerPerson: (decile: number): number => crime.recordedCrime[decile - 1] / 1000,
  /** Incidents of anti-social behaviour a person a year in a decile. */
  antisocialPerPerson: (decile: number): number => crime.antisocialBehaviour[decile - 1] / 1000,
});

const eq5d = frozen(eq5dJson);
export const EQ5D = Object.freeze({
  ...eq5d,
  /** Population mean utility at an age in years; ages over 100 use 100. */
  utility: (sex: number, age: number): number => eq5d.norm[sex][wholeAge(age, 100)],
});

const deflator = frozen(deflatorJson);
export type PricePeriod = keyof typeof deflatorJson.index;
export const DEFLATOR = deflator;
