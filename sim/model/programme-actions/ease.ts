/** Lower barriers: some residents join groups sooner this month. Contents live in scratch for the month only. */
import type { Ease } from '../effort';
import { audienceTest } from './audience-test';
import { responds, type Scene, worksAt } from './scene';

export function ease(scene: Scene, act: Ease): void {
  if (act.logOdds === 0) return;
  const { world, scratch } = scene.step;
  const among = audienceTest(scene.step, act.among, scene.number);
  const { response, meets } = scratch;
  // Those on books are few and listed; nobody is listed twice, since a case ends only before the acts of a month.
  const { rows, count } = act.among.onBooks === true ? scratch.onBooks : scratch.adults;
  const { uptake } = scene;
  const everywhere = scene.targets.length === scene.step.geography.neighbourhoods;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
    // Whether they respond is known from the month before, and most do not: asked first.
    if (response[p] >= uptake || meets[p] === 0 || !responds(scene, p)) continue;
    if ((everywhere || worksAt(scene, world.cell[p])) && among(p)) scratch.ease[p] += act.logOdds;
  }
}
