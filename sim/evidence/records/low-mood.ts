/** How depression acts on ties. */
import { defineParameters } from '../parameter';

export const LOW_MOOD = defineParameters({
  moodAttempts: {
    label: 'Attempts while depressed',
    value: 0.7,
    unit: 'ratio',
    low: 0.5,
    high: 1,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Direction: Elmer & Stadtfeld 2020, Sci Rep',
    sentence: 'How much less often depressed people try to meet others.',
  },
  moodSimilarity: {
    label: 'Preference for similar others while depressed',
    value: 1.3,
    unit: 'ratio',
    low: 1,
    high: 1.6,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source: 'Direction: Elmer & Stadtfeld 2020, Sci Rep',
    sentence: 'How much more strongly depressed people prefer similar others.',
  },
});
