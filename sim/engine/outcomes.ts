/**
 * One record per recorded outcome. `stock`: a state at the end of the month (persons, ties). `flow`: an
 * amount that happened during the month. Nothing is inferred from a name; units and denominators are here.
 */
export interface OutcomeRecord {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: 'stock' | 'flow';
  /** What a rate of it is per; `none` for amounts reported only in total. */
  readonly denominator: 'residents' | 'adults' | 'none';
}

function stock(
  id: string,
  label: string,
  unit: string,
  denominator: OutcomeRecord['denominator'] = 'adults',
) {
  return { id, label, unit, kind: 'stock', denominator } as const;
}
function flow(
  id: string,
  label: string,
  unit: string,
  denominator: OutcomeRecord['denominator'] = 'residents',
) {
  return { id, label, unit, kind: 'flow', denominator } as const;
}

export const OUTCOMES = [
  stock('residents', 'Residents', 'persons', 'residents'),
  stock('adults', 'Adults (16 and over)', 'persons', 'residents'),
  stock('isolated', 'Isolated adults', 'persons'),
  stock('lonely', 'Adults lonely often or always', 'persons'),
  stock('depressed', 'Depressed adults', 'persons'),
  stock('participating', 'Members of a live group', 'persons'),
  stock('volunteering', 'Formal volunteers in a group', 'persons'),
  stock('groups', 'Live groups', 'groups', 'none'),
  stock('ties', 'Local ties', 'ties', 'none'),
  stock('friendTies', 'Local non-kin ties of friend grade or closer', 'ties', 'none'),
  stock('closeTies', 'Local non-kin ties of close-friend grade', 'ties', 'none'),
  stock('isolates', 'Adults without any local tie', 'persons'),
  stock('noCloseFriend', 'Adults with no close non-kin friend, local or external', 'persons'),
  stock('bridgingTies', 'Local ties across ethnic group or qualification level', 'ties', 'none'),
  stock('talksToNeighbours', 'Adults who talked with a neighbour this month', 'persons'),
  stock('satisfied', 'Adults satisfied with the area', 'persons'),
  stock('trusting', 'Adults who trust people in the neighbourhood', 'persons'),
  stock('belonging', 'Adults who belong to the neighbourhood', 'persons'),
  stock('influencing', 'Adults who think they can influence decisions', 'persons'),
  stock('pullingTogether', 'Adults who say that neighbours pull together', 'persons'),
  flow('births', 'Births', 'persons'),
  flow('deaths', 'Deaths', 'persons'),
  flow('arrivals', 'People who moved in', 'persons'),
  flow('departures', 'People who moved out', 'persons'),
  flow('tiesFormed', 'Local ties formed', 'ties', 'none'),
  flow('tiesLost', 'Local ties that faded', 'ties', 'none'),
  flow('depressionOnsets', 'New episodes of depression', 'episodes', 'adults'),
  flow('diseaseOnsets', 'New cases of heart disease, stroke or dementia', 'cases', 'adults'),
  flow('gpConsultations', 'GP consultations', 'consultations'),
  flow('aeAttendances', 'A&E attendances', 'attendances'),
  flow('emergencyAdmissions', 'Emergency admissions', 'admissions'),
  flow('outpatientAttendances', 'Outpatient attendances', 'attendances'),
  flow('mentalHealthContacts', 'Mental health care contacts', 'contacts'),
  flow('carePackageMonths', 'Months of long-term council social care', 'person-months'),
  flow('workMonthsLost', 'Months of work lost to depression that recovery gives back', 'person-months'),
  flow('crimes', 'Recorded crimes', 'incidents'),
  flow('antisocialBehaviour', 'Incidents of anti-social behaviour', 'incidents'),
  flow('lifeYears', 'Years of life lived', 'years'),
  flow('qalys', 'Quality-adjusted life years', 'QALYs'),
  flow('wellbys', 'Wellbeing years (WELLBYs)', 'WELLBYs', 'adults'),
  flow('residentHours', 'Residents’ hours given to groups and programmes', 'hours', 'adults'),
  flow('staffHours', 'Paid programme hours worked', 'hours', 'none'),
  flow('peopleMet', 'Residents met by a worker for the first time', 'persons', 'none'),
  flow('introductionsBrokered', 'Introductions brokered', 'introductions', 'none'),
  flow('introductionsKept', 'Introductions that became a tie', 'ties', 'none'),
  flow('groupsStarted', 'Groups founded', 'groups', 'none'),
  flow('groupsSupported', 'Groups founded with programme support', 'groups', 'none'),
  flow('groupsClosed', 'Groups closed', 'groups', 'none'),
  flow('groupsEquipped', 'Groups helped with money or a place', 'groups', 'none'),
  flow('referrals', 'Referrals to groups', 'referrals', 'none'),
  flow('referralsArrived', 'Referrals that arrived in a group', 'persons', 'none'),
  flow('eventVisits', 'Visits to events', 'visits', 'none'),
  flow('improvements', 'Improvements to the place', 'improvements', 'none'),
  flow('improvementsByAgencies', 'Improvements that agencies pay for', 'improvements', 'none'),
  flow('programmeCost', 'Programme spending, in the programme’s price year', '£', 'none'),
] as const satisfies readonly OutcomeRecord[];

export type OutcomeId = (typeof OUTCOMES)[number]['id'];
export const OUTCOME_COUNT = OUTCOMES.length;

/** Column number of each outcome in a record. */
export const OUTCOME_INDEX = Object.fromEntries(OUTCOMES.map((o, i) => [o.id, i])) as Record<
  OutcomeId,
  number
>;
