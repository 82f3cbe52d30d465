/** The answer in one sentence. */
import type { StudySummary } from '../../../sim/analysis/summary-types';
import { sentenceWords } from '../../words';

export function Sentence({ summary }: { readonly summary: StudySummary }) {
  return <p class="sentence">{sentenceWords(summary)}</p>;
}
