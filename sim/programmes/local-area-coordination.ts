/** A coordinator for some thousands of people, with a caseload of isolated residents for a year or so. */
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, once, seen, yearly } from './option';
import { INTRODUCTIONS, RESPONSE, STAFF } from './worker-options';

const NETWORK =
  'Local Area Coordination Network: one coordinator for 8,000 to 10,000 people, 50 to 65 people at a time';

export const LOCAL_AREA_COORDINATION = defineApproach({
  id: 'local-area-coordination',
  label: 'Local Area Coordination',
  description:
    'A coordinator who belongs to the neighbourhood walks alongside some fifty or sixty isolated people for about a year, helps them to meet a few others who share something with them, and to find a place in ordinary life.',
  odd: 'Paid hours find isolated residents at home, who are taken on the books while there is a place. Over their stay each is offered a stated number of introductions to someone near who shares an interest, and is now and then referred to a group with a vacancy.',
  caution:
    'Forecast returns for coordination rest on what staff expected would have happened otherwise; no controlled estimate was found.',
  cost: {
    perYear: yearly(55_000, 'Judgement: a senior post with on-costs and a small budget'),
    setUp: once(10_000, 'Judgement: recruitment with residents, and training'),
    payer: 'council social care',
  },
  options: {
    ...STAFF,
    payShare: { ...STAFF.payShare, value: 0.85, source: 'Pay in the usual cost' },
    ...RESPONSE,
    caseload: seen(
      'People at a time',
      57,
      'a post',
      [20, 80],
      'How many people a coordinator supports at a time.',
      NETWORK,
    ),
    monthsOnBooks: judged(
      'Length of support',
      12,
      'months',
      [6, 18],
      'How long a coordinator stays with somebody.',
    ),
    tiesEach: judged(
      'Introductions for each',
      4,
      'in a stay',
      [0, 10],
      'How many people each is introduced to; one to three of them may become ties.',
    ),
    hoursPerIntroduction: judged(
      'Hours for an introduction',
      2,
      'hours',
      [0.5, 6],
      'How long it takes to find and bring together two people.',
    ),
    hoursToFind: judged(
      'Hours to find and come to know somebody',
      3,
      'hours',
      [1, 10],
      'How long the first conversations with somebody new take.',
    ),
    newEachMonth: judged(
      'New people approached',
      10,
      'a month and post',
      [1, 20],
      'How many new people a coordinator can approach in a month.',
    ),
    referralsEach: judged(
      'Groups suggested to each',
      1,
      'in a stay',
      [0, 4],
      'How often somebody on the books is pointed to a group.',
    ),
    willing: judged(
      'Those who go',
      0.5,
      'share',
      [0, 1],
      'The share of those pointed to a group with a place who go.',
    ),
    acceptanceRatio: { ...INTRODUCTIONS.acceptanceRatio, value: 1.8, high: 3 },
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const places = o.caseload * view.posts;
    const approached = Math.min(o.newEachMonth * view.posts, Math.max(0, places - view.onBooks));
    const meeting = Math.min(approached, view.paidHours / o.hoursToFind);
    const left = Math.max(0, view.paidHours - meeting * o.hoursToFind);
    const introductions = Math.min(
      (view.onBooks * o.tiesEach) / o.monthsOnBooks,
      left / o.hoursPerIntroduction,
    );
    const paid = view.paidHours > 0 ? 1 : 0;
    return doing(view, o.uptake, [
      { act: 'meet', count: meeting, hours: o.hoursToFind, among: { isolated: true }, by: 'door' },
      { act: 'enrol', places, months: o.monthsOnBooks },
      {
        act: 'introduce',
        count: paid * introductions,
        hours: o.hoursPerIntroduction,
        ego: 'books',
        alter: 'anyone',
        acceptance: o.acceptanceRatio,
        among: {},
      },
      {
        act: 'refer',
        from: 'books',
        among: { outOfGroups: true },
        count: (paid * view.onBooks * o.referralsEach) / o.monthsOnBooks,
        hours: 0,
        willing: o.willing,
      },
    ]);
  },
});
