/** Street parties, big lunches, open days: strangers from different streets meet. */
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, NO_SET_UP, yearly } from './option';
import { INTRODUCTIONS, RESPONSE, STAFF } from './worker-options';

export const PUBLIC_EVENTS = defineApproach({
  id: 'public-events',
  label: 'Public events',
  description:
    'Big lunches, street parties and open days, several a year and open to all, where people from different streets meet and talk.',
  odd: 'Each event has places; whoever hears of it and responds may come, the sociable sooner. Those who come talk to a few strangers from other addresses; new ties form as after a chance meeting. Paid hours limit the number of events. Nobody gives more time than they have.',
  caution: 'Events draw those who are sociable already; look at who was met before reading the totals.',
  cost: {
    perYear: yearly(20_000, 'Judgement: six events with insurance, food and a fifth of a post'),
    setUp: NO_SET_UP,
    payer: 'council other',
  },
  options: {
    ...STAFF,
    posts: { ...STAFF.posts, value: 0.2 },
    payShare: { ...STAFF.payShare, value: 0.5, source: 'Judgement' },
    ...RESPONSE,
    eventsPerYear: judged('Events', 6, 'a year', [0, 52], 'How many events are held in a year.'),
    hoursPerEvent: judged(
      'Paid hours for an event',
      40,
      'hours',
      [2, 200],
      'How many paid hours an event takes.',
    ),
    placesPerEvent: judged(
      'Places',
      80,
      'persons',
      [5, 127],
      'How many people are looked for at an event; fewer may come.',
    ),
    lasts: judged('Length', 3, 'hours', [1, 8], 'How long people stay.'),
    meetsEach: judged(
      'Strangers talked to',
      1,
      'persons',
      [0, 4],
      'How many strangers each of those who come gets to know a little.',
    ),
    acceptanceRatio: { ...INTRODUCTIONS.acceptanceRatio, value: 1 },
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const able = view.paidHours / o.hoursPerEvent;
    return doing(view, o.uptake, [
      {
        act: 'gather',
        events: view.paidHours > 0 ? Math.min(o.eventsPerYear / 12, able) : 0,
        hours: o.hoursPerEvent,
        places: o.placesPerEvent,
        lasts: o.lasts,
        meets: o.meetsEach,
        acceptance: o.acceptanceRatio,
        among: {},
        from: 'anyone',
      },
    ]);
  },
});
