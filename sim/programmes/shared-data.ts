/** Residents see the same figures as the agencies. */

import { byMoney, moneyPerHead } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, once, yearly } from './option';
import { POWER } from './power-options';
import { RESPONSE } from './worker-options';

export const SHARED_DATA = defineApproach({
  id: 'shared-data',
  label: 'Data shared with residents',
  description:
    'What services know about the area (needs, spending, waiting times, what is on) is shared with residents in plain words, so that they can ask for better and find what there is.',
  odd: 'While data are shared agencies become a little more responsive, and residents in no group who respond join one a little sooner. No personal data are involved.',
  caution:
    'Figures alone bring few people together; what moves is how far agencies listen, and little of that.',
  cost: {
    perYear: yearly(8_000, 'Judgement: part of an analyst'),
    setUp: once(5_000, 'Judgement'),
    payer: 'NHS primary',
  },
  options: {
    ...RESPONSE,
    ...moneyPerHead(1.3),
    uptake: { ...RESPONSE.uptake, value: 0.2 },
    agencyLift: { ...POWER.agencyLift, value: 0.01 },
    barrierLowered: judged(
      'Groups found sooner',
      0.1,
      'log odds',
      [0, 0.5],
      'How much readier people in no group join one when they see what is on.',
    ),
  },
  stages: AT_WORK,
  effort: (view, o) =>
    doing(view, o.uptake, [
      { act: 'persuade', lift: view.funded ? o.agencyLift * byMoney(view, o) : 0, share: 0 },
      { act: 'ease', among: { outOfGroups: true }, logOdds: view.funded ? o.barrierLowered : 0 },
    ]),
});
