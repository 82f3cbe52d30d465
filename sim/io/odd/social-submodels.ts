/**
 * The submodels of people, time and ties, equations written out. Words in backticks are ids of parameters, options, outcomes or
 * columns; a test checks that each exists.
 */
import { PROGRAMME_SUBMODEL } from './programme-submodel';

export const SOCIAL_SUBMODELS: Readonly<Record<string, string>> = Object.freeze({
  'ageing and births': `A woman aged 16 to 45 bears a child in a month with probability f(age)/12, × \`birthsCouple\` with a partner and \`birthsSingle\` without, × \`birthsSecond\` with one child at home and \`birthsThird\` with two to seven, where f is the published fertility of her age; none with a child under ten months or eight children at home. A share \`boysAtBirth\` are boys. A child has the ethnic group of the mother, and will reach her level of qualification (\`qualificationKept\`), one above or one below (half of the rest each). At 16 a resident gets a first state of loneliness and depression at the prevalence of age and sex, external ties as a newcomer does, and joins the local kin of a relative at home if that clique has room (\`kinSearchShare\`).`,

  moves: `*Households change.* A single adult aged 18 to 34 who lives with someone a generation older leaves home at \`leaveHomeRate\` a year, to the neighbourhood with probability \`leaveHomeLocal\`, else away; of those who stay local, a share \`shareHome\` join up to two single people within \`shareHomeAgeGap\` years, if ten addresses hold one, and the others take a home of their own, a share \`leaveHomeSocial\` as social tenants. A single adult of 18 or more finds a partner at \`partnerRate\` a year, times \`partnerUnder25\`, 1, \`partnerFrom35\`, \`partnerFrom50\` and \`partnerFrom65\`, among single adults of the other sex and the same ethnic group; the man is at most \`partnerYounger\` years younger and \`partnerOlder\` years older. Couples part at \`separationRate\` a year, times \`separationUnder35\` below 35 and \`separationFrom60\` from 60. Where children are at home the mother stays with probability \`motherStays\`, else either does; the one who goes leaves the neighbourhood with probability \`separationAway\`, else shares or takes a home as above.

*Households move.* A household moves at the published rate of its tenure and of the age of its oldest member, times \`moveScale\` and a factor by age band that the start-up has settled (section 5). A share \`moveLocalShare\` of moves stay in the neighbourhood and keep every tie. When someone moves away, kin ties and ties of \`keepHours\` or more become external ties of whoever stays; the others end.

*Newcomers arrive* by a schedule drawn before the study (Poisson households a month, from the households that moved in during the last decade of the start-up), the same in every arm. Each adult brings a row of external ties from a frozen table of residents’ ties, at about the rank of their own sociability (\`newcomerRankSpread\`). With probability \`kinSearchShare\` an adult newcomer looks for kin of the same ethnic group: someone unattached, with whom a clique begins, or in a clique of fewer than five. Kin bonds start between \`kinHoursLow\` and \`kinHoursHigh\`.`,

  programmes: PROGRAMME_SUBMODEL,

  groups: `*Leaving.* Hazard a month of a member with i ties inside and o outside the group (Popielarz & McPherson 1995):

    leaveHazard · exp(leaveOutside·o − leaveInside·i), × dominantLeaving for newcomers (dominantMonths) where one person decides

*Closing.* Yearly rate \`closureFirstYear\`, later \`closureLater\`; × \`closureFewOrganisers\` with fewer than two organisers, × \`closureOwnSpace\` with a space of its own, × \`closureSupported\` while it is helped, × \`closureSupportEnded\` if paid support ended before its 24th month, × \`closureHomeless\` in months in which it has lost its place; never below \`closureFloor\`. An empty group closes.

*Joining.* A live group with room considers \`groupConsiders\` residents a month, half of them ties of members; a group closed to outsiders considers only those. It is one of three groups at most for each resident. The log odds of joining:

    joinBase + joinAsked·[asked] + joinFriends·ln(1 + ties inside) + joinInterest·[shares its interest]
      + joinSchool or joinDegree by qualification + joinOlder·[65 to 79] + what programmes ease

Joiners volunteer with probability \`volunteerShare\`, and of these \`organiserShare\` organise. Groups have 30 members at most.

*Founding.* Attempts arrive at \`foundingRate\` a year for a stock of \`groupsPerThousandAdults\`, in proportion to the stock of the place (fewer in poorer places if \`groupDeprivationSlope\` is above 0). The founder must share the interest that the fewest groups serve with two ties or neighbours who have room, and founds one group a month at most. A new group meets weekly with probability \`weeklyGroupShare\` (\`weeklyGroupHours\` a month, else \`otherGroupHours\`), has its own space with \`ownSpaceShare\`, and is closed to outsiders with \`exclusiveShare\` unless supported.`,

  contact: `*Time budget.* A resident of sociability r who spends G hours a month in groups has for other contact, in dyad-hours a month,

    B = max(minimumBudget, timeBudget·(z + (1 − z)·r) − (1 − κ)·G)

z is \`timeShared\`: time that is the same for everybody; the rest is in proportion to sociability. κ is the share of group time that adds to other contact instead of displacing it. No estimate of it exists; results are shown at 0, at the scenario’s value and at 1.

*Sharing.* B is shared over local and external ties in proportion to w = \`bondWeightBase\` + min(h, \`bondWeightCap\`), times the pair’s affinity for local ties (lognormal, mean 1, sd \`affinitySd\`). A local tie gets the smaller of what its two ends offer; an external tie gets its resident’s full offer. Each group that both ends belong to adds its meeting hours × min(1, \`groupTalkPartners\`/(size − 1)).

*Bonds*, after Hall (2018), with c hours of contact in the month:

    dh/dt = c − δ(h)·h,    δ(h) = δ₀ + (fadeStrong − δ₀)·min(h, 200)/200

δ₀ is \`fadeNew\`. Below \`casualHours\` it is \`fadeNeighbour\` for neighbours and fellow members, and \`fadeBrokered\` for introductions by a programme until there are two common friends. For kin δ is \`fadeKin\`.

*Grades.* Casual friend at \`casualHours\`, friend at \`friendHours\`, close friend at \`closeHours\`. A grade is lost below \`gradeLossShare\` of its threshold.`,

  'tie loss': `Hazard a month of a local tie that is not kin, of age t months with c common friends:

    lossHazard · [m + (1 − m)·e^(−t/τ)] · e^(−g·min(c, 4)) · L_i·L_j · s · q

m is \`lossOldShare\`, τ \`lossAgeScale\`, g \`lossEmbedding\`, s \`lossSharedGroup\` when the two share a group, q \`lossFriend\` or \`lossClose\` at that grade. Overload L = (k/K)^\`lossLoadExponent\` for k ties and room K = (\`capacityPerRoot\`·√r + 1)·(1 + κG/20). New ties decay faster than old ones (Burt 2000), embedded ones more slowly (Martin & Yeung 2006). Kin ties end at \`lossKin\`.

*Rival structure* (\`tieDecay: bond hours\`), because the form of decay is contested: \`lossHazard\`·e^(−h/\`lossBondScale\`), whatever the age and the common friends.

*External ties.* Friends below \`externalFloor\` hours are lost, and any tie at \`externalLoss\` a year. A friend is gained with probability \`externalGain\`·r a month, at \`externalStartHours\`.`,

  'tie formation': `*Attempts.* Poisson with mean \`attemptRate\`·r a month, × \`moodAttempts\` while depressed, × \`newcomerAttemptRatio\` in the first \`newcomerMonths\` after arriving or turning 16. Each weekly group adds Poisson(\`groupAttemptRate\`·κ) attempts that meet fellow members only.

*Whom.* A friend of a friend with probability \`closureShare\`, a fellow member with \`coMemberShare\`, a near neighbour with \`neighbourShare\`, else anyone in the place. From 65 on, \`olderShift\` moves from the first to the next two. Where nobody is found a near neighbour is tried. Proximity falls as (d + \`distanceOffset\`)^−\`distanceExponent\` (Illenberger et al. 2009). Among those found, the one with the smallest keyed score is chosen, never by place in a list.

*Acceptance* (McPherson, Smith-Lovin & Cook 2001):

    P = exp(−D) · min(1, √r_alter)
    D = aversionSex·[other sex] + aversionAge·|years apart| + aversionEthnic·[other ethnic group]
        + aversionQualification·|levels apart|,    × moodSimilarity while ego is depressed

A new tie starts at 0 hours. Each end then introduces one of their kin to the other with probability \`introduceKin\`.`,
});
