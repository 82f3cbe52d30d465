/**
 * What stands behind each headline number: how it is counted, which other numbers it follows from, and the records
 * and published tables that it rests on directly. What lies further back stands with the numbers it follows from.
 */
import type { OutcomeId } from '../engine/outcomes';
import { EFFECT_SETS, type EffectSet, type EffectSetId } from '../evidence/effect-sets';
import { PARAMETERS, type ParameterId } from '../evidence/registry';
import {
  CRIME,
  DEPRESSION,
  EQ5D,
  LIFE_TABLE,
  LONELINESS,
  MORTALITY_RATIO,
  SERVICE_USE,
} from '../evidence/tables';

export interface PublishedTable {
  readonly label: string;
  readonly source: string;
  readonly grade: string;
}

export interface Origin {
  /** How it is counted, in plain words. */
  readonly how: string;
  readonly from: readonly OutcomeId[];
  readonly parameters: readonly ParameterId[];
  readonly tables: readonly PublishedTable[];
}

const deathRates = published('Deaths by age and sex', LIFE_TABLE);
const deathsByArea = published('Deaths by deprivation', MORTALITY_RATIO);
const loneliness = published('Loneliness by age and deprivation', LONELINESS);
const depression = published('Depression by age, sex and deprivation', DEPRESSION);
const visits = published('GP visits by age, sex and deprivation', SERVICE_USE.gpConsultations);
const attendances = published('A&E visits by age, sex and deprivation', SERVICE_USE.aeAttendances);
const stays = published('Emergency stays by age, sex and deprivation', SERVICE_USE.emergencyAdmissions);
const health = published('Health by age and sex (EQ-5D)', EQ5D);
const crime = published('Recorded crime by deprivation', CRIME);

function published(label: string, { source, grade }: { source: string; grade: string }): PublishedTable {
  return Object.freeze({ label, source, grade });
}

function origin(
  how: string,
  from: readonly OutcomeId[],
  parameters: readonly ParameterId[],
  ...tables: readonly PublishedTable[]
): Origin {
  return Object.freeze({ how, from, parameters, tables });
}

const DEPRESSED_USE = 'depressedUseFraction';

export const ORIGINS = Object.freeze({
  isolated: origin(
    'An adult counts as isolated in a month with two or more of these: lives alone, met nobody that month, does nothing with others each week.',
    ['participating', 'friendTies'],
    [
      'contactHoursScale',
      'contactExternalProbability',
      'weeklyActivityShare',
      'weeklySwitch',
      'weeklyGroupShare',
    ],
  ),
  lonely: origin(
    'Each month some adults become lonely often or always, and some stop being so. No close friend, a bereavement or depression makes it likelier; a new friend makes it less likely.',
    ['noCloseFriend', 'friendTies', 'depressed'],
    [
      'lonelyOnsetScale',
      'lonelyExit',
      'lonelyNoCloseTieOddsRatio',
      'lonelyNewFriendOddsRatio',
      'lonelyNewFriendMonths',
      'lonelyBereavedRatio',
      'lonelyBereavedMonths',
      'lonelyDepressedRatio',
    ],
    loneliness,
  ),
  depressed: origin(
    'Each month some adults become depressed, and some recover. Loneliness makes a new episode likelier; being in a group makes a first one less likely, and so does joining a group while depressed for the next one.',
    ['lonely', 'participating'],
    [
      'depressionLonelyOddsRatio',
      'depressionLonelyFraction',
      'depressionParticipationRatio',
      'depressionParticipationStartRatio',
      'depressionParticipationFraction',
      'relapseGroupRatio',
      'relapseGroupFraction',
      'recurrenceRatio',
      'recurrenceMemoryMonths',
      'remissionFastShare',
      'remissionFastRate',
      'remissionSlowRate',
    ],
    depression,
  ),
  noCloseFriend: origin(
    'An adult who has no friend, inside the place or outside it and not family, with enough hours together to count as close.',
    ['friendTies'],
    ['closeHours', 'gradeLossShare', 'lossClose', 'externalLoss', 'externalGain'],
  ),
  participating: origin(
    'Adults who are members of a group that is alive at the end of the month. People join more often when a friend is in the group or when they are asked.',
    ['groups', 'friendTies'],
    ['joinBase', 'joinFriends', 'joinInterest', 'joinDegree', 'leaveHazard', 'leaveOutside'],
  ),
  talksToNeighbours: origin(
    'The chance that each adult talks with a neighbour in the month, added up over adults; it rises with hours spent with neighbours.',
    ['friendTies'],
    ['talkBaseYoung', 'talkBase', 'talkBaseOlder', 'contactHoursScale'],
  ),
  friendTies: origin(
    'Pairs of residents, not family, who spend enough hours together to be friends. People meet through friends, groups and neighbours; ties fade when hours are not kept up.',
    ['participating'],
    [
      'attemptRate',
      'groupAttemptRate',
      'closureShare',
      'coMemberShare',
      'neighbourShare',
      'friendHours',
      'fadeNew',
      'lossHazard',
      'lossFriend',
      'timeBudget',
    ],
  ),
  groups: origin(
    'Groups alive at the end of the month. Residents found some, programmes help to found some, and groups close, most often while young or short of organisers.',
    ['participating'],
    ['foundingRate', 'closureFirstYear', 'closureLater', 'closureFewOrganisers', 'organiserShare'],
  ),
  deaths: origin(
    'Everyone has the chance of death of their age, sex and area. How far relationships change it depends on the set of health effects chosen under Assumptions.',
    ['isolated'],
    [],
    deathRates,
    deathsByArea,
  ),
  gpConsultations: origin(
    'Each resident has the expected visits of their age, sex and area. Depression raises them, and so does loneliness that has lasted.',
    ['lonely', 'depressed'],
    ['gpLonelyRatio', 'gpLonelyFraction', 'gpLonelyAfterMonths', 'gpDepressedRatio', DEPRESSED_USE],
    visits,
  ),
  aeAttendances: origin(
    'Each resident has the expected visits of their age, sex and area. Depression and loneliness raise them.',
    ['lonely', 'depressed'],
    ['aeLonelyRatio', 'aeLonelyFraction', 'aeDepressedRatio', DEPRESSED_USE],
    attendances,
  ),
  emergencyAdmissions: origin(
    'Each resident has the expected stays of their age, sex and area. Depression and isolation raise them.',
    ['isolated', 'depressed'],
    ['inpatientIsolatedRatio', 'inpatientIsolatedFraction', 'admissionDepressedRatio', DEPRESSED_USE],
    stays,
  ),
  carePackageMonths: origin(
    'Each adult has the expected months of long-term care of their age. Isolation raises them.',
    ['isolated', 'deaths'],
    ['careShare18', 'careShare65', 'careShare75', 'careShare85', 'careIsolatedRatio', 'careIsolatedFraction'],
  ),
  workMonthsLost: origin(
    'A share of each month that an adult below 66 is depressed, as far as recovery would give it back.',
    ['depressed'],
    ['workLossShare', 'workRegainedFraction'],
  ),
  crimes: origin(
    'The recorded crime of an area as deprived as this one. It falls as residents know more people nearby.',
    ['friendTies'],
    ['crimeTieElasticity'],
    crime,
  ),
  qalys: origin(
    'Each month of a resident’s life counts by the health of their age and sex, from 0 to 1. Depression and loneliness take some off; a death takes the rest.',
    ['deaths', 'depressed', 'lonely'],
    ['utilityDepressionDecrement', 'utilityLonelyDecrement'],
    health,
  ),
  wellbys: origin(
    'Each year of an adult’s life counts by how satisfied they are, from 0 to 10. Depression and loneliness take some off. It stands beside QALYs and is never added to them.',
    ['deaths', 'depressed', 'lonely'],
    ['lifeSatisfactionMean', 'lifeSatisfactionDepression', 'lifeSatisfactionLonely'],
  ),
  residentHours: origin(
    'Hours that members give to their groups, and hours that residents give to programmes.',
    ['participating'],
    ['weeklyGroupShare', 'weeklyGroupHours', 'otherGroupHours'],
  ),
} as const satisfies Partial<Record<OutcomeId, Origin>>);

export type HeadlineId = keyof typeof ORIGINS;
export const HEADLINES = Object.keys(ORIGINS) as readonly HeadlineId[];

/** Records by which relationships act on deaths, by what the set of effects lets act. */
const DEATHS: Readonly<Record<EffectSet['mortality'], readonly ParameterId[]>> = Object.freeze({
  isolation: ['mortalityIsolatedRatio', 'mortalityIsolatedFraction'],
  'network strength': ['holtLunstadOddsRatio', 'holtLunstadFraction', 'holtLunstadMeanRisk'],
  friends: ['friendsOnlyRatio', 'friendsOnlyFraction'],
  disease: [
    'chdIsolatedRatio',
    'chdIsolatedFraction',
    'strokeIsolatedRatio',
    'strokeIsolatedFraction',
    'dementiaIsolatedRatio',
    'dementiaIsolatedFraction',
    'heartDiseaseDeathRatio',
    'strokeDeathRatio',
    'dementiaDeathRatio',
    'diseaseDeathFraction',
  ],
  none: [],
});

/** The records behind a headline number under a set of effects. */
export function recordsBehind(id: HeadlineId, set: EffectSetId): readonly ParameterId[] {
  return id === 'deaths' ? DEATHS[EFFECT_SETS[set].mortality] : ORIGINS[id].parameters;
}

/** Whether the set fixes what the record says: then it has no range. */
export function fixedBySet(id: ParameterId, set: EffectSetId): number | null {
  const { fixed, fractions } = EFFECT_SETS[set];
  const own = (fixed as Readonly<Partial<Record<ParameterId, number>>>)[id];
  if (own !== undefined) return own;
  return fractions !== null && PARAMETERS[id].role === 'causal fraction' ? fractions : null;
}

/** Shares of the saved bills that are cash. */
export const CASH_RECORDS: readonly ParameterId[] = Object.freeze(['cashableShareNhs', 'cashableShareCare']);
