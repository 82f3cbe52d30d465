/** Turnover of ties, local and external: every tie carries its age, so what is still there can be counted. */
import { ADULT_MONTHS } from '../../model/people';
import { EXTERNAL_KIN, EXTERNAL_SLOTS, H, PRESENT, personTop, type World } from '../../model/world';
import { CONTEXT, GRADE } from '../../network/tie-store';

const OLDEST_AT_START = 65 * 12;

/** Ties of each adult up to 65 at the start; −1 for everyone else. Index is the person’s id. */
export function tiesAtStart(world: World): Int32Array {
  const counts = new Int32Array(personTop(world)).fill(-1);
  for (let p = 0; p < counts.length; p++) {
    const months = world.header[H.month] - world.birthMonth[p];
    if (world.status[p] !== PRESENT || months < 18 * 12 || months > OLDEST_AT_START) continue;
    counts[p] = world.degree[p] + world.externalCount[p];
  }
  return counts;
}

/** Share of the ties at the start that are still there, and relative change of network size, of stayers. */
export function retention(
  world: World,
  atStart: Int32Array,
  months: number,
): { retention: number; sizeChange: number } {
  let before = 0;
  let kept = 0;
  let now = 0;
  for (let p = 0; p < atStart.length; p++) {
    if (atStart[p] < 0 || world.status[p] !== PRESENT) continue;
    before += atStart[p];
    now += world.degree[p] + world.externalCount[p];
    for (let i = world.blockStart[p]; i < world.blockStart[p] + world.degree[p]; i++) {
      if (world.tieAge[world.adjacentTie[i]] >= months) kept++;
    }
    for (let k = p * EXTERNAL_SLOTS; k < p * EXTERNAL_SLOTS + world.externalCount[p]; k++) {
      if (world.externalAge[k] >= months) kept++;
    }
  }
  return { retention: kept / before, sizeChange: now / before - 1 };
}

/** Ages of the close non-kin ties of each adult, local and external, at the start. */
export function closeTieAges(world: World): readonly (readonly number[])[] {
  const lists: number[][] = [];
  for (let p = 0; p < personTop(world); p++) lists.push(closeAges(world, p));
  return lists;
}

/** Share of close ties at the start that are no longer close ties after `months`, among residents still here. */
export function innerCircleLoss(
  world: World,
  atStart: readonly (readonly number[])[],
  months: number,
): number {
  let before = 0;
  let kept = 0;
  for (let p = 0; p < atStart.length; p++) {
    if (world.status[p] !== PRESENT) continue;
    before += atStart[p].length;
    const now = closeAges(world, p).map((age) => age - months);
    for (const age of atStart[p]) {
      const at = now.indexOf(age);
      if (at < 0) continue;
      kept++;
      now.splice(at, 1);
    }
  }
  return 1 - kept / before;
}

function closeAges(world: World, person: number): number[] {
  const ages: number[] = [];
  if (world.status[person] !== PRESENT || world.header[H.month] - world.birthMonth[person] < ADULT_MONTHS)
    return ages;
  for (let i = world.blockStart[person]; i < world.blockStart[person] + world.degree[person]; i++) {
    const tie = world.adjacentTie[i];
    if (world.tieContext[tie] !== CONTEXT.kin && world.tieGrade[tie] === GRADE.close)
      ages.push(world.tieAge[tie]);
  }
  for (let k = person * EXTERNAL_SLOTS; k < person * EXTERNAL_SLOTS + world.externalCount[person]; k++) {
    if (world.externalGrade[k] !== EXTERNAL_KIN && world.externalGrade[k] === GRADE.close)
      ages.push(world.externalAge[k]);
  }
  return ages;
}

/** Residents present. */
export function sizeOf(world: World): number {
  let size = 0;
  for (let p = 0; p < personTop(world); p++) if (world.status[p] === PRESENT) size++;
  return size;
}
