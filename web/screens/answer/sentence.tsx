/** The answer in one sentence: the command line’s words, with the page’s signs. */
import type { StudySummary } from '../../../sim/analysis/summary-types';
import { minus } from '../../words';

export function Sentence({ summary }: { readonly summary: StudySummary }) {
  return <p class="sentence">{minus(summary.sentence).replaceAll(/(\d)%/g, '$1\u00a0%')}</p>;
}
