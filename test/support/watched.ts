/** A small pair watched for two years, made once: what the network view is tested on. */
import type { Frame } from '../../sim/engine/frame';
import { openWatch } from '../../sim/engine/watch';
import { addMonth, createRecording, type Recording } from '../../web/network/recording';
import { ENGLISH } from '../../web/network/words';
import { inputOf, plan, withArm } from './model';

export const WATCHED = withArm([plan('community-development-worker', { start: 2, months: 12 })], {
  months: 24,
});

/** Frames by month, then by arm. */
export function watchedFrames(): Frame[][] {
  const watch = openWatch(inputOf(WATCHED), [0, 1]);
  const months: Frame[][] = [];
  for (let frames = watch.next(); frames !== null; frames = watch.next()) months.push(frames);
  return months;
}

export function recordingOf(months: readonly Frame[][], armNames = ['status quo', 'worker']): Recording {
  const recording = createRecording(armNames, months.length, ENGLISH);
  for (const frames of months)
    addMonth(
      recording,
      frames.map((frame) => frame.buffer),
    );
  return recording;
}
