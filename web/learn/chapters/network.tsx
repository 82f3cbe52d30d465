/** The picture of a chapter: the start while the reader guesses, everything while they watch. */
import { useEffect, useRef } from 'preact/hooks';
import { NETWORK } from '#locale';
import type { Chapter } from '../../../sim/host/learn/chapters';
import { mountNetwork } from '../../network/mount';
import { sourceOf } from '../../network/network-of';
import type { Pictures } from '../../network/pictures';
import { isWhole, lastMonth, nextTurn, type Recording } from '../../network/recording';
import { shelf } from '../../session/session';
import { follow, followed } from './memory';
import { learnScenario } from './scenarios';

/** What a presenter can ask of the picture from another window; a number is a month to go to. */
export type PictureCommand = 'play' | 'pause' | 'event' | 'start' | 'end' | number;

export interface ChapterNetworkProps {
  readonly chapter: Chapter;
  readonly armNames: readonly string[];
  /** `start`: the first month and nothing else. `all`: with playback, list, story and files. */
  readonly show: 'start' | 'all' | 'nothing';
  /** A new object is a new command. */
  readonly command?: { readonly name: PictureCommand } | null;
}

export function ChapterNetwork({ chapter, armNames, show, command = null }: ChapterNetworkProps) {
  const place = useRef<HTMLDivElement>(null);
  const mounted = useRef<ReturnType<typeof mountNetwork> | null>(null);
  useEffect(() => {
    if (place.current === null) return;
    const own = mountNetwork(place.current, {
      source: sourceOf(learnScenario(chapter.file), chapter.shown, shelf),
      armNames,
      words: NETWORK,
      onFollow: (person) => follow(chapter.number, person),
    });
    mounted.current = own;
    return () => {
      mounted.current = null;
      own.close();
    };
  }, [chapter]);
  useEffect(() => {
    const pictures = mounted.current?.pictures();
    if (!pictures || show === 'all') return;
    // Who guesses again must not see the end.
    pictures.pause();
    if (show === 'start') pictures.goTo(0);
  }, [show]);
  // Also what was chosen in the presenter’s window, before or after this picture was there.
  const person = followed.value[chapter.number] ?? null;
  useEffect(
    () =>
      untilDone(() => {
        const pictures = mounted.current?.pictures();
        if (!pictures) return false;
        if (pictures.followed() !== person) mounted.current?.follow(person);
        return true;
      }),
    [person, chapter],
  );
  useEffect(() => {
    if (command === null) return;
    const { name } = command;
    // A command may come before the picture, or before the month that it names: it waits for both.
    return untilDone(() => {
      const pictures = mounted.current?.pictures();
      const recording = mounted.current?.recording();
      if (!pictures || !recording || !canObey(name, recording)) return false;
      obey(name, pictures, (month) => nextTurn(recording, month));
      return true;
    });
  }, [command, chapter]);
  return <div class={`learn-network learn-network-${show}`} hidden={show === 'nothing'} ref={place} />;
}

/** How often it is looked whether a command can be obeyed, milliseconds. */
const LOOK_AGAIN = 100;

/** Tries at once, and then from time to time until it is done; returns how to give up. */
function untilDone(tryIt: () => boolean): (() => void) | undefined {
  if (tryIt()) return undefined;
  const waiting = window.setInterval(() => {
    if (tryIt()) window.clearInterval(waiting);
  }, LOOK_AGAIN);
  return () => window.clearInterval(waiting);
}

function canObey(command: PictureCommand, recording: Recording): boolean {
  if (isWhole(recording)) return true;
  if (command === 'end') return false;
  return typeof command !== 'number' || command <= lastMonth(recording);
}

function obey(command: PictureCommand, pictures: Pictures, turnAfter: (month: number) => number): void {
  if (command === 'play') {
    pictures.play();
    return;
  }
  pictures.pause();
  if (typeof command === 'number') pictures.goTo(command);
  if (command === 'start') pictures.goTo(0);
  if (command === 'end') pictures.goTo(Number.MAX_SAFE_INTEGER);
  if (command === 'event') {
    const month = turnAfter(pictures.state().to);
    if (month >= 0) pictures.goTo(month);
  }
}
