/** How long the session has lasted. It is no live region: a clock that speaks every second helps nobody. */
import { useEffect, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { fill } from '../locale/texts';

const text = LEARN.present;

export function Timer() {
  /** Milliseconds gone before the timer was last started. */
  const [before, setBefore] = useState(0);
  const [since, setSince] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const ticking = window.setInterval(() => setNow(performance.now()), 1_000);
    return () => window.clearInterval(ticking);
  }, [since]);
  const gone = before + (since === null ? 0 : Math.max(0, now - since));
  const seconds = Math.floor(gone / 1_000);
  const stop = () => {
    setBefore(gone);
    setSince(null);
  };
  const start = () => {
    setNow(performance.now());
    setSince(performance.now());
  };
  return (
    <div class="row learn-timer" role="group" aria-label={text.timer}>
      <span class="number learn-clock">
        {fill(text.elapsed, {
          minutes: Math.floor(seconds / 60),
          seconds: String(seconds % 60).padStart(2, '0'),
        })}
      </span>
      <button type="button" onClick={since === null ? start : stop}>
        {since === null ? text.timerStart : text.timerStop}
      </button>
      <button
        type="button"
        onClick={() => {
          setBefore(0);
          if (since !== null) start();
        }}
      >
        {text.timerReset}
      </button>
    </div>
  );
}
