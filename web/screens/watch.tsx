/** Watch the network: the comparator and one option side by side, month by month. */
import { useState } from 'preact/hooks';
import { NetworkOf } from '../network/network-of';
import { ENGLISH, say } from '../network/words';
import { shelf } from '../session/session';
import { scenario } from '../state/history';

export function WatchScreen() {
  const { arms, comparator } = scenario.value;
  const against = Math.max(
    0,
    arms.findIndex(({ name }) => name === comparator),
  );
  const others = arms.map((_, arm) => arm).filter((arm) => arm !== against);
  const [chosen, choose] = useState(others[0] ?? against);
  const arm = others.includes(chosen) ? chosen : (others[0] ?? against);
  return (
    <>
      <h1 tabIndex={-1}>{say(ENGLISH, 'title')}</h1>
      {others.length > 1 && (
        <label class="field">
          {say(ENGLISH, 'watchOption')}{' '}
          <select value={arm} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {others.map((other) => (
              <option key={other} value={other}>
                {arms[other].name}
              </option>
            ))}
          </select>
        </label>
      )}
      <NetworkOf scenario={scenario.value} arms={arm === against ? [arm] : [against, arm]} shelf={shelf} />
    </>
  );
}
