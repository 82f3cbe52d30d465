/** The window on the projector: it shows what the presenter’s window says, and nothing else. */
import { useEffect, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { followed, guesses, revealed } from '../chapters/memory';
import type { GameShow } from '../game/show';
import { GameShowView } from '../game/show-view';
import { type RoomState, readGameMessage, readState, tellReady } from './room-state';
import { SlideView } from './slide-view';

const text = LEARN.present;

export function RoomPage() {
  const [state, setState] = useState<RoomState | null>(null);
  const [game, setGame] = useState<{ readonly show: GameShow | null } | null>(null);
  useEffect(() => {
    const presenter = window.opener as Window | null;
    const hear = (event: MessageEvent) => {
      if (presenter === null || event.source !== presenter) return;
      const played = readGameMessage(event.data);
      if (played !== null) setGame(played);
      const next = readState(event.data);
      if (next === null) return;
      setGame(null);
      guesses.value = next.guesses;
      revealed.value = next.revealed;
      followed.value = next.followed;
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
  if (game !== null) return <GameScreen show={game.show} />;
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
      {state.locked ? null : <FullScreen />}
    </>
  );
}

function GameScreen({ show }: { readonly show: GameShow | null }) {
  return (
    <>
      {show === null ? (
        <>
          <h1 class="hidden">{text.roomTitle}</h1>
          <p class="learn-slide-hidden">{text.hidden}</p>
        </>
      ) : (
        <div class="learn-slide learn-slide-large">
          <GameShowView show={show} level={1} />
        </div>
      )}
      <FullScreen />
    </>
  );
}

function FullScreen() {
  if (document.fullscreenEnabled !== true) return null;
  return (
    <p class="learn-room-full">
      <button
        type="button"
        class="plain small"
        onClick={() => void document.documentElement.requestFullscreen()}
      >
        {text.fullScreen}
      </button>
    </p>
  );
}
