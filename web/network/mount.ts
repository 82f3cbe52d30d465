/**
 * The network view in any element of any page: pictures of one arm or of two side by side, controls, captions,
 * list, stills and files. Nothing moves until somebody presses Play, unless `autoplay` asks for it and the
 * device does not ask for less movement.
 */
import { PERSON } from '../../sim/engine/frame';
import { countFlag } from './changes';
import { createControls } from './controls';
import { button, fill, heading, make } from './dom';
import { createFollow } from './follow';
import { createLegend } from './legend';
import { createList } from './list';
import { createPictures, type Pictures } from './pictures';
import type { Playback } from './playback';
import { addMonth, createRecording, type Recording } from './recording';
import type { FrameSource } from './source';
import { createStills } from './stills';
import { createStory } from './story';
import { createTakeAway } from './take-away';
import { capital, ENGLISH, say, type Words } from './words';

export interface NetworkOptions {
  readonly source: FrameSource;
  /** Names of the arms in the order of the source’s frames. */
  readonly armNames: readonly string[];
  readonly words?: Words;
  /** Starts by itself once months are ready; ignored when the device asks for less movement. */
  readonly autoplay?: boolean;
  /** Pictures, captions and playback only: for a front page. */
  readonly compact?: boolean;
  /** Called when somebody chooses whom to follow, or nobody. */
  readonly onFollow?: (id: number | null) => void;
}

export interface MountedNetwork {
  /** Null until the first month is there. */
  readonly pictures: () => Pictures | null;
  readonly recording: () => Recording | null;
  /** Follows a person as if they had been chosen here, and tells nobody; nothing before the first month. */
  follow(id: number | null): void;
  /** Ends the source and empties the element. */
  close(): void;
}

/** Months asked for at a time: few at first, so that something is seen soon. */
const FIRST = 3;
const MORE = 6;
/** Height of a picture over its width, and the most device pixels a side. */
const TALL = 1;
const MOST_PIXELS = 1400;

export function mountNetwork(element: HTMLElement, options: NetworkOptions): MountedNetwork {
  const words = options.words ?? ENGLISH;
  const progress = make('p', { role: 'status' }, say(words, 'loading'));
  fill(element, make('div', { class: 'kw-net' }, progress));
  let recording: Recording | null = null;
  let pictures: Pictures | null = null;
  let closers: (() => void)[] = [];
  let closed = false;
  let grew: () => void = () => {};
  let followed: (id: number | null) => void = () => {};

  void run().catch((error: unknown) => {
    if (closed) return;
    const reason = error instanceof Error ? error.message : String(error);
    fill(element, make('p', { role: 'alert' }, say(words, 'failed', { reason })));
  });

  async function run(): Promise<void> {
    const total = await options.source.open((share) => {
      progress.textContent = say(words, 'loadingShare', { percent: Math.floor(share * 100) });
    });
    const made = createRecording(options.armNames, total, words);
    recording = made;
    for (let most = FIRST; ; most = MORE) {
      const months = await options.source.next(most);
      if (closed || months.length === 0) return;
      for (const month of months) {
        addMonth(made, month);
        // One month of a large place takes some milliseconds: let the page breathe between two.
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (closed) return;
      }
      if (pictures === null) begin(made);
      else grew();
    }
  }

  function begin(made: Recording): void {
    const layout = made.layout;
    if (layout === null) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    const captions = createStory(made);
    let onChange: (playback: Playback) => void = () => {};
    const own = createPictures(made, layout, calm.matches, (playback) => onChange(playback));
    pictures = own;
    const controls = createControls(made, own);
    const figures = made.armNames.map((name, arm) => picture(made, own, name, arm, (id) => follow(id)));
    const follow = (id: number | null) => {
      show(id);
      options.onFollow?.(id);
    };
    const show = (id: number | null) => {
      own.follow(id);
      following.update(own.state().to);
      if (id !== null) following.element.setAttribute('open', '');
    };
    const following = createFollow(made, own, follow);
    const list = createList(made, { follow, followed: () => own.followed() });
    const stills = createStills(made, layout);
    const take = createTakeAway(made, layout, own, (arm) => describe(made, own.state().to, arm));
    const root = make(
      'div',
      { class: `kw-net kw-net-${made.armNames.length}` },
      make('p', { class: 'kw-net-note' }, say(words, 'invented')),
      made.armNames.length > 1 ? make('p', { class: 'kw-net-note' }, say(words, 'sameLuck')) : null,
      calm.matches ? make('p', { class: 'kw-net-note' }, say(words, 'stillsNote')) : null,
      make('div', { class: 'kw-net-pictures' }, ...figures.map((figure) => figure.element)),
      captions.captions,
      controls.element,
    );
    const parts = [
      createLegend(words),
      captions.transcript,
      following.element,
      list.element,
      stills.element,
      take.element,
    ];
    if (options.compact !== true) root.append(presenter(root), ...parts);
    else root.append(createLegend(words));
    fill(element, root);
    onChange = (playback) => {
      for (const figure of figures) figure.update(playback.to);
      controls.update(playback);
      captions.update(playback.to, playback.playing);
      stills.update(playback.to, playback.playing);
      take.update(playback.to, playback.playing);
      if (playback.playing) return;
      list.update(playback.to);
      following.update(playback.to);
    };
    const resize = () => {
      const ratio = Math.min(2, window.devicePixelRatio || 1);
      const width = figures[0].element.clientWidth;
      if (width === 0) return;
      const side = Math.max(200, Math.min(MOST_PIXELS, Math.round(width * ratio)));
      own.resize(side, Math.round(side * TALL));
    };
    const observer = new ResizeObserver(resize);
    observer.observe(figures[0].element);
    resize();
    followed = show;
    grew = () => {
      own.grew();
      controls.grew();
    };
    own.goTo(0);
    onChange(own.state());
    closers = [() => observer.disconnect(), own.close, captions.close, take.close];
    if (options.autoplay === true && !calm.matches) own.play();
  }

  function presenter(root: HTMLElement): HTMLElement {
    const toggle = button(say(words, 'present'), () => {
      const on = root.classList.toggle('kw-net-room');
      fill(toggle, say(words, on ? 'presentEnd' : 'present'));
      toggle.setAttribute('aria-pressed', String(on));
      if (on) void root.requestFullscreen?.().catch(() => {});
      else if (document.fullscreenElement === root) void document.exitFullscreen();
    });
    toggle.setAttribute('aria-pressed', 'false');
    root.addEventListener('fullscreenchange', () => {
      if (document.fullscreenElement === root || !root.classList.contains('kw-net-room')) return;
      root.classList.remove('kw-net-room');
      fill(toggle, say(words, 'present'));
      toggle.setAttribute('aria-pressed', 'false');
    });
    return make('div', { class: 'kw-net-row' }, toggle);
  }

  return {
    pictures: () => pictures,
    recording: () => recording,
    follow: (id) => followed(id),
    close() {
      closed = true;
      for (const close of closers) close();
      options.source.close();
      fill(element);
    },
  };
}

/** What a picture shows, in one sentence. */
function describe(recording: Recording, month: number, arm: number): string {
  const frame = recording.frames[month][arm];
  return say(recording.words, 'pictureOf', {
    arm: capital(recording.armNames[arm]),
    month,
    people: frame.size.people,
    ties: frame.size.ties,
    groups: frame.size.groups,
    isolated: countFlag(frame, PERSON.isolated),
  });
}

function picture(
  recording: Recording,
  pictures: Pictures,
  name: string,
  arm: number,
  follow: (id: number) => void,
) {
  const { words } = recording;
  const { canvas } = pictures.stages[arm];
  canvas.setAttribute('role', 'img');
  canvas.addEventListener('click', (event) => {
    const ratio = canvas.width / canvas.clientWidth;
    const id = pictures.personAt(arm, event.offsetX * ratio, event.offsetY * ratio);
    if (id !== null) follow(id);
  });
  const caption = make('figcaption', {});
  const part = make('p', { class: 'kw-net-note' });
  const element = make('figure', {}, heading(0, capital(name)), canvas, caption, part);
  return {
    element,
    update(month: number) {
      const text = describe(recording, month, arm);
      canvas.setAttribute('aria-label', text);
      caption.textContent = text;
      const scene = pictures.scene(arm);
      const limited = scene !== null && scene.drawn < scene.ties;
      part.textContent = limited ? say(words, 'partDrawn', { drawn: scene.drawn, ties: scene.ties }) : '';
    },
  };
}
