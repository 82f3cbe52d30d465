/** The key of the picture, drawn with the marks that the picture uses. */
import { PERSON } from '../../sim/engine/frame';
import { CONTEXT } from '../../sim/network/tie-store';
import { make } from './dom';
import { type Context2D, paintHouse, paintPerson } from './paint';
import { paintRings } from './paint-followed';
import { tieStroke } from './style';
import { say, type TextId, type Words } from './words';

const WIDTH = 56;
const HEIGHT = 24;

export function createLegend(words: Words): HTMLElement {
  const person = (flags: number) => (context: Context2D) =>
    paintPerson(context, WIDTH / 2, HEIGHT / 2, flags, flags === 0 ? 6 : 5);
  const entries: [TextId, (context: Context2D) => void][] = [
    ['keyPerson', person(PERSON.adult)],
    ['keyMember', person(PERSON.adult | PERSON.member)],
    ['keyMet', person(PERSON.adult | PERSON.met)],
    ['keyIsolated', person(PERSON.adult | PERSON.isolated)],
    ['keyChild', person(0)],
    [
      'keyFollowed',
      (context) => {
        paintPerson(context, WIDTH / 2, HEIGHT / 2, PERSON.adult, 3);
        paintRings(context, WIDTH / 2, HEIGHT / 2, 6);
      },
    ],
    [
      'keyTies',
      (context) => {
        ties(context, CONTEXT.kin, 0);
        ties(context, CONTEXT.friend, WIDTH);
      },
    ],
    ['keyIntroduced', (context) => ties(context, CONTEXT.programme, 0)],
    ['keyGroup', (context) => paintHouse(context, WIDTH / 2, HEIGHT / 2, 9, '12', false)],
    ['keySupported', (context) => paintHouse(context, WIDTH / 2, HEIGHT / 2, 9, '12', true)],
  ];
  const list = make('ul', { class: 'kw-net-legend' });
  for (const [text, paint] of entries) {
    const canvas = make('canvas', { 'aria-hidden': 'true' });
    canvas.width = text === 'keyTies' ? 2 * WIDTH : WIDTH;
    canvas.height = HEIGHT;
    paint(canvas.getContext('2d') as Context2D);
    list.append(make('li', {}, canvas, make('span', {}, say(words, text))));
  }
  return make(
    'details',
    {},
    make('summary', {}, say(words, 'legend')),
    make('div', { class: 'kw-net-body' }, list, make('p', {}, say(words, 'isolatedMeaning'))),
  );
}

/** The four grades, one above the other. */
function ties(context: Context2D, kind: number, x: number): void {
  for (let grade = 0; grade < 4; grade++) {
    const stroke = tieStroke(kind, grade, grade, 1, 40);
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.width;
    context.globalAlpha = stroke.opacity;
    context.beginPath();
    context.moveTo(x + 4, 4 + grade * 5.5);
    context.lineTo(x + WIDTH - 4, 4 + grade * 5.5);
    context.stroke();
  }
  context.globalAlpha = 1;
}
