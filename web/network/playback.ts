/** The clock of the picture: which months it is between, and how far. Plain state, moved on by `tick`. */

export interface Speed {
  readonly id: 'slow' | 'normal' | 'brisk' | 'quarter' | 'year';
  /** Months turned at once, and the seconds that takes. */
  readonly months: number;
  readonly seconds: number;
}

export const SPEEDS: readonly Speed[] = Object.freeze([
  { id: 'slow', months: 1, seconds: 2 },
  { id: 'normal', months: 1, seconds: 1 },
  { id: 'brisk', months: 1, seconds: 0.5 },
  { id: 'quarter', months: 3, seconds: 1 },
  { id: 'year', months: 12, seconds: 1 },
]);

export interface Playback {
  readonly from: number;
  readonly to: number;
  /** From 0, the month `from`, to 1, the month `to`. */
  readonly t: number;
  readonly playing: boolean;
  readonly speed: Speed;
}

export const AT_START: Playback = Object.freeze({ from: 0, to: 0, t: 1, playing: false, speed: SPEEDS[1] });

/** Rests at a month, whatever was shown before; what came with that month stays visible as its change. */
export function atMonth(playback: Playback, month: number): Playback {
  return { ...playback, from: Math.max(0, month - 1), to: month, t: 1 };
}

/** The months that follow the ones shown, or null at the end of what is known. */
export function nextMonths(playback: Playback, last: number): { from: number; to: number } | null {
  if (playback.to >= last) return null;
  return { from: playback.to, to: Math.min(last, playback.to + playback.speed.months) };
}

/**
 * Moves the clock on by some seconds. At the end of a turn it waits until `isReady` says that the next months
 * can be shown, and stops playing at month `end`.
 */
export function tick(
  playback: Playback,
  seconds: number,
  last: number,
  end: number,
  isReady: (from: number, to: number) => boolean,
): Playback {
  if (!playback.playing) return playback;
  const t = playback.t + seconds / playback.speed.seconds;
  if (t < 1) return { ...playback, t };
  if (playback.to >= end) return { ...playback, t: 1, playing: false };
  const next = nextMonths(playback, last);
  if (next === null || !isReady(next.from, next.to)) return { ...playback, t: 1 };
  // A late frame shortens the next turn, but never skips one.
  return { ...playback, ...next, t: playback.t < 1 ? Math.min(0.5, t - 1) : 0 };
}
