/** Lower barriers: some residents join groups sooner this month. What is noted lives in scratch for the month only. */
import type { Ease } from '../effort';
import type { Easing } from '../step';
import { audienceTest } from './audience-test';
import { responds, type Scene, worksAt } from './scene';

export function ease(scene: Scene, act: Ease): void {
  if (act.logOdds === 0) return;
  const { world, scratch } = scene.step;
  const among = audienceTest(scene.step, act.among, scene.number);
  const holds = (p: number) => responds(scene, p) && worksAt(scene, world.cell[p]) && among(p);
  scratch.eased.push({ logOdds: act.logOdds, holds });
}

/** The most that anybody joins sooner, in log odds; a hair more, for the rounding of sums. */
export function mostEase(eased: readonly Easing[]): number {
  let sum = 1e-6;
  for (const { logOdds } of eased) if (logOdds > 0) sum += logOdds;
  return sum;
}

/** Log odds by which somebody joins sooner, in 32 bits. */
export function easeFor(eased: readonly Easing[], person: number): number {
  let sum = 0;
  for (const { logOdds, holds } of eased) if (holds(person)) sum = Math.fround(sum + logOdds);
  return sum;
}
