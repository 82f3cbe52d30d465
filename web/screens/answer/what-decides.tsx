/** What decides the answer: the numbers that move it most, whose money counts, and what knowing more is worth. */
import { useState } from 'preact/hooks';
import { SelectField } from '../../controls/choices';
import { answer, askProbabilistic, probabilistic, stale, stop, work } from '../../session/session';
import type { PartProps } from './facts';
import { InformationPart } from './information';
import { TornadoFigure } from './tornado-figure';
import { WhoseMoney } from './whose-money';

const MORE_DRAWS = [50, 100, 200];

export function WhatDecides({ view, option }: PartProps) {
  const own = view.scenario.draws;
  const choices = [own, ...MORE_DRAWS.filter((draws) => draws > own)];
  const [draws, setDraws] = useState(own);
  const ready = work.value.state === 'done' && answer.value?.complete && !stale.value;
  const now = work.value;
  const running = now.state === 'working' && now.progress.stage === 'What decides the answer';
  const shown = probabilistic.value;
  const found = shown !== null && shown.scenario === view.scenario ? shown.view : null;
  return (
    <section aria-labelledby="what-decides" class={found ? undefined : 'no-print'}>
      <h3 id="what-decides">What decides the answer?</h3>
      <p>
        Each draw takes other values for the numbers that nobody knows well. Over many draws one can see which
        of them move the answer, and what it would be worth to know them better.
      </p>
      <div class="no-print">
        <SelectField
          label="Draws of the evidence"
          hint="More draws show more, and take longer. Luck is the same as in the study."
          value={String(choices.includes(draws) ? draws : own)}
          choices={choices.map((value) => ({
            value: String(value),
            label: value === own ? `${value}, those of this study: at once` : `${value} draws`,
          }))}
          onChange={(next) => setDraws(Number(next))}
        />
        <div class="row">
          {running ? (
            <>
              <button type="button" onClick={stop}>
                Stop working this out
              </button>
              <p>
                {now.progress.done} of {now.progress.total} pairs of runs
              </p>
            </>
          ) : (
            <button
              type="button"
              disabled={!ready}
              onClick={() => askProbabilistic(choices.includes(draws) ? draws : own)}
            >
              Work out what decides it
            </button>
          )}
          {ready || running ? null : <p class="hint">Once all pairs have run.</p>}
        </div>
      </div>
      {found ? (
        <>
          <p>
            From {found.draws} draws with {found.replicates} {found.replicates === 1 ? 'run' : 'runs'} of each
            option for each draw.
          </p>
          <TornadoFigure found={found} option={option} />
          <WhoseMoney found={found} option={option} />
          <InformationPart found={found} option={option} />
        </>
      ) : null}
    </section>
  );
}
