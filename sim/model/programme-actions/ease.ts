/** Lower barriers: some residents join groups sooner this month. Contents live in scratch for the month only. */
import type { Ease } from '../effort';
import { PRESENT, personTop } from '../world';
import { belongs } from './audience-test';
import { responds, type Scene, worksAt } from './scene';

export function ease(scene: Scene, act: Ease): void {
  const { world, scratch } = scene.step;
  for (let p = 0; p < personTop(world); p++) {
    if (
      world.status[p] !== PRESENT ||
      !worksAt(scene, world.cell[p]) ||
      !belongs(world, p, act.among, scene.number) ||
      !responds(scene, p)
    )
      continue;
    scratch.ease[p] += act.logOdds;
  }
}
