/** Agencies must say what each decision does to the community. */

import { byMoney, moneyPerHead } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { NO_SET_UP, yearly } from './option';
import { POWER } from './power-options';
import { RESPONSE } from './worker-options';

export const COMMUNITY_IMPACT_DUTY = defineApproach({
  id: 'community-impact-duty',
  label: 'Community-impact duty',
  description:
    'Health services and the council must ask, before each larger decision, what it does to ties and groups in the area, and answer to residents for it.',
  odd: 'While the duty is kept, agencies become more responsive and hand over a little of what they decide. It acts on agencies alone; improvements follow from how responsive they are, and agencies pay for them.',
  caution: 'A duty on paper moves nobody; how far this one does is a judgement.',
  cost: { perYear: yearly(10_000, 'Judgement: officers’ time'), setUp: NO_SET_UP, payer: 'council other' },
  options: {
    ...RESPONSE,
    ...moneyPerHead(1.7),
    uptake: {
      ...RESPONSE.uptake,
      value: 0.5,
      sentence: 'The share of agencies’ decisions to which the duty is truly applied.',
    },
    agencyLift: { ...POWER.agencyLift, value: 0.03 },
    shareGiven: { ...POWER.shareGiven, value: 0.005 },
  },
  stages: AT_WORK,
  effort: (view, o) =>
    doing(view, o.uptake, [
      {
        act: 'persuade',
        lift: view.funded ? o.agencyLift * byMoney(view, o) * o.uptake : 0,
        share: view.funded ? -o.shareGiven * byMoney(view, o) * o.uptake : 0,
      },
    ]),
});
