/** Neighbourhoods of an authority, to be ticked by name; a box above finds them. */
import { useState } from 'preact/hooks';
import { counted } from '../../../sim/io/wording';
import { neighbourhoods, ticked } from '../../area/official';

/** Most boxes shown at once: more are found by typing a part of the name. */
const MOST_SHOWN = 60;

export function NeighbourhoodList() {
  const [search, setSearch] = useState('');
  const all = neighbourhoods.value;
  if (all.length === 0) return null;
  const needle = search.trim().toLowerCase();
  const fits = all.filter(({ code, name }) => `${name} ${code}`.toLowerCase().includes(needle));
  const tick = (codes: readonly string[], on: boolean) => {
    const next = new Set(ticked.value);
    for (const code of codes) on ? next.add(code) : next.delete(code);
    ticked.value = next;
  };
  const chosen = ticked.value.size;
  return (
    <fieldset class="neighbourhoods">
      <legend>Neighbourhoods (LSOAs)</legend>
      <p class="hint" id="ticked-count">
        {chosen === 0
          ? `None is ticked: the place is the whole authority, ${counted(all.length, 'neighbourhood')}.`
          : `${chosen} of ${all.length} ticked.`}
      </p>
      <label class="label" for="find-neighbourhood">
        Find by name or code
      </label>
      <input
        id="find-neighbourhood"
        type="text"
        autocomplete="off"
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <div class="row">
        <button
          type="button"
          class="small"
          onClick={() =>
            tick(
              fits.map(({ code }) => code),
              true,
            )
          }
        >
          Tick all {needle === '' ? '' : 'found '}({fits.length})
        </button>
        <button
          type="button"
          class="small"
          disabled={chosen === 0}
          onClick={() => (ticked.value = new Set())}
        >
          Untick all
        </button>
      </div>
      <div class="pick" role="group" aria-label="Neighbourhoods to tick" tabIndex={0}>
        {fits.slice(0, MOST_SHOWN).map(({ code, name }) => (
          <div class="choice" key={code}>
            <input
              type="checkbox"
              id={`pick-${code}`}
              checked={ticked.value.has(code)}
              onChange={(event) => tick([code], event.currentTarget.checked)}
            />
            <label for={`pick-${code}`}>
              {name} <span class="hint">{code}</span>
            </label>
          </div>
        ))}
        {fits.length === 0 ? <p>None has this in its name or code.</p> : null}
        {fits.length > MOST_SHOWN ? (
          <p class="hint">And {fits.length - MOST_SHOWN} more. Type a part of the name to find them.</p>
        ) : null}
      </div>
    </fieldset>
  );
}
