/** Still pictures: a month of one arm at any size, and two months or arms laid over each other. */
import { PERSON } from '../../sim/engine/frame';
import { cameraOf, wholePlace } from './camera';
import { type Changes, changesBetween, hasFlag } from './changes';
import type { Layout } from './layout';
import { type Context2D, dotRadius, paintGround, paintGroups, paintLines, paintPeople } from './paint';
import { type Scene, type Shown, sceneBetween } from './scene';
import { COLOUR } from './style';

const MOST_TIES = 6000;

/** Paints a whole month. Thousands of ties take some tens of milliseconds: for stills, not for frames. */
export function paintStill(canvas: HTMLCanvasElement, layout: Layout, shown: Shown): Scene {
  const context = canvas.getContext('2d') as Context2D;
  const camera = cameraOf(layout, wholePlace(layout), canvas.width, canvas.height);
  const scene = sceneBetween(shown, shown, { kept: MOST_TIES, changing: 0 });
  context.fillStyle = COLOUR.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintGround(context, layout, camera);
  paintLines(context, scene.kept, 0, scene.kept.count, 1, camera);
  const radius = dotRadius(camera.scale);
  paintPeople(context, scene, 0, scene.frame.size.people, radius, new Map(), camera);
  if (camera.scale > 14) paintGroups(context, layout, scene.frame, camera);
  return scene;
}

/** Ties of the later picture only are solid, of the earlier one only dashed, of both grey. */
export function paintDifference(
  canvas: HTMLCanvasElement,
  layout: Layout,
  before: Shown,
  after: Shown,
): Changes {
  const context = canvas.getContext('2d') as Context2D;
  const camera = cameraOf(layout, wholePlace(layout), canvas.width, canvas.height);
  const changes = changesBetween(before.frame, after.frame);
  context.fillStyle = COLOUR.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintGround(context, layout, camera);
  const line = ({ frame, positions }: Shown, ties: Iterable<number>) => {
    context.beginPath();
    for (const t of ties) {
      const [a, b] = [frame.tieEgo[t], frame.tieAlter[t]];
      context.moveTo(camera.x + positions.x[a] * camera.scale, camera.y + positions.y[a] * camera.scale);
      context.lineTo(camera.x + positions.x[b] * camera.scale, camera.y + positions.y[b] * camera.scale);
    }
    context.stroke();
  };
  context.lineWidth = 0.6;
  context.strokeStyle = '#bdbdbd';
  line(after, changes.kept.subarray(0, MOST_TIES));
  context.lineWidth = 1.1;
  context.strokeStyle = COLOUR.isolated;
  context.setLineDash([3, 3]);
  line(before, changes.lost.subarray(0, MOST_TIES));
  context.setLineDash([]);
  context.strokeStyle = COLOUR.tie;
  line(after, changes.made.subarray(0, MOST_TIES));
  const radius = dotRadius(camera.scale);
  paintPeople(context, after, 0, after.frame.size.people, radius, new Map(), camera);
  return changes;
}

/** Adults isolated in one and not in the other, who are in both. */
export function isolationChanges(changes: Changes, before: Shown, after: Shown) {
  let became = 0;
  let ended = 0;
  changes.rowAfter.forEach((row, b) => {
    if (row < 0) return;
    const was = hasFlag(before.frame, b, PERSON.isolated);
    const is = hasFlag(after.frame, row, PERSON.isolated);
    if (is && !was) became++;
    if (was && !is) ended++;
  });
  return { became, ended };
}
