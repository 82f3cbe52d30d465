/** What to do with an answer: a few steps, each a link to where it is done. */
import { link } from '../../state/route';
import { tab } from '../../state/shown';

/** Shows a tab of the answer and puts the reader there. */
function show(id: string): void {
  tab.value = id;
  document.getElementById(`tab-${id}`)?.focus();
}

export function NextSteps({ isExample }: { readonly isExample: boolean }) {
  return (
    <nav class="next no-print" aria-label="What to do next">
      <h2>What to do next</h2>
      <ul>
        <li>
          <a href={link('place')}>{isExample ? 'Make it your place' : 'Change the place'}</a>
          <span class="hint">{isExample ? 'This one is an invented example.' : 'The answer follows.'}</span>
        </li>
        <li>
          <a href={link('programme')}>{isExample ? 'Plan your programme' : 'Change the programme'}</a>
          <span class="hint">Up to four options, side by side.</span>
        </li>
        <li>
          <button type="button" class="plain" onClick={() => show('sure')}>
            See how sure this is
          </button>
          <span class="hint">And what would have to be true.</span>
        </li>
        <li>
          <a href={link('share')}>Share or print it</a>
          <span class="hint">A link, a file, a business case.</span>
        </li>
      </ul>
    </nav>
  );
}
