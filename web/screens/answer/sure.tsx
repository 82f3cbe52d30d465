/** How sure: the two chances, the dial of cause and effect, break-even, and other assumptions. */
import { comparatorSpends } from '../../../sim/analysis/comparator';
import { InTurn } from '../../controls/in-turn';
import { NumberField } from '../../controls/number-field';
import { editSettings } from '../../state/edit';
import { scenario } from '../../state/history';
import { chance, estimateCells, minus, poundCells, poundsWords } from '../../words';
import { CausalDial } from './causal-dial';
import { ExplainValue } from './explain-value';
import type { PartProps } from './facts';
import { OtherAssumptions } from './other-assumptions';
import { ValueFigure } from './value-figure';
import { WhatDecides } from './what-decides';

export function SureTab({ view, option }: PartProps) {
  const { summary } = view;
  const found = summary.economics.find(({ arm }) => arm === option);
  if (!found) return null;
  const over = summary.study.chancesOver;
  const { threshold } = summary.study;
  return (
    <InTurn>
      <h2>How sure is this?</h2>
      <ul>
        <li>
          Chance that it saves cash: <strong>{chance(found.probabilitySavesCash, over)}</strong>.
        </li>
        <li>
          Chance that it is good value at {poundsWords(threshold)} a QALY:{' '}
          <strong>{chance(found.probabilityGoodValue, over)}</strong>.
        </li>
      </ul>
      <p>{summary.uncertainty}</p>
      <ExplainValue view={view} option={option} />
      <NumberField
        label="What a year in full health is worth to you"
        unit="£ per QALY"
        hint="NICE uses £25,000 to £35,000; the Treasury counts more."
        low={0}
        high={120_000}
        step={1_000}
        value={scenario.value.settings.threshold}
        onChange={(value) => editSettings('change the threshold', { threshold: value })}
      />
      <ValueFigure view={view} />
      <BreakEven view={view} option={option} />
      <CausalDial />
      <WhatDecides view={view} option={option} />
      <OtherAssumptions view={view} option={option} />
    </InTurn>
  );
}

/** What would have to be true for the means to come out even. */
function BreakEven({ view, option }: PartProps) {
  const found = view.summary.economics.find(({ arm }) => arm === option);
  const cloud = view.clouds.find(({ arm }) => arm === option);
  if (!found || !cloud) return null;
  const { threshold, comparator } = view.summary.study;
  const beyond = comparatorSpends(view.scenario) ? ` more than “${comparator}”` : '';
  const affordable = cloud.spending + found.inmb.mean;
  const [, costRange] = poundCells(found.costDifference);
  const [qalys, qalyRange] = estimateCells(found.qalyDifference);
  return (
    <>
      <h3>What would make it even?</h3>
      <ul>
        <li>
          Extra cost to services and the funder: {poundsWords(found.costDifference.mean)} (95 % range{' '}
          {minus(costRange)}).
        </li>
        <li>
          Extra years in full health: {minus(qalys)} QALYs (95 % range {minus(qalyRange)}).
        </li>
        <li>Cost for each QALY: {found.icer}.</li>
        <li>
          {affordable > 0
            ? `On average it would be good value at ${poundsWords(threshold)} a QALY if the whole programme cost ${poundsWords(affordable)}${beyond} instead of ${poundsWords(cloud.spending)}.`
            : `On average it would not be good value at ${poundsWords(threshold)} a QALY even if it cost nothing.`}
        </li>
      </ul>
    </>
  );
}
