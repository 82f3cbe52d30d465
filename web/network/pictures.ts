/**
 * The moving pictures of one or two arms: canvases, clock and camera together. Knows no buttons; whoever has
 * them calls these functions and hears of every change through `onChange`.
 */
import { cameraOf, centredOn, type Look, shifted, wholePlace, zoomed } from './camera';
import { rowOfPerson } from './changes';
import type { Layout } from './layout';
import { type Camera, type Context2D, dotRadius } from './paint';
import { paintFollowed } from './paint-followed';
import { AT_START, atMonth, nextMonths, type Playback, type Speed, tick } from './playback';
import { lastMonth, type Recording } from './recording';
import type { Scene } from './scene';
import { createStage, type Stage } from './stage';

/** Ties redrawn a frame over all pictures: those that change, and the slice of the next layer. */
const TIES_A_FRAME = 500;
const CHANGING_SHARE = 0.5;
/** Ties drawn at most over all pictures. */
const MOST_DRAWN = 16_000;

export interface Pictures {
  readonly stages: readonly Stage[];
  state(): Playback;
  play(): void;
  pause(): void;
  goTo(month: number): void;
  setSpeed(speed: Speed): void;
  zoom(factor: number): void;
  shift(right: number, down: number): void;
  fit(): void;
  setSpokes(shown: boolean): void;
  /** Id of a person, or null for nobody. */
  follow(id: number | null): void;
  followed(): number | null;
  /** Person nearest to a point of a picture, in canvas px, or null when nobody is near. */
  personAt(arm: number, x: number, y: number): number | null;
  /** Canvas size of each picture in device px. */
  resize(width: number, height: number): void;
  /** To be called when more months are known. */
  grew(): void;
  scene(arm: number): Scene | null;
  /** Milliseconds spent in each of the last frames, and between their starts. */
  timings(): { work: number[]; gaps: number[] };
  close(): void;
}

/** @param still turns months at once, without anything moving in between */
export function createPictures(
  recording: Recording,
  layout: Layout,
  still: boolean,
  onChange: (playback: Playback) => void,
): Pictures {
  const arms = recording.armNames.length;
  const limits = {
    kept: Math.floor(MOST_DRAWN / arms),
    changing: Math.floor((TIES_A_FRAME * CHANGING_SHARE) / arms),
  };
  const stages = recording.armNames.map(() => createStage(layout, limits));
  const scenes: (Scene | null)[] = stages.map(() => null);
  let playback: Playback = AT_START;
  let look: Look = wholePlace(layout);
  let person: number | null = null;
  let size = { width: 0, height: 0 };
  let request = 0;
  let before = 0;
  let turn = 0;
  let dirty = true;
  const work: number[] = [];
  const gaps: number[] = [];

  const keyOf = (from: number, to: number) => `${from}-${to}`;
  const shown = (month: number, arm: number) => ({
    frame: recording.frames[month][arm],
    positions: recording.positions[month][arm],
  });
  /** Starts on the first picture that lacks these months; one a frame, since comparing months takes time. */
  const prepare = (from: number, to: number) => {
    const key = keyOf(from, to);
    const arm = stages.findIndex((stage) => !stage.isReady(key) && !stage.isBuilding(key));
    if (arm >= 0) stages[arm].prepare(key, shown(from, arm), shown(to, arm));
    return arm >= 0;
  };
  const camera = (): Camera => cameraOf(layout, look, size.width, size.height);
  const overlay = (context: Context2D, scene: Scene, at: Camera) => {
    if (person !== null) paintFollowed(context, recording.words, scene, person, dotRadius(at.scale), at);
  };

  /** Turns to the months wanted, draws, and paints ahead with what is left of the budget. */
  function frame(now: number): void {
    request = 0;
    const started = performance.now();
    const seconds = before === 0 ? 0 : Math.min(0.1, (now - before) / 1000);
    if (before !== 0 && playback.playing) gaps.push(now - before);
    before = now;
    const was = playback;
    const ready = (from: number, to: number) => stages.every((stage) => stage.isReady(keyOf(from, to)));
    playback = tick(
      playback,
      still ? seconds / 2 : seconds,
      lastMonth(recording),
      recording.total - 1,
      ready,
    );
    const key = keyOf(playback.from, playback.to);
    let busy = false;
    if (!stages.every((stage) => stage.isReady(key))) busy = prepare(playback.from, playback.to);
    else {
      for (const stage of stages) stage.show(key);
      const next = playback.playing ? nextMonths(playback, lastMonth(recording)) : null;
      if (next !== null) busy = prepare(next.from, next.to);
    }
    const t = still ? 1 : playback.t;
    let changing = 0;
    stages.forEach((stage, arm) => {
      scenes[arm] = stage.draw(t, overlay);
      changing += scenes[arm]?.changing.count ?? 0;
    });
    let building = busy;
    for (let k = 0; k < stages.length && !building; k++) {
      building = stages[(turn + k) % stages.length].build(Math.max(100, TIES_A_FRAME - changing));
    }
    turn++;
    work.push(performance.now() - started);
    if (work.length > 2000) work.splice(0, 1000);
    if (gaps.length > 2000) gaps.splice(0, 1000);
    if (was.to !== playback.to || was.playing !== playback.playing) onChange(playback);
    dirty = !stages.every((stage) => stage.isFresh(key)) || building;
    // Says on the page what the picture shows, once it shows it: for tests, and for whoever makes pictures of it.
    const whole = !dirty && t === 1;
    for (const { canvas } of stages) canvas.dataset.month = whole ? String(playback.to) : '';
    if (playback.playing || dirty) wake();
    else before = 0;
  }
  function wake(): void {
    if (request === 0) request = requestAnimationFrame(frame);
  }
  function set(next: Playback): void {
    const changed =
      next.to !== playback.to || next.playing !== playback.playing || next.speed !== playback.speed;
    playback = next;
    wake();
    if (changed) onChange(playback);
  }
  function turnTo(next: Look): void {
    look = next;
    const at = camera();
    for (const stage of stages) stage.setCamera(at);
    wake();
  }

  return {
    stages,
    state: () => playback,
    play() {
      const over = playback.to >= recording.total - 1;
      set({ ...(over ? atMonth(playback, 0) : playback), playing: true });
    },
    pause: () => set({ ...playback, playing: false }),
    goTo(month) {
      const last = lastMonth(recording);
      set({ ...atMonth(playback, Math.max(0, Math.min(last, month))) });
    },
    setSpeed: (speed) => set({ ...playback, speed }),
    zoom(factor) {
      const place = person === null ? null : placeOf(person);
      const next = zoomed(layout, look, factor);
      turnTo(place === null || next.zoom === 1 ? next : centredOn(layout, next, place.x, place.y));
    },
    shift: (right, down) => turnTo(shifted(layout, look, right, down)),
    fit: () => turnTo(wholePlace(layout)),
    setSpokes(on) {
      for (const stage of stages) stage.setSpokes(on);
      wake();
    },
    follow(id) {
      person = id;
      const place = id === null ? null : placeOf(id);
      if (place !== null && look.zoom > 1) turnTo(centredOn(layout, look, place.x, place.y));
      wake();
    },
    followed: () => person,
    personAt(arm, x, y) {
      const { frame: people, positions } = shown(playback.to, arm);
      const at = camera();
      let nearest: number | null = null;
      let least = Math.max(14, dotRadius(at.scale) * 2) ** 2;
      for (let row = 0; row < people.size.people; row++) {
        const dx = at.x + positions.x[row] * at.scale - x;
        const dy = at.y + positions.y[row] * at.scale - y;
        if (dx * dx + dy * dy >= least) continue;
        least = dx * dx + dy * dy;
        nearest = people.personId[row];
      }
      return nearest;
    },
    resize(width, height) {
      if (width === size.width && height === size.height) return;
      size = { width, height };
      for (const stage of stages) stage.resize(width, height);
      turnTo(look);
    },
    grew: wake,
    scene: (arm) => scenes[arm],
    timings: () => ({ work: [...work], gaps: [...gaps] }),
    close() {
      cancelAnimationFrame(request);
    },
  };

  function placeOf(id: number): { x: number; y: number } | null {
    for (let arm = 0; arm < arms; arm++) {
      const row = rowOfPerson(recording.frames[playback.to][arm], id);
      const { x, y } = recording.positions[playback.to][arm];
      if (row >= 0) return { x: x[row], y: y[row] };
    }
    return null;
  }
}
