/**
 * What the status quo must reproduce: published patterns with their accepted range, source and grade. None is
 * widened to fit. Statistics are means over an ensemble of replicates, yearly over ten years unless said.
 */
import type { Grade } from './parameter';
import { DEPRESSION, fifthOf, LIFE_EXPECTANCY, LONELINESS, POPULATION } from './tables';

export interface Target {
  /** Id of the statistic (sim/engine/status-quo). */
  readonly id: string;
  readonly label: string;
  /** Which layer, kin or not, external or not; over whom. */
  readonly definition: string;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  readonly source: string;
  readonly unit: 'share' | 'number' | 'years';
  /** Why a C or J row that misses does so; shown beside the miss. */
  readonly reason?: string;
  /** Used by the calibration; the others are held out. */
  readonly fitted: boolean;
}

const YOUGOV = 'YouGov Friendship Study 2021';
const CLOSE = 'close-grade ties, not kin, local and external, of adults';
const LOCAL = 'local layer: all local non-household ties of adults, kin included';
const COMPUTED =
  'Computed from public adult networks: Indian villages, halls of residence, a law firm, a Malawi village';
const CLS = 'Community Life Survey';

function target(
  id: string,
  label: string,
  definition: string,
  low: number,
  high: number,
  grade: Grade,
  source: string,
  fitted: boolean,
  unit: Target['unit'] = 'share',
  reason?: string,
): Target {
  return { id, label, definition, low, high, grade, source, unit, fitted, reason };
}

/** Targets that hold in every English neighbourhood. */
export const COMMON_TARGETS: readonly Target[] = Object.freeze([
  target(
    'close0',
    'no close friend',
    CLOSE,
    0.05,
    0.13,
    'V',
    `${YOUGOV}; Relate 2017; Belonging Forum 2025`,
    true,
  ),
  target('close0', 'close friends: none', CLOSE, 0.03, 0.11, 'V', YOUGOV, true),
  target('close1', 'close friends: one', CLOSE, 0.08, 0.16, 'V', YOUGOV, true),
  target('close2to3', 'close friends: two or three', CLOSE, 0.37, 0.45, 'V', YOUGOV, true),
  target('close4to5', 'close friends: four or five', CLOSE, 0.17, 0.25, 'V', YOUGOV, true),
  target('close6', 'close friends: six or more', CLOSE, 0.12, 0.2, 'V', YOUGOV, true),
  target(
    'closeLocalShare',
    'close friends who live in the neighbourhood',
    'share of close-grade ties, not kin',
    0.1,
    0.35,
    'J',
    'Judgement, swept',
    true,
  ),
  target('degreeCv', 'spread of degree (CV)', LOCAL, 0.5, 0.8, 'C', COMPUTED, true, 'number'),
  target(
    'degreeSkewness',
    'skewness of degree',
    `${LOCAL}; skewed to the right`,
    0,
    3,
    'C',
    COMPUTED,
    false,
    'number',
  ),
  target('isolates', 'isolates', `${LOCAL}; residents of 36 months or more`, 0.02, 0.08, 'C', COMPUTED, true),
  target(
    'isolated50',
    'isolated, aged 50 and over',
    'two or more of living alone, no contact in the month, no weekly activity',
    0.13,
    0.21,
    'J',
    'About one in six (ELSA)',
    true,
  ),
  target(
    'clustering',
    'mean local clustering',
    `${LOCAL}; degree 2 or more`,
    0.25,
    0.4,
    'C',
    COMPUTED,
    true,
    'number',
  ),
  target('transitivity', 'transitivity', LOCAL, 0.16, 0.3, 'C', COMPUTED, true, 'number'),
  target('assortativity', 'degree assortativity', LOCAL, -0.1, 0.25, 'C', COMPUTED, false, 'number'),
  target('largestComponent', 'largest component', LOCAL, 0.85, 0.99, 'C', COMPUTED, false),
  target(
    'retention',
    'ties still there after seven years',
    'any tie, local, external or kin, of residents aged 18 to 65 at the start',
    0.42,
    0.54,
    'V',
    'Mollenhorst, Dutch adults',
    true,
  ),
  target(
    'tieSizeChange',
    'change of network size in seven years',
    'local and external ties of the same residents',
    -0.05,
    0.05,
    'V',
    'Mollenhorst, Dutch adults',
    false,
  ),
  target('innerCircleLoss', 'inner circle lost in a year', CLOSE, 0.01, 0.08, 'V', 'Roy et al. 2022', true),
  target(
    'sameSex',
    'friends of the same sex',
    'local ties of casual grade or closer, not kin',
    0.58,
    0.68,
    'V',
    'UK participation survey 2021',
    true,
  ),
  target(
    'talks',
    'talks to neighbours monthly',
    'contact with a neighbour tie, or a chat with one who is none',
    0.68,
    0.76,
    'V',
    `${CLS} 2021/22`,
    true,
  ),
  target(
    'talksYoung',
    'talks to neighbours monthly, 16 to 24',
    'as above',
    0.44,
    0.52,
    'V',
    `${CLS} 2021/22`,
    true,
  ),
  target(
    'lonelyPersistence',
    'still lonely a year later',
    'adults lonely the year before who stayed',
    0.68,
    0.77,
    'V',
    'International Longevity Centre from Understanding Society',
    true,
  ),
  target(
    'oddsDegree',
    'volunteering, degree against none',
    'odds ratio',
    3.01,
    4.52,
    'V',
    'NCVO from a citizenship survey: 36 against 13 %; within a fifth',
    true,
    'number',
  ),
  target(
    'oddsSchool',
    'volunteering, school against none',
    'odds ratio',
    1.51,
    2.27,
    'V',
    'NCVO from a citizenship survey: 22 against 13 %; within a fifth',
    true,
    'number',
  ),
  target(
    'volunteersStopping',
    'volunteers stopping in a year',
    'left a living group without moving away',
    0.2,
    0.23,
    'V',
    'NCVO Time Well Spent',
    true,
  ),
  target(
    'driftSize',
    'drift of population in ten years',
    'residents',
    -0.02,
    0.02,
    'J',
    'Stationarity of the null arm',
    false,
  ),
  target(
    'drift-degree',
    'drift of mean degree',
    `${LOCAL}; standardised for age and sex`,
    -0.02,
    0.02,
    'J',
    'Stationarity of the null arm',
    false,
  ),
  target(
    'drift-isolated',
    'drift of isolation',
    'adults, standardised for age and sex',
    -0.02,
    0.02,
    'J',
    'Stationarity of the null arm',
    false,
  ),
  target(
    'drift-lonely',
    'drift of loneliness',
    'adults, standardised for age and sex',
    -0.02,
    0.02,
    'J',
    'Stationarity of the null arm',
    false,
  ),
  target(
    'drift-depressed',
    'drift of depression',
    'adults, standardised for age and sex',
    -0.02,
    0.02,
    'J',
    'Stationarity of the null arm',
    false,
  ),
  target(
    'drift-participating',
    'drift of group membership',
    'adults, standardised for age and sex',
    -0.02,
    0.02,
    'J',
    'Stationarity of the null arm',
    false,
  ),
]);

const AGES = Object.freeze([16, 30, 50, 70]);
const LIMITS = Object.freeze([30, 50, 70, 100]);

/**
 * Targets of one place: life expectancy of its decile, depression of its fifth by age and sex, and same-group
 * friendship by its ethnic mix. `people(sex, age)` counts its residents by single year of age.
 */
export function placeTargets(
  decile: number,
  ethnicShares: readonly number[],
  qualifications: readonly [number, number, number],
  people: (sex: number, age: number) => number,
): Target[] {
  const out: Target[] = [];
  const sexes = ['men', 'women'];
  for (const sex of [0, 1]) {
    const years = LIFE_EXPECTANCY.atBirth(sex, decile);
    const id = sex === 0 ? 'lifeExpectancyMen' : 'lifeExpectancyWomen';
    const source = 'ONS deaths and population by deprivation decile, England 2017–19';
    out.push(
      target(
        id,
        `life expectancy, ${sexes[sex]}`,
        'period life table of the hazards applied',
        years - 0.5,
        years + 0.5,
        'V',
        source,
        false,
        'years',
      ),
    );
  }
  for (const sex of [0, 1]) {
    AGES.forEach((from, band) => {
      let expected = 0;
      let count = 0;
      for (let age = from; age < LIMITS[band]; age++) {
        const n = people(sex, Math.min(age, 90)) * (age > 90 ? 0 : 1);
        expected += n * DEPRESSION.prevalence(sex, age, fifthOf(decile));
        count += n;
      }
      const p = expected / count;
      const label = `depressed, ${sexes[sex]} ${from}${band === 3 ? ' and over' : `–${LIMITS[band] - 1}`}`;
      out.push(
        target(
          `depressed${sex}-${from}`,
          label,
          'PHQ-8 of 10 or more',
          0.85 * p,
          1.15 * p,
          'V',
          'ONS 2019/20 PHQ-8, shaped by Understanding Society; within 15 %',
          false,
        ),
      );
    });
  }
  let here = 0;
  let england = 0;
  let adults = 0;
  let nation = 0;
  for (const sex of [0, 1]) {
    for (let age = 16; age <= 90; age++) {
      here += people(sex, age) * LONELINESS.prevalence(age, fifthOf(decile));
      adults += people(sex, age);
      for (let fifth = 1; fifth <= 5; fifth++) {
        england += POPULATION.england2023[sex][age] * LONELINESS.prevalence(age, fifth);
        nation += POPULATION.england2023[sex][age];
      }
    }
  }
  // 6 to 8 % of adults in England, in proportion to what this age mix and deprivation imply.
  const relative = here / adults / (england / nation);
  out.push(
    target(
      'lonely',
      'lonely often or always',
      'adults, at this area’s ages and deprivation',
      0.06 * relative,
      0.08 * relative,
      'V',
      `${CLS} 2023/24 and 2024/25: 6 to 8 % of adults in England`,
      true,
    ),
  );
  // 16 % of adults in England (14 to 18), in proportion to the area’s qualifications by the odds above.
  const [none, school, degree] = qualifications;
  const mix = (0.13 * none + 0.22 * school + 0.36 * degree) / (0.13 * 0.181 + 0.22 * 0.48 + 0.36 * 0.339);
  out.push(
    target(
      'volunteering',
      'volunteers formally each month',
      'adults with a task in a group, at this area’s qualifications',
      0.14 * mix,
      0.18 * mix,
      'V',
      `${CLS} 2021/22: 16 % of adults in England`,
      true,
    ),
  );
  let chance = 0;
  for (const share of ethnicShares) chance += share * share;
  // Survey: 81.6 % where chance alone gives 67 % (England, Census 2021): 44 % of the way to 1.
  const expected = chance + 0.44 * (1 - chance);
  out.push(
    target(
      'sameEthnic',
      'friends of the same ethnic group',
      'local ties of casual grade or closer, not kin, at this area’s mix',
      expected - 0.04,
      expected + 0.04,
      'V',
      'UK participation survey 2021: 81.6 %, at the mix of England',
      true,
    ),
  );
  return out;
}
