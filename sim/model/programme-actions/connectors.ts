/**
 * Connectors, champions and voices: residents who work for a programme. They give hours; some stop each year,
 * and those asked for more than eight hours a week, their groups included, stop sooner.
 */
import { draw, raceScore } from '../../kernel/luck';
import { STREAMS } from '../../kernel/streams';
import { NONE } from '../../network/tie-store';
import type { Recruit } from '../effort';
import { raceWord } from '../encounters';
import type { Step } from '../step';
import { personTop } from '../world';
import { giveHours, groupHoursOf } from './hours';
import { besets, eventWord, reachable, type Scene, whole } from './scene';

/** Residents met this month who are no connectors yet, in the order in which they were met. */
export function recruit(scene: Scene, act: Recruit, order: number): void {
  const { world, scratch } = scene.step;
  const { connectors } = scratch;
  let count = whole(scene, STREAMS.programmeConnectors, order, act.count);
  for (const person of scene.reached) {
    if (count === 0) return;
    if (world.connector[person] !== 0 || !reachable(scene, person)) continue;
    world.connector[person] = scene.number;
    count--;
    // Who stopped earlier this month is listed already.
    if (connectors.rows.subarray(0, connectors.count).includes(person)) continue;
    connectors.rows[connectors.count++] = person;
  }
}

/** What this month takes of each connector: what the programme asks, and paid work put upon them. */
export function work(scene: Scene, gives: number, connectors: number): void {
  const { step, run, month, number } = scene;
  if (connectors === 0) return;
  const put = (run.substituted[month] ?? 0) / connectors;
  const asked = besets(scene, 'burn-out') ? Math.max(gives, step.rules.values.overloadHours) : gives;
  const listed = step.scratch.connectors;
  for (let i = 0; i < listed.count; i++) {
    const p = listed.rows[i];
    if (step.world.connector[p] === number) giveHours(step, p, asked + put);
  }
}

/** Once a month, before anything else: the hours of the month before decide who is overloaded. */
export function loseConnectors({ world, rules, luck, scratch }: Step): void {
  const { connectors } = scratch;
  connectors.count = 0;
  const { volunteerLimit, burnOutRatio } = rules.values;
  for (let p = 0; p < personTop(world); p++) {
    if (world.connector[p] === 0) continue;
    const hours = world.programmeHours[p] + groupHoursOf(world, p);
    const hazard = rules.connectorLoss * (hours > volunteerLimit ? burnOutRatio : 1);
    if (draw(luck, STREAMS.programmeConnectors, world.personId[p], 1) < hazard) world.connector[p] = 0;
    else connectors.rows[connectors.count++] = p;
  }
  world.programmeHours.fill(0, 0, personTop(world));
}

/** The connector with the most local ties stops for certain, and others follow. */
export function loseKeyPerson(scene: Scene): void {
  const { step, number } = scene;
  const { world, rules, luck, tickets } = step;
  const word = raceWord(luck, STREAMS.programmeTroubles, eventWord(scene, 0, 0), 0);
  let key: number = NONE;
  for (let p = 0; p < personTop(world); p++) {
    if (world.connector[p] !== number) continue;
    const more = key === NONE ? 1 : world.degree[p] - world.degree[key];
    if (more > 0 || (more === 0 && raceScore(tickets[p], word) < raceScore(tickets[key], word))) key = p;
  }
  if (key === NONE) return;
  for (let p = 0; p < personTop(world); p++) {
    if (world.connector[p] !== number) continue;
    const follows =
      draw(luck, STREAMS.programmeTroubles, world.personId[p], number) < rules.values.keyPersonFollowers;
    if (p === key || follows) world.connector[p] = 0;
  }
}
