/** How uncertain parameters go together. */
import { defineParameters } from '../parameter';

export const UNCERTAINTY = defineParameters({
  causalCorrelation: {
    label: 'Rank correlation of causal fractions',
    value: 0.5,
    unit: 'Spearman correlation',
    low: 0,
    high: 1,
    distribution: { kind: 'fixed' },
    role: 'structure',
    grade: 'J',
    source:
      'Judgement: the same confounding (health before ties, temperament, deprivation) inflates each association; no estimate exists',
    sentence:
      'How strongly the shares of each association taken as causal go up and down together between draws.',
  },
});
