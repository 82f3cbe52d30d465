/** The screens, and undo and redo of everything. */
import { useEffect } from 'preact/hooks';
import { canRedo, canUndo, redo, undo } from '../state/history';
import { go, link, SCREENS, screen } from '../state/route';

/** Ctrl+Z and Ctrl+Y outside a text box, where the browser has its own. */
function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target instanceof HTMLElement && event.target.closest('input[type="text"], textarea')) return;
  const key = event.key.toLowerCase();
  const act = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : null;
  if (act === null) return;
  event.preventDefault();
  act();
}

export function Menu() {
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <nav class="menu" aria-label="Screens">
      <div class="wide">
        <ul>
          {SCREENS.map(({ id, title }) => (
            <li key={id}>
              <a
                href={link(id)}
                aria-current={screen.value === id ? 'page' : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  go(id);
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
        <div class="undo">
          <button type="button" disabled={canUndo.value === null} onClick={undo}>
            Undo<span class="hidden">{canUndo.value ? `: ${canUndo.value}` : ''}</span>
          </button>
          <button type="button" disabled={canRedo.value === null} onClick={redo}>
            Redo<span class="hidden">{canRedo.value ? `: ${canRedo.value}` : ''}</span>
          </button>
        </div>
      </div>
    </nav>
  );
}
