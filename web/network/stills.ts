/** Filmstrip, difference between two moments or two places, and the figures of the month as a table. */
import { PERSON } from '../../sim/engine/frame';
import { GRADE } from '../../sim/network/tie-store';
import { countFlag } from './changes';
import { fill, folded, heading, make, scrolled } from './dom';
import { figuresOf } from './figures';
import type { Layout } from './layout';
import type { Recording } from './recording';
import { paintDifference, paintStill } from './still';
import { capital, figure, say } from './words';

const STRIP = 6;
const STRIP_SIZE = 260;
const DIFFERENCE_SIZE = 640;

export interface StillsView {
  readonly element: HTMLElement;
  /** Another month is shown; pictures are drawn anew when this part is open and the months rest. */
  update(month: number, playing: boolean): void;
}

export function createStills(recording: Recording, layout: Layout): StillsView {
  const { words, armNames } = recording;
  let month = 0;
  let round = 0;
  const { element, body } = folded(say(words, 'stills'), render);
  element.dataset.part = 'stills';
  const shown = (m: number, arm: number) => ({
    frame: recording.frames[m][arm],
    positions: recording.positions[m][arm],
  });

  /** Draws one picture a frame, so that the page stays alive while the strip fills. */
  function render(): void {
    if (!element.open) return;
    const own = ++round;
    const work: (() => void)[] = [];
    const months = stripMonths(month);
    const strips = armNames.map((name, arm) =>
      make(
        'div',
        {},
        heading(1, capital(name)),
        make('div', { class: 'kw-net-strip' }, ...months.map((m) => stripPicture(m, arm, work))),
      ),
    );
    fill(
      body,
      heading(0, say(words, 'filmstrip')),
      ...strips,
      ...differences(work),
      heading(0, say(words, 'figures')),
      figures(),
    );
    const next = () => {
      if (own !== round) return;
      work.shift()?.();
      if (work.length > 0) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  }

  function stripPicture(m: number, arm: number, work: (() => void)[]): HTMLElement {
    const { frame } = shown(m, arm);
    const canvas = picture(STRIP_SIZE);
    const isolated = countFlag(frame, PERSON.isolated);
    const name = { arm: capital(armNames[arm]), month: m, isolated, ties: frame.size.ties };
    canvas.setAttribute('aria-label', say(words, 'filmstripPicture', name));
    work.push(() => paintStill(canvas, layout, shown(m, arm)));
    const text = `${say(words, 'filmstripMonth', { month: m })}: ${figure(isolated)} ${say(words, 'personIsolated')}`;
    return make('figure', {}, canvas, make('figcaption', {}, text));
  }

  function differences(work: (() => void)[]): HTMLElement[] {
    const parts: HTMLElement[] = [];
    if (month > 0) {
      const now = say(words, 'differenceNow', { month });
      const start = say(words, 'differenceStart');
      armNames.forEach((name, arm) => {
        const title = `${say(words, 'difference', { month })}: ${capital(name)}`;
        parts.push(difference(title, 0, arm, month, arm, start, now, GRADE.friend, work));
      });
    }
    if (armNames.length > 1) {
      const [first, last] = [0, armNames.length - 1];
      const within = (arm: number) => say(words, 'differenceIn', { arm: armNames[arm] });
      const title = say(words, 'differenceArms', { month });
      parts.push(
        difference(title, month, first, month, last, within(first), within(last), GRADE.acquaintance, work),
      );
    }
    return parts;
  }

  function difference(
    title: string,
    monthBefore: number,
    armBefore: number,
    monthAfter: number,
    armAfter: number,
    thenName: string,
    nowName: string,
    leastGrade: number,
    work: (() => void)[],
  ): HTMLElement {
    const before = shown(monthBefore, armBefore);
    const after = shown(monthAfter, armAfter);
    const canvas = picture(DIFFERENCE_SIZE);
    canvas.setAttribute('aria-label', title);
    const caption = make('figcaption', {});
    work.push(() => {
      const counts = paintDifference(canvas, layout, before, after, leastGrade);
      const id = leastGrade === GRADE.friend ? 'differenceFriends' : 'differenceTies';
      caption.textContent = say(words, id, { nowName, thenName, ...counts });
    });
    return make('figure', {}, heading(1, title), canvas, caption);
  }

  function figures(): HTMLElement {
    const moments = [
      { title: say(words, 'atStart'), frames: [recording.frames[0][0]] },
      ...armNames.map((name, arm) => ({
        title: `${capital(name)}, ${say(words, 'filmstripMonth', { month }).toLowerCase()}`,
        frames: [recording.frames[month][arm]],
      })),
    ];
    const rows = figuresOf(
      words,
      moments.flatMap(({ frames }) => frames),
    );
    return scrolled(
      say(words, 'figures'),
      make(
        'table',
        {},
        make('caption', {}, say(words, 'figuresCaption')),
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            make('th', { scope: 'col' }, say(words, 'measure')),
            ...moments.map(({ title }) => make('th', { scope: 'col' }, title)),
          ),
        ),
        make(
          'tbody',
          {},
          ...rows.map(([label, ...values]) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row' }, label),
              ...values.map((value) => make('td', {}, value)),
            ),
          ),
        ),
      ),
    );
  }

  return {
    element,
    update(next, playing) {
      if (next === month && !playing) return;
      month = next;
      if (!playing) render();
    },
  };
}

/** Evenly spread months from the start to the one shown, without repeats. */
export function stripMonths(month: number): number[] {
  const count = Math.min(STRIP, month + 1);
  if (count === 1) return [0];
  return Array.from({ length: count }, (_, i) => Math.round((i * month) / (count - 1)));
}

function picture(size: number): HTMLCanvasElement {
  const canvas = make('canvas', { role: 'img' });
  canvas.width = canvas.height = size;
  return canvas;
}
