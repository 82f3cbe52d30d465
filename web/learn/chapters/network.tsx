/** The picture of a chapter: the start while the reader guesses, everything while they watch. */
import { useEffect, useRef } from 'preact/hooks';
import { NETWORK } from '#locale';
import { mountNetwork } from '../../network/mount';
import { sourceOf } from '../../network/network-of';
import type { Pictures } from '../../network/pictures';
import { nextTurn } from '../../network/recording';
import { shelf } from '../../session/session';
import type { Chapter } from './chapters';
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
  useEffect(() => {
    const pictures = mounted.current?.pictures();
    const recording = mounted.current?.recording();
    if (command === null || !pictures || !recording) return;
    obey(command.name, pictures, (month) => nextTurn(recording, month));
  }, [command]);
  return <div class={`learn-network learn-network-${show}`} hidden={show === 'nothing'} ref={place} />;
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
