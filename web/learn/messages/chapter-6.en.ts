/** Chapter 6: from ties to health. */
import { CHOICE_LABELS, READING_LABELS } from '../../../sim/host/learn/labels';

export const CHAPTER_6 = {
  title: 'From ties to health',
  lead: 'Lonely people are more often depressed. That is true in many studies. But which comes first? In this place we did something odd. We made sure that being lonely harms nobody.',
  question: 'Here, being lonely makes nobody ill. Are lonely people still depressed more often than others?',
  hint: 'Two things can go together, even when the first does not cause the second.',
  choices: CHOICE_LABELS[6],
  arms: ['No worker', 'A worker'],
  look: [
    'Open the list. Ask who lives here, and find people who are lonely or depressed.',
    'Follow one of them. Which came first in their story?',
    'Both places have the same luck. Is anybody’s health different in them?',
  ],
  rows: READING_LABELS[6],
  finding: 'Depression where being lonely harms nobody, in 100',
  why: [
    'In the model, people who are depressed become lonely more easily. Then the two go together, but being lonely did not come first.',
    'How much of the link is cause? Nobody knows well. In our other runs the share of cause is drawn anew each time, from what studies allow.',
    'An honest answer says what we do not know. So it is a range, not one number.',
  ],
  compare: {
    more: 'Where being lonely harms nobody, {a} in 100 lonely people were depressed, and {b} in 100 others.',
    fewer:
      'Where being lonely harms nobody, only {a} in 100 lonely people were depressed, and {b} in 100 others.',
    same: 'Where being lonely harms nobody, {a} in 100 lonely people were depressed, and as many others.',
  },
  told: '',
} as const;

/** The same place with the link as studies have it. */
export const CHAPTER_6_ALSO = {
  title: 'Does the worker change health?',
  off: 'Months of depression, link switched off',
  on: 'Months of depression, link as studies have it',
  finding: 'What the worker changed in months of depression',
  axis: 'months of depression more or less with the worker',
  text: 'With the link switched off, the worker changed depression by {offLow} to {offHigh} months in all. With the link as studies have it, the change went from {onLow} to {onHigh} months. Below zero means less depression.',
  both: 'That range goes from less to more. So these runs cannot say which way it goes. The place is small, and luck is large.',
  down: 'In all these runs there was no more depression than before, and in some there was less.',
  up: 'In all these runs there was no less depression than before, and in some there was more.',
  none: 'In no run did it change at all.',
  table: 'Change in months of depression over five years',
} as const;
