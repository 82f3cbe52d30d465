/**
 * One picture of one arm. What stays the same is painted on layers that are kept; a frame copies the layers and
 * draws only ties that are changing. Layers for the next months are painted a slice a frame, behind the scenes.
 */
import type { Layout } from './layout';
import {
  type Camera,
  type Context2D,
  dotRadius,
  paintGround,
  paintGroups,
  paintLines,
  paintPeople,
  paintSpokes,
  type Sprites,
} from './paint';
import { type Limits, type Scene, type Shown, sceneBetween } from './scene';

/** People painted in one frame; they are cheaper than ties. */
const PEOPLE_A_FRAME = 400;

interface Layers {
  readonly key: string;
  readonly scene: Scene;
  readonly camera: Camera;
  /** Layers of an earlier epoch show another camera, size or choice. */
  readonly epoch: number;
  readonly ties: HTMLCanvasElement;
  readonly people: HTMLCanvasElement;
  doneTies: number;
  donePeople: number;
  done: boolean;
}

export interface Stage {
  readonly canvas: HTMLCanvasElement;
  /** Wants a scene next; it is built over the coming frames. Asking again for the same costs nothing. */
  prepare(key: string, before: Shown, after: Shown): void;
  /** Whether the scene of that key can be shown at once. */
  isReady(key: string): boolean;
  isBuilding(key: string): boolean;
  /** Whether that scene is the one shown, as camera, size and choices now want it. */
  isFresh(key: string): boolean;
  /** Shows a prepared scene from now on; false when it is not ready. */
  show(key: string): boolean;
  /** One frame: `t` from 0 (the month before) to 1. Returns the scene shown, or null before the first. */
  draw(t: number, overlay?: (context: Context2D, scene: Scene, camera: Camera) => void): Scene | null;
  /** Paints up to `ties` more of what is being prepared. True while there is more to paint. */
  build(ties: number): boolean;
  setCamera(camera: Camera): void;
  setSpokes(shown: boolean): void;
  resize(width: number, height: number): void;
}

export function createStage(layout: Layout, limits: Limits): Stage {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false }) as Context2D;
  const spare: HTMLCanvasElement[] = [];
  const sprites: Sprites = new Map();
  let camera: Camera = { scale: 10, x: 0, y: 0 };
  let front: Layers | null = null;
  let back: Layers | null = null;
  /** What is to be built before there are layers for it: comparing the months, and the ground, take a frame each. */
  let ahead: { readonly key: string; readonly months: [Shown, Shown]; scene: Scene | null } | null = null;
  let spokes = true;
  let epoch = 0;

  const layer = (): HTMLCanvasElement => {
    const made = spare.pop() ?? document.createElement('canvas');
    if (made.width !== canvas.width || made.height !== canvas.height) {
      made.width = canvas.width;
      made.height = canvas.height;
    } else (made.getContext('2d') as Context2D).clearRect(0, 0, made.width, made.height);
    return made;
  };
  const drop = (layers: Layers | null) => {
    if (layers !== null) spare.push(layers.ties, layers.people);
  };
  const begin = (key: string, scene: Scene): Layers => {
    const ties = layer();
    const people = layer();
    const paper = ties.getContext('2d') as Context2D;
    paper.fillStyle = '#ffffff';
    paper.fillRect(0, 0, ties.width, ties.height);
    paintGround(paper, layout, camera);
    const all = Array.from({ length: scene.frame.size.groups }, (_, g) => g);
    if (spokes) paintSpokes(paper, layout, scene, camera, all);
    return { key, scene, camera, epoch, ties, people, doneTies: 0, donePeople: 0, done: false };
  };
  const again = () => {
    epoch++;
    drop(back);
    back = null;
    ahead = null;
  };
  const isFresh = (key: string) => front?.key === key && front.epoch === epoch;

  return {
    canvas,
    isFresh,
    isBuilding: (key) => ahead?.key === key || (back?.key === key && !back.done),
    isReady: (key) => (back?.key === key && back.done) || isFresh(key),
    prepare(key, before, after) {
      if (ahead?.key === key || back?.key === key || isFresh(key)) return;
      drop(back);
      back = null;
      ahead = { key, months: [before, after], scene: null };
    },
    show(key) {
      if (back?.key !== key || !back.done) return isFresh(key);
      drop(front);
      front = back;
      back = null;
      return true;
    },
    draw(t, overlay) {
      if (front === null) {
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        return null;
      }
      const { scene } = front;
      // A layer painted for another camera is shown stretched until its own is ready.
      const ratio = camera.scale / front.camera.scale;
      const x = camera.x - front.camera.x * ratio;
      const y = camera.y - front.camera.y * ratio;
      const place = (image: HTMLCanvasElement) => {
        if (ratio === 1 && x === 0 && y === 0) context.drawImage(image, 0, 0);
        else context.drawImage(image, x, y, image.width * ratio, image.height * ratio);
      };
      if (ratio !== 1 || x !== 0 || y !== 0) {
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, canvas.width, canvas.height);
      }
      place(front.ties);
      paintLines(context, scene.changing, 0, scene.changing.count, t, camera);
      place(front.people);
      overlay?.(context, scene, camera);
      return scene;
    },
    build(ties) {
      if (ahead !== null) {
        if (ahead.scene === null) ahead.scene = sceneBetween(...ahead.months, limits);
        else {
          back = begin(ahead.key, ahead.scene);
          ahead = null;
        }
        return true;
      }
      if (back === null || back.done) return false;
      const { scene } = back;
      const paper = back.ties.getContext('2d') as Context2D;
      const end = Math.min(scene.kept.count, back.doneTies + ties);
      paintLines(paper, scene.kept, back.doneTies, end, 1, camera);
      back.doneTies = end;
      const people = back.people.getContext('2d') as Context2D;
      const last = Math.min(scene.frame.size.people, back.donePeople + PEOPLE_A_FRAME);
      paintPeople(people, scene, back.donePeople, last, dotRadius(camera.scale), sprites, camera);
      back.donePeople = last;
      if (end === scene.kept.count && last === scene.frame.size.people) {
        paintGroups(people, layout, scene.frame, camera);
        back.done = true;
      }
      return !back.done;
    },
    setCamera(next) {
      camera = next;
      sprites.clear();
      again();
    },
    setSpokes(shown) {
      if (spokes === shown) return;
      spokes = shown;
      again();
    },
    resize(width, height) {
      canvas.width = width;
      canvas.height = height;
      spare.length = 0;
      again();
    },
  };
}
