/** A month of one arm as an SVG drawing with a title and a description, the same look as on the canvas. */
import { type Frame, PERSON } from '../../sim/engine/frame';
import { memberCount, SUPPORTED } from './events';
import { cornerOf, groupPlaceOf, type Layout, PERSON_RADIUS, type Positions } from './layout';
import { strongest } from './scene';
import { COLOUR, tieStroke, zoomOf } from './style';

/** Pixels of an address in the drawing. */
const SCALE = 40;
const MARGIN = 0.8 * SCALE;
const MOST_TIES = 20_000;

export function toSvg(
  layout: Layout,
  frame: Frame,
  positions: Positions,
  title: string,
  description: string,
): string {
  const at = (value: number) => (MARGIN + value * SCALE).toFixed(1);
  const width = layout.width * SCALE + 2 * MARGIN;
  const height = layout.height * SCALE + 2 * MARGIN;
  const { neighbourhoods, columns, rows } = layout.map;
  const ground = Array.from({ length: neighbourhoods * columns * rows }, (_, cell) => {
    const { x, y } = cornerOf(layout, cell);
    return `M${at(x + 0.03)} ${at(y + 0.03)}h${SCALE * 0.94}v${SCALE * 0.94}h-${SCALE * 0.94}z`;
  });
  const r = PERSON_RADIUS * SCALE * 0.72;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height.toFixed(0)}" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${COLOUR.ground}"/>`,
    `<path d="${ground.join('')}" fill="none" stroke="${COLOUR.address}"/>`,
    ...tiePaths(frame, positions, at),
    ...Array.from(frame.personId, (_, row) => personMark(frame, positions, row, at, r)),
    ...Array.from({ length: frame.size.groups }, (_, g) => groupMark(layout, frame, g)),
    '</svg>',
    '',
  ].join('\n');
}

/** One path a look, so that a drawing of thousands of ties stays small. */
function tiePaths(frame: Frame, { x, y }: Positions, at: (value: number) => string): string[] {
  const all = Uint32Array.from({ length: frame.size.ties }, (_, t) => t);
  const paths = new Map<string, string[]>();
  for (const t of strongest(frame, all, MOST_TIES)) {
    const grade = frame.tieGrade[t];
    const { colour, width, opacity } = tieStroke(frame.tieContext[t], grade, grade, 1, SCALE);
    const look = `stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"`;
    const line = `M${at(x[frame.tieEgo[t]])} ${at(y[frame.tieEgo[t]])}L${at(x[frame.tieAlter[t]])} ${at(y[frame.tieAlter[t]])}`;
    const known = paths.get(look);
    if (known === undefined) paths.set(look, [line]);
    else known.push(line);
  }
  return [...paths].map(([look, lines]) => `<path d="${lines.join('')}" fill="none" ${look}/>`);
}

function personMark(
  frame: Frame,
  positions: Positions,
  row: number,
  at: (value: number) => string,
  radius: number,
): string {
  const flags = frame.personFlags[row];
  const x = at(positions.x[row]);
  const y = at(positions.y[row]);
  if ((flags & PERSON.adult) === 0)
    return `<circle cx="${x}" cy="${y}" r="${(radius * 0.55).toFixed(1)}" fill="${COLOUR.child}"/>`;
  const look = `fill="${(flags & PERSON.member) !== 0 ? COLOUR.member : COLOUR.ground}" stroke="${COLOUR.ink}"`;
  const side = (2 * radius).toFixed(1);
  const mark =
    (flags & PERSON.met) !== 0
      ? `<rect x="${(Number(x) - radius).toFixed(1)}" y="${(Number(y) - radius).toFixed(1)}" width="${side}" height="${side}" ${look}/>`
      : `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" ${look}/>`;
  if ((flags & PERSON.isolated) === 0) return mark;
  const ring = `<circle cx="${x}" cy="${y}" r="${(radius * 1.75).toFixed(1)}" fill="none" stroke="${COLOUR.isolated}" stroke-width="1.6"/>`;
  return mark + ring;
}

function groupMark(layout: Layout, frame: Frame, group: number): string {
  const place = groupPlaceOf(layout, frame, group);
  const x = MARGIN + place.x * SCALE;
  const y = MARGIN + place.y * SCALE;
  const s = 9 * zoomOf(SCALE);
  const supported = (frame.groupFlags[group] & SUPPORTED) !== 0;
  const edge = supported ? `stroke="${COLOUR.introduced}" stroke-width="2.5"` : `stroke="${COLOUR.ground}"`;
  const house = `M${x - s} ${y + s}V${y - s / 2}L${x} ${y - 1.3 * s}L${x + s} ${y - s / 2}V${y + s}z`;
  return `<path d="${house}" fill="${COLOUR.group}" ${edge}/><text x="${x}" y="${y + s * 0.6}" font-family="sans-serif" font-size="10" font-weight="600" fill="#fff" text-anchor="middle">${memberCount(frame, group)}</text>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
