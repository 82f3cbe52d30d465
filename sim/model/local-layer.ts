/** The local layer of a world as a compact graph: present adults and all their non-household ties, kin included. */
import { type Layer, layerFromTies } from '../network/layer';
import { liveTieCount, NONE, tieTop } from '../network/tie-store';
import { isAdult } from './people';
import { PRESENT, personTop, type World } from './world';

export interface LocalLayer {
  readonly layer: Layer;
  /** Row in the world of each person of the layer. */
  readonly people: Uint32Array;
}

export function localLayer(world: World): LocalLayer {
  const number = new Uint32Array(personTop(world));
  const people: number[] = [];
  for (let p = 0; p < number.length; p++) {
    if (world.status[p] !== PRESENT || !isAdult(world, p)) continue;
    number[p] = people.length;
    people.push(p);
  }
  const ties = liveTieCount(world);
  const egos = new Uint32Array(ties);
  const alters = new Uint32Array(ties);
  let row = 0;
  for (let t = 0; t < tieTop(world); t++) {
    if (world.tieEgo[t] === NONE) continue;
    egos[row] = number[world.tieEgo[t]];
    alters[row++] = number[world.tieAlter[t]];
  }
  return { layer: layerFromTies(people.length, egos, alters), people: Uint32Array.from(people) };
}
