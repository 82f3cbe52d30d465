/** How far the work is, in words; the same words are announced, but not more often than anyone can listen. */
import { useEffect, useState } from 'preact/hooks';
import { leftWords, type Progress } from '../session/progress';
import { answer, ask, stale, stop, type Work, work } from '../session/session';
import { scenario } from '../state/history';

export function StageBar() {
  const now = work.value;
  // Between a change and the run that answers it, nothing may pass for done.
  const between = stale.value && (now.state === 'done' || now.state === 'first look');
  const { words, announced } = between
    ? same('You changed something: running again …')
    : stageWords(now, answer.value?.view.pairs ?? 0);
  return (
    <section class="stage" aria-label="Stage of the work">
      <div class="wide">
        <p id="stage-words">{words}</p>
        {now.state === 'working' ? (
          <>
            <progress aria-labelledby="stage-words" {...bar(now.progress)} />
            <button type="button" onClick={stop}>
              Stop
            </button>
          </>
        ) : null}
        {now.state === 'stopped' || now.state === 'failed' || (now.state === 'first look' && !between) ? (
          <button type="button" onClick={() => ask(scenario.value, 'asked')}>
            {now.state === 'first look' ? 'Run all pairs' : 'Run again'}
          </button>
        ) : null}
        {now.state === 'waiting' && now.reason === 'too heavy' ? (
          <button type="button" onClick={() => ask(scenario.value, 'asked')}>
            Run it anyway
          </button>
        ) : null}
        <Announcement words={announced} />
      </div>
    </section>
  );
}

/** The first look fills the bar once, all pairs of runs fill it again. */
function bar({ stage, share, done, total }: Progress): { max: number; value?: number } {
  return stage === 'First look' ? { max: 1, value: share ?? undefined } : { max: total, value: done };
}

interface StageWords {
  readonly words: string;
  /** Changes only when the stage does. */
  readonly announced: string;
}

function stageWords(now: Work, pairs: number): StageWords {
  switch (now.state) {
    case 'working': {
      const { stage, done, total, share, secondsLeft } = now.progress;
      const left = leftWords(secondsLeft);
      const words =
        stage === 'First look'
          ? share === null
            ? 'Getting the neighbourhood ready …'
            : share > 0.98
              ? 'First look: adding up …'
              : `First look: ${Math.floor(share * 100)} % done${left}`
          : stage.startsWith('Other')
            ? `${stage} (${done + 1} of ${total})`
            : `${stage}: ${done} of ${total}${left}`;
      return { words, announced: `${stage.split(':')[0]}: working` };
    }
    case 'waiting':
      return same(
        now.reason === 'too heavy'
          ? 'This place is large for a browser. It may take long and need much memory. The command line can run it too.'
          : 'Add an option on the programme screen: there is nothing to compare yet.',
      );
    case 'first look':
      return same(`First look from ${pairs} pairs of runs. All of them would take some minutes.`);
    case 'stopped':
      return same('Stopped. The answer shown is from the runs so far.');
    case 'done':
      return same(`Done: ${pairs} pairs of runs, with the same people and the same luck in each pair.`);
    case 'failed':
      return same(`The work stopped with a fault: ${now.message}`);
  }
}

const same = (words: string): StageWords => ({ words, announced: words });

/** A live region that speaks at most once in three seconds. */
function Announcement({ words }: { words: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(words), said === '' ? 0 : 3_000);
    return () => clearTimeout(timer);
  }, [words, said]);
  return (
    <p class="hidden" role="status">
      {said}
    </p>
  );
}
