/** Options of the levers on money and power. */
import { defineParameters } from '../evidence/parameter';
import { judged } from './option';

export const POWER = defineParameters({
  agencyLift: judged(
    'Agencies become more responsive',
    0.02,
    'share of the way a month',
    [0, 0.1],
    'How fast front-line services learn to respond to residents.',
  ),
  shareGiven: judged(
    'Decisions handed to residents',
    0.01,
    'share a month',
    [0, 0.1],
    'How fast agencies hand decisions to residents.',
  ),
});

export const PLACE = defineParameters({
  improvementShare: judged(
    'Money for improvements to the place',
    0.5,
    'share of the budget',
    [0, 1],
    'The share of the money that residents spend on repairs, play space and the like.',
  ),
});
