/** The person somebody follows: their ties in full strength, a double ring, and their name. */
import { rowOfPerson } from './changes';
import { type Camera, type Context2D, paintPerson, ringRadius } from './paint';
import type { Scene } from './scene';
import { COLOUR, tieColour, zoomOf } from './style';
import { nameOf, type Words } from './words';

export function paintFollowed(
  context: Context2D,
  words: Words,
  { frame, positions }: Scene,
  id: number,
  radius: number,
  camera: Camera,
): void {
  const row = rowOfPerson(frame, id);
  if (row < 0) return;
  const px = (r: number) => camera.x + positions.x[r] * camera.scale;
  const py = (r: number) => camera.y + positions.y[r] * camera.scale;
  // A veil over everybody else, so that one person’s ties can be seen among thousands.
  context.fillStyle = 'rgb(255 255 255 / 0.72)';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  const others = [row];
  for (let t = 0; t < frame.size.ties; t++) {
    if (frame.tieEgo[t] !== row && frame.tieAlter[t] !== row) continue;
    others.push(frame.tieEgo[t] === row ? frame.tieAlter[t] : frame.tieEgo[t]);
    context.beginPath();
    context.moveTo(px(frame.tieEgo[t]), py(frame.tieEgo[t]));
    context.lineTo(px(frame.tieAlter[t]), py(frame.tieAlter[t]));
    context.strokeStyle = tieColour(frame.tieContext[t]);
    context.lineWidth = (1.2 + frame.tieGrade[t]) * zoomOf(camera.scale);
    context.stroke();
  }
  for (const r of others) paintPerson(context, px(r), py(r), frame.personFlags[r], radius);
  const ring = ringRadius(radius) + 3;
  paintRings(context, px(row), py(row), ring);
  label(context, nameOf(words, id), px(row), py(row) - ring - 8);
}

export function paintRings(context: Context2D, x: number, y: number, ring: number): void {
  for (const [r, colour, width] of [
    [ring, '#ffffff', 5],
    [ring, COLOUR.followed, 2],
    [ring + 4, COLOUR.followed, 2],
  ] as const) {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

function label(context: Context2D, text: string, x: number, y: number): void {
  const size = Math.max(13, Math.round(context.canvas.width / 48));
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  const half = context.measureText(text).width / 2 + 4;
  const middle = Math.min(context.canvas.width - half, Math.max(half, x));
  const low = Math.max(size + 8, y);
  context.fillStyle = 'rgb(255 255 255 / 0.92)';
  context.fillRect(middle - half, low - size - 3, 2 * half, size + 6);
  context.fillStyle = COLOUR.followed;
  context.fillText(text, middle, low);
}
