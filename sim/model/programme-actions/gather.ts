/** Events: strangers from different addresses meet, and talk to a few of those who came. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw, raceScore } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { NONE } from '../../network/tie-store';
import type { Gather } from '../effort';
import { personAnywhere, raceWord, type Test } from '../encounters';
import { eligible } from '../ties';
import { audienceTest } from './audience-test';
import { booksInOrder } from './books';
import { connectorsInOrder } from './connector-race';
import { giveHours, hoursFree } from './hours';
import { offer } from './introduce';
import {
  affordable,
  besets,
  comesToEvents,
  eventWord,
  isMet,
  reachable,
  responds,
  type Scene,
  whole,
} from './scene';

/** Most people at one event: the room that the keys leave. */
const MOST_PLACES = 127;

export function gather(scene: Scene, act: Gather, order: number): void {
  if (besets(scene, 'public space closed')) return;
  const { step } = scene;
  const planned = Math.min(15, whole(scene, STREAMS.programmeEvents, order, act.events));
  const events = affordable(scene, planned, act.hours);
  for (let event = 0; event < events; event++) {
    const guests = whoComes(scene, act, order, event);
    for (const guest of guests) {
      giveHours(step, guest, act.lasts);
      // Who comes has been met, as someone who knocks at the door would meet them.
      if (step.world.met[guest] === 0) step.tally.month[OUTCOME_INDEX.peopleMet]++;
      step.world.met[guest] = (step.world.met[guest] | scene.bit) >>> 0;
    }
    step.tally.month[OUTCOME_INDEX.eventVisits] += guests.length;
    talk(scene, act, order, event, guests);
  }
}

function whoComes(scene: Scene, act: Gather, order: number, event: number): number[] {
  const { step } = scene;
  const { luck, scratch } = step;
  const list = ++scratch.lists;
  const places = Math.min(MOST_PLACES, Math.floor(act.places));
  const guests: number[] = [];
  const among = audienceTest(scene.step, act.among, scene.number);
  // What turns most people away at the least cost is asked first.
  const suits = (p: number) =>
    responds(scene, p) &&
    reachable(scene, p) &&
    scratch.guestOf[p] !== list &&
    (act.from !== 'met' || isMet(scene, p)) &&
    among(p) &&
    comesToEvents(step, p) &&
    hoursFree(step, p) >= act.lasts;
  if (act.from === 'books' || act.from === 'connectors') {
    const word = raceWord(luck, STREAMS.programmeEvents, eventWord(scene, order, event), 0);
    const fits = (p: number) => reachable(scene, p) && hoursFree(step, p) >= act.lasts;
    const invited = act.from === 'books' ? booksInOrder(scene, word) : connectorsInOrder(scene, word);
    return invited.filter(fits).slice(0, places);
  }
  const first = whereAt(scene, order, event);
  for (let k = 0; k < places; k++) {
    const guest = guestAt(scene, first, eventWord(scene, order, event * 128 + k), suits);
    if (guest === NONE) continue;
    scratch.guestOf[guest] = list;
    guests.push(guest);
  }
  return guests;
}

/** First address of the neighbourhood where an event is held. */
function whereAt(scene: Scene, order: number, event: number): number {
  const { step, targets, cells } = scene;
  const word = eventWord(scene, order, event);
  return (
    targets[Math.floor(draw(step.luck, STREAMS.programmeEvents, word, 0xfffffffc) * targets.length)] * cells
  );
}

function guestAt({ step, cells }: Scene, first: number, word: number, suits: Test): number {
  const tries = Math.max(1, Math.round(step.rules.values.programmeTries / 2));
  return personAnywhere(step, STREAMS.programmeEvents, first, cells, word, 0, tries, suits);
}

function talk(scene: Scene, act: Gather, order: number, event: number, guests: readonly number[]): void {
  const { step } = scene;
  const { world, luck, tickets, tally } = step;
  guests.forEach((ego, k) => {
    const chats = whole(scene, STREAMS.programmeEvents, order, act.meets);
    for (let chat = 0; chat < chats; chat++) {
      const word = eventWord(scene, order, event * 128 + k);
      const race = raceWord(luck, STREAMS.programmeEvents, word, 1 + chat);
      let alter: number = NONE;
      let least = 0x100000000;
      for (const guest of guests) {
        const score = raceScore(tickets[guest], race);
        if (score >= least || world.cell[guest] === world.cell[ego] || !eligible(world, ego, guest)) continue;
        least = score;
        alter = guest;
      }
      if (alter === NONE) return;
      tally.month[OUTCOME_INDEX.introductionsBrokered]++;
      offer(scene, ego, alter, act.acceptance, word);
    }
  });
}
