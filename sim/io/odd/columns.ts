/** What every column of the world holds, for the table of state variables. The types and lengths are the code’s. */
import type { WorldColumns } from '../../model/world';

export type ColumnName = keyof WorldColumns;

/** Columns by the entity they describe; a column is in exactly one list. */
export const COLUMN_MEANINGS: readonly {
  readonly entity: string;
  readonly columns: Readonly<Partial<Record<ColumnName, string>>>;
}[] = [
  {
    entity: 'Place',
    columns: {
      header: 'month, rows in use, ids given out',
      agencies: 'responsiveness of each front-line agency, 0 to 1',
      agencyShare: 'share of decisions that agencies keep, 0 to 1',
      improvements: 'improvements of the place that still stand',
      programmeState: 'stage of each programme and its counts',
      cellFirst: 'first resident of each address',
      cliqueSize: 'adults in each kin clique',
    },
  },
  {
    entity: 'Resident: who they are',
    columns: {
      personId: 'id, the same in every arm and after every move',
      birthMonth: 'month of birth; negative before the study',
      arrivalMonth: 'month in which they moved in or were born',
      status: '1 present, 2 moved away, 3 dead',
      sex: '0 male, 1 female',
      ethnicGroup: 'number of the group in the scenario',
      qualification: '0 none, 1 school, 2 degree; of children, what they will reach',
      interests: 'two or three of eight kinds, as bits',
      sociability: 'readiness to meet people, lognormal with mean 1; 0 for someone who can meet nobody',
      household: 'household they live in',
      nextInHousehold: 'next member of the household',
      partner: 'partner, if any',
      cell: 'address',
      nextInCell: 'next resident at the address',
      clique: 'kin clique, if any',
      childCount: 'children born in the study, which their ids follow from',
    },
  },
  {
    entity: 'Resident: what changes',
    columns: {
      memberships: 'groups they belong to, at most three',
      memberMonths: 'months of unbroken membership in some group',
      volunteer: 'for each membership: volunteers, organises',
      externalCount: 'ties to people who live elsewhere, at most twelve',
      externalHours: 'bond hours of each of them',
      externalGrade: 'grade of each of them, kin apart',
      externalAge: 'months since each of them began',
      closeTies: 'close friends, local and external, not kin',
      newFriendMonths: 'months for which a new friend still protects',
      bereavedMonths: 'months for which the loss of a partner still weighs',
      weeklyActivity: 'has a weekly activity outside local groups',
      isolated: 'isolated this month',
      isolationHistory: 'isolation in each of the last 24 months, as bits',
      lonely: 'lonely often or always',
      lonelyMonths: 'months of it',
      depressed: '0 no, 1 an episode of the fast class, 2 of the slow class',
      priorEpisode: 'was depressed before',
      joinedDepressed: 'joined a group during the last episode',
      met: 'programmes that have met them, as bits',
      connector: 'programme for which they introduce others, plus one',
      caseOf: 'programme on whose books they are, plus one',
      caseMonths: 'months they stay on the books',
      programmeHours: 'hours given to programmes this month',
      conditions: 'hypertension, diabetes, heart disease, stroke, dementia, as bits',
    },
  },
  {
    entity: 'Household',
    columns: {
      householdCell: 'address',
      householdFirst: 'first member',
      householdSize: 'members',
      tenure: '0 owned outright, 1 mortgaged, 2 social rent, 3 private rent',
    },
  },
  {
    entity: 'Local tie (undirected, between two adults of different households)',
    columns: {
      tieEgo: 'one end',
      tieAlter: 'the other end',
      tieHours: 'bond hours h',
      tieAffinity: 'how well the pair gets on, for life; lognormal with mean 1',
      tieAge: 'months since it began',
      tieCommon: 'common friends, kept up to date as ties come and go',
      tieContext: 'where it came from: kin, friend, neighbour, fellow member, programme',
      tieGrade: 'acquaintance, casual friend, friend, close friend',
      tieShared: 'groups that both belong to',
      tieBridges: 'joins two ethnic groups or two levels of qualification',
      tieState: 'rows in use and free',
      blockStart: 'where a resident’s ties begin',
      blockSize: 'room reserved for them',
      degree: 'number of local ties of a resident',
      mark: 'working marks, zero between calls',
      adjacentPerson: 'the other end of each tie of a resident',
      adjacentTie: 'the row of each tie of a resident',
    },
  },
  {
    entity: 'Group',
    columns: {
      groupState: 'live or closed',
      groupKind: 'which of eight interests it serves',
      groupFlags:
        'led by residents, own space, closed to outsiders, supported, meets weekly, and marks of troubles',
      groupHours: 'hours it meets in a month',
      groupCell: 'address',
      groupFounded: 'month in which it was founded',
      groupSupportEnd: 'month in which its paid support ends',
      groupProgramme: 'programme that helped it last, plus one',
      groupId: 'id, the same in every arm in which its founder founds it',
      groupSize: 'members',
      groupMembers: 'who they are',
    },
  },
];
