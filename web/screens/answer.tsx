/** The answer: one sentence, three facts, the cautions that matter, then the tabs. */
import { Tabs } from '../controls/tabs';
import { answer, stale, work } from '../session/session';
import { EXAMPLE } from '../state/example';
import { scenario } from '../state/history';
import { link } from '../state/route';
import { askToExplain, choose, option, options, tab } from '../state/shown';
import { count, years } from '../words';
import { ChangesTab } from './answer/changes';
import { Facts } from './answer/facts';
import { FairTab } from './answer/fair';
import { MoneyTab } from './answer/money';
import { NextSteps } from './answer/next-steps';
import { Sentence } from './answer/sentence';
import { SideBySide } from './answer/side-by-side';
import { SureTab } from './answer/sure';
import { Watched, WatchTab } from './answer/watch';

const TABS = [
  { id: 'changes', title: 'What changes', Shown: ChangesTab },
  { id: 'money', title: 'Who pays, who gains', Shown: MoneyTab },
  { id: 'sure', title: 'How sure', Shown: SureTab },
  { id: 'fair', title: 'Fair?', Shown: FairTab },
  { id: 'watch', title: 'Watch the network', Shown: WatchTab },
];

export function AnswerScreen() {
  const shown = answer.value;
  const isExample = scenario.value === EXAMPLE;
  const { Shown } = TABS.find(({ id }) => id === tab.value) ?? TABS[0];
  return (
    <div class={stale.value ? 'stale' : undefined}>
      <h1 tabIndex={-1}>{scenario.value.name}</h1>
      {stale.value ? (
        <p class="note">
          You changed something. What you see in grey is the old answer; the new one is on its way.
        </p>
      ) : null}
      {shown ? (
        <>
          <Sentence summary={shown.view.summary} option={option.value} />
          <Facts view={shown.view} option={option.value} onExplain={(id) => askToExplain(id, 'sure')} />
          <Cautions pairs={shown.view.pairs} complete={shown.complete} />
          {shown.view.scenario.caution ? <p class="note">Be careful: {shown.view.scenario.caution}</p> : null}
        </>
      ) : (
        <Waiting />
      )}
      {/* Its picture needs no answer, so it is there as soon as its first months are. */}
      {isExample && tab.value !== 'watch' ? (
        <details class="no-print" open key="example">
          <summary>Watch the example, month by month</summary>
          <Watched scenario={EXAMPLE} option={option.value || EXAMPLE.arms[1].name} compact />
        </details>
      ) : null}
      {shown ? (
        <>
          <NextSteps isExample={isExample} />
          {options.value.length > 1 ? <SideBySide view={shown.view} /> : null}
          {options.value.length > 1 ? <OptionChoice /> : null}
          <Tabs label="Parts of the answer" tabs={TABS} shown={tab.value} onShow={(id) => (tab.value = id)}>
            <Shown view={shown.view} option={option.value} />
          </Tabs>
        </>
      ) : null}
    </div>
  );
}

/** What happens until there is a first answer. Nothing stands in for it: every number comes from real runs. */
function Waiting() {
  const { place, months } = scenario.value;
  if (work.value.state !== 'working') return null;
  return (
    <>
      <p class="sentence">Running the neighbourhood with and without the programme …</p>
      <p>
        First Kithwork grows a place of {count(place.population)} residents for 30 years, so that friendships
        and groups are as settled as in a real one. Then the same place lives {years(months)} twice: with the
        programme and without. The bar above says how far it is. The example needs no growing, since its place
        comes with the page.
      </p>
      <p class="no-print">
        Meanwhile you can change <a href={link('place')}>the place</a>,{' '}
        <a href={link('programme')}>the programme</a> or <a href={link('assumptions')}>the assumptions</a>, or
        stop the work.
      </p>
    </>
  );
}

/** Never more than three, and those that matter. */
function Cautions({ pairs, complete }: { pairs: number; complete: boolean }) {
  return (
    <div class="note">
      <p>
        {complete ? '' : `From ${pairs} pairs of runs so far: numbers will still move. `}
        The model was not checked against a trial of any programme. Many of its numbers are judgements, marked
        J under <a href={link('assumptions')}>Assumptions</a>.
      </p>
    </div>
  );
}

function OptionChoice() {
  return (
    <fieldset class="no-print">
      <legend>Show the numbers of</legend>
      {options.value.map((name, n) => (
        <div class="choice" key={name}>
          <input
            type="radio"
            name="option"
            id={`option-${n}`}
            checked={option.value === name}
            onChange={() => choose(name)}
          />
          <label for={`option-${n}`}>{name}</label>
        </div>
      ))}
    </fieldset>
  );
}
