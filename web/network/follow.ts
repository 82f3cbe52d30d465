/** Following one invented person: their ties by month as a picture, and their story, in each arm. */
import { type Biography, biographyOf, someoneIsolated } from './biography';
import { button, fill, folded, heading, make, scrolled } from './dom';
import type { Pictures } from './pictures';
import type { Recording } from './recording';
import { capital, figure, nameOf, say } from './words';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const WIDTH = 480;
const HEIGHT = 120;

export interface FollowView {
  readonly element: HTMLElement;
  /** The person or the month is another one. */
  update(month: number): void;
}

export function createFollow(
  recording: Recording,
  pictures: Pictures,
  follow: (id: number | null) => void,
): FollowView {
  const { words, armNames } = recording;
  let month = 0;
  const { element, body } = folded(say(words, 'followTitle'), render);
  const pick = button(say(words, 'followRandom'), () => {
    const id = someoneIsolated(recording.frames);
    if (id === null) hint.textContent = say(words, 'followNobody');
    else follow(id);
  });
  const hint = make('p', {}, say(words, 'followHint'));

  function render(): void {
    if (!element.open) return;
    const id = pictures.followed();
    if (id === null) {
      fill(body, hint, pick);
      return;
    }
    const name = nameOf(words, id);
    const lives = armNames.map((_, arm) =>
      biographyOf(
        words,
        recording.frames.slice(0, month + 1).map((frames) => frames[arm]),
        id,
      ),
    );
    const same = lives.every((life) => JSON.stringify(life) === JSON.stringify(lives[0]));
    const shown = same && lives.length > 1 ? [lives[0]] : lives;
    fill(
      body,
      heading(0, say(words, 'followed', { name })),
      same && lives.length > 1 ? make('p', {}, say(words, 'followSame')) : null,
      make(
        'div',
        { class: 'kw-net-pair' },
        ...shown.map((life, arm) => oneLife(name, life, same ? null : arm)),
      ),
      button(say(words, 'unfollow'), () => follow(null)),
    );
  }

  function oneLife(name: string, life: Biography, arm: number | null): HTMLElement {
    const title = arm === null ? say(words, 'followMonths', { name }) : capital(armNames[arm]);
    return make(
      'div',
      {},
      heading(1, title),
      curve(name, life, arm),
      scrolled(
        say(words, 'followStory', { name: `${name}, ${title}` }),
        make(
          'ol',
          { class: 'kw-net-list' },
          ...life.lines.map((line) =>
            make('li', {}, `${say(words, 'captionMonth', { month: line.month })} ${name} ${line.text}`),
          ),
        ),
      ),
    );
  }

  /** Number of ties by month as a step line with its highest value written beside it. */
  function curve(name: string, life: Biography, arm: number | null): SVGElement {
    const most = Math.max(1, ...life.ties);
    const x = (m: number) => 30 + (m / Math.max(1, recording.total - 1)) * (WIDTH - 40);
    const y = (ties: number) => HEIGHT - 20 - (ties / most) * (HEIGHT - 34);
    let path = '';
    life.ties.forEach((ties, m) => {
      if (ties < 0) return;
      path += m === 0 || life.ties[m - 1] < 0 ? `M${x(m)} ${y(ties)}` : `H${x(m)}V${y(ties)}`;
    });
    const here = life.ties.filter((ties) => ties >= 0);
    const summary = say(words, 'followSummary', {
      arm: arm === null ? armNames.map(capital).join(', ') : capital(armNames[arm]),
      first: here[0] ?? 0,
      last: here[here.length - 1] ?? 0,
      most: Math.max(0, ...here),
    });
    const svg = draw('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', class: 'kw-net-curve' });
    svg.setAttribute('aria-label', say(words, 'followPicture', { name, summary }));
    svg.append(
      draw('path', { d: `M30 ${HEIGHT - 20}H${WIDTH - 10}`, stroke: '#6b6b6b', fill: 'none' }),
      draw('path', { d: path, stroke: '#12436d', 'stroke-width': 2.5, fill: 'none' }),
      written(4, y(most) + 5, figure(most)),
      written(4, HEIGHT - 16, '0'),
      written(30, HEIGHT - 4, `${say(words, 'monthLabel')} 0`),
      written(WIDTH - 40, HEIGHT - 4, figure(recording.total - 1)),
    );
    return svg;
  }

  return {
    element,
    update(next) {
      month = next;
      render();
    },
  };
}

function draw(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function written(x: number, y: number, text: string): SVGElement {
  const element = draw('text', { x, y, 'font-size': 13, fill: '#3d3d3d' });
  element.textContent = text;
  return element;
}
