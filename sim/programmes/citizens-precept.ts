/** A small share of public allocations that residents decide on. */

import { byMoney, moneyPerHead } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { NO_SET_UP, yearly } from './option';
import { PLACE, POWER } from './power-options';
import { GRANTS, grantActs, NOTICES, notices } from './small-grants';
import { RESPONSE } from './worker-options';

export const CITIZENS_PRECEPT = defineApproach({
  id: 'citizens-precept',
  label: 'Citizens’ precept',
  description:
    'Between a thousandth and a hundredth of what health services and the council spend in the area is set aside for what residents decide: groups, events and improvements to the place.',
  odd: 'The money of the month is split between grants to groups (new and existing) and improvements to the place, which it pays for. While it flows agencies hand over decisions. Nobody is paid to introduce people.',
  caution: 'The money comes out of other services; what they no longer do is not in the model.',
  cost: {
    perYear: yearly(
      60_000,
      'Judgement: 0.3 % of some £3,500 a head of health and council spending on 6,000 people; the proposal is 0.1 to 1 % (Coalition for Personalised Care)',
    ),
    setUp: NO_SET_UP,
    payer: 'council other',
  },
  options: {
    ...RESPONSE,
    ...moneyPerHead(10),
    ...PLACE,
    ...GRANTS,
    ...NOTICES,
    shareGiven: POWER.shareGiven,
  },
  stages: AT_WORK,
  effort: (view, o) =>
    doing(view, o.uptake, [
      notices(view, o),
      ...grantActs(view.money * (1 - o.improvementShare), o),
      { act: 'improve', money: view.money * o.improvementShare },
      { act: 'persuade', lift: 0, share: view.funded ? -o.shareGiven * byMoney(view, o) : 0 },
    ]),
});
