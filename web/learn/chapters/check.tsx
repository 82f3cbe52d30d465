/** How anybody can make the runs of a chapter again: commands, digests, the scenario file. */
import { LEARN } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import { VERSION } from '../../../sim/host/version';
import { download } from '../../controls/download';
import { change } from '../../state/history';
import { go } from '../../state/route';
import { fill } from '../locale/texts';
import { type ChapterRuns, digestOf } from '../runs/chapter-runs';
import { learnScenario, learnScenarioText } from './scenarios';

const text = LEARN.chapter;

/** The watched run of an arm, all runs, and what is counted in them. */
export function commandsOf(chapter: Chapter): { run: string; digest: string; counts: string[] } {
  const { arms } = learnScenario(chapter.file);
  const arm = arms[chapter.shown[chapter.shown.length - 1]].name;
  const file = `scenarios/learn/${chapter.file}.yaml`;
  const counted = [chapter.file, ...(chapter.also === undefined ? [] : [chapter.also.file])];
  const counts = counted.map((name) => `npx kithwork learn scenarios/learn/${name}.yaml`);
  const chosen = arms.length > 1 ? ` --arm "${arm}"` : '';
  return { run: `npx kithwork run ${file}${chosen}`, digest: `npx kithwork digest ${file}`, counts };
}

export function Check({ chapter, runs }: { readonly chapter: Chapter; readonly runs: ChapterRuns }) {
  const scenario = learnScenario(chapter.file);
  const arm = chapter.shown[chapter.shown.length - 1];
  const first = runs.runs.find(({ pair }) => pair === 0);
  const { run, digest, counts } = commandsOf(chapter);
  const own = LEARN.chapters[chapter.number - 1];
  return (
    <details>
      <summary>{text.check}</summary>
      <p>{text.checkLead}</p>
      <pre class="learn-command" tabIndex={0} data-quoted>
        {[run, digest, ...counts].join('\n')}
      </pre>
      <dl class="list">
        <dt>{text.seed}</dt>
        <dd data-quoted>{scenario.seed}</dd>
        <dt>{fill(text.digestWatched, { arm: own.arms[own.arms.length - 1] })}</dt>
        <dd>
          <code id="learn-digest-run" data-quoted>
            {first?.digests[arm] ?? text.notYet}
          </code>
        </dd>
        <dt>{text.digestAll}</dt>
        <dd>
          <code id="learn-digest-all" data-quoted>
            {digestOf(runs) ?? text.notYet}
          </code>
        </dd>
      </dl>
      <p class="quiet small">{fill(LEARN.common.version, { version: VERSION })}</p>
      <div class="row">
        <button
          type="button"
          onClick={() =>
            download(`${chapter.file}.yaml`, [learnScenarioText(chapter.file)], 'application/yaml')
          }
        >
          {text.saveScenario}
        </button>
        {scenario.arms.length > 1 ? (
          <button
            type="button"
            onClick={() => {
              change('open a chapter of Learn', scenario);
              go('answer');
            }}
          >
            {text.openScenario}
          </button>
        ) : null}
      </div>
    </details>
  );
}
