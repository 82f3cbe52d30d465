/** The two chances, apart, and what it costs. */
import { comparatorSpends } from '../../../sim/analysis/comparator';
import type { StudyView } from '../../session/clerk';
import { chance, poundsWords, years } from '../../words';

export interface PartProps {
  readonly view: StudyView;
  readonly option: string;
}

interface FactsProps extends PartProps {
  /** On the answer each fact can be opened up; on paper it cannot. */
  readonly onExplain?: (id: string) => void;
}

export function Facts({ view, option, onExplain }: FactsProps) {
  const { summary } = view;
  const found = summary.economics.find(({ arm }) => arm === option);
  const cloud = view.clouds.find(({ arm }) => arm === option);
  if (!found || !cloud) return null;
  const over = summary.study.chancesOver;
  const { threshold, months, priceYear, comparator } = summary.study;
  const explain = (id: string, what: string) =>
    onExplain ? (
      <dd class="no-print">
        <button type="button" class="plain" onClick={() => onExplain(id)}>
          Explain this number<span class="hidden">: {what}</span>
        </button>
      </dd>
    ) : null;
  return (
    <dl class="facts">
      <div>
        <dt>
          {comparatorSpends(view.scenario)
            ? `What it costs beyond “${comparator}”`
            : 'What the programme costs'}
        </dt>
        <dd>{poundsWords(Math.round(cloud.spending / 100) * 100)}</dd>
        <dd>
          over {years(months)}, in {priceYear} prices, later years discounted
        </dd>
        {explain('spending', 'what the programme costs')}
      </div>
      <div>
        <dt>Chance that it saves cash</dt>
        <dd>{chance(found.probabilitySavesCash, over)}</dd>
        <dd>all payers together get back more cash than it costs</dd>
        {explain('chance-cash', 'chance that it saves cash')}
      </div>
      <div>
        <dt>Chance that it is good value</dt>
        <dd>{chance(found.probabilityGoodValue, over)}</dd>
        <dd>if a year in full health (a QALY) is worth {poundsWords(threshold)} to you</dd>
        {explain('chance-value', 'chance that it is good value')}
      </div>
    </dl>
  );
}
