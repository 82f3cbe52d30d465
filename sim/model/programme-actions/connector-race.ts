/** One of the programme’s connectors, chosen by keyed score and never by place in a list. */
import { raceScore } from '../../kernel/luck';
import { NONE } from '../../network/tie-store';
import type { Scene } from './scene';

export function connectorBy({ step, number }: Scene, word: number, test = (_person: number) => true): number {
  const { world, tickets, scratch } = step;
  let best: number = NONE;
  let least = 0x100000000;
  const { rows, count } = scratch.connectors;
  for (let i = 0; i < count; i++) {
    const p = rows[i];
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
  const { world, tickets, scratch } = step;
  const people: number[] = [];
  const { rows, count } = scratch.connectors;
  for (let i = 0; i < count; i++) if (world.connector[rows[i]] === number) people.push(rows[i]);
  const score = (p: number) => raceScore(tickets[p], word);
  return people.sort((a, b) => score(a) - score(b) || world.personId[a] - world.personId[b]);
}
