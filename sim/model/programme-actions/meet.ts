/** First conversations: people are found by one of four routes; those who respond have been met. */
import { OUTCOME_INDEX } from '../../engine/outcomes';
import { draw } from '../../kernel/luck';
import { exp } from '../../kernel/portable';
import { STREAMS } from '../../kernel/streams';
import { NONE } from '../../network/tie-store';
import type { Route } from '../audience';
import type { Meet } from '../effort';
import { raceWord, type Test, tieOf } from '../encounters';
import { AGES } from '../health-rules';
import type { Step } from '../step';
import { ageMonths } from '../world';
import { audienceTest } from './audience-test';
import { connectorBy } from './connector-race';
import {
  affordable,
  comesToEvents,
  eventWord,
  isMet,
  reachable,
  responds,
  type Scene,
  someone,
  whole,
} from './scene';

export function meet(scene: Scene, act: Meet, order: number): void {
  const { step, bit, reached, list } = scene;
  const { world, tally, scratch } = step;
  const count = affordable(scene, whole(scene, STREAMS.programmeReach, order, act.count), act.hours);
  const among = audienceTest(scene.step, act.among, scene.number);
  const suits = (p: number) =>
    scratch.reachedBy[p] !== list && reachable(scene, p) && among(p) && comes(scene, p, act.by);
  for (let k = 0; k < count; k++) {
    const person = find(scene, act.by, order, k, suits);
    if (person === NONE || !responds(scene, person)) continue;
    if (world.met[person] === 0) tally.month[OUTCOME_INDEX.peopleMet]++;
    if (!isMet(scene, person)) world.met[person] = (world.met[person] | bit) >>> 0;
    scratch.reachedBy[person] = list;
    reached.push(person);
  }
}

function find(scene: Scene, by: Route, order: number, k: number, suits: Test): number {
  const { step } = scene;
  const word = eventWord(scene, order, k);
  if (by === 'connectors') {
    const connector = connectorBy(scene, raceWord(step.luck, STREAMS.programmeReach, word, 1));
    if (connector === NONE) return NONE;
    return tieOf(step, connector, raceWord(step.luck, STREAMS.programmeReach, word, 2), suits);
  }
  const tries = step.rules.values.programmeTries;
  return someone(scene, STREAMS.programmeReach, word, 0, tries, suits);
}

/** Whether a route leads to this resident this month; the same answer whoever asks. */
function comes({ step }: Scene, person: number, by: Route): boolean {
  if (by === 'door' || by === 'connectors') return true;
  return by === 'surgery' ? comesToSurgery(step, person) : comesToEvents(step, person);
}

function comesToSurgery({ world, rules, luck, scratch }: Step, person: number): boolean {
  if (scratch.visits[person] === 0) {
    const age = Math.min(AGES - 1, Math.floor(ageMonths(world, person) / 12));
    const visits = rules.gp[world.sex[person] * AGES + age];
    const u = draw(luck, STREAMS.programmeRoute, world.personId[person], 0);
    scratch.visits[person] = u < 1 - exp(-visits) ? 1 : 2;
  }
  return scratch.visits[person] === 1;
}
