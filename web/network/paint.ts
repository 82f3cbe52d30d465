/** Painting parts of a scene on a canvas, a slice at a time, so that no frame takes long. */
import { type Frame, PERSON } from '../../sim/engine/frame';
import { memberCount, SUPPORTED } from './events';
import { cornerOf, groupPlaceOf, type Layout, PERSON_RADIUS, type Positions } from './layout';
import type { Lines } from './scene';
import { COLOUR, tieStroke, zoomOf } from './style';

export type Context2D = CanvasRenderingContext2D;

/** Pixels of an address, and where the top left of the place lies on the canvas. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Addresses as faint squares: the map under the people. */
export function paintGround(context: Context2D, layout: Layout, camera: Camera): void {
  const { neighbourhoods, columns, rows } = layout.map;
  context.strokeStyle = COLOUR.address;
  context.lineWidth = 1;
  context.beginPath();
  for (let cell = 0; cell < neighbourhoods * columns * rows; cell++) {
    const corner = cornerOf(layout, cell);
    const side = camera.scale * 0.94;
    const x = Math.round(camera.x + (corner.x + 0.03) * camera.scale);
    const y = Math.round(camera.y + (corner.y + 0.03) * camera.scale);
    context.rect(x + 0.5, y + 0.5, Math.round(side), Math.round(side));
  }
  context.stroke();
}

/** Lines `start` to `end`; those of one look are one path. `t` is how far the months have turned. */
export function paintLines(
  context: Context2D,
  lines: Lines,
  start: number,
  end: number,
  t: number,
  camera: Camera,
): void {
  let look = -1;
  context.lineCap = 'butt';
  for (let i = start; i < end; i++) {
    const own = (lines.context[i] << 16) | (lines.gradeFrom[i] << 8) | lines.gradeTo[i];
    if (own !== look) {
      if (look >= 0) context.stroke();
      look = own;
      const stroke = tieStroke(lines.context[i], lines.gradeFrom[i], lines.gradeTo[i], t, camera.scale);
      context.strokeStyle = stroke.colour;
      context.globalAlpha = stroke.opacity;
      context.lineWidth = stroke.width;
      context.beginPath();
    }
    const at = i * 4;
    context.moveTo(camera.x + lines.ends[at] * camera.scale, camera.y + lines.ends[at + 1] * camera.scale);
    context.lineTo(
      camera.x + lines.ends[at + 2] * camera.scale,
      camera.y + lines.ends[at + 3] * camera.scale,
    );
  }
  if (look >= 0) context.stroke();
  context.globalAlpha = 1;
}

/** Small pictures of people by what is shown of them, drawn once for a camera. */
export type Sprites = Map<number, HTMLCanvasElement>;

const SHOWN = PERSON.adult | PERSON.isolated | PERSON.member | PERSON.met;

export function paintPeople(
  context: Context2D,
  { frame, positions }: { frame: Frame; positions: Positions },
  start: number,
  end: number,
  radius: number,
  sprites: Sprites,
  camera: Camera,
): void {
  for (let row = start; row < end; row++) {
    const look = frame.personFlags[row] & SHOWN;
    let sprite = sprites.get(look);
    if (sprite === undefined) {
      sprite = spriteOf(look, radius);
      sprites.set(look, sprite);
    }
    const half = sprite.width / 2;
    context.drawImage(
      sprite,
      Math.round(camera.x + positions.x[row] * camera.scale - half),
      Math.round(camera.y + positions.y[row] * camera.scale - half),
    );
  }
}

/** Radius in px of an adult. */
export function dotRadius(scale: number): number {
  return Math.min(9, Math.max(1.2, PERSON_RADIUS * scale * 0.72));
}

function spriteOf(look: number, radius: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const ring = ringRadius(radius);
  canvas.width = canvas.height = 2 * Math.ceil(ring + 2);
  const context = canvas.getContext('2d') as Context2D;
  paintPerson(context, canvas.width / 2, canvas.width / 2, look, radius);
  return canvas;
}

export function ringRadius(radius: number): number {
  return Math.max(radius * 1.75, radius + 2);
}

/** Child: small and grey. Adult: open, filled in a group, square once met by a worker, ringed when isolated. */
export function paintPerson(context: Context2D, x: number, y: number, flags: number, radius: number): void {
  const adult = (flags & PERSON.adult) !== 0;
  const met = (flags & PERSON.met) !== 0;
  const r = adult ? radius : Math.max(0.8, radius * 0.55);
  context.beginPath();
  if (met) context.rect(x - r, y - r, 2 * r, 2 * r);
  else context.arc(x, y, r, 0, 2 * Math.PI);
  context.fillStyle = !adult ? COLOUR.child : (flags & PERSON.member) !== 0 ? COLOUR.member : COLOUR.ground;
  context.fill();
  if (adult) {
    context.lineWidth = Math.max(0.8, radius * 0.3);
    context.strokeStyle = COLOUR.ink;
    context.stroke();
  }
  if ((flags & PERSON.isolated) === 0) return;
  context.beginPath();
  context.arc(x, y, ringRadius(radius), 0, 2 * Math.PI);
  context.lineWidth = Math.max(1.1, radius * 0.45);
  context.strokeStyle = COLOUR.isolated;
  context.stroke();
}

/** Lines from each member to the place where the group meets. */
export function paintSpokes(
  context: Context2D,
  layout: Layout,
  { frame, positions }: { frame: Frame; positions: Positions },
  camera: Camera,
  groups: readonly number[],
): void {
  context.strokeStyle = COLOUR.member;
  context.globalAlpha = 0.4;
  context.lineWidth = 0.9 * zoomOf(camera.scale);
  context.setLineDash([2, 3]);
  context.beginPath();
  for (const group of groups) {
    const place = groupPlaceOf(layout, frame, group);
    for (let m = frame.memberStart[group]; m < frame.memberStart[group + 1]; m++) {
      const row = frame.members[m];
      context.moveTo(camera.x + positions.x[row] * camera.scale, camera.y + positions.y[row] * camera.scale);
      context.lineTo(camera.x + place.x * camera.scale, camera.y + place.y * camera.scale);
    }
  }
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Groups as small houses with their number of members; with an orange edge where a programme helps. */
export function paintGroups(context: Context2D, layout: Layout, frame: Frame, camera: Camera): void {
  const size = groupSize(camera.scale);
  for (let group = 0; group < frame.size.groups; group++) {
    const place = groupPlaceOf(layout, frame, group);
    const x = Math.round(camera.x + place.x * camera.scale);
    const y = Math.round(camera.y + place.y * camera.scale);
    const supported = (frame.groupFlags[group] & SUPPORTED) !== 0;
    paintHouse(context, x, y, size, String(memberCount(frame, group)), supported);
  }
}

export function paintHouse(
  context: Context2D,
  x: number,
  y: number,
  size: number,
  text: string,
  supported: boolean,
): void {
  context.beginPath();
  context.moveTo(x - size, y + size);
  context.lineTo(x - size, y - size * 0.5);
  context.lineTo(x, y - size * 1.3);
  context.lineTo(x + size, y - size * 0.5);
  context.lineTo(x + size, y + size);
  context.closePath();
  context.fillStyle = COLOUR.group;
  context.fill();
  context.lineWidth = supported ? 2.5 : 1;
  context.strokeStyle = supported ? COLOUR.introduced : COLOUR.ground;
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 ${Math.round(size * 1.15)}px system-ui, sans-serif`;
  context.fillStyle = '#ffffff';
  context.fillText(text, x, y + size * 0.18);
}

export function groupSize(scale: number): number {
  return Math.min(13, Math.max(6, scale * 0.22));
}
