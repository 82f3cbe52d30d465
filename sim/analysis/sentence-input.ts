/** Picks what the headline sentence needs out of a comparison. */

import type { Comparison } from '../economics/compare';
import { KIND_COUNT, KIND_INDEX, PAYER_COUNT, PAYERS, type PayerId } from '../economics/payers';
import type { OutcomeId } from '../engine/outcomes';
import { mean, type OutcomeDifference, summarise } from './paired';
import type { SentenceChange, SentenceInput, SentenceSaver } from './sentence';

interface Noun {
  readonly id: OutcomeId;
  /** Words after “fewer” or “more”. */
  readonly noun: string;
  readonly isHealth?: boolean;
}

/** Outcomes the sentence may name, most important first. */
const NOUNS: readonly Noun[] = [
  { id: 'lonely', noun: 'people lonely at any time', isHealth: true },
  { id: 'isolated', noun: 'people isolated at any time', isHealth: true },
  { id: 'depressed', noun: 'people depressed at any time', isHealth: true },
  { id: 'deaths', noun: 'deaths', isHealth: true },
  { id: 'emergencyAdmissions', noun: 'emergency admissions' },
  { id: 'aeAttendances', noun: 'A&E visits' },
  { id: 'gpConsultations', noun: 'GP visits' },
  { id: 'participating', noun: 'people in a group' },
];

const NAMES: Readonly<Record<PayerId, string>> = {
  'NHS primary': 'GP practices',
  'NHS hospital': 'hospitals',
  'NHS mental health': 'mental health services',
  'council social care': 'social care',
  'council other': 'the rest of the council',
  'police and justice': 'police and courts',
  'DWP and employers': 'employers and work benefits',
  'voluntary sector': 'the voluntary sector',
  residents: 'residents',
};

/** Savings of each payer over the study, discounted, without the programme's own spending. */
export function savers({ pairs, cells, programme }: Comparison): SentenceSaver[] {
  return PAYERS.map(({ id, public: isPublic }, payer) => {
    const savings = new Float64Array(pairs);
    const cash = new Float64Array(pairs);
    for (let i = 0; i < pairs; i++) {
      const at = (i * PAYER_COUNT + payer) * KIND_COUNT;
      const spent = programme[i * PAYER_COUNT + payer];
      cash[i] = spent - cells[at + KIND_INDEX.cashable];
      savings[i] = spent;
      for (let kind = 0; kind < KIND_COUNT; kind++) savings[i] -= cells[at + kind];
    }
    const { mean: saving, low95, high95 } = summarise(savings);
    return { label: NAMES[id], isPublic, saving, low95, high95, cash: mean(cash) };
  });
}

export interface SentenceSettings {
  readonly option: string;
  readonly against: string | null;
  readonly months: number;
  /** £ per QALY. */
  readonly threshold: number;
  /** Draws or pairs that the two chances are shares of. */
  readonly chancesOver: number;
}

export function sentenceInput(
  comparison: Comparison,
  outcomes: readonly OutcomeDifference[],
  { option, against, months, threshold, chancesOver }: SentenceSettings,
): SentenceInput {
  const changes = NOUNS.flatMap(({ id, noun, isHealth = false }): SentenceChange[] => {
    const outcome = outcomes.find((candidate) => candidate.id === id);
    if (!outcome) return [];
    const { mean: change, low95, high95 } = outcome.total;
    return [{ noun, isHealth, mean: change, low95, high95, comparator: outcome.comparatorMean }];
  });
  return {
    option,
    against,
    years: Math.ceil(months / 12),
    programmeCost: mean(comparison.spending),
    changes,
    savers: savers(comparison),
    payback: comparison.payback,
    probabilitySavesCash: comparison.probabilitySavesCash,
    probabilityGoodValue: comparison.probabilityGoodValue,
    chancesOver,
    threshold,
  };
}
