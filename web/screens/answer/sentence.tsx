/** The answer in one sentence. */
import type { StudySummary } from '../../../sim/analysis/summary-types';
import { sentenceWords } from '../../words';

interface SentenceProps {
  readonly summary: StudySummary;
  readonly option: string;
}

export function Sentence({ summary, option }: SentenceProps) {
  return <p class="sentence">{sentenceWords(summary, option)}</p>;
}
