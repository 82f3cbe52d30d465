/** Forming ties between residents: lasting affinity of the pair, groups already shared. */
import { normalQuantile } from '../evidence/quantiles';
import { draw, type Luck } from '../kernel/luck';
import { exp } from '../kernel/portable';
import { STREAMS } from '../kernel/streams';
import { addTie, CONTEXT, type Context, findTie, NONE } from '../network/tie-store';
import { canMeet, sharedGroups } from './people';
import type { World } from './world';

/** How well a pair gets on: lognormal with mean 1, the same whenever and wherever they meet. */
export function affinity(lifelong: Luck, sd: number, idA: number, idB: number): number {
  if (sd === 0) return 1;
  const low = idA < idB ? idA : idB;
  const high = idA < idB ? idB : idA;
  const z = normalQuantile(draw(lifelong, STREAMS.affinity, low, high));
  return exp(sd * z - (sd * sd) / 2);
}

/** Whether two people could become tied: both can meet, live apart and are not tied yet. */
export function eligible(world: World, ego: number, alter: number): boolean {
  return (
    alter !== ego &&
    canMeet(world, alter) &&
    world.household[alter] !== world.household[ego] &&
    findTie(world, ego, alter) === NONE
  );
}

export function formTie(
  world: World,
  lifelong: Luck,
  affinitySd: number,
  ego: number,
  alter: number,
  hours: number,
  context: Context,
): number {
  const fit =
    context === CONTEXT.kin ? 1 : affinity(lifelong, affinitySd, world.personId[ego], world.personId[alter]);
  const tie = addTie(world, ego, alter, hours, fit, context);
  world.tieShared[tie] = sharedGroups(world, ego, alter);
  const alike =
    world.ethnicGroup[ego] === world.ethnicGroup[alter] &&
    world.qualification[ego] === world.qualification[alter];
  world.tieBridges[tie] = alike ? 0 : 1;
  return tie;
}
