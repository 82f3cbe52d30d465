/** How readily `alter` accepts the tie: exp(−social distance) · min(1, √sociability of alter). */
import { exp } from '../kernel/portable';
import type { Rules } from './rules';
import type { World } from './world';

export function acceptance(world: World, rules: Rules, ego: number, alter: number): number {
  let distance = 0;
  if (world.sex[ego] !== world.sex[alter]) distance += rules.aversionSex;
  const months = world.birthMonth[ego] - world.birthMonth[alter];
  distance += (rules.aversionAge / 12) * (months < 0 ? -months : months);
  if (world.ethnicGroup[ego] !== world.ethnicGroup[alter]) distance += rules.aversionEthnic;
  const levels = world.qualification[ego] - world.qualification[alter];
  distance += rules.aversionQualification * (levels < 0 ? -levels : levels);
  if (world.depressed[ego] > 0) distance *= rules.moodSimilarity;
  const root = Math.sqrt(world.sociability[alter]);
  return exp(-distance) * (root < 1 ? root : 1);
}
