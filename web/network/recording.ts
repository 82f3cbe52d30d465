/** The months seen so far: frames, places, what changed and what was told. Grows at its end, never changes. */
import { type Frame, readFrame } from '../../sim/engine/frame';
import { type Caption, captionsOf } from './captions';
import { type Changes, changesBetween } from './changes';
import { eventsOf } from './events';
import { createLayout, type Layout, type Positions, placeMonth } from './layout';
import type { Words } from './words';

export interface Recording {
  readonly armNames: readonly string[];
  /** Frames there will be for each arm: the start and every month. */
  readonly total: number;
  readonly words: Words;
  /** By month, then by arm in the order shown. */
  readonly frames: Frame[][];
  readonly positions: Positions[][];
  readonly captions: Caption[];
  /** Made with the first month. */
  layout: Layout | null;
}

export function createRecording(armNames: readonly string[], total: number, words: Words): Recording {
  return { armNames, total, words, frames: [], positions: [], captions: [], layout: null };
}

/** Adds the frames of the next month, one buffer an arm. Throws when they are not the next ones. */
export function addMonth(recording: Recording, buffers: readonly ArrayBuffer[]): void {
  const month = recording.frames.length;
  const frames = buffers.map(readFrame);
  if (frames.length !== recording.armNames.length)
    throw new RangeError(
      `month ${month}: expected ${recording.armNames.length} frames, got ${frames.length}`,
    );
  for (const frame of frames) {
    if (frame.month !== month)
      throw new RangeError(`expected the frames of month ${month}, got ${frame.month}`);
  }
  recording.layout ??= createLayout(frames[0].map);
  recording.positions.push(placeMonth(recording.layout, frames));
  recording.frames.push(frames);
  if (month === 0) return;
  const events = frames.map((frame, arm) => {
    const before = recording.frames[month - 1][arm];
    return eventsOf(before, frame, changesBetween(before, frame));
  });
  recording.captions.push(...captionsOf(recording.words, recording.armNames, frames, events));
}

/** The last month that can be shown. */
export function lastMonth(recording: Recording): number {
  return recording.frames.length - 1;
}

export function isWhole(recording: Recording): boolean {
  return recording.frames.length === recording.total;
}

/** The first month after `month` with an event worth stopping at, or −1 when none is known. */
export function nextTurn(recording: Recording, month: number): number {
  return recording.captions.find((caption) => caption.turn && caption.month > month)?.month ?? -1;
}

/** What an arm gained and lost since the month before; null for the start. */
export function monthChanges(recording: Recording, month: number, arm: number): Changes | null {
  if (month === 0) return null;
  return changesBetween(recording.frames[month - 1][arm], recording.frames[month][arm]);
}
