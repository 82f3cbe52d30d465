/** One place-based budget: who pays and who gains share a pot. */

import { byMoney, moneyPerHead } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { NO_SET_UP, yearly } from './option';
import { PLACE, POWER } from './power-options';
import { RESPONSE } from './worker-options';

export const POOLED_BUDGET = defineApproach({
  id: 'pooled-budget',
  label: 'Pooled place-based budget',
  description:
    'Health services, the council, police and others put money for the place into one pot with one plan, so that the one who pays is also the one who gains.',
  odd: 'Agencies that share a pot respond to residents more, and hand over some decisions; a part of the budget pays for improvements to the place. It brings nobody together by itself.',
  caution: 'Read who pays and who gains for all public payers together: that is the pot.',
  cost: {
    perYear: yearly(50_000, 'Judgement: a joint officer and the improvements paid from the pot'),
    setUp: NO_SET_UP,
    payer: 'council other',
  },
  options: {
    ...RESPONSE,
    ...moneyPerHead(8),
    ...PLACE,
    agencyLift: { ...POWER.agencyLift, value: 0.03 },
    shareGiven: { ...POWER.shareGiven, value: 0.005 },
  },
  stages: AT_WORK,
  effort: (view, o) =>
    doing(view, o.uptake, [
      {
        act: 'persuade',
        lift: view.funded ? o.agencyLift * byMoney(view, o) * o.uptake : 0,
        share: view.funded ? -o.shareGiven * byMoney(view, o) : 0,
      },
      { act: 'improve', money: view.money * o.improvementShare },
    ]),
});
