/** Chapter 3: a worker arrives. */
import { READING_LABELS } from '../../../sim/host/learn/labels';

export const CHAPTER_3 = {
  title: 'A worker arrives',
  lead: 'A worker comes for one day a week, for two years. They knock on doors and listen. They bring people together and help groups to start.',
  question: 'Of 100 times that the worker brings two people together, how many lead to a tie?',
  hint: 'Think of people you were introduced to. How many do you still know?',
  choices: {},
  arms: ['No worker', 'A worker'],
  look: [
    'Both places have the same people and the same luck. Only the worker is new.',
    'Squares are people the worker has met. Orange lines are ties the worker began.',
    'A house with an orange edge is a group that had help from the worker.',
  ],
  rows: READING_LABELS[3],
  finding: 'What the worker brought about',
  why: [
    'An hour can be spent only once. The worker meets as many people as the hours allow, and no more.',
    'Two people who are brought together may not get on. Or they may not find the time.',
    'Some residents begin to connect others. We call them connectors. They go on where the worker cannot be.',
  ],
  compare: { more: '', fewer: '', same: '' },
  told: 'In the run you watched, the worker met {met} people. Two people were brought together {introductions} times. {connectors} residents now connect others. {groups} groups had help to start.',
} as const;
