/** Lower barriers: some residents join groups sooner this month. Contents live in scratch for the month only. */
import type { Ease } from '../effort';
import { audienceTest } from './audience-test';
import { responds, type Scene, worksAt } from './scene';

export function ease(scene: Scene, act: Ease): void {
  if (act.logOdds === 0) return;
  const { world, scratch } = scene.step;
  const among = audienceTest(scene.step, act.among, scene.number);
  const { rows, count } = scratch.adults;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    // Whether they respond is known from the month before, and most do not: asked first.
    if (scratch.meets[p] === 0 || !responds(scene, p)) continue;
    if (worksAt(scene, world.cell[p]) && among(p)) scratch.ease[p] += act.logOdds;
  }
}
