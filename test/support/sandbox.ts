/** One small sandbox for its tests, opened once: eighty residents with ties and groups, and who they are. */
import { readFileSync } from 'node:fs';
import { openSandbox, playSandbox, type Sandbox } from '../../sim/engine/sandbox';
import type { SandboxAction } from '../../sim/engine/sandbox-action';
import { VOCABULARY } from '../../sim/host/vocabulary';
import { readScenario } from '../../sim/io/scenario-file';
import { H, type World } from '../../sim/model/world';
import { findTie, NONE } from '../../sim/network/tie-store';
import { presentAdults, presentPeople } from './model';

const file = 'scenarios/learn/sandbox.yaml';
const template = readScenario(readFileSync(file, 'utf8'), file, VOCABULARY);
// Four years of start-up are enough for people to have ties and groups.
export const quick = { ...template, parameters: { turnoverYears: 4 } };
export const box = openSandbox(quick, { people: 80, place: 1, luck: 1 });
export const world0 = box.open.world;

export function worldAt(actions: readonly SandboxAction[], month: number, of: Sandbox = box): World {
  return playSandbox(of, actions, month).step.world;
}

export const adults = presentAdults(world0).map((p) => world0.personId[p]);
export const everyone = presentPeople(world0).map((p) => world0.personId[p]);
export const groupIds = [...world0.groupId.subarray(0, world0.header[H.groups])];
export const rowOf = (world: World, id: number) =>
  presentPeople(world).find((p) => world.personId[p] === id) ?? -1;

/** Two adults who could be tied at the start, and two who are. */
export function pairAt(world: World, tied: boolean): [number, number] {
  const rows = presentAdults(world);
  for (const a of rows)
    for (const b of rows)
      if (a < b && world.household[a] !== world.household[b] && (findTie(world, a, b) !== NONE) === tied)
        return [world.personId[a], world.personId[b]];
  throw new Error('expected such a pair');
}

export const housemates = adults.flatMap((a) =>
  adults
    .filter((b) => a < b && world0.household[rowOf(world0, a)] === world0.household[rowOf(world0, b)])
    .map((b): [number, number] => [a, b]),
)[0];
