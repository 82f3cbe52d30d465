/** Runs one pair of a chapter and counts in it: what a worker of the browser does, and a test in Node. */
import { makeStart, startSlots, startsOfPair } from '../../engine/demand';
import type { PairInput } from '../../engine/pair';
import { drawsOf } from '../../engine/plan';
import { runPair } from '../../engine/run-pair';
import type { Scenario } from '../../engine/scenario';
import type { Start } from '../../engine/start';
import { openWatch } from '../../engine/watch';
import type { HasherFactory } from '../../kernel/digest';
import { afterMoney } from './after-money';
import { health } from './health';
import { lasting } from './lasting';
import { newTies } from './new-ties';
import { reach } from './reach';
import type { Readings, Tally } from './tally';
import { worker } from './worker';

export const MEASURES = { newTies, lasting, worker, afterMoney, reach, health } as const satisfies Record<
  string,
  () => Tally
>;
export type MeasureId = keyof typeof MEASURES;

/** How many arms a scenario needs for it to be counted. */
export const ARMS_OF: Readonly<Record<MeasureId, number>> = {
  newTies: 1,
  lasting: 1,
  worker: 2,
  afterMoney: 2,
  reach: 3,
  health: 2,
};

export interface PairReading {
  readonly pair: number;
  readonly readings: Readings;
  /** World digest of each arm, in order. */
  readonly digests: readonly string[];
}

/** The same pair twice: once watched and counted, once recorded, to the same last bit. */
export function measurePair(input: PairInput, measure: MeasureId, hasher: HasherFactory): PairReading {
  const tally = MEASURES[measure]();
  const watch = openWatch(
    input,
    input.scenario.arms.map((_, arm) => arm),
  );
  for (let frames = watch.next(); frames !== null; frames = watch.next()) tally.month(frames);
  const runs = runPair(input, hasher);
  return {
    pair: input.pair,
    readings: tally.readings(runs),
    digests: runs.map(({ worldDigest }) => worldDigest),
  };
}

/** What a pair begins from; starts that `find` does not have are grown. */
export function pairInput(
  scenario: Scenario,
  pair: number,
  find: (number: number) => Start | null,
): PairInput {
  const slots = startSlots(scenario);
  const starts = startsOfPair(scenario, pair, slots.length).map(
    (n) => find(n) ?? makeStart(slots[n].demand, slots[n].number),
  );
  return { scenario, starts, pair, values: drawsOf(scenario)[Math.floor(pair / scenario.replicates)] };
}
