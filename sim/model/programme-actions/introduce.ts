/** Introductions between two residents; whether they accept is decided as for a chance meeting, but readier. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { CONTEXT, NONE } from '../../network/tie-store';
import { acceptance } from '../acceptance';
import type { Introduce } from '../effort';
import { personNear, raceWord, type Test } from '../encounters';
import { F, PROGRAMME_FIELDS } from '../programme-run';
import { eligible, formTie } from '../ties';
import { audienceTest } from './audience-test';
import { booksInOrder } from './books';
import { connectorBy } from './connector-race';
import { affordable, eventWord, isMet, reachable, type Scene, someone, whole } from './scene';

export function introduce(scene: Scene, act: Introduce, order: number): void {
  const { step } = scene;
  const { luck, tally } = step;
  const stream = STREAMS.programmeIntroductions;
  const count = affordable(scene, whole(scene, stream, order, act.count), act.hours);
  if (count === 0) return;
  const books =
    act.ego === 'books' ? booksInOrder(scene, raceWord(luck, stream, eventWord(scene, order, 0), 3)) : [];
  const among = audienceTest(step, act.among, scene.number);
  for (let k = 0; k < count; k++) {
    const ego = act.ego === 'books' ? fromBooks(books, k) : fromMet(scene, order, k, among);
    if (ego === NONE) continue;
    const alter = partnerFor(scene, act, order, k, ego, among);
    if (alter === NONE) continue;
    tally.month[OUTCOME_INDEX.introductionsBrokered]++;
    offer(scene, ego, alter, act.acceptance, eventWord(scene, order, k));
  }
}

/** A tie, if both accept; keyed by the event and the other end. Says whether it was made. */
export function offer(scene: Scene, ego: number, alter: number, ratio: number, word: number): boolean {
  const { world, rules, luck, lifelong, tally } = scene.step;
  const chance = acceptance(world, rules, ego, alter) * ratio;
  if (draw(luck, STREAMS.programmeIntroductions, word, world.personId[alter]) >= chance) return false;
  formTie(world, lifelong, rules.affinitySd, ego, alter, 0, CONTEXT.programme);
  world.programmeState[scene.run.index * PROGRAMME_FIELDS + F.made]++;
  tally.month[OUTCOME_INDEX.introductionsKept]++;
  tally.month[OUTCOME_INDEX.tiesFormed]++;
  return true;
}

function fromBooks(books: readonly number[], k: number): number {
  return books.length === 0 ? NONE : books[k % books.length];
}

function fromMet(scene: Scene, order: number, k: number, among: Test): number {
  const { step, reached } = scene;
  if (k < reached.length) return reached[k];
  const known = (p: number) => isMet(scene, p) && reachable(scene, p) && among(p);
  const tries = step.rules.values.programmeTries;
  const word = eventWord(scene, order, k);
  return someone(scene, STREAMS.programmeIntroductions, word, 1, tries, known);
}

function partnerFor(
  scene: Scene,
  act: Introduce,
  order: number,
  k: number,
  ego: number,
  among: Test,
): number {
  const { step } = scene;
  const { world, luck, rules } = step;
  const word = eventWord(scene, order, k);
  if (act.alter === 'connectors') {
    const race = raceWord(luck, STREAMS.programmeIntroductions, word, 2);
    return connectorBy(scene, race, (p) => eligible(world, ego, p));
  }
  const interests = world.interests[ego];
  // Whether they are tied already takes longest to find out.
  const suits = (p: number) =>
    (world.interests[p] & interests) !== 0 &&
    (act.alter === 'anyone' || isMet(scene, p)) &&
    reachable(scene, p) &&
    among(p) &&
    eligible(world, ego, p);
  const tries = 2 * rules.values.programmeTries;
  return personNear(step, STREAMS.programmeIntroductions, world.cell[ego], word, 2, tries, suits);
}
