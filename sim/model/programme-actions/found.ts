/** Helping residents to found groups, and equipping groups that exist with money or a place of their own. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { raceScore } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { NONE } from '../../network/tie-store';
import type { Equip, Found } from '../effort';
import { raceWord } from '../encounters';
import { foundGroup } from '../group-life';
import { CONTRACTOR, LENT_SPACE, LIVE, membershipSlot, NO_GROUP, OWN_SPACE, SUPPORTED } from '../people';
import { H } from '../world';
import { audienceTest } from './audience-test';
import {
  eventWord,
  groupResponds,
  isMet,
  reachable,
  responds,
  type Scene,
  someone,
  whole,
  worksAt,
} from './scene';

/** Founders are residents the programme has met, or of its audience when it is open to all of them. */
export function found(scene: Scene, act: Found, order: number): void {
  const { step, run, month } = scene;
  const { world, tally } = step;
  const count = whole(scene, STREAMS.programmeGroups, order, act.count);
  const belongs = audienceTest(scene.step, act.among, scene.number);
  const among = (p: number) => reachable(scene, p) && belongs(p);
  const suits = (p: number) =>
    among(p) &&
    (isMet(scene, p) || (act.kind !== null && responds(scene, p))) &&
    membershipSlot(world, p, NO_GROUP) >= 0;
  const tries = 4 * step.rules.values.programmeTries;
  for (let k = 0; k < count; k++) {
    const word = eventWord(scene, order, k);
    const founder = someone(scene, STREAMS.programmeGroups, word, 0, tries, suits);
    if (founder === NONE) continue;
    const end = act.supportMonths === null ? run.end : month + Math.round(act.supportMonths);
    const group = foundGroup(step, founder, SUPPORTED, end, {
      kind: act.kind,
      residentLed: act.residentLed,
      // A group for everyone needs a shared interest; one for some of them is what they share.
      among: Object.keys(act.among).length === 0 && !scene.captured ? null : among,
    });
    if (group === NO_GROUP) continue;
    world.groupProgramme[group] = scene.number;
    tally.month[OUTCOME_INDEX.groupsStarted]++;
    tally.month[OUTCOME_INDEX.groupsSupported]++;
  }
}

/** Groups without support (or without a place) are chosen by keyed score; a group says yes or no for good. */
export function equip(scene: Scene, act: Equip, order: number): void {
  const { step, month, number } = scene;
  const { world, luck, tally } = step;
  const flag = act.space === 'owned' ? OWN_SPACE : act.space === 'lent' ? LENT_SPACE : 0;
  const free = act.places === null ? act.count : act.places - tenants(scene);
  const count = whole(scene, STREAMS.programmeGroups, order, Math.min(act.count, free));
  if (count <= 0) return;
  const word = raceWord(luck, STREAMS.programmeGroups, eventWord(scene, order, 0), 1);
  const candidates: number[] = [];
  for (let g = 0; g < world.header[H.groups]; g++) {
    if (world.groupState[g] !== LIVE || (world.groupFlags[g] & CONTRACTOR) !== 0) continue;
    const has =
      flag === 0
        ? (world.groupFlags[g] & SUPPORTED) !== 0 && world.groupSupportEnd[g] > month
        : (world.groupFlags[g] & (OWN_SPACE | LENT_SPACE)) !== 0;
    if (!has && worksAt(scene, world.groupCell[g]) && groupResponds(scene, g)) candidates.push(g);
  }
  const score = (g: number) => raceScore(world.groupId[g], word);
  candidates.sort((a, b) => score(a) - score(b) || world.groupId[a] - world.groupId[b]);
  for (const group of candidates.slice(0, count)) {
    world.groupFlags[group] |= flag;
    world.groupProgramme[group] = number;
    if (act.supportMonths > 0) {
      world.groupFlags[group] |= SUPPORTED;
      world.groupSupportEnd[group] = Math.max(
        world.groupSupportEnd[group],
        month + Math.round(act.supportMonths),
      );
    }
    tally.month[OUTCOME_INDEX.groupsEquipped]++;
  }
}

/** Groups that the programme lends a place. */
function tenants({ step: { world }, number }: Scene): number {
  let count = 0;
  for (let g = 0; g < world.header[H.groups]; g++) {
    const lent = world.groupState[g] === LIVE && (world.groupFlags[g] & LENT_SPACE) !== 0;
    if (lent && world.groupProgramme[g] === number) count++;
  }
  return count;
}
