import type { ProbabilisticView } from '../../session/probabilistic';

/** What every part of “What decides” is given. */
export interface ProbabilisticProps {
  readonly found: ProbabilisticView;
  readonly option: string;
}
