/** What differs between two frames: two months of one arm, or the same month of two arms. */
import { type Frame, GONE, PERSON } from './frame';

export interface Changes {
  /** Row in `after` of each row in `before`, or −1. */
  readonly rowAfter: Int32Array;
  /** Rows of ties: `made` and `graded` in `after`, `lost` in `before`, `kept` in `after`. */
  readonly made: Uint32Array;
  readonly lost: Uint32Array;
  /** Kept ties of another grade, and the grade each had before. */
  readonly graded: Uint32Array;
  readonly gradeBefore: Uint8Array;
  readonly kept: Uint32Array;
  /** Rows in `after`. */
  readonly arrived: readonly number[];
  readonly moved: readonly number[];
  /** Rows in `before`. */
  readonly left: readonly number[];
  /** Rows of groups: `opened` in `after`, `closed` in `before`. */
  readonly opened: readonly number[];
  readonly closed: readonly number[];
}

export function changesBetween(before: Frame, after: Frame): Changes {
  const rowAfter = new Int32Array(before.size.people).fill(-1);
  const arrived: number[] = [];
  const moved: number[] = [];
  const left: number[] = [];
  inOrder(
    before.size.people,
    after.size.people,
    (b, a) => before.personId[b] - after.personId[a],
    (b, a) => {
      if (b < 0) arrived.push(a);
      else if (a < 0) left.push(b);
      else {
        rowAfter[b] = a;
        if (before.personCell[b] !== after.personCell[a]) moved.push(a);
      }
    },
  );
  const opened: number[] = [];
  const closed: number[] = [];
  inOrder(
    before.size.groups,
    after.size.groups,
    (b, a) => before.groupId[b] - after.groupId[a],
    (b, a) => {
      if (b < 0) opened.push(a);
      else if (a < 0) closed.push(b);
    },
  );
  return { rowAfter, arrived, moved, left, opened, closed, ...tieChanges(before, after) };
}

function tieChanges(before: Frame, after: Frame) {
  const made: number[] = [];
  const lost: number[] = [];
  const graded: number[] = [];
  const gradeBefore: number[] = [];
  const kept: number[] = [];
  inOrder(
    before.size.ties,
    after.size.ties,
    (b, a) => compareTies(before, b, after, a),
    (b, a) => {
      if (b < 0) made.push(a);
      else if (a < 0) lost.push(b);
      else if (before.tieGrade[b] === after.tieGrade[a]) kept.push(a);
      else {
        graded.push(a);
        gradeBefore.push(before.tieGrade[b]);
      }
    },
  );
  return {
    made: Uint32Array.from(made),
    lost: Uint32Array.from(lost),
    graded: Uint32Array.from(graded),
    gradeBefore: Uint8Array.from(gradeBefore),
    kept: Uint32Array.from(kept),
  };
}

/** Negative when tie `b` of one frame comes before tie `a` of another, by the ids at their ends. */
function compareTies(before: Frame, b: number, after: Frame, a: number): number {
  const first = before.personId[before.tieEgo[b]] - after.personId[after.tieEgo[a]];
  return first !== 0 ? first : before.personId[before.tieAlter[b]] - after.personId[after.tieAlter[a]];
}

/** Walks two ascending lists side by side; a place of −1 means that the list has no such entry. */
function inOrder(
  countBefore: number,
  countAfter: number,
  compare: (placeBefore: number, placeAfter: number) => number,
  visit: (placeBefore: number, placeAfter: number) => void,
): void {
  let b = 0;
  let a = 0;
  while (b < countBefore || a < countAfter) {
    const order = b === countBefore ? 1 : a === countAfter ? -1 : compare(b, a);
    if (order < 0) visit(b++, -1);
    else if (order > 0) visit(-1, a++);
    else visit(b++, a++);
  }
}

/** Row of a person by id, or −1. */
export function rowOfPerson(frame: Frame, id: number): number {
  let low = 0;
  let high = frame.size.people - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (frame.personId[middle] === id) return middle;
    if (frame.personId[middle] < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function hasFlag(frame: Frame, row: number, flag: number): boolean {
  return (frame.personFlags[row] & flag) !== 0;
}

export function countFlag(frame: Frame, flag: number): number {
  let count = 0;
  for (const flags of frame.personFlags) if ((flags & flag) !== 0) count++;
  return count;
}

/** Adults without any local tie. */
export function countUnknown(frame: Frame): number {
  const degrees = tieCounts(frame, 0);
  let count = 0;
  degrees.forEach((degree, row) => {
    if (degree === 0 && hasFlag(frame, row, PERSON.adult)) count++;
  });
  return count;
}

/** Local ties of at least a grade, by row of person. */
export function tieCounts(frame: Frame, leastGrade: number): Uint16Array {
  const counts = new Uint16Array(frame.size.people);
  for (let t = 0; t < frame.size.ties; t++) {
    if (frame.tieGrade[t] < leastGrade) continue;
    counts[frame.tieEgo[t]]++;
    counts[frame.tieAlter[t]]++;
  }
  return counts;
}

export function countDeaths(frame: Frame): number {
  return frame.goneReason.filter((reason) => reason === GONE.dead).length;
}
