/** The two chances, apart, and what it costs. */
import type { StudyView } from '../../session/clerk';
import { chance, poundsWords, years } from '../../words';

export interface PartProps {
  readonly view: StudyView;
  readonly option: string;
}

export function Facts({ view, option }: PartProps) {
  const { summary } = view;
  const found = summary.economics.find(({ arm }) => arm === option);
  const cloud = view.clouds.find(({ arm }) => arm === option);
  if (!found || !cloud) return null;
  const over = summary.study.chancesOver;
  const { threshold, months, priceYear } = summary.study;
  return (
    <dl class="facts">
      <div>
        <dt>What the programme costs</dt>
        <dd>{poundsWords(Math.round(cloud.spending / 100) * 100)}</dd>
        <dd>
          over {years(months)}, in {priceYear} prices, later years discounted
        </dd>
      </div>
      <div>
        <dt>Chance that it saves cash</dt>
        <dd>{chance(found.probabilitySavesCash, over)}</dd>
        <dd>all payers together get back more cash than it costs</dd>
      </div>
      <div>
        <dt>Chance that it is good value</dt>
        <dd>{chance(found.probabilityGoodValue, over)}</dd>
        <dd>if a year in full health (a QALY) is worth {poundsWords(threshold)} to you</dd>
      </div>
    </dl>
  );
}
