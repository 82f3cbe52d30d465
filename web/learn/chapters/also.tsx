/** The same place under another assumption: what the worker changes with the link switched off, and with it on. */
import { useMemo } from 'preact/hooks';
import { FIGURE, LEARN } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import type { PairReading } from '../../../sim/host/learn/measure';
import { type Spread, spreadOf, whole } from '../../../sim/host/learn/spread';
import { Figure } from '../../charts/figure';
import { fill } from '../locale/texts';
import { chapterRuns } from '../runs/chapter-runs';
import { spreadTable } from './picture-of-runs';
import { runsPlot } from './runs-plot';
import { learnScenario } from './scenarios';
import { RunsLine } from './watch';

export interface AlsoProps {
  readonly chapter: Chapter;
  readonly also: NonNullable<Chapter['also']>;
  readonly runs: readonly PairReading[];
}

const text = LEARN.also;

export function Also({ chapter, also, runs }: AlsoProps) {
  const state = chapterRuns(also.file, learnScenario(also.file), chapter.measure).value;
  const off = spreadOf(runs, also.reading);
  const on = spreadOf(state.runs, also.reading);
  return (
    <>
      <h2>{text.title}</h2>
      <RunsLine runs={state} />
      {off !== null && on !== null ? <Both off={off} on={on} /> : null}
    </>
  );
}

function Both({ off, on }: { readonly off: Spread; readonly on: Spread }) {
  const rows = [
    { label: text.off, spread: off, guess: null },
    // Nobody watched a run of this row.
    { label: text.on, spread: { ...on, watched: null }, guess: null },
  ];
  const draw = useMemo(() => runsPlot(rows, text.axis, null), [off.values.length, on.values.length]);
  const values = {
    offLow: whole(off.low),
    offHigh: whole(off.high),
    onLow: whole(on.low),
    onHigh: whole(on.high),
  };
  return (
    <>
      <p>
        {fill(text.text, values)} {directionText(on)}
      </p>
      <Figure
        finding={text.finding}
        summary={LEARN.chapter.summary}
        draw={draw}
        words={FIGURE}
        table={spreadTable(text.table, rows)}
      />
    </>
  );
}

function directionText({ low, high }: Spread): string {
  if (low < 0 && high > 0) return text.both;
  if (low < 0) return text.down;
  if (high > 0) return text.up;
  return text.none;
}
