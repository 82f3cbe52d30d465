/** The printed summary: the answer, then the items of CHEERS 2022 (Husereau and others 2022), filled in. */
import { Fragment } from 'preact';
import type { StudyView } from '../session/clerk';
import { answer, stale } from '../session/session';
import { sentenceWords } from '../words';
import { Facts } from './answer/facts';
import { Sentence } from './answer/sentence';
import { SideBySide } from './answer/side-by-side';
import { ValueFigure } from './answer/value-figure';
import { AllPayers } from './business-case/all-payers';
import { cheersItems } from './business-case/cheers';

export function BusinessCase() {
  const shown = answer.value;
  if (shown === null || stale.value) {
    return <p>The business case can be printed once the study has run.</p>;
  }
  return <Paper view={shown.view} complete={shown.complete} />;
}

function Paper({ view, complete }: { view: StudyView; complete: boolean }) {
  const { summary } = view;
  const first = summary.economics[0]?.arm ?? '';
  return (
    <article aria-label="Business case">
      <h2>{summary.study.name}: business case</h2>
      {complete ? null : (
        <p class="note">
          Only {view.pairs} of {view.allPairs} pairs of runs are in. Numbers will still move.
        </p>
      )}
      <Sentence summary={summary} option={first} />
      <Facts view={view} option={first} />
      {summary.sentences.slice(1).map(({ arm }) => (
        <p key={arm}>{sentenceWords(summary, arm)}</p>
      ))}
      {view.scenario.caution ? <p class="note">Be careful: {view.scenario.caution}</p> : null}
      <SideBySide view={view} />
      <AllPayers summary={summary} />
      <ValueFigure view={view} />
      <h3>What a report should say (CHEERS 2022)</h3>
      <dl class="list">
        {cheersItems(view).map(({ item, words }) => (
          <Fragment key={item}>
            <dt>{item}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
      <h3>What identifies this run</h3>
      <dl class="list">
        <dt>Version and seed</dt>
        <dd>
          Kithwork {summary.version}, seed “{summary.seed}”
        </dd>
        <dt>World digest</dt>
        <dd>
          <code>{complete ? summary.digests.worlds : 'when all pairs have run'}</code>
        </dd>
        <dt>Inputs digest</dt>
        <dd>
          <code>{complete ? summary.digests.inputs : 'when all pairs have run'}</code>
        </dd>
        <dt>Ledger digest</dt>
        <dd>
          <code>{complete ? summary.digests.ledger : 'when all pairs have run'}</code>
        </dd>
      </dl>
    </article>
  );
}
