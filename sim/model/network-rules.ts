/** Rules of ties, groups, households and moves from parameter values. */
import type { ParameterValues } from '../evidence/registry';
import { MOBILITY } from '../evidence/tables';
import { exp } from '../kernel/portable';
import { householdRules } from './household-rules';
import { EXTERNAL_KIN } from './world';

export interface NetworkOptions {
  readonly kappa: number;
  readonly bondDecay: boolean;
  readonly decile: number;
  /** Adults of one neighbourhood at the start. */
  readonly adults: number;
  readonly groupsPerThousand: number | null;
}

export type NetworkRules = ReturnType<typeof networkRules>;

const LAST_TIE_AGE = 600;
const LAST_DEGREE = 64;

export function networkRules(v: ParameterValues, options: NetworkOptions) {
  const olderClosure = v.closureShare - v.olderShift;
  const half = v.olderShift / 2;
  const deprived = 1 - (v.groupDeprivationSlope * (10 - options.decile)) / 9;
  const stock = options.groupsPerThousand ?? v.groupsPerThousandAdults * deprived;
  return {
    /** Decile of deprivation of the neighbourhood. */
    decile: options.decile,
    attemptRate: v.attemptRate,
    groupAttemptRate: v.groupAttemptRate,
    newcomerAttemptRatio: v.newcomerAttemptRatio,
    newcomerMonths: v.newcomerMonths,
    /** Cumulative shares: closure, co-member, neighbour; the rest is anyone. */
    partner: [
      v.closureShare,
      v.closureShare + v.coMemberShare,
      v.closureShare + v.coMemberShare + v.neighbourShare,
    ],
    partnerOlder: [
      olderClosure,
      olderClosure + v.coMemberShare + half,
      olderClosure + v.coMemberShare + v.neighbourShare + v.olderShift,
    ],
    aversionSex: v.aversionSex,
    aversionAge: v.aversionAge,
    aversionEthnic: v.aversionEthnic,
    aversionQualification: v.aversionQualification,
    introduceKin: v.introduceKin,
    casualHours: v.casualHours,
    friendHours: v.friendHours,
    closeHours: v.closeHours,
    gradeLossShare: v.gradeLossShare,
    /** Hours at which a tie of a grade rises, and below which it falls. External kin do neither. */
    gradeRises: byGrade([v.casualHours, v.friendHours, v.closeHours, Infinity], Infinity),
    gradeFalls: byGrade(
      [0, v.casualHours, v.friendHours, v.closeHours].map((hours) => hours * v.gradeLossShare),
      -Infinity,
    ),
    fadeNew: v.fadeNew,
    fadeNeighbour: v.fadeNeighbour,
    fadeBrokered: v.fadeBrokered,
    fadeStrong: v.fadeStrong,
    fadeKin: v.fadeKin,
    timeBudget: v.timeBudget,
    timeShared: v.timeShared,
    minimumBudget: v.minimumBudget,
    kappa: options.kappa,
    weightBase: v.bondWeightBase,
    weightCap: v.bondWeightCap,
    affinitySd: v.affinitySd,
    groupTalkPartners: v.groupTalkPartners,
    externalLossMonthly: v.externalLoss / 12,
    externalFloor: v.externalFloor,
    externalGain: v.externalGain,
    externalStartHours: v.externalStartHours,
    newcomerRankSpread: v.newcomerRankSpread,
    bondDecay: options.bondDecay,
    lossHazard: v.lossHazard,
    lossBondScale: v.lossBondScale,
    lossByAge: Float64Array.from(
      { length: LAST_TIE_AGE },
      (_, age) => v.lossHazard * (v.lossOldShare + (1 - v.lossOldShare) * exp(-age / v.lossAgeScale)),
    ),
    lossByCommon: Float64Array.from({ length: 5 }, (_, common) => exp(-v.lossEmbedding * common)),
    lossByGrade: Float64Array.of(1, 1, v.lossFriend, v.lossClose),
    lossSharedGroup: v.lossSharedGroup,
    lossLoadExponent: v.lossLoadExponent,
    lossKin: v.lossKin,
    capacityPerRoot: v.capacityPerRoot,
    kinHoursLow: v.kinHoursLow,
    kinHoursHigh: v.kinHoursHigh,
    kinSearchShare: v.kinSearchShare,
    keepHours: v.keepHours,
    newFriendMonths: v.lonelyNewFriendMonths,
    volunteerShare: v.volunteerShare,
    organiserShare: v.organiserShare,
    joinBase: v.joinBase,
    joinAsked: v.joinAsked,
    joinFriends: v.joinFriends,
    joinInterest: v.joinInterest,
    joinOlder: v.joinOlder,
    joinByQualification: [0, v.joinSchool, v.joinDegree],
    leaveHazard: v.leaveHazard,
    leaveInside: v.leaveInside,
    leaveOutside: v.leaveOutside,
    leaveMost: leaveMost(v),
    /** Live groups a neighbourhood starts with. */
    groupStock: (stock * options.adults) / 1000,
    /** Attempts to found a group, per neighbourhood and month. */
    foundingAttempts: (v.foundingRate * (stock / v.groupsPerThousandAdults) * options.adults) / 12_000,
    closureFirstYear: v.closureFirstYear,
    closureLater: v.closureLater,
    closureFloor: v.closureFloor,
    closureFewOrganisers: v.closureFewOrganisers,
    closureOwnSpace: v.closureOwnSpace,
    closureSupportEnded: v.closureSupportEnded,
    weeklyGroupShare: v.weeklyGroupShare,
    weeklyGroupHours: v.weeklyGroupHours,
    otherGroupHours: v.otherGroupHours,
    ownSpaceShare: v.ownSpaceShare,
    exclusiveShare: v.exclusiveShare,
    moodAttempts: v.moodAttempts,
    moodSimilarity: v.moodSimilarity,
    sociabilitySpread: v.sociabilitySpread,
    moveLocalShare: v.moveLocalShare,
    /** Household moves a month, index tenure · 111 + age of the oldest. */
    moveHazard: Float64Array.from(
      { length: 4 * 111 },
      (_, i) => (MOBILITY.annualRate(Math.floor(i / 111), i % 111) * v.moveScale) / 12,
    ) as Float64Array,
    ...householdRules(v),
    connectorLoss: v.connectorLoss / 12,
    agencyStart: v.agencyStart,
    agencyDrift: v.agencyDrift,
    agencyShareStart: v.agencyShareStart,
  };
}

/** One number a grade, and `kin` for external kin. */
function byGrade(grades: readonly number[], kin: number): Float64Array {
  const table = new Float64Array(EXTERNAL_KIN + 1).fill(kin);
  table.set(grades);
  return table;
}

/**
 * The highest ratio to the hazard of leaving a group that someone with so many ties can have, whoever they are
 * tied to: most months are decided by it alone.
 */
function leaveMost(v: ParameterValues): Float64Array {
  const most = Math.max(0, v.leaveOutside, -v.leaveInside);
  return Float64Array.from({ length: LAST_DEGREE + 1 }, (_, degree) =>
    degree < LAST_DEGREE ? Math.max(1, v.dominantLeaving) * exp(most * degree) * 1.001 : Infinity,
  );
}
