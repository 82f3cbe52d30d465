/** Still pictures: a month of one arm at any size, and two months or arms laid over each other. */
import { type Frame, PERSON } from '../../sim/engine/frame';
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

export interface Difference {
  /** Ties of at least the grade in the later picture only, the earlier one only, and both. */
  readonly made: number;
  readonly lost: number;
  readonly kept: number;
  /** Adults in both who are isolated in the later one only, and in the earlier one only. */
  readonly became: number;
  readonly ended: number;
}

/** Ties of the later picture only are solid, of the earlier one only dashed, of both grey. */
export function paintDifference(
  canvas: HTMLCanvasElement,
  layout: Layout,
  before: Shown,
  after: Shown,
  leastGrade: number,
): Difference {
  const context = canvas.getContext('2d') as Context2D;
  const camera = cameraOf(layout, wholePlace(layout), canvas.width, canvas.height);
  const changes = changesBetween(before.frame, after.frame);
  const parts = tieDifference(changes, before.frame, after.frame, leastGrade);
  context.fillStyle = COLOUR.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintGround(context, layout, camera);
  const line = ({ frame, positions }: Shown, ties: readonly number[]) => {
    context.beginPath();
    for (const t of ties.slice(0, MOST_TIES)) {
      const [a, b] = [frame.tieEgo[t], frame.tieAlter[t]];
      context.moveTo(camera.x + positions.x[a] * camera.scale, camera.y + positions.y[a] * camera.scale);
      context.lineTo(camera.x + positions.x[b] * camera.scale, camera.y + positions.y[b] * camera.scale);
    }
    context.stroke();
  };
  context.lineWidth = 0.6;
  context.strokeStyle = '#bdbdbd';
  line(after, parts.kept);
  context.lineWidth = 1.2;
  context.strokeStyle = COLOUR.isolated;
  context.setLineDash([3, 3]);
  line(before, parts.lost);
  context.setLineDash([]);
  context.strokeStyle = COLOUR.tie;
  line(after, parts.made);
  const radius = dotRadius(camera.scale);
  paintPeople(context, after, 0, after.frame.size.people, radius, new Map(), camera);
  return {
    made: parts.made.length,
    lost: parts.lost.length,
    kept: parts.kept.length,
    ...isolationDifference(changes, before.frame, after.frame),
  };
}

/** Ties that are of at least a grade in one frame and not in the other: rows, `lost` of the earlier frame. */
export function tieDifference(changes: Changes, before: Frame, after: Frame, leastGrade: number) {
  const strong = (frame: Frame, ties: Uint32Array) =>
    [...ties].filter((t) => frame.tieGrade[t] >= leastGrade);
  const made = strong(after, changes.made);
  const kept = strong(after, changes.kept);
  const lost = strong(before, changes.lost);
  const rowBefore = new Map<number, number>();
  changes.rowAfter.forEach((row, b) => {
    if (row >= 0) rowBefore.set(row, b);
  });
  changes.graded.forEach((t, i) => {
    const was = changes.gradeBefore[i] >= leastGrade;
    const is = after.tieGrade[t] >= leastGrade;
    if (was && is) kept.push(t);
    else if (is) made.push(t);
    else if (was) {
      const ends = [rowBefore.get(after.tieEgo[t]), rowBefore.get(after.tieAlter[t])];
      for (let b = 0; b < before.size.ties; b++) {
        if (before.tieEgo[b] === ends[0] && before.tieAlter[b] === ends[1]) lost.push(b);
      }
    }
  });
  return { made, kept, lost };
}

function isolationDifference(changes: Changes, before: Frame, after: Frame) {
  let became = 0;
  let ended = 0;
  changes.rowAfter.forEach((row, b) => {
    if (row < 0) return;
    const was = hasFlag(before, b, PERSON.isolated);
    const is = hasFlag(after, row, PERSON.isolated);
    if (is && !was) became++;
    if (was && !is) ended++;
  });
  return { became, ended };
}
