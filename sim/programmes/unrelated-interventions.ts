/** A series of professional courses that have nothing to do with each other: a comparator. */
import { AT_WORK, defineApproach, doing } from './approach';
import { judged, NO_SET_UP, yearly } from './option';
import { RESPONSE, STAFF } from './worker-options';

export const UNRELATED_INTERVENTIONS = defineApproach({
  id: 'unrelated-interventions',
  label: 'A series of unrelated interventions',
  description:
    'The same money spent on one course after another (weight, smoking, falls, confidence), each designed and run by professionals, open to those referred, over after twelve weeks.',
  odd: 'Courses take residents in need who see their GP on the books for their length; they meet each other there as at an event. Nobody founds anything, nobody is asked to help, no agency changes. What a course does for health itself is not in the model.',
  caution:
    'A comparator for what ties do. It leaves out what each course is for, so it is not a fair judgement of such courses.',
  cost: {
    perYear: yearly(80_000, 'Set equal to a community development worker, for comparison'),
    setUp: NO_SET_UP,
    payer: 'NHS primary',
  },
  options: {
    ...STAFF,
    posts: { ...STAFF.posts, value: 1.2 },
    payShare: { ...STAFF.payShare, value: 0.7, source: 'Judgement' },
    ...RESPONSE,
    courseMonths: judged('Length of a course', 3, 'months', [1, 12], 'How long a course lasts.'),
    placesPerPost: judged(
      'Places',
      40,
      'at a time and post',
      [5, 150],
      'How many people are on courses at a time.',
    ),
    hoursToEnrol: judged(
      'Hours to enrol somebody',
      1.5,
      'hours',
      [0.5, 6],
      'How long assessment and enrolment take.',
    ),
    sessions: judged('Sessions', 4, 'a month', [1, 12], 'How many sessions are held in a month.'),
    hoursPerSession: judged(
      'Paid hours for a session',
      5,
      'hours',
      [1, 20],
      'How many paid hours a session takes.',
    ),
    placesPerSession: judged(
      'People at a session',
      12,
      'persons',
      [4, 40],
      'How many take part in a session.',
    ),
    lasts: judged('Length of a session', 1.5, 'hours', [0.5, 6], 'How long a session lasts.'),
    meetsEach: judged(
      'People talked to',
      0.3,
      'persons',
      [0, 2],
      'How many others each gets to know a little in a session.',
    ),
  },
  stages: AT_WORK,
  effort: (view, o) => {
    const paid = view.paidHours > 0 ? 1 : 0;
    const sessions = paid * Math.min(o.sessions, view.paidHours / o.hoursPerSession);
    const left = Math.max(0, view.paidHours - sessions * o.hoursPerSession);
    const places = o.placesPerPost * view.posts;
    const free = Math.max(0, places - view.onBooks);
    return doing(view, o.uptake, [
      {
        act: 'meet',
        count: Math.min(free, left / o.hoursToEnrol),
        hours: o.hoursToEnrol,
        among: { inNeed: true },
        by: 'surgery',
      },
      { act: 'enrol', places, months: o.courseMonths },
      {
        act: 'gather',
        events: sessions,
        hours: o.hoursPerSession,
        places: o.placesPerSession,
        lasts: o.lasts,
        meets: o.meetsEach,
        acceptance: 1,
        among: {},
        from: 'books',
      },
    ]);
  },
});
