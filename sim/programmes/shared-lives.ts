/** Ordinary households share home and family life with an adult who needs support. */
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, once, yearly } from './option';
import { INTRODUCTIONS, RESPONSE, STAFF } from './worker-options';

export const SHARED_LIVES = defineApproach({
  id: 'shared-lives',
  label: 'Shared Lives',
  description:
    'Approved carers share their home, family life and friends with a few adults who need support, for a day, a break or for good. A scheme finds and matches them.',
  odd: 'A scheme worker finds isolated residents at home and takes them on the books while there is a place, for a stated time. Each is offered introductions to others near by who share an interest, who stand for the circle of a host family, and who accept readily. The care itself is outside the model.',
  caution:
    'It reaches a few dozen people. The claimed saving is the price of other care not bought, which this model does not carry.',
  cost: {
    perYear: yearly(
      70_000,
      'Judgement: one and a half scheme workers and support of hosts; care itself is paid from care budgets',
    ),
    setUp: once(15_000, 'Judgement'),
    payer: 'council social care',
  },
  options: {
    ...STAFF,
    posts: { ...STAFF.posts, value: 1.5 },
    payShare: { ...STAFF.payShare, value: 0.85, source: 'Judgement' },
    ...RESPONSE,
    placesPerPost: judged(
      'Arrangements',
      12,
      'a post',
      [3, 30],
      'How many people a scheme worker supports at a time.',
    ),
    monthsOnBooks: judged(
      'Length of an arrangement',
      24,
      'months',
      [3, 120],
      'How long people stay in an arrangement.',
    ),
    introductionsEach: judged(
      'People met through the host',
      0.4,
      'a month',
      [0, 2],
      'How many people of the host’s circle somebody gets to know in a month.',
    ),
    acceptanceRatio: { ...INTRODUCTIONS.acceptanceRatio, value: 2, high: 3 },
    hoursToMatch: judged(
      'Hours to match',
      40,
      'hours',
      [10, 150],
      'How long it takes to find a host and match them with somebody.',
    ),
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const places = o.placesPerPost * view.posts;
    const free = Math.max(0, places - view.onBooks);
    return doing(view, o.uptake, [
      {
        act: 'meet',
        count: Math.min(free, view.paidHours / o.hoursToMatch),
        hours: o.hoursToMatch,
        among: { isolated: true },
        by: 'door',
      },
      { act: 'enrol', places, months: o.monthsOnBooks },
      {
        act: 'introduce',
        count: view.paidHours > 0 ? view.onBooks * o.introductionsEach : 0,
        hours: 0,
        ego: 'books',
        alter: 'anyone',
        acceptance: o.acceptanceRatio,
        among: {},
      },
    ]);
  },
});
