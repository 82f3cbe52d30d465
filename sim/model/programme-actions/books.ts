/** Caseloads: who is on the books of a programme, for how long, and one of them by keyed score. */
import { raceScore } from '../../kernel/luck';
import type { Enrol } from '../effort';
import type { Step } from '../step';
import { PRESENT, personTop } from '../world';
import type { Scene } from './scene';

/** Stays end, and whoever has gone is off the books; once a month for all programmes. */
export function closeCases({ world, scratch }: Step): void {
  const listed = scratch.onBooks;
  listed.count = 0;
  for (let p = 0; p < personTop(world); p++) {
    if (world.caseOf[p] === 0) continue;
    if (world.caseMonths[p] > 0) world.caseMonths[p]--;
    if (world.caseMonths[p] === 0 || world.status[p] !== PRESENT) {
      world.caseOf[p] = 0;
      world.caseMonths[p] = 0;
    } else listed.rows[listed.count++] = p;
  }
}

/** Residents met this month are taken on in the order in which they were met, while there is a place. */
export function enrol(scene: Scene, act: Enrol): void {
  const { world, scratch } = scene.step;
  const listed = scratch.onBooks;
  let free = Math.floor(act.places) - onBooks(scene);
  const months = Math.max(1, Math.min(255, Math.round(act.months)));
  for (const person of scene.reached) {
    if (free <= 0) return;
    if (world.caseOf[person] !== 0) continue;
    world.caseOf[person] = scene.number;
    world.caseMonths[person] = months;
    listed.rows[listed.count++] = person;
    free--;
  }
}

function onBooks({ step, number }: Scene): number {
  const { rows, count: listed } = step.scratch.onBooks;
  let count = 0;
  for (let i = 0; i < listed; i++) if (step.world.caseOf[rows[i]] === number) count++;
  return count;
}

/** Everyone on the books of the programme, smallest keyed score first. */
export function booksInOrder({ step, number }: Scene, word: number): number[] {
  const { world, tickets, scratch } = step;
  const people: number[] = [];
  const { rows, count } = scratch.onBooks;
  for (let i = 0; i < count; i++) if (world.caseOf[rows[i]] === number) people.push(rows[i]);
  const score = (p: number) => raceScore(tickets[p], word);
  return people.sort((a, b) => score(a) - score(b) || world.personId[a] - world.personId[b]);
}
