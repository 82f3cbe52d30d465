/** The answer: one sentence, then tabs. */
import { answer } from '../session/session';
import { scenario } from '../state/history';

export function AnswerScreen() {
  const shown = answer.value;
  return (
    <div class={shown && shown.view.scenario !== scenario.value ? 'stale' : undefined}>
      <h1 tabIndex={-1}>{scenario.value.name}</h1>
      <p class="sentence">{shown ? shown.view.summary.sentence : 'Working out the first look …'}</p>
    </div>
  );
}
