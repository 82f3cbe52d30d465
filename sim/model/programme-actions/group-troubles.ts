/** Troubles of groups: marks on the groups that a programme helped, set while the trouble lasts. */
import { draw } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { CONTRACTOR, DOMINATED, HOMELESS, LENT_SPACE, LIVE, OWN_SPACE, SHUT } from '../people';
import type { Step } from '../step';
import { H } from '../world';
import { besets, type Scene, worksAt } from './scene';

const MARKS = Object.freeze([
  ['dominant person', DOMINATED],
  ['exclusive group', SHUT],
  ['group turned contractor', CONTRACTOR],
] as const);

export function markGroups(scene: Scene, lends: boolean): void {
  const { step, number } = scene;
  const { groupProgramme, groupState, groupFlags, header } = step.world;
  const groups = header[H.groups];
  let [set, kept] = [0, lends ? ~0 : ~LENT_SPACE];
  for (const [kind, mark] of MARKS) {
    if (besets(scene, kind)) set |= mark;
    else kept &= ~mark;
  }
  for (let g = 0; g < groups; g++) {
    if (groupProgramme[g] === number && groupState[g] === LIVE) groupFlags[g] = (groupFlags[g] & kept) | set;
  }
  closeSpaces(scene);
}

/** A closed public space: each group without a place of its own loses it or not, by luck of its own. */
function closeSpaces(scene: Scene): void {
  if (!besets(scene, 'public space closed') || scene.uptake <= 0) return;
  const { world, lifelong, rules } = scene.step;
  for (let g = 0; g < world.header[H.groups]; g++) {
    if (world.groupState[g] !== LIVE || (world.groupFlags[g] & (OWN_SPACE | LENT_SPACE)) !== 0) continue;
    if (!worksAt(scene, world.groupCell[g])) continue;
    const u = draw(lifelong, STREAMS.programmeTroubles, world.groupId[g], 1);
    if (u < rules.values.spaceClosedShare) world.groupFlags[g] |= HOMELESS;
  }
}

/** Marks of a closed space last a month; they are set again while it is closed. */
export function clearSpaces({ world }: Step): void {
  for (let g = 0; g < world.header[H.groups]; g++) world.groupFlags[g] &= ~HOMELESS;
}
