/** Caseloads: who is on the books of a programme, for how long, and one of them by keyed score. */
import { raceScore } from '../../kernel/luck';
import type { Enrol } from '../effort';
import { PRESENT, personTop, type World } from '../world';
import type { Scene } from './scene';

/** Stays end, and whoever has gone is off the books; once a month for all programmes. */
export function closeCases(world: World): void {
  for (let p = 0; p < personTop(world); p++) {
    if (world.caseOf[p] === 0) continue;
    if (world.caseMonths[p] > 0) world.caseMonths[p]--;
    if (world.caseMonths[p] === 0 || world.status[p] !== PRESENT) {
      world.caseOf[p] = 0;
      world.caseMonths[p] = 0;
    }
  }
}

/** Residents met this month are taken on in the order in which they were met, while there is a place. */
export function enrol(scene: Scene, act: Enrol): void {
  const { world } = scene.step;
  let free = Math.floor(act.places) - onBooks(world, scene.number);
  const months = Math.max(1, Math.min(255, Math.round(act.months)));
  for (const person of scene.reached) {
    if (free <= 0) return;
    if (world.caseOf[person] !== 0) continue;
    world.caseOf[person] = scene.number;
    world.caseMonths[person] = months;
    free--;
  }
}

export function onBooks(world: World, number: number): number {
  let count = 0;
  for (let p = 0; p < personTop(world); p++) if (world.caseOf[p] === number) count++;
  return count;
}

/** Everyone on the books of the programme, smallest keyed score first. */
export function booksInOrder({ step, number }: Scene, word: number): number[] {
  const { world, tickets } = step;
  const people: number[] = [];
  for (let p = 0; p < personTop(world); p++) if (world.caseOf[p] === number) people.push(p);
  const score = (p: number) => raceScore(tickets[p], word);
  return people.sort((a, b) => score(a) - score(b) || world.personId[a] - world.personId[b]);
}
