/** Chapter 2: why most friendships fade and some do not. */
import { READING_LABELS } from '../../../sim/host/learn/labels';

export const CHAPTER_2 = {
  title: 'What lasts',
  lead: 'Ties also fade. People get busy, or they move away. We follow all the ties that were made in the first year.',
  question: 'Of 100 new ties, how many are still there three years later?',
  hint: 'A tie that has faded does not count, even if the two once were friends.',
  choices: {},
  arms: ['A small place'],
  look: [
    'Pick a person in the picture. Their ties stand out. Watch which ones stay.',
    'Thick lines are old and close ties. Do they go as fast as thin ones?',
    'Open “Before and after” and look at the strip of pictures.',
  ],
  rows: READING_LABELS[2],
  finding: 'How many new ties last',
  why: [
    'A new tie is weak. It needs time, and time is short. When two people stop meeting, the tie fades.',
    'In the model a tie with shared friends breaks less often. So does a tie in a shared group. Others keep the two in touch.',
    'Old ties break less often than new ones. The first year is the hardest.',
  ],
  compare: {
    more: 'We looked at ties that were six months old. Where the two shared a friend or a group, {a} in 100 lasted. Where they did not, {b} in 100 did.',
    fewer:
      'We looked at ties that were six months old. Where the two shared a friend or a group, only {a} in 100 lasted. Where they did not, {b} in 100 did.',
    same: 'We looked at ties that were six months old. With or without a shared friend or group, {a} in 100 lasted.',
  },
  told: '',
} as const;
