/**
 * What a stage has to draw between two months of an arm: ties that stay as they are, which can be painted once
 * and kept, and ties that come, go or change, which are painted in every frame. Strongest first, up to a limit.
 */
import type { Frame } from '../../sim/engine/frame';
import { CONTEXT } from '../../sim/network/tie-store';
import { changesBetween } from './changes';
import type { Positions } from './layout';

/** A grade before a tie is there and after it is gone. */
export const NO_GRADE = 255;

export interface Lines {
  readonly count: number;
  /** Four coordinates a line. */
  readonly ends: Float32Array;
  readonly context: Uint8Array;
  readonly gradeFrom: Uint8Array;
  readonly gradeTo: Uint8Array;
}

export interface Scene {
  readonly from: number;
  readonly to: number;
  readonly frame: Frame;
  readonly positions: Positions;
  /** Weakest first, so that the strongest end up on top. */
  readonly kept: Lines;
  readonly changing: Lines;
  /** Ties there are and ties that are drawn when the month has come. */
  readonly ties: number;
  readonly drawn: number;
}

export interface Shown {
  readonly frame: Frame;
  readonly positions: Positions;
}

export interface Limits {
  readonly kept: number;
  readonly changing: number;
}

export function sceneBetween(before: Shown, after: Shown, limits: Limits): Scene {
  const changes = changesBetween(before.frame, after.frame);
  const moved = new Uint8Array(after.frame.size.people);
  const movedBefore = new Uint8Array(before.frame.size.people);
  changes.rowAfter.forEach((row, b) => {
    if (row < 0) return;
    const still =
      before.positions.x[b] === after.positions.x[row] && before.positions.y[b] === after.positions.y[row];
    if (!still) moved[row] = movedBefore[b] = 1;
  });
  const { tieEgo, tieAlter, tieGrade, tieContext } = after.frame;
  const stays = (t: number) => moved[tieEgo[t]] === 0 && moved[tieAlter[t]] === 0;
  const changing: Change[] = [];
  for (const t of changes.made) changing.push({ shown: after, tie: t, from: NO_GRADE, to: tieGrade[t] });
  for (const t of changes.lost)
    changing.push({ shown: before, tie: t, from: before.frame.tieGrade[t], to: NO_GRADE });
  changes.graded.forEach((t, i) => {
    changing.push({ shown: after, tie: t, from: changes.gradeBefore[i], to: tieGrade[t] });
  });
  // The tie of somebody who moved house is the same tie in another place.
  for (const t of changes.kept) {
    if (!stays(t)) changing.push({ shown: after, tie: t, from: NO_GRADE, to: tieGrade[t] });
  }
  const rank = ({ shown, tie, from, to }: Change) =>
    (shown.frame.tieContext[tie] === CONTEXT.programme ? 4 : 0) + Math.max(from % NO_GRADE, to % NO_GRADE);
  changing.sort((a, b) => rank(b) - rank(a));
  const moving = lines(changing.slice(0, limits.changing).reverse(), (change) => change);
  // Changes beyond the limit happen at once, without being shown on their way.
  const sudden = changing.slice(limits.changing).filter(({ to }) => to !== NO_GRADE);
  const still = [...changes.kept.filter(stays), ...sudden.map(({ tie }) => tie)];
  const kept = lines(strongest(after.frame, still, limits.kept), (t) => ({
    shown: after,
    tie: t,
    from: tieGrade[t],
    to: tieGrade[t],
  }));
  const gone = moving.gradeTo.filter((grade) => grade === NO_GRADE).length;
  return {
    from: before.frame.month,
    to: after.frame.month,
    frame: after.frame,
    positions: after.positions,
    kept,
    changing: moving,
    ties: tieContext.length,
    drawn: kept.count + moving.count - gone,
  };
}

interface Change {
  readonly shown: Shown;
  readonly tie: number;
  readonly from: number;
  readonly to: number;
}

/** The strongest of some ties, weakest first; ties introduced by a worker count as strong. */
export function strongest(frame: Frame, ties: Iterable<number>, most: number): Uint32Array {
  const rank = (t: number) => (frame.tieContext[t] === CONTEXT.programme ? 3 : frame.tieGrade[t]);
  const bins: number[][] = [[], [], [], []];
  for (const t of ties) bins[rank(t)].push(t);
  const ordered = Uint32Array.from(bins.flat());
  return ordered.subarray(Math.max(0, ordered.length - most));
}

function lines<T>(items: ArrayLike<T>, changeOf: (item: T) => Change): Lines {
  const count = items.length;
  const ends = new Float32Array(count * 4);
  const context = new Uint8Array(count);
  const gradeFrom = new Uint8Array(count);
  const gradeTo = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const { shown, tie, from, to } = changeOf(items[i]);
    const { frame, positions } = shown;
    const ego = frame.tieEgo[tie];
    const alter = frame.tieAlter[tie];
    ends.set([positions.x[ego], positions.y[ego], positions.x[alter], positions.y[alter]], i * 4);
    context[i] = frame.tieContext[tie];
    gradeFrom[i] = from;
    gradeTo[i] = to;
  }
  return { count, ends, context, gradeFrom, gradeTo };
}
