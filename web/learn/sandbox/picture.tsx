/** Both places as pictures, painted by the network’s own stages; months are played one after the other. */
import { useEffect, useRef } from 'preact/hooks';
import { LEARN } from '#locale';
import { cameraOf, wholePlace } from '../../network/camera';
import { rowOfPerson } from '../../network/changes';
import { type Camera, type Context2D, dotRadius } from '../../network/paint';
import { paintRings } from '../../network/paint-followed';
import type { Scene } from '../../network/scene';
import { createStage, type Stage } from '../../network/stage';
import { fill } from '../locale/texts';
import { playedOut, type Shown, type ShownMonth } from './box';

const text = LEARN.sandbox;
/** Milliseconds that a month takes to turn. */
const TURN = 350;
const LIMITS = { kept: 20_000, changing: 5_000 };
/** Furthest that a click may be from the middle of a person, CSS px. */
const REACH = 22;

export interface PicturesProps {
  readonly shown: Shown;
  /** People to mark, by id. */
  readonly marked: readonly number[];
  readonly onPick: (id: number) => void;
}

export function Pictures({ shown, marked, onPick }: PicturesProps) {
  const { frames } = shown.months[shown.months.length - 1];
  return (
    <div class="sandbox-pictures">
      {[text.yours, text.twin].map((name, arm) => (
        <figure key={name}>
          <Picture
            shown={shown}
            arm={arm}
            marked={marked}
            onPick={arm === 0 ? onPick : null}
            onPlayed={arm === 0 ? playedOut : null}
          />
          <figcaption>
            {fill(text.caption, {
              place: name,
              month: frames[arm].month,
              people: frames[arm].size.people,
              ties: frames[arm].size.ties,
              groups: frames[arm].size.groups,
            })}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

interface PictureProps {
  readonly shown: Shown;
  readonly arm: number;
  readonly marked: readonly number[];
  readonly onPick: ((id: number) => void) | null;
  readonly onPlayed: (() => void) | null;
}

function Picture({ shown, arm, marked, onPick, onPlayed }: PictureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const rings = useRef(marked);
  rings.current = marked;
  const { layout, months } = shown;
  const last = months[months.length - 1];

  useEffect(() => {
    if (holder.current === null) return;
    const own = createStage(layout, LIMITS);
    own.canvas.setAttribute('aria-hidden', 'true');
    holder.current.replaceChildren(own.canvas);
    stage.current = own;
    return () => {
      stage.current = null;
    };
  }, [layout]);

  useEffect(() => {
    const own = stage.current;
    if (own === null || holder.current === null) return;
    const draw = (t: number) =>
      own.draw(t, (context, scene, camera) => ring(context, scene, camera, rings.current));
    const fitHolder = () => {
      const ratio = window.devicePixelRatio || 1;
      const width = Math.round((holder.current?.clientWidth ?? 0) * ratio);
      const height = Math.round((width * (layout.height + 1.6)) / (layout.width + 1.6));
      if (width === 0 || (own.canvas.width === width && own.canvas.height === height)) return;
      own.resize(width, height);
      own.setCamera(cameraOf(layout, wholePlace(layout), width, height));
    };
    const put = (before: ShownMonth, after: ShownMonth) => {
      const month = { frame: after.frames[arm], positions: after.positions[arm] };
      const key = `${turns++} ${month.frame.month}`;
      own.prepare(key, { frame: before.frames[arm], positions: before.positions[arm] }, month);
      while (own.build(LIMITS.kept));
      own.show(key);
    };
    const settle = () => {
      put(last, last);
      draw(1);
    };
    const watcher = new ResizeObserver(() => {
      fitHolder();
      settle();
    });
    const rest = () => {
      settle();
      if (holder.current !== null) watcher.observe(holder.current);
      onPlayed?.();
    };
    let turns = 0;
    let request = 0;
    fitHolder();
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still || months.length < 2) rest();
    else {
      const begun = performance.now();
      let at = -1;
      const frame = (now: number) => {
        const turned = Math.max(0, now - begun) / TURN;
        const month = Math.min(months.length - 1, Math.floor(turned));
        if (month === months.length - 1) {
          rest();
          return;
        }
        if (month !== at) put(months[month], months[month + 1]);
        at = month;
        draw(turned - month);
        request = requestAnimationFrame(frame);
      };
      request = requestAnimationFrame(frame);
    }
    return () => {
      cancelAnimationFrame(request);
      watcher.disconnect();
    };
  }, [shown]);

  useEffect(() => {
    const own = stage.current;
    own?.draw(1, (context, scene, camera) => ring(context, scene, camera, marked));
  }, [marked.join()]);

  const pick = (event: MouseEvent) => {
    const own = stage.current;
    if (own === null || onPick === null) return;
    const { width, height } = own.canvas;
    const ratio = width / own.canvas.clientWidth;
    const camera = cameraOf(layout, wholePlace(layout), width, height);
    const positions = last.positions[arm];
    let nearest = -1;
    let least = (REACH * ratio) ** 2;
    for (let row = 0; row < positions.x.length; row++) {
      const dx = camera.x + positions.x[row] * camera.scale - event.offsetX * ratio;
      const dy = camera.y + positions.y[row] * camera.scale - event.offsetY * ratio;
      if (dx * dx + dy * dy >= least) continue;
      least = dx * dx + dy * dy;
      nearest = row;
    }
    if (nearest >= 0) onPick(last.frames[arm].personId[nearest]);
  };
  // Whoever uses the keyboard chooses people in the form; the picture is a second way.
  // biome-ignore lint/a11y/useKeyWithClickEvents: the form does all that a click does
  // biome-ignore lint/a11y/noStaticElementInteractions: as above
  return <div class="sandbox-picture" ref={holder} onClick={pick} />;
}

function ring(context: Context2D, scene: Scene, camera: Camera, marked: readonly number[]): void {
  for (const id of marked) {
    const row = rowOfPerson(scene.frame, id);
    if (row < 0) continue;
    const { x, y } = scene.positions;
    paintRings(
      context,
      camera.x + x[row] * camera.scale,
      camera.y + y[row] * camera.scale,
      dotRadius(camera.scale),
    );
  }
}
