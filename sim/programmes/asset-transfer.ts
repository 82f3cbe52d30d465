/** A building or a piece of land becomes residents' own. */

import { byMoney, moneyPerHead } from './agency-work';
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, once, yearly } from './option';
import { POWER } from './power-options';
import { RESPONSE } from './worker-options';

export const ASSET_TRANSFER = defineApproach({
  id: 'asset-transfer',
  label: 'Transfer of assets to residents',
  description:
    'The council hands a hall, a shop or a piece of land to a group of residents. Groups that meet there have a place of their own for good.',
  odd: 'In its months of work a stated number of live groups that ask for it get a place of their own, which they keep. Groups with their own place close less often. Decisions pass to residents with the building.',
  caution: 'A building can be a burden: repairs fall on volunteers, which this model does not carry.',
  cost: {
    perYear: yearly(15_000, 'Judgement: running costs while it is handed over'),
    setUp: once(40_000, 'Judgement: surveys, legal work and first repairs'),
    payer: 'council other',
  },
  options: {
    ...RESPONSE,
    ...moneyPerHead(2.5),
    uptake: { ...RESPONSE.uptake, value: 0.6 },
    groupPlaces: judged(
      'Groups that meet there',
      8,
      'groups',
      [0, 40],
      'How many groups get a place of their own.',
    ),
    monthsToMove: judged(
      'Months in which they move in',
      12,
      'months',
      [1, 60],
      'How long it takes until all of them have moved in.',
    ),
    shareGiven: { ...POWER.shareGiven, value: 0.005 },
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const moving = view.funded && view.age < o.monthsToMove;
    return doing(view, o.uptake, [
      {
        act: 'equip',
        count: moving ? o.groupPlaces / o.monthsToMove : 0,
        supportMonths: 0,
        space: 'owned',
        places: null,
      },
      { act: 'persuade', lift: 0, share: view.funded ? -o.shareGiven * byMoney(view, o) : 0 },
    ]);
  },
});
