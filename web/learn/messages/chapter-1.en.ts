/** Chapter 1: ties form where people keep meeting. */
import { CHOICE_LABELS, READING_LABELS } from '../../../sim/host/learn/labels';

export const CHAPTER_1 = {
  title: 'Where ties form',
  lead: 'People make new ties all the time. A tie can be weak, like a nod in the street. It can grow to a close friendship.',
  question: 'Where do people meet most of those they come to know?',
  hint: 'Think of the last three people you came to know.',
  choices: CHOICE_LABELS[1],
  arms: ['A small place'],
  look: [
    'Watch the lines come and go. A line is a tie. The thicker it is, the closer the two people are.',
    'Houses are groups. Look at the lines around them.',
    'Press “Next event” to jump to a month when something happens.',
  ],
  rows: READING_LABELS[1],
  finding: 'Where new ties come from',
  why: [
    'Two people must meet again and again before a tie can grow. Each hour together counts.',
    'You often see the friends of your friends. You see your neighbours too. So most chances to meet lie there.',
    'A group brings the same people together again and again. It gives those in it more chances.',
  ],
  compare: {
    more: 'Of 100 new ties, {a} came through a friend and {b} from near home.',
    fewer: 'Of 100 new ties, only {a} came through a friend and {b} from near home.',
    same: 'Of 100 new ties, {a} came through a friend and just as many from near home.',
  },
  told: '',
} as const;
