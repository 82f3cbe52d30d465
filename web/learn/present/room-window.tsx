/** The room’s window, opened by the presenter’s and known by its own self. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { LEARN } from '#locale';
import { link } from '../../state/route';
import { isReady } from './room-state';

const text = LEARN.present;

/** How often it is looked whether the room’s window was closed, milliseconds. */
const LOOK_AFTER = 1_000;

/** The room’s window, opened by this one and known by its own self. */
export function useRoom() {
  const room = useRef<Window | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.source === room.current && isReady(event.data)) setOpen(true);
    };
    const watch = window.setInterval(() => {
      if (room.current?.closed) setOpen(false);
    }, LOOK_AFTER);
    window.addEventListener('message', hear);
    return () => {
      window.removeEventListener('message', hear);
      window.clearInterval(watch);
    };
  }, []);
  const open = () => {
    setOpen(false);
    const address = location.href.replace(/#.*$/, '') + link('learn', 'room');
    room.current = window.open(address, 'kithwork-room', 'popup,width=1280,height=800');
    setBlocked(room.current === null);
  };
  return { room, isOpen, blocked, open };
}

export type RoomOpenerProps = Pick<ReturnType<typeof useRoom>, 'isOpen' | 'blocked' | 'open'>;

export function RoomOpener({ isOpen, blocked, open }: RoomOpenerProps) {
  return (
    <div class="row">
      <button type="button" class="first" onClick={open}>
        {text.openRoom}
      </button>
      <span role="status">{isOpen ? text.roomOpen : blocked ? text.blocked : text.roomClosed}</span>
    </div>
  );
}
