/** Buttons, scrubber and choices of the picture. Every drag has a button or a number beside it. */
import { button, fill, make } from './dom';
import type { Pictures } from './pictures';
import { type Playback, SPEEDS } from './playback';
import { isWhole, lastMonth, nextTurn, type Recording } from './recording';
import { say, type TextId } from './words';

const SPEED_TEXT = {
  slow: 'speedSlow',
  normal: 'speedNormal',
  brisk: 'speedBrisk',
  quarter: 'speedQuarter',
  year: 'speedYear',
} as const satisfies Record<string, TextId>;

export interface ControlsView {
  readonly element: HTMLElement;
  update(playback: Playback): void;
  /** More months are ready. */
  grew(): void;
}

export function createControls(recording: Recording, pictures: Pictures): ControlsView {
  const { words } = recording;
  const text = (id: TextId) => say(words, id);
  const play = button(
    text('play'),
    () => {
      if (pictures.state().playing) pictures.pause();
      else pictures.play();
    },
    { class: 'kw-net-play' },
  );
  const step = (by: number) => () => {
    pictures.pause();
    pictures.goTo(pictures.state().to + by);
  };
  const back = button(text('stepBack'), step(-1));
  const forward = button(text('stepForward'), step(1));
  const turn = button(text('nextEvent'), () => {
    pictures.pause();
    const month = nextTurn(recording, pictures.state().to);
    if (month >= 0) pictures.goTo(month);
    else note.textContent = text('noMoreEvents');
  });
  const go = (value: string) => {
    const month = Math.round(Number(value));
    if (!Number.isFinite(month)) return;
    pictures.pause();
    pictures.goTo(month);
  };
  const scrub = make('input', {
    type: 'range',
    min: 0,
    max: recording.total - 1,
    step: 1,
    value: 0,
    'aria-label': text('monthLabel'),
    oninput: () => go(scrub.value),
  });
  const number = make('input', {
    type: 'number',
    min: 0,
    max: recording.total - 1,
    value: 0,
    inputmode: 'numeric',
    onchange: () => go(number.value),
  });
  const speed = make('select', {
    onchange: () => pictures.setSpeed(SPEEDS[speed.selectedIndex]),
  });
  for (const { id } of SPEEDS)
    speed.append(make('option', { selected: id === 'normal' }, text(SPEED_TEXT[id])));
  const spokes = make('input', {
    type: 'checkbox',
    checked: true,
    onchange: () => pictures.setSpokes(spokes.checked),
  });
  const note = make('p', { class: 'kw-net-note' });
  const move = (id: TextId, sign: string, right: number, down: number) =>
    button(sign, () => pictures.shift(right, down), { 'aria-label': text(id), title: text(id) });
  const element = make(
    'div',
    { class: 'kw-net-controls', role: 'group', 'aria-label': text('controls') },
    make('div', { class: 'kw-net-row' }, play, back, forward, turn),
    make(
      'div',
      { class: 'kw-net-row' },
      scrub,
      make('label', { class: 'kw-net-inline' }, `${text('monthLabel')} `, number),
      make('label', { class: 'kw-net-inline' }, `${text('speed')} `, speed),
    ),
    make(
      'div',
      { class: 'kw-net-row', role: 'group', 'aria-label': text('viewAcross') },
      button(text('zoomIn'), () => pictures.zoom(1.6)),
      button(text('zoomOut'), () => pictures.zoom(1 / 1.6)),
      button(text('zoomFit'), () => pictures.fit()),
      move('moveLeft', '←', -0.25, 0),
      move('moveRight', '→', 0.25, 0),
      move('moveUp', '↑', 0, -0.25),
      move('moveDown', '↓', 0, 0.25),
      make('label', { class: 'kw-net-inline' }, spokes, ` ${text('spokes')}`),
    ),
    note,
  );
  function grew(): void {
    const last = lastMonth(recording);
    forward.disabled = pictures.state().to >= last;
    note.textContent = isWhole(recording) ? '' : say(words, 'ready', { month: last });
  }

  return {
    element,
    update({ to, playing }) {
      fill(play, text(playing ? 'pause' : 'play'));
      scrub.value = String(to);
      scrub.setAttribute('aria-valuetext', say(words, 'monthOf', { month: to, months: recording.total - 1 }));
      if (document.activeElement !== number) number.value = String(to);
      back.disabled = to === 0;
      grew();
    },
    grew,
  };
}
