/** A community investment fund: small sums for groups that exist and for new ones. */
import { defineParameters } from '../evidence/parameter';
import { type Act, AT_WORK, defineApproach, doing, type Options, type ProgrammeView } from './approach';
import { judged, once, seen, yearly } from './option';
import { RESPONSE } from './worker-options';

export const GRANTS = defineParameters({
  grantSize: seen(
    'A grant',
    1_570,
    '£ a group',
    [200, 20_000],
    'How much a group gets.',
    'Bristol Ageing Better kick-start fund: £110,000 over 70 groups',
  ),
  grantMonths: judged(
    'A grant lasts',
    12,
    'months',
    [3, 36],
    'For how many months a grant keeps a group going better.',
  ),
  newGroups: judged(
    'Grants for new groups',
    0.3,
    'share',
    [0, 1],
    'The share of grants that starts a new group.',
  ),
});

/** What a sum of money does in groups: some start, others are kept going. */
export function grantActs(money: number, o: Options): Act[] {
  const grants = money / o.grantSize;
  return [
    {
      act: 'found',
      count: grants * o.newGroups,
      kind: null,
      among: {},
      supportMonths: o.grantMonths,
      residentLed: true,
    },
    {
      act: 'equip',
      count: grants * (1 - o.newGroups),
      supportMonths: o.grantMonths,
      space: 'none',
      places: null,
    },
  ];
}

/** Whoever may found a group must have heard of the money: notices reach people, without paid hours. */
export function notices(view: ProgrammeView, o: Options): Act {
  return { act: 'meet', count: view.funded ? o.noticesPerMonth : 0, hours: 0, among: {}, by: 'event' };
}

export const NOTICES = defineParameters({
  noticesPerMonth: judged(
    'People told of it',
    20,
    'a month',
    [0, 200],
    'How many residents hear of the money in a month and might use it.',
  ),
});

export const SMALL_GRANTS = defineApproach({
  id: 'small-grants',
  label: 'Small grants (community investment fund)',
  description:
    'Groups of residents get small sums, quickly and with little paper, to start or to keep going: for rent, tea, tools, insurance.',
  odd: 'The money that is left after running the fund becomes grants of a stated size. A share helps residents who have heard of it to found a group; the rest goes to live groups that ask for it, chosen by keyed score. While a grant lasts a group closes less often.',
  caution:
    'A grant does not make organisers: where nobody wants to start a group, money for new groups stays unused.',
  cost: {
    perYear: yearly(30_000, 'Judgement: nineteen grants of £1,570 less running'),
    setUp: once(3_000, 'Judgement: rules, a panel of residents'),
    payer: 'council other',
  },
  options: {
    ...RESPONSE,
    uptake: {
      ...RESPONSE.uptake,
      sentence: 'The share of residents and of groups who ask for a grant at all.',
    },
    grantShare: judged(
      'Money that reaches groups',
      0.8,
      'share of the budget',
      [0.3, 1],
      'The share of the budget that is granted.',
    ),
    ...GRANTS,
    ...NOTICES,
  },
  stages: AT_WORK,
  effort: (view, o) => doing(view, o.uptake, [notices(view, o), ...grantActs(view.money * o.grantShare, o)]),
});
