/** Money said to be saved goes back to residents: nothing at first, then grants and improvements. */

import { byMoney, moneyPerHead } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, NO_SET_UP, yearly } from './option';
import { PLACE, POWER } from './power-options';
import { GRANTS, grantActs, NOTICES, notices } from './small-grants';
import { RESPONSE } from './worker-options';

export const SAVINGS_REINVESTED = defineApproach({
  id: 'savings-reinvested',
  label: 'Savings reinvested',
  description:
    'Part of what services save because residents do more is given back to residents, to spend on groups and on the place.',
  odd: 'The budget stands for savings of earlier months. In the first months it is only set aside; after a delay the money of the month goes to grants and improvements as residents decide.',
  caution:
    'The model does not check that the savings exist. Compare the cost here with the cash saved in the arm that is meant to save it.',
  cost: {
    perYear: yearly(20_000, 'Judgement; set it to the cash saving that your other arm shows'),
    setUp: NO_SET_UP,
    payer: 'NHS hospital',
  },
  options: {
    ...RESPONSE,
    ...moneyPerHead(3.3),
    delay: judged(
      'Months before savings are paid out',
      12,
      'months',
      [0, 60],
      'How long it takes before savings are agreed and paid.',
    ),
    ...PLACE,
    ...GRANTS,
    ...NOTICES,
    shareGiven: { ...POWER.shareGiven, value: 0.005 },
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const money = view.age >= o.delay ? view.money : 0;
    return doing(view, o.uptake, [
      notices(view, o),
      ...grantActs(money * (1 - o.improvementShare), o),
      { act: 'improve', money: money * o.improvementShare },
      { act: 'persuade', lift: 0, share: money > 0 ? -o.shareGiven * byMoney(view, o) : 0 },
    ]);
  },
});
