/** Chapter 4: the money stops. */
import { READING_LABELS } from '../../../sim/host/learn/labels';

export const CHAPTER_4 = {
  title: 'The money stops',
  lead: 'The worker is paid for two years. Then the money stops and the worker leaves. We look again three years later.',
  question:
    'Of 100 ties that began with the worker and were there when the money stopped, how many are left?',
  hint: 'In chapter 2 you saw how many new ties last without any help.',
  choices: {},
  arms: ['No worker', 'A worker for two years'],
  look: [
    'Go to month 24, the last month with money. Count the orange lines.',
    'Go to month 60. How many orange lines are left?',
    'Look at the houses with an orange edge. Are they still there?',
  ],
  rows: READING_LABELS[4],
  finding: 'What was left three years later',
  why: [
    'A tie that somebody else began is young. It fades like other young ties, unless the two find time for it.',
    'A group can go on without the worker. It needs people who run it and a place to meet.',
    'So it helps to ask early: who will do this when the money has gone?',
  ],
  compare: {
    more: 'Of 100 ties, {a} were left. Of 100 helped groups, {b} were left.',
    fewer: 'Of 100 ties, {a} were left. Of 100 helped groups, {b} were left.',
    same: 'Of 100 ties, {a} were left, and as many of 100 helped groups.',
  },
  told: '',
} as const;
