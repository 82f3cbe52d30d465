/**
 * Rules of exposure, health, service use and wellbeing for one place: published rates divided by the
 * expected ratio of the reference table, so that the status-quo arm reproduces them for every draw.
 */
import type { Links } from '../evidence/effect-sets';
import type { ParameterValues } from '../evidence/registry';
import {
  annualServiceRate,
  CRIME,
  EQ5D,
  fifthOf,
  LIFE_TABLE,
  LONELINESS,
  MORTALITY_RATIO,
  type ServiceId,
} from '../evidence/tables';
import { exp, log } from '../kernel/portable';
import { ADULT_BANDS, HEALTH_CELLS, healthCell } from './bands';
import { conditionTable } from './condition-table';
import { type DepressionCourse, depressionCourse } from './depression-course';
import { diseaseRules } from './disease-course';
import { type ReferenceColumn, type ReferenceTable, referenceColumn } from './reference';
import { EXTERNAL_SLOTS } from './world';

export const AGES = 111;
const BAND_MIDDLE = Object.freeze([20, 30, 42, 57, 70, 80, 89]);

export type HealthRules = ReturnType<typeof healthRules>;

export function healthRules(v: ParameterValues, links: Links, decile: number, reference: ReferenceTable) {
  const fifth = fifthOf(decile);
  const ref = (cell: number, column: ReferenceColumn): number =>
    reference.rows[(fifth - 1) * HEALTH_CELLS + cell][referenceColumn(column)];
  const byCell = (f: (cell: number) => number) => Float64Array.from({ length: HEALTH_CELLS }, (_, c) => f(c));
  const byAge = (f: (sex: number, age: number, cell: number) => number) =>
    Float64Array.from({ length: 2 * AGES }, (_, i) => {
      const sex = i < AGES ? 0 : 1;
      const age = i % AGES;
      return f(sex, age, age < 16 ? -1 : healthCell(age * 12, sex));
    });
  const expected = (cell: number, f: (c: number) => number) => (cell < 0 ? 1 : f(cell));

  const course: readonly DepressionCourse[] = [0, 1].map((sex) => depressionCourse(v, sex, fifth));
  const lonelyShare = byCell((c) => LONELINESS.prevalence(BAND_MIDDLE[c >> 1], fifth));
  const isolatedMortality = (c: number) =>
    1 +
    (links.mortalityIsolated - 1) * ref(c, 'isolated') +
    (links.mortalityWeakNetwork - 1) * ref(c, 'weak') +
    (links.mortalityFriends - 1) * ref(c, 'befriended');
  const service = (id: ServiceId, ratio: (c: number) => number) =>
    byAge((sex, age, cell) => annualServiceRate(id, sex, age, fifth) / 12 / expected(cell, ratio));

  const conditionShare = conditionTable(v, decile);
  const areaMortality = byAge((sex, age) => areaHazard(sex, age, decile));
  const diseases = diseaseRules(links, conditionShare, areaMortality, (sex, age) =>
    ref(healthCell(age * 12, sex), 'isolated'),
  );

  return {
    healthCell,
    conditionShare,
    ...diseases,
    // exposure
    contactScale: v.contactHoursScale,
    externalNoContact: Float64Array.from({ length: EXTERNAL_SLOTS + 1 }, (_, n) =>
      power(1 - v.contactExternalProbability, n),
    ),
    weeklyActivityShare: v.weeklyActivityShare,
    weeklyOff: v.weeklySwitch,
    weeklyOn: (v.weeklySwitch * v.weeklyActivityShare) / (1 - v.weeklyActivityShare),
    talkBase: [v.talkBaseYoung, v.talkBase, v.talkBaseOlder],
    medianStrength: reference.medianStrength,
    // loneliness
    lonelyPrevalence: lonelyShare,
    lonelyExit: v.lonelyExit,
    lonelyOnset: byCell((c) => {
      const share = lonelyShare[c];
      const odds =
        (1 + (v.lonelyNoCloseTieOddsRatio - 1) * ref(c, 'noCloseTie')) *
        (1 + (v.lonelyNewFriendOddsRatio - 1) * ref(c, 'newFriend')) *
        (1 + (v.lonelyBereavedRatio - 1) * ref(c, 'bereaved')) *
        (1 + (v.lonelyDepressedRatio - 1) * ref(c, 'depressedNotLonely'));
      return (v.lonelyOnsetScale * v.lonelyExit * share) / (1 - share) / odds;
    }),
    lonelyNoCloseTie: v.lonelyNoCloseTieOddsRatio,
    lonelyNewFriend: v.lonelyNewFriendOddsRatio,
    lonelyBereaved: v.lonelyBereavedRatio,
    lonelyDepressed: v.lonelyDepressedRatio,
    bereavedMonths: v.lonelyBereavedMonths,
    chronicMonths: v.gpLonelyAfterMonths,
    // depression
    depressionPrevalence: byCell((c) => course[c & 1].prevalence[BAND_MIDDLE[c >> 1]]),
    prevalentSlowShare: course[0].prevalentSlowShare,
    priorShare: byCell((c) => ref(c, 'prior')),
    /** Onset hazard a month at ratio 1, index sex · AGES + age; E[ratio] is already divided out. */
    depressionOnset: byAge((sex, age, cell) =>
      cell < 0 ? 0 : course[sex].onset[age] / expectedOnset(v, links, cell, ref),
    ),
    depressionLonely: links.depressionLonely,
    participationStart: links.depressionParticipationStart,
    participationSlope:
      (links.depressionParticipationFull - links.depressionParticipationStart) / v.participationRampMonths,
    participationRampMonths: v.participationRampMonths,
    recurrence: v.recurrenceRatio,
    recurrenceForgotten: 1 / v.recurrenceMemoryMonths,
    relapseJoined: links.relapseJoined,
    fastShare: v.remissionFastShare,
    remissionFast: 1 - exp(-v.remissionFastRate),
    remissionSlow: 1 - exp(-v.remissionSlowRate),
    // mortality
    mortality: byAge(
      (sex, age, cell) =>
        areaMortality[sex * AGES + age] /
        expected(cell, isolatedMortality) /
        diseases.diseaseDeathMean[sex * AGES + age],
    ),
    /** The area's hazard a month, which is that of a resident of average exposure. */
    areaMortality,
    mortalityIsolated: links.mortalityIsolated,
    mortalityWeak: links.mortalityWeakNetwork,
    mortalityFriends: links.mortalityFriends,
    // service use, expected contacts a month
    gp: service(
      'gpConsultations',
      (c) => 1 + (links.gpDepressed - 1) * ref(c, 'depressed') + (links.gpLonely - 1) * ref(c, 'chronicWell'),
    ),
    ae: service(
      'aeAttendances',
      (c) => 1 + (links.aeDepressed - 1) * ref(c, 'depressed') + (links.aeLonely - 1) * ref(c, 'lonelyWell'),
    ),
    admissions: service(
      'emergencyAdmissions',
      (c) =>
        1 +
        (links.admissionDepressed - 1) * ref(c, 'depressed') +
        (links.admissionIsolated - 1) * ref(c, 'isolatedWell'),
    ),
    outpatients: service('outpatientAttendances', () => 1),
    mentalHealth: service(
      'mentalHealthContacts',
      (c) => 1 + (links.mentalHealthDepressed - 1) * ref(c, 'depressed'),
    ),
    care: byAge(
      (_, age, cell) =>
        careShare(v, age) / expected(cell, (c) => 1 + (links.careIsolated - 1) * ref(c, 'isolated')),
    ),
    placeHealth: links.placeHealth,
    placeHealthFloor: v.placeHealthFloor,
    gpDepressed: links.gpDepressed,
    gpLonely: links.gpLonely,
    aeDepressed: links.aeDepressed,
    aeLonely: links.aeLonely,
    admissionDepressed: links.admissionDepressed,
    admissionIsolated: links.admissionIsolated,
    mentalHealthDepressed: links.mentalHealthDepressed,
    careIsolated: links.careIsolated,
    workLostShare: links.workLostShare,
    workingUntilMonths: 12 * v.workingUntil,
    // wellbeing a month: norms are population means, so the mean decrement is given back
    utility: byAge((sex, age, cell) => {
      const given =
        cell < 0
          ? 0
          : v.utilityDepressionDecrement * ref(cell, 'depressed') + links.utilityLonely * lonelyShare[cell];
      return (EQ5D.utility(sex, age) + given) / 12;
    }),
    utilityDepressed: v.utilityDepressionDecrement / 12,
    utilityLonely: links.utilityLonely / 12,
    satisfaction: byCell(
      (c) =>
        (v.lifeSatisfactionMean +
          v.lifeSatisfactionDepression * ref(c, 'depressed') +
          links.lifeSatisfactionLonely * lonelyShare[c]) /
        12,
    ),
    satisfactionDepressed: v.lifeSatisfactionDepression / 12,
    satisfactionLonely: links.lifeSatisfactionLonely / 12,
    // crime, incidents a resident and month at the reference tie density
    crimes: CRIME.recordedPerPerson(decile) / 12,
    antisocial: CRIME.antisocialPerPerson(decile) / 12,
    crimeElasticity: links.crimeElasticity,
  };
}

/** Share of people of an age in years with long-term council care. */
function careShare(v: ParameterValues, age: number): number {
  if (age < 18) return 0;
  if (age < 65) return v.careShare18;
  return age < 75 ? v.careShare65 : age < 85 ? v.careShare75 : v.careShare85;
}

/** Hazard of death a month at national rates times the area's ratio. */
function areaHazard(sex: number, age: number, decile: number): number {
  const yearly = Math.min(
    0.999,
    LIFE_TABLE.annualProbability(sex, age) * MORTALITY_RATIO.at(sex, age, decile),
  );
  return -log(1 - yearly) / 12;
}

/** E[ratio] of depression onset over the not depressed of a cell, analytic in the fractions drawn. */
function expectedOnset(
  v: ParameterValues,
  links: Links,
  cell: number,
  ref: (cell: number, column: ReferenceColumn) => number,
): number {
  const lonely = links.depressionLonely - 1;
  const start = links.depressionParticipationStart - 1;
  const slope = links.depressionParticipationFull - links.depressionParticipationStart;
  const first =
    1 +
    lonely * ref(cell, 'lonelyFirst') +
    start * ref(cell, 'memberFirst') +
    slope * ref(cell, 'rampFirst') +
    lonely * (start * ref(cell, 'lonelyMemberFirst') + slope * ref(cell, 'lonelyRampFirst'));
  const joined = links.relapseJoined - 1;
  const again =
    1 +
    lonely * ref(cell, 'lonelyPrior') +
    joined * ref(cell, 'joinedPrior') +
    lonely * joined * ref(cell, 'lonelyJoinedPrior');
  const prior = ref(cell, 'prior');
  return (1 - prior) * first + prior * v.recurrenceRatio * again;
}

function power(base: number, n: number): number {
  let result = 1;
  for (let i = 0; i < n; i++) result *= base;
  return result;
}

export { ADULT_BANDS };
