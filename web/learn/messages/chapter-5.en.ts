/** Chapter 5: who joins, who is missed. */
import { READING_LABELS } from '../../../sim/host/learn/labels';

export const CHAPTER_5 = {
  title: 'Who is missed',
  lead: 'Some people are cut off from others. We call them isolated. Two workers have the same hours. One knocks on any door. One looks for isolated people.',
  question:
    'Of 100 people who begin isolated, how many does the worker who looks for them meet in two years?',
  hint: 'The worker has half a day a week.',
  choices: {},
  arms: ['A worker for all', 'A worker who looks for isolated people'],
  look: [
    'Dark red rings mark isolated people. Squares are people a worker has met.',
    'Count the squares with a ring in each picture.',
    'Open the list and ask “Who is isolated?”. Were they met?',
  ],
  rows: READING_LABELS[5],
  finding: 'Who was met and who joined, in 100',
  why: [
    'A worker for all meets isolated people only by chance. One who looks for them goes to their doors first.',
    'An hour can be spent only once. Time for one person is not there for another.',
    'People are often asked into a group by someone they know. Who knows nobody is not asked.',
  ],
  compare: {
    more: 'The worker who looked met {a} in 100 isolated people. The one for all met {b}.',
    fewer: 'The worker who looked met only {a} in 100 isolated people. The one for all met {b}.',
    same: 'Both workers met {a} in 100 isolated people.',
  },
  told: '',
} as const;
