/** Targets that depend on the place: its deprivation, its ages, its qualifications, its ethnic mix. */
import { DEPRESSION, fifthOf, LIFE_EXPECTANCY, LONELINESS, POPULATION } from '../tables';
import { CLS, type Target, target } from './target';

const SEXES = Object.freeze(['men', 'women']);
const OLDEST = 90;
const BANDS: readonly (readonly [from: number, below: number])[] = Object.freeze([
  [16, 30],
  [30, 50],
  [50, 70],
  [70, OLDEST + 1],
]);

/** Residents of a sex by single year of age; 90 holds all older ones too. */
type People = (sex: number, age: number) => number;

/**
 * Targets of one place: life expectancy of its decile, depression of its fifth by age and sex, loneliness at its
 * ages, volunteering at its qualifications, and same-group friendship by its ethnic mix.
 */
export function placeTargets(
  decile: number,
  ethnicShares: readonly number[],
  qualifications: readonly [none: number, school: number, degree: number],
  people: People,
): Target[] {
  return [
    ...[0, 1].map((sex) => lifeExpectancy(sex, decile)),
    ...[0, 1].flatMap((sex) => BANDS.map((band) => depressed(sex, band, decile, people))),
    lonely(decile, people),
    volunteering(qualifications),
    sameEthnic(ethnicShares),
  ];
}

function lifeExpectancy(sex: number, decile: number): Target {
  const years = LIFE_EXPECTANCY.atBirth(sex, decile);
  return target(
    sex === 0 ? 'lifeExpectancyMen' : 'lifeExpectancyWomen',
    `life expectancy, ${SEXES[sex]}`,
    'period life table of the hazards applied',
    years - 0.5,
    years + 0.5,
    'V',
    'ONS deaths and population by deprivation decile, England 2017–19',
    false,
    'years',
  );
}

function depressed(
  sex: number,
  [from, below]: readonly [number, number],
  decile: number,
  people: People,
): Target {
  let expected = 0;
  let count = 0;
  for (let age = from; age < below; age++) {
    const n = people(sex, age);
    expected += n * DEPRESSION.prevalence(sex, age, fifthOf(decile));
    count += n;
  }
  const p = expected / count;
  const ages = below > OLDEST ? `${from} and over` : `${from}–${below - 1}`;
  return target(
    `depressed${sex}-${from}`,
    `depressed, ${SEXES[sex]} ${ages}`,
    'PHQ-8 of 10 or more',
    0.85 * p,
    1.15 * p,
    'V',
    'ONS 2019/20 PHQ-8, shaped by Understanding Society; within 15 %',
    false,
  );
}

/** 6 to 8 % of adults in England, in proportion to what this age mix and deprivation imply. */
function lonely(decile: number, people: People): Target {
  let here = 0;
  let england = 0;
  let adults = 0;
  let nation = 0;
  for (const sex of [0, 1]) {
    for (let age = 16; age <= OLDEST; age++) {
      here += people(sex, age) * LONELINESS.prevalence(age, fifthOf(decile));
      adults += people(sex, age);
      for (let fifth = 1; fifth <= 5; fifth++) {
        england += POPULATION.england2023[sex][age] * LONELINESS.prevalence(age, fifth);
        nation += POPULATION.england2023[sex][age];
      }
    }
  }
  const relative = here / adults / (england / nation);
  return target(
    'lonely',
    'lonely often or always',
    'adults, at this area’s ages and deprivation',
    0.06 * relative,
    0.08 * relative,
    'V',
    `${CLS} 2023/24 and 2024/25: 6 to 8 % of adults in England`,
    true,
  );
}

/** 16 % of adults in England (14 to 18), in proportion to the area’s qualifications by the odds of the survey. */
function volunteering([none, school, degree]: readonly [number, number, number]): Target {
  const mix = (0.13 * none + 0.22 * school + 0.36 * degree) / (0.13 * 0.181 + 0.22 * 0.48 + 0.36 * 0.339);
  return target(
    'volunteering',
    'volunteers formally each month',
    'adults with a task in a group, at this area’s qualifications',
    0.14 * mix,
    0.18 * mix,
    'V',
    `${CLS} 2021/22: 16 % of adults in England`,
    true,
  );
}

/** Survey: 81.6 % where chance alone gives 67 % (England, Census 2021): 44 % of the way to 1. */
function sameEthnic(shares: readonly number[]): Target {
  let chance = 0;
  for (const share of shares) chance += share * share;
  const expected = chance + 0.44 * (1 - chance);
  return target(
    'sameEthnic',
    'friends of the same ethnic group',
    'local ties of casual grade or closer, not kin, at this area’s mix',
    expected - 0.04,
    expected + 0.04,
    'V',
    'UK participation survey 2021: 81.6 %, at the mix of England',
    true,
  );
}
