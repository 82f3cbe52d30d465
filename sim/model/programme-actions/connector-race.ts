/** One of the programme’s connectors, chosen by keyed score and never by place in a list. */
import { raceScore } from '../../kernel/luck';
import { NONE } from '../../network/tie-store';
import { personTop } from '../world';
import type { Scene } from './scene';

export function connectorBy({ step, number }: Scene, word: number, test = (_person: number) => true): number {
  const { world, tickets } = step;
  let best: number = NONE;
  let least = 0x100000000;
  for (let p = 0; p < personTop(world); p++) {
    if (world.connector[p] !== number) continue;
    const score = raceScore(tickets[p], word);
    if (score < least && test(p)) {
      least = score;
      best = p;
    }
  }
  return best;
}

/** All of them, smallest keyed score first. */
export function connectorsInOrder({ step, number }: Scene, word: number): number[] {
  const { world, tickets } = step;
  const people: number[] = [];
  for (let p = 0; p < personTop(world); p++) if (world.connector[p] === number) people.push(p);
  const score = (p: number) => raceScore(tickets[p], word);
  return people.sort((a, b) => score(a) - score(b) || world.personId[a] - world.personId[b]);
}
