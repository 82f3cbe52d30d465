/** The window on the projector: it shows what the presenter’s window says, and nothing else. */
import { useEffect, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { guesses, revealed } from '../chapters/memory';
import { type RoomState, readState, tellReady } from './room-state';
import { SlideView } from './slide-view';

const text = LEARN.present;

export function RoomPage() {
  const [state, setState] = useState<RoomState | null>(null);
  useEffect(() => {
    const presenter = window.opener as Window | null;
    const hear = (event: MessageEvent) => {
      if (presenter === null || event.source !== presenter) return;
      const next = readState(event.data);
      if (next === null) return;
      guesses.value = next.guesses;
      revealed.value = next.revealed;
      setState(next);
    };
    window.addEventListener('message', hear);
    if (presenter !== null) tellReady(presenter);
    return () => window.removeEventListener('message', hear);
  }, []);
  useEffect(() => {
    document.body.classList.add('learn-room');
    return () => document.body.classList.remove('learn-room');
  }, []);
  if (state === null) {
    return (
      <>
        <h1 tabIndex={-1}>{text.roomTitle}</h1>
        <p>{text.roomWait}</p>
      </>
    );
  }
  return (
    <>
      {state.hidden ? <h1 class="hidden">{text.roomTitle}</h1> : null}
      <SlideView state={state} level={1} />
      {state.locked || document.fullscreenEnabled !== true ? null : (
        <p class="learn-room-full">
          <button
            type="button"
            class="plain small"
            onClick={() => void document.documentElement.requestFullscreen()}
          >
            {text.fullScreen}
          </button>
        </p>
      )}
    </>
  );
}
