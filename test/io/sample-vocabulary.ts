/** A small vocabulary that does not change with the registries. */
import type { ParameterRecord } from '../../sim/evidence/parameter';
import type { Vocabulary } from '../../sim/io/vocabulary';
import type { Approach } from '../../sim/programmes/approach';

function record(label: string, low: number, high: number, unit: string): ParameterRecord {
  return {
    label,
    value: (low + high) / 2,
    unit,
    low,
    high,
    distribution: { kind: 'uniform', low, high },
    role: 'evidence',
    grade: low === 0 ? 'J' : 'V',
    source: `Source of ${label.toLowerCase()}`,
    sentence: `${label} in one sentence.`,
  };
}

function approach(id: string, options: Approach['options']): Approach {
  return {
    id,
    label: id,
    description: id,
    odd: id,
    caution: id,
    cost: {
      perYear: record('Running cost', 0, 100_000, '£ a year'),
      setUp: record('Set-up cost', 0, 10_000, '£'),
      payer: 'NHS primary',
    },
    options,
    stages: ['work'],
    effort: () => {
      throw new Error('only its names are used here');
    },
  };
}

export const SAMPLE_VOCABULARY: Vocabulary = {
  approaches: [
    approach('resident-led-partnership', { keyResidents: record('Key residents', 6, 8, 'persons') }),
    approach('top-down-consultation', {}),
  ],
  parameters: {
    attempts: record('New-tie attempts', 0.15, 0.4, 'a month'),
    moodAttempts: record('Attempts while depressed', 0, 1, 'ratio'),
    kappa: record('κ', 0, 1, 'share'),
  },
  payers: ['NHS primary', 'council other'],
};
