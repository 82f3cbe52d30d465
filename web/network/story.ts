/** Captions under the picture, the same to a screen reader at a pace that can be followed, and the transcript. */
import { type Caption, captionLine } from './captions';
import { fill, folded, make, scrolled } from './dom';
import type { Recording } from './recording';
import { say } from './words';

/** Seconds between two announcements while the months run. */
const PACE = 5;

export interface StoryView {
  readonly captions: HTMLElement;
  readonly transcript: HTMLElement;
  update(month: number, playing: boolean): void;
  close(): void;
}

export function createStory(recording: Recording): StoryView {
  const { words, armNames } = recording;
  const visible = make('div', { class: 'kw-net-captions', 'aria-hidden': 'true' });
  const live = make('p', { class: 'kw-net-hidden', role: 'status' });
  const captions = make('div', {}, visible, live);
  let month = 0;
  let spoken = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const { element: transcript, body } = folded(say(words, 'transcript'), renderTranscript);

  /** The captions of this month, or of the last one that had any. */
  function current(): Caption[] {
    const told = recording.captions.filter((caption) => caption.month <= month);
    const last = told.length > 0 ? told[told.length - 1].month : -1;
    return told.filter((caption) => caption.month === last);
  }

  function lineOf(caption: Caption): string {
    return `${say(words, 'captionMonth', { month: caption.month })} ${captionLine(words, armNames, caption)}`;
  }

  function shownLines(): string[] {
    const lines = current().map(lineOf);
    return lines.length > 0 ? lines : [say(words, armNames.length > 1 ? 'startTogether' : 'startAlone')];
  }

  function renderTranscript(): void {
    const told = recording.captions.filter((caption) => caption.month <= month);
    if (told.length === 0) fill(body, make('p', {}, say(words, 'transcriptEmpty')));
    else {
      const lines = make('ol', {}, ...told.map((caption) => make('li', {}, lineOf(caption))));
      fill(body, scrolled(say(words, 'transcript'), lines));
    }
  }

  function speak(): void {
    waiting = null;
    spoken = performance.now();
    live.textContent = shownLines().join(' ');
  }

  return {
    captions,
    transcript,
    update(next, playing) {
      month = next;
      fill(visible, ...shownLines().map((line) => make('p', {}, line)));
      if (transcript.open && !playing) renderTranscript();
      const rest = playing ? PACE * 1000 - (performance.now() - spoken) : 300;
      if (waiting === null) waiting = setTimeout(speak, Math.max(0, rest));
    },
    close() {
      if (waiting !== null) clearTimeout(waiting);
    },
  };
}
