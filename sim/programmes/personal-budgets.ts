/** People who need support decide themselves what it is spent on. */
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, NO_SET_UP, yearly } from './option';
import { REFERRALS, RESPONSE } from './worker-options';

export const PERSONAL_BUDGETS = defineApproach({
  id: 'personal-budgets',
  label: 'Personal budgets',
  description:
    'People with a long-term condition or in need of support get a sum they may spend as they choose; many choose company and activity over a service.',
  odd: 'The money of the month buys a number of budgets; residents in need who see their GP and respond are on the books for a year. While they hold a budget they join groups sooner (fares, fees and equipment are paid), and each month some look for a group with a vacancy.',
  caution: 'The budget replaces other support; what that support would have done is not in the model.',
  cost: {
    perYear: yearly(60_000, 'Judgement: twenty budgets of £3,000 a year'),
    setUp: NO_SET_UP,
    payer: 'council social care',
  },
  options: {
    ...RESPONSE,
    budgetSize: judged('A budget', 3_000, '£ a year', [200, 30_000], 'How much a person gets in a year.'),
    monthsOnBooks: judged(
      'A budget runs',
      12,
      'months',
      [3, 60],
      'For how many months somebody holds a budget.',
    ),
    offersPerMonth: judged(
      'Offers',
      6,
      'a month',
      [0, 60],
      'How many people are offered a budget in a month while there is money.',
    ),
    looking: judged(
      'Holders who look for a group',
      0.2,
      'share a month',
      [0, 1],
      'The share of those with a budget who look for a group in a month.',
    ),
    ...REFERRALS,
    barrierLowered: judged(
      'Groups within reach',
      0.3,
      'log odds',
      [0, 1.5],
      'How much readier somebody in need joins a group when fares and fees are paid.',
    ),
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const places = (view.money * 12) / o.budgetSize;
    const free = Math.max(0, places - view.onBooks);
    return doing(view, o.uptake, [
      {
        act: 'meet',
        count: Math.min(free, view.funded ? o.offersPerMonth : 0),
        hours: 0,
        among: { inNeed: true },
        by: 'surgery',
      },
      { act: 'enrol', places, months: o.monthsOnBooks },
      { act: 'ease', among: { onBooks: true }, logOdds: view.funded ? o.barrierLowered : 0 },
      {
        act: 'refer',
        from: 'books',
        among: { outOfGroups: true },
        count: view.funded ? view.onBooks * o.looking : 0,
        hours: 0,
        willing: o.willing,
      },
    ]);
  },
});
