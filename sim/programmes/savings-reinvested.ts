/** Cash that was saved goes back to residents: nothing at first, then grants and improvements. */

import { byMoney, moneyPerHead } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { chosen, judged, NO_SET_UP, yearly } from './option';
import { PLACE, POWER } from './power-options';
import { GRANTS, grantActs, NOTICES, notices } from './small-grants';
import { RESPONSE } from './worker-options';

export const SAVINGS_REINVESTED = defineApproach({
  id: 'savings-reinvested',
  label: 'Savings reinvested',
  description:
    'Part of what services save because residents do more is given back to residents, to spend on groups and on the place.',
  odd: 'Month by month the cash that the programme’s payers spend less on services than in the comparator, with the same people and luck, is added up; months with more spending count against it. After a delay a share of that sum, less what was given back already, goes to grants and improvements as residents decide, up to the yearly cost. Where nothing was saved, nothing is spent and nothing happens.',
  caution:
    'It needs another programme in the same arm that saves cash. Freed time is no cash, so most of what services no longer do is not there to be spent. In single runs savings come and go by luck, and what was given back is not asked for again.',
  cost: {
    perYear: yearly(
      20_000,
      'Judgement: the most that is given back in a year; no more is spent than was saved',
    ),
    setUp: NO_SET_UP,
    payer: 'NHS hospital',
  },
  fundedBy: 'savings',
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
    reinvested: chosen(
      'Savings given back',
      0.5,
      'share of cash saved',
      [0, 1],
      'The share of the cash saved that residents get.',
    ),
    ...PLACE,
    ...GRANTS,
    ...NOTICES,
    shareGiven: { ...POWER.shareGiven, value: 0.005 },
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const { money } = view;
    return doing(view, o.uptake, [
      notices(view, o),
      ...grantActs(money * (1 - o.improvementShare), o),
      { act: 'improve', money: money * o.improvementShare },
      { act: 'persuade', lift: 0, share: money > 0 ? -o.shareGiven * byMoney(view, o) : 0 },
    ]);
  },
});
